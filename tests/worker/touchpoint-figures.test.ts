import { describe, expect, test } from "vitest"
import type { BusinessId, Slug } from "../../shared/ids.ts"
import { dayToDate } from "../../shared/local-time.ts"
import { readChanges, selectChanges } from "../../worker/store/improvements.ts"
import { readWeekHours, selectWeekHours, WEEK_ROWS_MAX } from "../../worker/store/week-hours.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { signedIn } from "../support/member.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

/** A Monday, long enough ago that no clock of a test reaches it. */
const MONDAY = 20_003
const today = () => Math.floor(Date.now() / 86_400_000)

interface Counter {
  day: number
  channel?: string
  place?: string
  love?: Record<string, number>
  hate?: Record<string, number>
}

const sum = (hours: Record<string, number>) => Object.values(hours).reduce((all, votes) => all + votes, 0)

/** Counters as the collector writes them. */
const count = async (business: MadeBusiness, counters: readonly Counter[], slug = "checkout") => {
  const rows = counters.map(({ day, channel = "web", place = "", love = {}, hate = {} }) => [
    day,
    channel,
    place,
    sum(love),
    sum(hate),
    JSON.stringify(love),
    JSON.stringify(hate),
  ])
  await worker.db
    .prepare(
      `INSERT INTO counters (business_id, touchpoint_id, day, channel, place, love, hate, love_hours, hate_hours)
       SELECT ?1, ?2, value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6 FROM json_each(?3)`,
    )
    .bind(business.id, business.touchpointIds[slug], JSON.stringify(rows))
    .run()
}

const scopeOf = (business: MadeBusiness, from: number, to: number) => ({
  businessId: business.id as BusinessId,
  slug: "checkout" as Slug,
  from,
  to,
})

const linesOf = async (response: Response) => (await response.text()).trimEnd().split("\r\n")

describe("hours of the week", () => {
  test("are summed over channels, places and weeks, by the local weekday, within the days asked for", async () => {
    const business = await makeBusiness(worker.db)
    await count(business, [
      { day: MONDAY, love: { 9: 2, 12: 1 }, hate: { 12: 3 } },
      { day: MONDAY, channel: "kiosk", place: "till-1", hate: { 12: 4 } },
      { day: MONDAY + 7, love: { 9: 5 } },
      { day: MONDAY + 6, love: { 23: 1 } },
      { day: MONDAY - 1, love: { 9: 100 } },
    ])
    const { hours, firstDay } = readWeekHours(
      await selectWeekHours(worker.db, scopeOf(business, MONDAY, MONDAY + 7)).run(),
    )
    expect(hours).toEqual([
      { weekday: 0, hour: 9, love: 7, hate: 0 },
      { weekday: 0, hour: 12, love: 1, hate: 7 },
      { weekday: 6, hour: 23, love: 1, hate: 0 },
    ])
    expect(firstDay).toBe(MONDAY)
  })

  test("are nobody else's, and of live touchpoints only", async () => {
    const ours = await makeBusiness(worker.db, { touchpoints: [{ slug: "checkout", state: "archived" }] })
    const theirs = await makeBusiness(worker.db, { siteKey: "lt_strangers" })
    await count(ours, [{ day: MONDAY, love: { 9: 1 } }])
    await count(theirs, [{ day: MONDAY, love: { 9: 8 } }])
    const of = async (business: MadeBusiness) =>
      readWeekHours(await selectWeekHours(worker.db, scopeOf(business, MONDAY, MONDAY)).run()).hours
    expect(await of(ours)).toEqual([])
    expect(await of(theirs)).toMatchObject([{ love: 8 }])
  })

  test("of a chain come from its newest whole days, so that reading stays bounded", async () => {
    const business = await makeBusiness(worker.db)
    const shops = 1100
    for (let day = 0; day < 10; day++) {
      await count(
        business,
        Array.from({ length: shops }, (_, shop) => ({
          day: MONDAY + day,
          place: `s${shop}`,
          love: { 9: 1 },
        })),
      )
    }
    const result = await selectWeekHours(worker.db, scopeOf(business, MONDAY, MONDAY + 9)).run()
    const { hours, firstDay } = readWeekHours(result)
    const days = Math.floor(WEEK_ROWS_MAX / shops)
    expect(firstDay).toBe(MONDAY + 10 - days)
    expect(hours.reduce((all, { love }) => all + love, 0)).toBe(days * shops)
    // Each counter once to find where to cut, and twice to be sorted by weekday.
    expect(result.meta.rows_read).toBeLessThan(3.1 * WEEK_ROWS_MAX)
  })
})

