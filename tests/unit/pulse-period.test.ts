import { describe, expect, it } from "vitest"
import { dateToDay, localTime } from "../../shared/local-time.ts"
import { PERIODS, periodAt, periodOfDays, periodSince } from "../../worker/pulse/period.ts"

const NOW = { day: 20_000, hour: 14 }

describe("a period", () => {
  it.each([
    { name: "7d", from: 19_994, width: 1, buckets: 7 },
    { name: "28d", from: 19_973, width: 1, buckets: 28 },
    { name: "90d", from: 19_911, width: 4, buckets: 22 },
    { name: "year", from: 19_636, width: 14, buckets: 26 },
  ] as const)("$name ends today and has an equal one before it", ({ name, from, width, buckets }) => {
    const period = periodAt(name, NOW)
    expect(period).toMatchObject({ current: { from, to: 20_000 }, buckets, unit: "day" })
    expect(period.spans[0]).toEqual({ from: 20_000 - width + 1, to: 20_000 })
    expect(period.previous.to).toBe(from - 1)
    expect(period.previous.to - period.previous.from).toBe(20_000 - from)
  })

  it("today is the hours so far against the same hours yesterday", () => {
    const period = periodAt("today", NOW)
    expect(period).toMatchObject({ unit: "hour", buckets: 15, hour: 14 })
    expect(period.current).toEqual({ from: 20_000, to: 20_000 })
    expect(period.previous).toEqual({ from: 19_999, to: 19_999 })
    expect(period.spans[0]).toEqual({ from: 20_000, to: 20_000, hours: { from: 14, to: 14 } })
    expect(period.spans[29]).toEqual({ from: 19_999, to: 19_999, hours: { from: 0, to: 0 } })
  })

  it.each(PERIODS)("%s is cut into at most 28 buckets that leave out no day and share none", (name) => {
    const period = periodAt(name, NOW)
    expect(period.buckets).toBeLessThanOrEqual(28)
    if (period.unit === "hour") return
    for (const [range, offset] of [
      [period.current, 0],
      [period.previous, period.buckets],
    ] as const) {
      const spans = period.spans.slice(offset, offset + period.buckets)
      expect(spans).toHaveLength(period.buckets)
      expect(spans[0]?.to).toBe(range.to)
      expect(spans.at(-1)?.from).toBe(range.from)
      for (const [age, span] of spans.slice(1).entries()) expect(span.to).toBe((spans[age]?.from ?? 0) - 1)
    }
  })
})

const dayOf = (date: string) => dateToDay(date) ?? Number.NaN

describe("days from one to another", () => {
  const NEW_YEAR = { day: dayOf("2027-01-03"), hour: 9 }

  it("are compared with as many before, over the end of a year", () => {
    const range = { from: dayOf("2026-12-28"), to: dayOf("2027-01-02") }
    expect(periodOfDays(range, NEW_YEAR)).toMatchObject({
      ...{ name: "range", unit: "day", days: 6, current: range, today: NEW_YEAR.day },
      previous: { from: dayOf("2026-12-22"), to: dayOf("2026-12-27") },
    })
  })

  it("show a single day by all its hours, today by those so far", () => {
    const single = (date: string) => periodOfDays({ from: dayOf(date), to: dayOf(date) }, NEW_YEAR)
    expect(single("2026-12-31")).toMatchObject({ unit: "hour", hour: 23, buckets: 24 })
    expect(single("2027-01-03")).toMatchObject({ unit: "hour", hour: 9, buckets: 10 })
  })

  it.each([2, 27, 29, 55, 56, 57, 365, 731])("leave out none of %i days and share none", (days) => {
    const period = periodOfDays({ from: NEW_YEAR.day - days + 1, to: NEW_YEAR.day }, NEW_YEAR)
    if (typeof period === "string") throw new Error(period)
    expect(period.buckets).toBeLessThanOrEqual(28)
    const counted = new Map<number, number>()
    for (const { from, to } of period.spans) {
      for (let day = from; day <= to; day++) counted.set(day, (counted.get(day) ?? 0) + 1)
    }
    expect(counted.size).toBe(2 * days)
    expect(new Set(counted.values())).toEqual(new Set([1]))
  })

  it("are refused where they turn back, lie ahead, or are more than two years", () => {
    const { day } = NEW_YEAR
    expect(periodOfDays({ from: day, to: day - 1 }, NEW_YEAR)).toBe("turned")
    expect(periodOfDays({ from: day, to: day + 1 }, NEW_YEAR)).toBe("future")
    expect(periodOfDays({ from: day - 731, to: day }, NEW_YEAR)).toBe("too long")
  })

  it("go from an improvement up to now", () => {
    const { day } = NEW_YEAR
    expect(periodSince(day - 19, NEW_YEAR)).toMatchObject({
      ...{ name: "since", days: 20, current: { from: day - 19, to: day } },
      previous: { from: day - 39, to: day - 20 },
    })
    expect(periodSince(day, NEW_YEAR)).toMatchObject({ unit: "hour", buckets: 10 })
  })

  it("are local ones where clocks change: 25 hours are one day, and midnight begins the next", () => {
    const at = (iso: string) => localTime("Europe/Lisbon", Date.parse(iso))
    const before = at("2026-10-24T23:30:00Z")
    const after = at("2026-10-26T00:00:00Z")
    expect([before.day, after.day]).toEqual([dayOf("2026-10-25"), dayOf("2026-10-26")])
    expect(periodAt("7d", after).current).toEqual({ from: dayOf("2026-10-20"), to: dayOf("2026-10-26") })
    expect(periodAt("today", at("2026-10-25T01:30:00Z")).buckets).toBe(2)
  })
})
