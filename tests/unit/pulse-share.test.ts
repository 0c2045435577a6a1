import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { balanceOf, pulseOf, sumCounts, wilsonInterval } from "../../worker/pulse/share.ts"

describe("the share's interval", () => {
  // Newcombe (1998a), table I: method 3, the Wilson score interval without continuity correction.
  it.each([
    { love: 81, votes: 263, lower: 0.2553, upper: 0.3662 },
    { love: 15, votes: 148, lower: 0.0624, upper: 0.1605 },
    { love: 0, votes: 20, lower: 0, upper: 0.1611 },
    { love: 1, votes: 29, lower: 0.0061, upper: 0.1718 },
  ])("agrees with the published $love of $votes", ({ love, votes, lower, upper }) => {
    const interval = wilsonInterval(love, votes)
    expect(interval.lower).toBeCloseTo(lower, 4)
    expect(interval.upper).toBeCloseTo(upper, 4)
  })

  it("knows nothing without votes", () => {
    expect(wilsonInterval(0, 0)).toEqual({ lower: 0, upper: 1 })
  })

  const counts = fc.record({ love: fc.nat(1_000_000), hate: fc.nat(1_000_000) })

  it("holds the share and stays within 0 and 1", () => {
    fc.assert(
      fc.property(counts, ({ love, hate }) => {
        fc.pre(love + hate > 0)
        const { lower, upper } = wilsonInterval(love, love + hate)
        const share = love / (love + hate)
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(lower).toBeLessThanOrEqual(share)
        expect(upper).toBeGreaterThanOrEqual(share)
        expect(upper).toBeLessThanOrEqual(1)
      }),
    )
  })

  it("is the same seen from the other face", () => {
    fc.assert(
      fc.property(counts, ({ love, hate }) => {
        const loved = wilsonInterval(love, love + hate)
        const hated = wilsonInterval(hate, love + hate)
        expect(loved.lower).toBeCloseTo(1 - hated.upper, 12)
        expect(loved.upper).toBeCloseTo(1 - hated.lower, 12)
      }),
    )
  })

  it("narrows when the same share comes from more votes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat(1000), (love, hate) => {
        const few = wilsonInterval(love, love + hate)
        const many = wilsonInterval(love * 4, (love + hate) * 4)
        expect(many.upper - many.lower).toBeLessThan(few.upper - few.lower)
      }),
    )
  })
})

describe("the pulse", () => {
  it("tells a share from ten votes on, and not before", () => {
    expect(pulseOf({ love: 9, hate: 0 })).toEqual({ tag: "too few", votes: 9 })
    expect(pulseOf({ love: 7, hate: 3 })).toMatchObject({
      tag: "told",
      share: 0.7,
      votes: 10,
      love: 7,
      hate: 3,
    })
  })

  it("counts deposits minus withdrawals", () => {
    expect(balanceOf({ love: 442, hate: 460 })).toBe(-18)
    expect(
      balanceOf(
        sumCounts([
          { love: 2, hate: 1 },
          { love: 3, hate: 0 },
        ]),
      ),
    ).toBe(4)
  })
})
