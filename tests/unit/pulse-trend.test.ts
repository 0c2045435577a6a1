import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { differenceOfShares, trendOf } from "../../worker/pulse/trend.ts"

const of = (love: number, votes: number) => ({ love, hate: votes - love })

describe("the difference of two shares", () => {
  // Newcombe (1998b), table II: the eight contrasts, method 10 (hybrid score).
  it.each([
    { now: of(56, 70), before: of(48, 80), difference: 0.2, lower: 0.0524, upper: 0.3339 },
    { now: of(9, 10), before: of(3, 10), difference: 0.6, lower: 0.1705, upper: 0.809 },
    { now: of(6, 7), before: of(2, 7), difference: 0.5714, lower: 0.0582, upper: 0.8062 },
    { now: of(5, 56), before: of(0, 29), difference: 0.0893, lower: -0.0381, upper: 0.1926 },
    { now: of(0, 10), before: of(0, 20), difference: 0, lower: -0.1611, upper: 0.2775 },
    { now: of(0, 10), before: of(0, 10), difference: 0, lower: -0.2775, upper: 0.2775 },
    { now: of(10, 10), before: of(0, 20), difference: 1, lower: 0.6791, upper: 1 },
    { now: of(10, 10), before: of(0, 10), difference: 1, lower: 0.6075, upper: 1 },
  ])("agrees with the published contrast $now − $before", ({ now, before, difference, lower, upper }) => {
    const found = differenceOfShares(now, before)
    expect(found.difference).toBeCloseTo(difference, 4)
    expect(found.interval.lower).toBeCloseTo(lower, 4)
    expect(found.interval.upper).toBeCloseTo(upper, 4)
  })

  const some = fc
    .record({ love: fc.nat(100_000), hate: fc.nat(100_000) })
    .filter(({ love, hate }) => love + hate > 0)

  it("lies within −1 and 1, around the difference, and turns its sign with its arguments", () => {
    fc.assert(
      fc.property(some, some, (now, before) => {
        const { difference, interval } = differenceOfShares(now, before)
        const back = differenceOfShares(before, now)
        expect(interval.lower).toBeGreaterThanOrEqual(-1 - 1e-12)
        expect(interval.upper).toBeLessThanOrEqual(1 + 1e-12)
        expect(interval.lower).toBeLessThanOrEqual(difference)
        expect(interval.upper).toBeGreaterThanOrEqual(difference)
        expect(back.interval.lower).toBeCloseTo(-interval.upper, 12)
        expect(back.interval.upper).toBeCloseTo(-interval.lower, 12)
      }),
    )
  })
})

describe("the trend", () => {
  it("says rose or fell only when the whole interval does", () => {
    expect(trendOf(of(56, 70), of(48, 80)).verdict).toBe("rose")
    expect(trendOf(of(48, 80), of(56, 70)).verdict).toBe("fell")
    expect(trendOf(of(52, 100), of(50, 100)).verdict).toBe("no clear change")
  })

  it("says too few when either period has under ten votes", () => {
    expect(trendOf(of(9, 9), of(0, 900)).verdict).toBe("too few")
    expect(trendOf(of(0, 900), of(9, 9)).verdict).toBe("too few")
  })
})
