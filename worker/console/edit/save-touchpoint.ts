import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, Slug } from "../../../shared/ids.ts"
import { t } from "../../frame/speech.tsx"
import { type Author, type ChangeOutcome, changesOf, Fields } from "../../store/change-fields.ts"
import { changeTouchpoint } from "../../store/change-touchpoint.ts"
import type { EditRead } from "../../store/read-edit.ts"
import { renameTouchpoint } from "../../store/rename-touchpoint.ts"
import type { Errors } from "../settings/read-form.ts"
import { draftOfFields, readSetupForm, type SetupDraft, type SetupFields } from "../setup/setup-form.ts"

/** What the form showed when the member began. */
const Base = v.pipe(v.string(), v.parseJson(), Fields)

export type SaveOutcome =
  | { tag: "malformed" }
  | { tag: "refused"; errors: Errors }
  /** `changed`: what the member wanted to be otherwise. */
  | { tag: "overtaken"; changed: readonly string[] }
  | { tag: "saved"; slug: Slug; outcome: ChangeOutcome | undefined }

export const fieldsOf = (slug: Slug, { touchpoint }: EditRead): SetupFields => {
  const { name, stage, kind, critical, expectation, target, ownerId } = touchpoint
  return { slug, name, stage, kind, critical, expectation, target, ownerId }
}

/** What a member typed over what is saved by now: a form that says both, and can be sent again. */
export const redraft = (saved: SetupFields, draft: SetupDraft, changed: readonly string[]): SetupDraft => {
  const next = draftOfFields(saved)
  for (const field of changed) {
    const control = field === "ownerId" ? "owner" : field
    const typed = draft.get(control)
    if (typed === null) next.delete(control)
    else next.set(control, typed)
  }
  next.set("base", JSON.stringify(saved))
  return next
}

/**
 * Saves what was changed in the form, and nothing else: what somebody else has changed meanwhile stays. Who may has been
 * asked before.
 */
export const saveTouchpoint = async (
  db: D1Database,
  businessId: BusinessId,
  { slug, read, admin }: { slug: Slug; read: EditRead; admin: boolean },
  draft: SetupDraft,
  author: Author,
): Promise<SaveOutcome> => {
  const base = v.safeParse(Base, draft.get("base"))
  if (!base.success) return { tag: "malformed" }
  // Only admins hand a touchpoint to somebody else; its name in tags stays once it is in use.
  if (!admin) draft.set("owner", String(read.touchpoint.ownerId ?? ""))
  if (read.touchpoint.voted) draft.set("slug", slug)
  const { ownerId } = read.touchpoint
  const owners = [...read.owners.map(({ id }) => id), ...(ownerId === null ? [] : [ownerId])]
  const reading = readSetupForm(draft, owners)
  if (reading.tag === "wrong") return { tag: "refused", errors: reading.errors }
  const { slug: wanted, ...typed } = reading.fields
  const { patch, expected } = changesOf(typed, base.output)
  const outcome = await changeTouchpoint(db, businessId, slug, patch, author, expected)
  if (outcome?.tag === "overtaken") return { tag: "overtaken", changed: Object.keys(patch) }
  if (wanted === slug) return { tag: "saved", slug, outcome }
  const entry = await renameTouchpoint(db, businessId, slug, wanted, author)
  if (entry !== undefined) {
    return { tag: "saved", slug: wanted, outcome: { tag: "changed", fields: ["slug"], entry } }
  }
  const said = t("This name is taken, or the present one is in use by a vote, an e-mail or a kiosk.")
  return { tag: "refused", errors: new Map([["slug", [said]]]) }
}
