import { Hono } from "hono"
import * as v from "valibot"
import type { MemberEnv } from "../../auth/guard.ts"
import { htmlOf } from "../../frame/html.ts"
import { type Change, type ChangeOutcome, changesOf } from "../../store/change-fields.ts"
import { readPolicy, readPolicyAndChange, undoPolicy, updatePolicy } from "../../store/policy.ts"
import { RowNumber, readable } from "../read-address.ts"
import { unknownChange } from "../refusals.ts"
import { draftOf } from "./draft.ts"
import { readForm } from "./read-form.ts"
import type { Flash } from "./section-card.tsx"
import { defaultsOf, readBase, SectionName, sectionOf } from "./sections.ts"
import { NO_ERRORS, SettingsPage } from "./settings-page.tsx"

const Said = v.object({ saved: readable(SectionName), overtaken: readable(SectionName) })

export const settings = new Hono<MemberEnv>()

/** What the address says about the last write. Whether Undo would still put something back is asked of the database. */
const flashOf = (
  query: Record<string, string>,
  entry: number | undefined,
  change: (Change & { stands: boolean }) | undefined,
): Flash | undefined => {
  const { saved, overtaken } = v.parse(Said, query)
  if (overtaken) return { tag: "overtaken", section: overtaken }
  if (!saved) return undefined
  if (!change) return { tag: "same", section: saved }
  if (change.undoes !== undefined) return { tag: "put-back", section: saved }
  return { tag: "saved", section: saved, undo: change.stands ? entry : undefined }
}

settings.get("/settings", async (c) => {
  const { member, business } = c.var
  const query = c.req.query()
  const entry = v.parse(readable(RowNumber), query.entry)
  const { policy, change } =
    entry === undefined
      ? { policy: await readPolicy(c.env.DB, business.id), change: undefined }
      : await readPolicyAndChange(c.env.DB, business.id, entry)
  const flash = flashOf(query, entry, change)
  return c.html(htmlOf(<SettingsPage {...{ member, business, policy, flash }} />))
})

/** Where a form was refused its address stays in the browser: opening that again shows what is saved. */
settings.get("/settings/:part", (c) => c.redirect("/settings", 303))

/** The page to see after a write. */
const addressAfter = (outcome: ChangeOutcome): string => {
  const section = sectionOf(outcome.fields)
  switch (outcome.tag) {
    case "changed":
      return `/settings?saved=${section}&entry=${outcome.entry}`
    case "same":
      return `/settings?saved=${section}`
    case "overtaken":
      return `/settings?overtaken=${section}`
  }
}

settings.post("/settings/undo", async (c) => {
  const { member, business } = c.var
  const entry = v.safeParse(RowNumber, new URLSearchParams(await c.req.text()).get("entry"))
  if (!entry.success) return unknownChange()
  const author = { memberId: member.id, at: Date.now() }
  const outcome = await undoPolicy(c.env.DB, business.id, entry.output, author)
  return outcome ? c.redirect(addressAfter(outcome), 303) : unknownChange()
})

for (const section of SectionName.options) {
  settings.post(`/settings/${section}`, async (c) => {
    const { member, business } = c.var
    const draft = new URLSearchParams(await c.req.text())
    const reading =
      draft.get("to") === "defaults"
        ? ({ tag: "read", patch: defaultsOf(section) } as const)
        : readForm(section, draft)
    if (reading.tag === "wrong") {
      const policy = await readPolicy(c.env.DB, business.id)
      const refused = { section, draft, errors: reading.errors }
      return c.html(htmlOf(<SettingsPage {...{ member, business, policy, refused }} />), 422)
    }
    const author = { memberId: member.id, at: Date.now() }
    const base = readBase(section, draft.get("base"))
    // Back to the defaults means all of the section, whatever of it stands there already.
    const { patch, expected } =
      draft.get("to") === "defaults"
        ? { patch: reading.patch, expected: base ?? {} }
        : changesOf({ ...reading.patch }, base && { ...base })
    const outcome = await updatePolicy(c.env.DB, business.id, patch, author, expected)
    if (outcome.tag === "overtaken") {
      const policy = await readPolicy(c.env.DB, business.id)
      const refused = { section, draft: draftOf({ ...policy, ...patch }), errors: NO_ERRORS, overtaken: true }
      return c.html(htmlOf(<SettingsPage {...{ member, business, policy, refused }} />), 409)
    }
    return c.redirect(addressAfter(outcome), 303)
  })
}
