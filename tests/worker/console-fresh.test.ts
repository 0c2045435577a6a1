import { expect, test } from "vitest"
import type { BusinessId, Slug } from "../../shared/ids.ts"
import { localTime } from "../../shared/local-time.ts"
import { versionOf } from "../../worker/console/version.ts"
import { periodAt } from "../../worker/pulse/period.ts"
import { selectBuckets } from "../../worker/store/counters.ts"
import { selectFreshness } from "../../worker/store/freshness.ts"
import { readJourney, readJourneyFreshness } from "../../worker/store/read-journey.ts"
import { selectTouchpoints } from "../../worker/store/touchpoints.ts"
import { makeBusiness } from "../support/businesses.ts"
import { signedIn } from "../support/member.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

const worker = useWorker()

const DAY_MS = 86_400_000

/** Asks again with the version just seen, as `client/live.ts` does. */
const watch = async (page: string) => {
  const fetch = await signedIn(worker, await makeBusiness(worker.db))
  let version = ""
  return async () => {
    const answer = await fetch(page, { headers: { "If-None-Match": version } })
    version = answer.headers.get("ETag") ?? version
    return answer
  }
}

/** Nothing moved. Versions change by themselves once a minute, so one answer of two may be 200. */
const expectStill = async (ask: () => Promise<Response>) => {
  expect([(await ask()).status, (await ask()).status]).toContain(304)
}

test.each(["/journey", "/touchpoints/checkout"])("%s answers 304 until a vote comes in", async (page) => {
  const ask = await watch(page)
  const first = await ask()
  expect(first.status).toBe(200)
  expect(await first.text()).toContain(
    `data-version="${first.headers.get("ETag")?.replaceAll('"', "&quot;")}"`,
  )
  await expectStill(ask)
  await postVotes(worker, [vote(1)])
  const moved = await ask()
  expect(moved.status).toBe(200)
  expect(await moved.text()).toContain("1 vote")
  await expectStill(ask)
})

test("a follow-up, which moves no counter, is seen on the touchpoint's page", async () => {
  const ask = await watch("/touchpoints/checkout")
  await postVotes(worker, [vote(1)])
  await ask()
  await postVotes(worker, [vote(1, { rev: 2, comment: "Quick!" })])
  expect(await (await ask()).text()).toContain("Quick!")
  await postVotes(worker, [vote(2)])
  await ask()
  await postVotes(worker, [vote(2, { rev: 2, reason: "friendly" })])
  expect(await (await ask()).text()).toContain("Friendly")
  await expectStill(ask)
})

test("a held vote and one tapped yesterday are seen, one of the day before is not", async () => {
  const business = await makeBusiness(worker.db)
  const now = Date.now()
  const today = localTime("UTC", now).day
  const look = () => readJourneyFreshness(worker.db, business.id as BusinessId, today)
  /** The pages' freshness after each step: what the watched page would ask for. */
  const seen = [await look()]
  for (const daysAgo of [0, 1, 2]) {
    await postVotes(worker, [vote(daysAgo, { at: new Date(now - daysAgo * DAY_MS).toISOString() })])
    seen.push(await look())
  }
  const [none, one, another, old] = seen
  expect(one).not.toBe(none)
  expect(another).not.toBe(one)
  expect(old).toBe(another)
  for (const face of ["love", "hate"]) {
    const before = await look()
    await worker.db.prepare(`UPDATE counters SET held_${face} = 1 WHERE day = ?1`).bind(today).run()
    expect([face, await look()]).not.toEqual([face, before])
  }
})

test("the journey tells the same freshness whatever period and channel it shows", async () => {
  const touchpoints = ["silent", "checkout", "parking"]
  const business = await makeBusiness(worker.db, { touchpoints })
  const businessId = business.id as BusinessId
  const now = Date.now()
  const today = localTime("UTC", now).day
  const votes = [0, 1, 2].map((daysAgo) =>
    vote(daysAgo, { at: new Date(now - daysAgo * DAY_MS).toISOString() }),
  )
  await postVotes(worker, votes)
  await worker.db.prepare("UPDATE counters SET held_hate = 3 WHERE day = ?1").bind(today).run()
  const fresh = await readJourneyFreshness(worker.db, businessId, today)
  for (const name of ["today", "7d", "28d", "year"] as const) {
    const period = periodAt(name, { day: today, hour: 12 })
    for (const through of [{}, { channel: "kiosk" as const }]) {
      const { freshness } = await readJourney(worker.db, businessId, period, through)
      expect([name, through, freshness]).toEqual([name, through, fresh])
    }
  }
})

test("what freshness can't see shows within a minute", async () => {
  const now = Date.now()
  expect(await versionOf("same", now)).toBe(await versionOf("same", now - (now % 60_000)))
  expect(await versionOf("same", now + 60_000)).not.toBe(await versionOf("same", now))
})

const TOUCHPOINTS = 200
const DAYS = 365

/** One counter row per touchpoint and day, two channels: a year of a large business. */
const fillAYear = async () => {
  const business = await makeBusiness(worker.db, {
    touchpoints: Array.from({ length: TOUCHPOINTS }, (_, number) => `touchpoint-${number}`),
  })
  const today = localTime("UTC", Date.now()).day
  const { meta } = await worker.db
    .prepare(
      `WITH RECURSIVE days (day) AS (SELECT ?1 UNION ALL SELECT day - 1 FROM days WHERE day > ?1 - ?2 + 1)
       INSERT INTO counters (business_id, touchpoint_id, day, channel, place, love, hate)
       SELECT t.business_id, t.id, day, value, '', 6, 4
       FROM touchpoints AS t, days, json_each('["web","kiosk"]')`,
    )
    .bind(today, DAYS)
    .run()
  expect(meta.changes).toBe(TOUCHPOINTS * DAYS * 2)
  return { businessId: business.id as BusinessId, today, business }
}

test("a year of 200 touchpoints reads touchpoints × channels × days rows, a shorter period only its own", async () => {
  const { businessId, today, business } = await fillAYear()
  const read = async (name: "year" | "28d" | "today") => {
    const period = periodAt(name, { day: today, hour: 12 })
    const [buckets, touchpoints] = await worker.db.batch([
      selectBuckets(worker.db, businessId, period),
      selectTouchpoints(worker.db, businessId),
    ])
    return { rows: buckets?.meta.rows_read ?? Infinity, listed: touchpoints?.meta.rows_read ?? Infinity }
  }
  const year = await read("year")
  const perDay = TOUCHPOINTS * 2
  // Beside the counters: the touchpoints, and each of their sums.
  expect(year.rows).toBeLessThanOrEqual(perDay * DAYS + 3 * TOUCHPOINTS)
  expect(year.listed).toBeLessThanOrEqual(3 * TOUCHPOINTS)
  expect((await read("28d")).rows).toBeLessThanOrEqual(perDay * 56 + 3 * TOUCHPOINTS)
  expect((await read("today")).rows).toBeLessThanOrEqual((perDay + TOUCHPOINTS) * 2)
  const fresh = await selectFreshness(worker.db, businessId, today).run()
  expect(fresh.meta.rows_read).toBeLessThanOrEqual((perDay + 4 * TOUCHPOINTS) * 2)
  const one = await selectFreshness(worker.db, businessId, today, "touchpoint-7" as Slug).run()
  expect(one.meta.rows_read).toBeLessThanOrEqual(16)

  const page = await (await signedIn(worker, business))("/journey?period=year")
  expect((await page.text()).match(/4,380 love · 2,920 hate/g)).toHaveLength(TOUCHPOINTS)
})
