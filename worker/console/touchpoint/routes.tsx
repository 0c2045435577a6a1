import { type Context, Hono } from "hono"
import * as v from "valibot"
import { Slug } from "../../../shared/ids.ts"
import { dayToDate } from "../../../shared/local-time.ts"
import type { MemberEnv } from "../../auth/guard.ts"
import { htmlOf } from "../../frame/html.ts"
import { readTouchpoint, readTouchpointFreshness } from "../../store/read-touchpoint.ts"
import type { TouchpointStanding } from "../../store/touchpoint-standing.ts"
import { periodOf } from "../period-of.ts"
import { unknownTouchpoint } from "../refusals.ts"
import { versionOf } from "../version.ts"
import { CHARTS } from "./address.ts"
import { ArchivedPage } from "./archived-page.tsx"
import { figuresFile } from "./figures-file.ts"
import { TouchpointPage } from "./page.tsx"
import { touchpointView } from "./view.ts"

const NOT_MODIFIED = { status: 304 } as const

/** The page of one touchpoint, and its figures as files. */
export const touchpointPages = new Hono<MemberEnv>()

const notLive = (c: Context<MemberEnv>, standing: TouchpointStanding | undefined) =>
  standing?.state === "archived"
    ? c.html(htmlOf(<ArchivedPage {...c.var} name={standing.name} />), 404)
    : unknownTouchpoint(c.var)

const slugOf = (c: Context<MemberEnv>) => v.safeParse(Slug, c.req.param("slug"))

touchpointPages.get("/touchpoints/:slug", async (c) => {
  const now = Date.now()
  const { member, business } = c.var
  const slug = slugOf(c)
  if (!slug.success) return unknownTouchpoint(c.var)
  const viewed = await periodOf(c, now, slug.output)
  const { period } = viewed
  const versionNow = (freshness: string) => versionOf(`${freshness} ${period.current.from}`, now)
  const known = c.req.header("If-None-Match")
  if (known) {
    const freshness = await readTouchpointFreshness(c.env.DB, business.id, slug.output, period.today)
    if ((await versionNow(freshness)) === known) return new Response(null, NOT_MODIFIED)
  }
  const read = await readTouchpoint(c.env.DB, business.id, slug.output, period)
  if (!read.touchpoint) return notLive(c, read.standing)
  const version = await versionNow(read.freshness)
  c.header("ETag", version)
  const view = touchpointView(read, period)
  return c.html(htmlOf(<TouchpointPage {...{ member, business, viewed, version, view, now }} />))
})

/** An address without a chart that the page has means its main one. */
const ChartParam = v.fallback(v.picklist(CHARTS), "time")

touchpointPages.get("/touchpoints/:slug/export.csv", async (c) => {
  const slug = slugOf(c)
  if (!slug.success) return unknownTouchpoint(c.var)
  const { period } = await periodOf(c, Date.now(), slug.output)
  const read = await readTouchpoint(c.env.DB, c.var.business.id, slug.output, period)
  if (!read.touchpoint) return unknownTouchpoint(c.var)
  const chart = v.parse(ChartParam, c.req.query("chart"))
  const { from, to } = period.current
  return c.body(figuresFile(chart, touchpointView(read, period)), 200, {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${slug.output}-${chart}-${dayToDate(from)}-${dayToDate(to)}.csv"`,
  })
})
