import { expect, test } from "vitest"
import { reasonTrends } from "../../worker/pulse/reason-trends.ts"

test("a reason rose or fell by its share of all votes, not by its count", () => {
  const [same, rose, fell] = reasonTrends(
    [
      // Twice as often, of twice as many votes.
      { votes: 80, before: 40 },
      { votes: 90, before: 10 },
      { votes: 20, before: 60 },
    ],
    { votes: 1000, before: 500 },
  ).map(({ verdict }) => verdict)
  expect([same, rose, fell]).toEqual(["no clear change", "rose", "fell"])
})

test("a reason that doubles has not fallen because another one tripled", () => {
  const [wait] = reasonTrends(
    [
      { votes: 200, before: 100 },
      { votes: 900, before: 100 },
    ],
    { votes: 3000, before: 3000 },
  )
  expect(wait?.verdict).toBe("rose")
})

test("of many reasons each must be surer: what one alone would show, twelve do not", () => {
  const all = { votes: 400, before: 400 }
  const moved = { votes: 37, before: 20 }
  const still = { votes: 10, before: 10 }
  expect(reasonTrends([moved], all)[0]?.verdict).toBe("rose")
  expect(reasonTrends([moved, ...Array.from({ length: 11 }, () => still)], all)[0]?.verdict).toBe(
    "no clear change",
  )
})

test("too few votes of either period tell nothing, and a ledger younger than the counters breaks nothing", () => {
  expect(reasonTrends([{ votes: 9, before: 0 }], { votes: 100, before: 9 })).toEqual([{ verdict: "too few" }])
  expect(reasonTrends([{ votes: 30, before: 20 }], { votes: 20, before: 10 })[0]?.verdict).toBeDefined()
})