test("improvements of a chart are the newest of its days, those taken back left out", async () => {
  const business = await makeBusiness(worker.db)
  await worker.db
    .prepare(
      `INSERT INTO improvements (business_id, touchpoint_id, day, text, removed_at, created_at)
       SELECT ?1, ?2, value->>0, value->>1, value->>2, 0 FROM json_each(?3)`,
    )
    .bind(
      business.id,
      business.touchpointIds.checkout,
      JSON.stringify([
        [MONDAY, "New till", null],
        [MONDAY + 1, "Undone", 5],
        [MONDAY + 2, "Second till", null],
        [MONDAY + 9, "Later", null],
      ]),
    )
    .run()
  const scope = scopeOf(business, MONDAY, MONDAY + 2)
  const changes = readChanges(await selectChanges(worker.db, scope.businessId, scope.slug, scope).run())
  expect(changes.map(({ text }) => text)).toEqual(["Second till", "New till"])
})

describe("figures as a file", () => {
  test("hold what each chart of the page shows, in numbers for programs", async () => {
    const business = await makeBusiness(worker.db)
    const [day, before] = [today() - 1, today() - 2]
    await count(business, [
      { day: before, channel: "kiosk", place: "till-1", love: { 9: 20 } },
      { day, channel: "kiosk", place: "till-1", love: { 9: 8 }, hate: { 12: 12 } },
      { day, channel: "web", love: { 9: 3 } },
    ])
    await worker.db
      .prepare(
        "INSERT INTO places (business_id, slug, name, area, created_at) VALUES (?, 'till-1', ?, '', 0)",
      )
      .bind(business.id, "=HYPERLINK(1)")
      .run()
    const fetch = await signedIn(worker, business)
    const address = `/touchpoints/checkout/export.csv?from=${dayToDate(before)}&to=${dayToDate(day)}&chart=`
    const time = await fetch(`${address}time`)
    expect(time.headers.get("Content-Type")).toBe("text/csv; charset=utf-8")
    expect(time.headers.get("Content-Disposition")).toBe(
      `attachment; filename="checkout-time-${dayToDate(before)}-${dayToDate(day)}.csv"`,
    )
    expect(await linesOf(time)).toEqual([
      "period,from,to,from_hour,to_hour,love,hate,share,lower,upper",
      `current,${dayToDate(before)},${dayToDate(before)},,,20,0,1,0.8389,1`,
      `current,${dayToDate(day)},${dayToDate(day)},,,11,12,0.4783,0.2924,0.6704`,
    ])
    expect(await linesOf(await fetch(`${address}balance`))).toEqual([
      "from,to,from_hour,to_hour,deposits,withdrawals,balance",
      `${dayToDate(before)},${dayToDate(before)},,,20,0,20`,
      `${dayToDate(day)},${dayToDate(day)},,,11,12,19`,
    ])
    expect((await linesOf(await fetch(`${address}channels`))).map((line) => line.split(",")[0])).toEqual([
      "channel",
      "kiosk",
      "web",
    ])
    expect((await linesOf(await fetch(`${address}places`)))[1]).toMatch(
      /^till-1,'=HYPERLINK\(1\),,28,12,0\.7,/,
    )
    const when = await linesOf(await fetch(`${address}when`))
    expect(when[0]).toBe("weekday,hour,love,hate,share,lower,upper")
    // Two days of four hours each, from 9 to 12.
    expect(when).toHaveLength(1 + 2 * 4)
    expect(await linesOf(await fetch(`${address}reasons`))).toEqual([
      "reaction,reason,label,votes,votes_before",
    ])
    expect((await linesOf(await fetch(`${address}nonsense`)))[0]).toMatch(/^period,/)
  })

  test("are of one's own business only", async () => {
    const ours = await makeBusiness(worker.db)
    const theirs = await makeBusiness(worker.db, { siteKey: "lt_others", touchpoints: ["theirs"] })
    await count(theirs, [{ day: today(), love: { 0: 20 } }], "theirs")
    const fetch = await signedIn(worker, ours)
    expect((await fetch("/touchpoints/theirs/export.csv?chart=time")).status).toBe(404)
  })
})
