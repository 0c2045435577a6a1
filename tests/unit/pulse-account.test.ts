import { describe, expect, test } from "vitest"
import { accountOf } from "../../worker/pulse/account.ts"
import { periodAt } from "../../worker/pulse/period.ts"
import { pulseOf } from "../../worker/pulse/share.ts"
import { targetVerdict } from "../../worker/pulse/target.ts"

const WEEK = periodAt("7d", { day: 20_000, hour: 14 })

describe("an account of deposits and withdrawals", () => {
  test("begins at nought and runs from the oldest day to the newest", () => {
    const entries = accountOf(WEEK, [
      { bucket: 0, love: 1, hate: 4 },
      { bucket: 6, love: 10, hate: 2 },
      { bucket: 3, love: 0, hate: 6 },
    ])
    expect(entries.map(({ balance }) => balance)).toEqual([8, 8, 8, 2, 2, 2, -1])
    expect(entries.map(({ span }) => span.from)).toEqual([0, 1, 2, 3, 4, 5, 6].map((day) => 19_994 + day))
  })

  test("adds up what channels and places bring, and leaves the period before out", () => {
    const entries = accountOf(WEEK, [
      { bucket: 6, love: 1, hate: 0 },
      { bucket: 6, love: 2, hate: 1 },
      { bucket: 7, love: 500, hate: 0 },
    ])
    expect(entries[0]).toMatchObject({ love: 3, hate: 1, balance: 2 })
    expect(entries.at(-1)?.balance).toBe(2)
  })
})

describe("a target", () => {
  test.each([
    // 80 of 100: 71–87 %.
    [80, 20, 70, "met"],
    [80, 20, 71, "met"],
    [80, 20, 72, "open"],
    [80, 20, 86, "open"],
    [80, 20, 87, "missed"],
    [80, 20, 99, "missed"],
    // A share above the target is not enough.
    [12, 3, 75, "open"],
    [9, 0, 50, "open"],
    [0, 0, 50, "open"],
  ] as const)("of %i loves and %i hates against %i is %s", (love, hate, target, verdict) => {
    expect(targetVerdict(pulseOf({ love, hate }), target)).toBe(verdict)
  })
})
