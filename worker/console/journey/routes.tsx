import { type Context, Hono } from "hono"
import * as v from "valibot"
import { Slug } from "../../../shared/ids.ts"
import { Stage } from "../../../shared/journey.ts"
import { dayToDate } from "../../../shared/local-time.ts"
import type { MemberEnv } from "../../auth/guard.ts"
import { htmlOf } from "../../frame/html.ts"
import { toPage } from "../../frame/lost-page.tsx"
import { t } from "../../frame/speech.tsx"
import type { ChangeOutcome } from "../../store/change-fields.ts"
import { readNudges } from "../../store/first-steps.ts"
import { readJourney, readJourneyFreshness } from "../../store/read-journey.ts"
import { reorderTouchpoints, undoReorder } from "../../store/reorder-touchpoints.ts"
import { addressOf, periodOf } from "../period-of.ts"
import { RowNumber } from "../read-address.ts"
import { malformed } from "../refusals.ts"
import { versionOf } from "../version.ts"
import { journeyCsv } from "./csv.ts"
import { filterFields, filterIn, throughOf } from "./filter.ts"
import { JourneyPage } from "./journey-page.tsx"
import { movedOf } from "./moved-of.ts"
import { journeyView } from "./view.ts"

const NOT_MODIFIED = { status: 304 } as const

/** The home of every member: all touchpoints. */
export const journey = new Hono<MemberEnv>()

/** A form sends what was left empty, too: the address that people pass on does without. */
const hasEmpty = (query: Readonly<Record<string, string>>): boolean => Object.values(query).includes("")

journey.get("/journey", async (c) => {
  const now = Date.now()
  const { member, business } = c.var
  const query = c.req.query()
  if (hasEmpty(query)) return c.redirect(addressOf("/journey", query), 303)
  const filter = filterIn(query)
  const viewed = await periodOf(c, now)
  const { period } = viewed
  const versionNow = (freshness: string) => versionOf(`${freshness} ${period.current.from}`, now)
  const known = c.req.header("If-None-Match")
  if (known) {
    const freshness = await readJourneyFreshness(c.env.DB, business.id, period.today)
    if ((await versionNow(freshness)) === known) return new Response(null, NOT_MODIFIED)
  }
  const [read, nudges] = await Promise.all([
    readJourney(c.env.DB, business.id, period, throughOf(filter)),
    member.role === "admin" ? readNudges(c.env.DB, business.id, member.personId, now) : undefined,
  ])
  const moved = await movedOf(c.env.DB, business.id, query, read.touchpoints)
  const version = await versionNow(read.freshness)
  c.header("ETag", version)
  const view = journeyView(read, period, filter, member.id)
  const justHidden = query.steps === "hidden"
  const props = { member, business, view, viewed, filter, moved, version, now, nudges, justHidden }
  return c.html(htmlOf(<JourneyPage {...props} />))
})

journey.get("/journey.csv", async (c) => {
  const { member, business } = c.var
  const filter = filterIn(c.req.query())
  const { period } = await periodOf(c, Date.now())
  const read = await readJourney(c.env.DB, business.id, period, throughOf(filter))
  const name = `journey-${dayToDate(period.current.from)}-${dayToDate(period.current.to)}.csv`
  c.header("Content-Type", "text/csv; charset=utf-8; header=present")
  c.header("Content-Disposition", `attachment; filename="${name}"`)
  return c.body(journeyCsv(journeyView(read, period, filter, member.id).tiles, period))
})

/** What a drop, and the line's Undo, send. */
const Form = v.union([
  v.object({ slug: Slug, stage: Stage, before: v.union([Slug, v.literal("")]) }),
  v.object({ undo: RowNumber }),
])

const unknown = (): Response =>
  toPage({
    status: 404,
    code: "unknown-touchpoint",
    message: t("No such touchpoint"),
    hint: t("It may have been archived meanwhile. Open the journey again."),
  })

const moveIn = async (c: Context<MemberEnv>, form: v.InferOutput<typeof Form>) => {
  const { member, business } = c.var
  const author = { memberId: member.id, at: Date.now() }
  if ("undo" in form) return undoReorder(c.env.DB, business.id, form.undo, author)
  const { slug, stage, before } = form
  return reorderTouchpoints(c.env.DB, business.id, { slug, stage, before: before || null }, author)
}

const saidOf = (outcome: ChangeOutcome): Record<string, string> => {
  switch (outcome.tag) {
    case "changed":
      return { entry: String(outcome.entry) }
    case "overtaken":
      return { said: "overtaken" }
    case "same":
      return {}
  }
}

/** Moves a touchpoint, or moves it back. Who did it comes back to the same tiles and the same days. */
journey.post("/journey", async (c) => {
  const form = v.safeParse(Form, Object.fromEntries(new URLSearchParams(await c.req.text())))
  if (!form.success) return malformed()
  const outcome = await moveIn(c, form.output)
  if (!outcome) return unknown()
  const { period, from, to } = c.req.query()
  const fields = { period, from, to, ...filterFields(filterIn(c.req.query())) }
  return c.redirect(addressOf("/journey", { ...fields, ...saidOf(outcome) }), 303)
})
