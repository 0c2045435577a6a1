import { describe, expect, it } from "vitest"
import { PERIODS, periodAt } from "../../worker/pulse/period.ts"

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
