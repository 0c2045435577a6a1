import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  nextCorner,
  parseCorner,
  parseSpot,
  restingSpot,
  stackTabs,
  stepCorner,
} from "../../widget/mount/where.ts"

const CORNERS = ["bottom-end", "bottom-start", "top-start", "top-end"] as const
const WIDTH = 1000
const HEIGHT = 700

describe("where", () => {
  it("knows the four corners, and takes anything else for the usual one", () => {
    for (const corner of CORNERS) expect(parseCorner(corner)).toBe(corner)
    for (const text of ["", "middle", "right"]) expect(parseCorner(text)).toBe("bottom-end")
  })

  it("goes through all corners and comes back", () => {
    const seen = CORNERS.map((_, times) => {
      let corner: (typeof CORNERS)[number] = "bottom-end"
      for (let time = 0; time < times; time++) corner = nextCorner(corner)
      return corner
    })
    expect(seen).toEqual(CORNERS)
    expect(nextCorner("top-end")).toBe("bottom-end")
  })

  it("follows the arrow keys as they look, in both directions of reading", () => {
    expect(stepCorner("bottom-end", "ArrowUp", false)).toBe("top-end")
    expect(stepCorner("top-end", "ArrowUp", false)).toBe("top-end")
    expect(stepCorner("top-start", "ArrowDown", false)).toBe("bottom-start")
    expect(stepCorner("bottom-end", "ArrowLeft", false)).toBe("bottom-start")
    expect(stepCorner("bottom-end", "ArrowLeft", true)).toBe("bottom-end")
    expect(stepCorner("bottom-end", "ArrowRight", true)).toBe("bottom-start")
    expect(stepCorner("bottom-end", "Enter", false)).toBeUndefined()
  })

  it("rests at the nearer side, as high as it was let go", () => {
    const box = (left: number, top: number) => ({ left, right: left + 100, top, bottom: top + 50 })
    expect(restingSpot(box(10, 100), WIDTH, HEIGHT, false)).toEqual({ corner: "top-start", lift: 84 })
    expect(restingSpot(box(10, 100), WIDTH, HEIGHT, true)).toEqual({ corner: "top-end", lift: 84 })
    expect(restingSpot(box(800, 500), WIDTH, HEIGHT, false)).toEqual({ corner: "bottom-end", lift: 134 })
    expect(restingSpot(box(800, 620), WIDTH, HEIGHT, false)).toEqual({ corner: "bottom-end", lift: 0 })
    expect(restingSpot(box(2000, 9000), WIDTH, HEIGHT, false)).toEqual({ corner: "bottom-end", lift: 0 })
  })

  it("is noted and read back, and rubbish is no spot", () => {
    expect(parseSpot("top-start 120")).toEqual({ corner: "top-start", lift: 120 })
    for (const text of [undefined, "", "top-start", "top-start -1", "middle-end 3", "top-start 1e9"])
      expect(parseSpot(text)).toBeUndefined()
  })
})

describe("tabs in one corner", () => {
  const tab = fc.record({ lift: fc.nat(600), height: fc.integer({ min: 20, max: 120 }) })

  it("never lie over each other, and none is lower than it wants to be", () => {
    fc.assert(
      fc.property(fc.array(tab, { maxLength: 6 }), (tabs) => {
        const placed = stackTabs(tabs).map((at, index) => ({
          at,
          ...(tabs[index] ?? { lift: 0, height: 0 }),
        }))
        expect(placed).toHaveLength(tabs.length)
        for (const { at, lift } of placed) expect(at).toBeGreaterThanOrEqual(lift)
        const inOrder = placed.toSorted((a, b) => a.at - b.at)
        for (const [index, next] of inOrder.slice(1).entries()) {
          const { at, height } = inOrder[index] ?? next
          expect(next.at).toBeGreaterThan(at + height)
        }
      }),
    )
  })

  it("stand in the order they came in", () => {
    expect(
      stackTabs([
        { lift: 0, height: 50 },
        { lift: 0, height: 40 },
        { lift: 300, height: 50 },
      ]),
    ).toEqual([0, 58, 300])
  })
})
