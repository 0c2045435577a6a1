import { Hono } from "hono"
import type { MemberEnv } from "../../auth/guard.ts"
import { htmlOf } from "../../frame/html.ts"
import { readJourney, readJourneyFreshness } from "../../store/read-journey.ts"
import { periodOf } from "../period-of.ts"
import { versionOf } from "../version.ts"
import { JourneyPage } from "./journey-page.tsx"
import { journeyView } from "./view.ts"

const NOT_MODIFIED = { status: 304 } as const

/** The home of every member: all touchpoints. */
export const journey = new Hono<MemberEnv>()

journey.get("/journey", async (c) => {
  const now = Date.now()
  const { member, business } = c.var
  const viewed = await periodOf(c, now)
  const { period } = viewed
  const versionNow = (freshness: string) => versionOf(`${freshness} ${period.current.from}`, now)
  const known = c.req.header("If-None-Match")
  if (known) {
    const freshness = await readJourneyFreshness(c.env.DB, business.id, period.today)
    if ((await versionNow(freshness)) === known) return new Response(null, NOT_MODIFIED)
  }
  const read = await readJourney(c.env.DB, business.id, period)
  const version = await versionNow(read.freshness)
  c.header("ETag", version)
  const view = journeyView(read, period)
  return c.html(htmlOf(<JourneyPage {...{ member, business, viewed, version, now, view }} />))
})
