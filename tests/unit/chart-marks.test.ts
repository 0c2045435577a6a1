import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { badgesOf, badgeText, type Mark, placeTexts } from "../../worker/console/touchpoint/marks.ts"

const mark = (at: number, text = "New terminal"): Mark => ({ at, text })
/** As wide as the letters may be, in pixels. */
const widthOf = (text: string) => text.length * 7

const someMarks = fc
  .array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), text: fc.string({ maxLength: 24 }) }), {
    maxLength: 60,
  })
  .map((marks) => marks.sort((a, b) => a.at - b.at))

describe("texts beside their marks", () => {
  test("stand after them, before them at the newest edge, and in another line where two would touch", () => {
    expect(placeTexts([mark(0.1), mark(0.95)], 640)).toEqual([
      { lane: 0, side: "after" },
      { lane: 0, side: "before" },
    ])
    expect(placeTexts([mark(0.02), mark(0.06)], 640)).toEqual([
      { lane: 0, side: "after" },
      { lane: 1, side: "after" },
    ])
  })

  test("are not placed at all when one has no room", () => {
    expect(placeTexts([mark(0.02), mark(0.03), mark(0.04)], 640)).toBeUndefined()
    expect(placeTexts([mark(0.5, "x".repeat(100))], 640)).toBeUndefined()
  })

  test("never overlap and never leave the plot", () => {
    fc.assert(
      fc.property(someMarks, (marks) => {
        const spans = placeTexts(marks, 640)?.map(({ lane, side }, index) => {
          const { at, text } = marks[index] ?? mark(0)
          const from = side === "after" ? at * 640 : at * 640 - widthOf(text)
          return { lane, from, to: from + widthOf(text) }
        })
        return (spans ?? []).every(
          (one, index) =>
            one.from >= 0 &&
            one.to <= 640 &&
            (spans ?? []).every(
              (two, other) =>
                other === index || one.lane !== two.lane || one.to <= two.from || two.to <= one.from,
            ),
        )
      }),
    )
  })
})

describe("numbers for marks", () => {
  test("stand alone where there is room, and join where there is none", () => {
    const badges = badgesOf([mark(0.1), mark(0.5), mark(0.52), mark(0.9)], 240)
    expect(badges.map(badgeText)).toEqual(["1", "2–3", "4"])
    expect(badges[1]?.at).toBeCloseTo(0.51)
  })

  test("never touch, and name each mark once", () => {
    fc.assert(
      fc.property(someMarks, (marks) => {
        const badges = badgesOf(marks, 240)
        const named = badges.flatMap(({ first, last }) =>
          Array.from({ length: last - first + 1 }, (_, index) => first + index),
        )
        const apart = badges.every((badge, index) => {
          const next = badges[index + 1]
          const room = next ? (widthOf(badgeText(badge)) + widthOf(badgeText(next))) / 2 : 0
          return !next || (next.at - badge.at) * 240 >= room
        })
        return apart && named.join() === marks.map((_, index) => index + 1).join()
      }),
    )
  })
})
