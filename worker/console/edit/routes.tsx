import { type Context, Hono } from "hono"
import * as v from "valibot"
import { Slug } from "../../../shared/ids.ts"
import type { MemberEnv } from "../../auth/guard.ts"
import { htmlOf } from "../../frame/html.ts"
import type { ChangeOutcome } from "../../store/change-fields.ts"
import { undoTouchpoint } from "../../store/change-touchpoint.ts"
import { findSetupDeed } from "../../store/find-setup-deed.ts"
import { type EditRead, readEdit } from "../../store/read-edit.ts"
import { mayChange, notYours } from "../asking/may-change.ts"
import { RowNumber } from "../read-address.ts"
import { malformed, unknownTouchpoint } from "../refusals.ts"
import type { Errors } from "../settings/read-form.ts"
import { editPath } from "../setup/address.ts"
import { saidIn } from "../setup/flash.tsx"
import { draftOfFields, type SetupDraft } from "../setup/setup-form.ts"
import { EditPage } from "./edit-page.tsx"
import { fieldsOf, redraft, saveTouchpoint } from "./save-touchpoint.ts"

const PAGE = "/touchpoints/:slug/edit"
const UNDO = `${PAGE}/undo`

/** Where a touchpoint's details are changed. */
export const editing = new Hono<MemberEnv>()
type EditContext = Context<MemberEnv>

const NO_ERRORS: Errors = new Map()

const readHere = async (c: EditContext) => {
  const slug = v.safeParse(Slug, c.req.param("slug"))
  if (!slug.success) return undefined
  const read = await readEdit(c.env.DB, c.var.business.id, slug.output)
  return read && { slug: slug.output, read }
}

const mayEdit = (c: EditContext, { touchpoint }: EditRead): boolean => mayChange(c.var, touchpoint)
const authorOf = (c: EditContext) => ({ memberId: c.var.member.id, at: Date.now() })

const show = async (
  c: EditContext,
  { slug, read }: { slug: Slug; read: EditRead },
  unsaved?: { draft: SetupDraft; errors: Errors; overtaken?: boolean },
) => {
  const { member, business } = c.var
  const fields = fieldsOf(slug, read)
  const form = {
    draft: unsaved?.draft ?? draftOfFields(fields),
    errors: unsaved?.errors ?? NO_ERRORS,
    editable: mayEdit(c, read),
  }
  const said = unsaved ? {} : saidIn(c.req.query())
  const deed = said.entry === undefined ? undefined : await findSetupDeed(c.env.DB, business.id, said.entry)
  const base = unsaved?.draft.get("base") ?? JSON.stringify(fields)
  const overtaken = unsaved?.overtaken ?? false
  const page = <EditPage {...{ member, business, slug, read, form, base, said, deed, overtaken }} />
  return c.html(htmlOf(page), overtaken ? 409 : unsaved ? 422 : 200)
}

editing.get(PAGE, async (c) => {
  const here = await readHere(c)
  return here ? show(c, here) : unknownTouchpoint(c.var)
})

/** Where a form was refused its address stays in the browser. */
editing.get(UNDO, (c) => {
  const slug = v.safeParse(Slug, c.req.param("slug"))
  return slug.success ? c.redirect(editPath(slug.output), 303) : unknownTouchpoint(c.var)
})

const after = (slug: Slug, outcome: ChangeOutcome): string =>
  `${editPath(slug)}?${outcome.tag === "changed" ? `entry=${outcome.entry}` : `said=${outcome.tag}`}`

editing.post(PAGE, async (c) => {
  const here = await readHere(c)
  if (!here) return unknownTouchpoint(c.var)
  if (!mayEdit(c, here.read)) return notYours(c.var)
  const draft = new URLSearchParams(await c.req.text())
  const what = { ...here, admin: c.var.member.role === "admin" }
  const saved = await saveTouchpoint(c.env.DB, c.var.business.id, what, draft, authorOf(c))
  switch (saved.tag) {
    case "malformed":
      return malformed()
    case "refused":
      return show(c, here, { draft, errors: saved.errors })
    case "overtaken": {
      const now = (await readHere(c)) ?? here
      const again = redraft(fieldsOf(now.slug, now.read), draft, saved.changed)
      return show(c, now, { draft: again, errors: NO_ERRORS, overtaken: true })
    }
    case "saved":
      return saved.outcome ? c.redirect(after(saved.slug, saved.outcome), 303) : unknownTouchpoint(c.var)
  }
})

editing.post(UNDO, async (c) => {
  const here = await readHere(c)
  if (!here) return unknownTouchpoint(c.var)
  if (!mayEdit(c, here.read)) return notYours(c.var)
  const entry = v.safeParse(RowNumber, new URLSearchParams(await c.req.text()).get("entry"))
  if (!entry.success) return malformed()
  const { DB } = c.env
  const deed = await findSetupDeed(DB, c.var.business.id, entry.output)
  if (deed?.tag !== "changed" || deed.slug !== here.slug) return malformed()
  if (deed.gave && c.var.member.role !== "admin") return notYours(c.var)
  const outcome = await undoTouchpoint(DB, c.var.business.id, entry.output, authorOf(c))
  return outcome ? c.redirect(after(here.slug, outcome), 303) : unknownTouchpoint(c.var)
})
