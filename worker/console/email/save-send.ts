import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, Slug } from "../../../shared/ids.ts"
import { t } from "../../frame/speech.tsx"
import { type Author, type ChangeOutcome, differing } from "../../store/change-fields.ts"
import type { SendFigures } from "../../store/read-sends.ts"
import { changeSend, createSend } from "../../store/sends.ts"
import type { Errors } from "../settings/read-form.ts"
import { Base, readSendForm, SAME_NAME_MAX, slugOfSend } from "./send-form.ts"

type Made = { tag: "created"; slug: Slug } | { tag: "wrong"; errors: Errors } | { tag: "no touchpoint" }

/** A new send by the name that was typed; of one name, each gets links of its own. */
export const makeSend = async (
  db: D1Database,
  businessId: BusinessId,
  touchpoint: Slug,
  draft: URLSearchParams,
  author: Author,
): Promise<Made> => {
  const read = readSendForm(draft)
  if (read.tag === "wrong") return read
  for (let time = 1; time <= SAME_NAME_MAX; time++) {
    const slug = slugOfSend(read.send.name, time)
    const made = await createSend(db, businessId, touchpoint, slug, read.send, author)
    if (made.tag === "created") return { tag: "created", slug }
    if (made.tag === "no touchpoint") return made
  }
  return {
    tag: "wrong",
    errors: new Map([["name", [t("Too many e-mails have this name. Choose another.")]]]),
  }
}

type Saved =
  | ChangeOutcome
  | { tag: "created" }
  | { tag: "wrong"; errors: Errors }
  /** Not one of our forms. */
  | { tag: "malformed" }
  | { tag: "unknown" }

/** What was changed in the form since the member began, and nothing else; a send that nobody has named gets its name. */
export const saveSend = async (
  db: D1Database,
  businessId: BusinessId,
  touchpoint: Slug,
  { slug, named }: Pick<SendFigures, "slug" | "named">,
  draft: URLSearchParams,
  author: Author,
): Promise<Saved> => {
  const read = readSendForm(draft)
  if (named === null) {
    if (read.tag === "wrong") return read
    const made = await createSend(db, businessId, touchpoint, slug, read.send, author)
    // Somebody was quicker: their name stands.
    if (made.tag === "taken") return { tag: "overtaken", fields: ["name"] }
    return made.tag === "created" ? { tag: "created" } : { tag: "unknown" }
  }
  const base = v.safeParse(Base, draft.get("base"))
  if (!base.success) return { tag: "malformed" }
  if (read.tag === "wrong") return read
  const patch = differing({ ...read.send }, { ...base.output })
  const expected = Object.fromEntries(Object.entries(base.output).filter(([field]) => field in patch))
  return (await changeSend(db, businessId, touchpoint, slug, patch, author, expected)) ?? { tag: "unknown" }
}
