import { type Context, Hono } from "hono"
import * as v from "valibot"
import { type MemberId, Slug } from "../../../shared/ids.ts"
import type { MemberEnv } from "../../auth/guard.ts"
import type { ChangeOutcome } from "../../store/change-fields.ts"
import { changeTouchpoint, undoTouchpoint } from "../../store/change-touchpoint.ts"
import { dismissName } from "../../store/collected-names.ts"
import { findSetupDeed } from "../../store/find-setup-deed.ts"
import { hideFirstSteps } from "../../store/first-steps.ts"
import { reorderTouchpoints, undoReorder } from "../../store/reorder-touchpoints.ts"
import { listTouchpoints } from "../../store/touchpoints.ts"
import { RowNumber } from "../read-address.ts"
import { unknownTouchpoint } from "../refusals.ts"
import { SETUP_PATH } from "./address.ts"

/** What is done to touchpoints from their list: by admins only, as the route table says. */
export const setupDeeds = new Hono<MemberEnv>()
type DeedContext = Context<MemberEnv>

const unknown = (c: DeedContext): Response => unknownTouchpoint(c.var)

const authorOf = ({ var: { member } }: DeedContext): { memberId: MemberId; at: number } => ({
  memberId: member.id,
  at: Date.now(),
})
const fieldsOf = async (c: DeedContext) => Object.fromEntries(new URLSearchParams(await c.req.text()))

const slugIn = (typed: unknown): Slug | undefined => {
  const slug = v.safeParse(Slug, typed)
  return slug.success ? slug.output : undefined
}

/** What the page says after a write. */
const saidOf = (outcome: ChangeOutcome): string =>
  outcome.tag === "changed" ? `entry=${outcome.entry}` : `said=${outcome.tag}`

for (const path of ["order", "archive", "restore", "undo", "dismiss", "offer"]) {
  // Where a form was refused its address stays in the browser: opening that again shows the list.
  setupDeeds.get(`/setup/${path}`, (c) => c.redirect(SETUP_PATH, 303))
}

setupDeeds.post("/setup/order", async (c) => {
  const { up, down } = await fieldsOf(c)
  const slug = slugIn(up ?? down)
  const { business } = c.var
  const all = await listTouchpoints(c.env.DB, business.id)
  const moving = all.find((touchpoint) => touchpoint.slug === slug)
  if (!slug || !moving) return unknown(c)
  const same = all.filter(({ stage }) => stage === moving.stage)
  const at = same.indexOf(moving)
  // One up: before the one that stands before it; one down: before the one after the next.
  const before = same[up === undefined ? at + 2 : Math.max(0, at - 1)]?.slug ?? null
  if (before === slug) return c.redirect(SETUP_PATH, 303)
  const spot = { slug, stage: moving.stage, before }
  const outcome = await reorderTouchpoints(c.env.DB, business.id, spot, authorOf(c))
  if (!outcome) return unknown(c)
  return c.redirect(`${SETUP_PATH}?${saidOf(outcome)}&to=${up === undefined ? "down" : "up"}#${slug}`, 303)
})

for (const path of ["archive", "restore"]) {
  setupDeeds.post(`/setup/${path}`, async (c) => {
    const slug = slugIn((await fieldsOf(c)).slug)
    const author = authorOf(c)
    const archivedAt = path === "archive" ? author.at : null
    const expected = path === "archive" ? { archivedAt: null } : {}
    const outcome =
      slug && (await changeTouchpoint(c.env.DB, c.var.business.id, slug, { archivedAt }, author, expected))
    return outcome ? c.redirect(`${SETUP_PATH}?${saidOf(outcome)}`, 303) : unknown(c)
  })
}

for (const path of ["dismiss", "offer"]) {
  setupDeeds.post(`/setup/${path}`, async (c) => {
    const slug = slugIn((await fieldsOf(c)).slug)
    if (!slug) return unknown(c)
    const done = await dismissName(c.env.DB, c.var.business.id, slug, path === "dismiss", authorOf(c))
    const said = path === "dismiss" ? "dismissed" : "offered"
    return c.redirect(`${SETUP_PATH}?said=${done ? said : "same"}`, 303)
  })
}

setupDeeds.get("/setup/first-steps", (c) => c.redirect("/journey", 303))

setupDeeds.post("/setup/first-steps", async (c) => {
  const hidden = (await fieldsOf(c)).do !== "show"
  await hideFirstSteps(c.env.DB, c.var.business.id, hidden, authorOf(c))
  return c.redirect(hidden ? "/journey?steps=hidden" : "/journey", 303)
})

setupDeeds.post("/setup/undo", async (c) => {
  const fields = await fieldsOf(c)
  const entry = v.safeParse(RowNumber, fields.entry)
  const { DB } = c.env
  const { id } = c.var.business
  const deed = entry.success ? await findSetupDeed(DB, id, entry.output) : undefined
  if (!entry.success || !deed) return unknown(c)
  const author = authorOf(c)
  if (deed.tag === "created") {
    // What was added is archived: nothing that came in meanwhile is lost.
    let last: ChangeOutcome | undefined
    for (const slug of deed.slugs) {
      last =
        (await changeTouchpoint(DB, id, slug, { archivedAt: author.at }, author, { archivedAt: null })) ??
        last
    }
    return c.redirect(
      `${SETUP_PATH}?${last && deed.slugs.length === 1 ? saidOf(last) : "said=taken-back"}`,
      303,
    )
  }
  const undo = deed.tag === "moved" ? undoReorder : undoTouchpoint
  const outcome = await undo(DB, id, entry.output, author)
  return outcome ? c.redirect(`${SETUP_PATH}?${saidOf(outcome)}`, 303) : unknown(c)
})
