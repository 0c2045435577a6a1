import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isTooSoon, toDay } from "../../widget/mount/asked-before.ts"
import { isDrawn } from "../../widget/mount/draw-share.ts"
import { openNotes } from "../../widget/mount/notes.ts"
import { perPageView } from "../../widget/mount/page-view.ts"
import { isDue, parseNumber, parseWhen, type Seen, SHORT_PAGE_MS, toShare } from "../../widget/mount/when.ts"

const DAY_MS = 86_400_000
const NOTHING: Seen = { visibleMs: 0, scrolled: 0, left: false, heard: false }

describe("when", () => {
  it.each([
    ["now", { kind: "now" }],
    [" NOW ", { kind: "now" }],
    ["5s", { kind: "after", ms: 5000 }],
    ["1.5", { kind: "after", ms: 1500 }],
    [".5s", { kind: "after", ms: 500 }],
    ["scroll 80%", { kind: "scroll", share: 0.8 }],
    ["scroll", { kind: "scroll", share: 0.5 }],
    ["scroll 300%", { kind: "scroll", share: 1 }],
    ["leave", { kind: "leave" }],
    ["event order-done", { kind: "event", name: "order-done" }],
    ["event  Order:Done ", { kind: "event", name: "Order:Done" }],
  ])("reads “%s”", (text, when) => {
    expect(parseWhen(text)).toEqual(when)
  })

  it.each([undefined, "", " ", "sometimes", "nowhere", "event", "eventually x", "-5s", "s", "%"])(
    "takes “%s” as nothing to wait for",
    (text) => {
      expect(parseWhen(text)).toBeUndefined()
    },
  )

  it("never throws, whatever stands in the attribute", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const when = parseWhen(text)
        if (when) isDue(when, NOTHING)
        expect(parseNumber(text, 7)).toBeGreaterThanOrEqual(0)
        expect(toShare(parseNumber(text, 7))).toBeLessThanOrEqual(1)
      }),
    )
  })

  it("is due at its own sign and at no other", () => {
    const signs: Record<string, Seen> = {
      "5s": { ...NOTHING, visibleMs: 5000 },
      "scroll 50%": { ...NOTHING, scrolled: 0.5 },
      leave: { ...NOTHING, left: true },
      "event a": { ...NOTHING, heard: true },
    }
    for (const text of Object.keys(signs)) {
      const when = parseWhen(text)
      expect(Object.keys(signs).filter((sign) => when && isDue(when, signs[sign] ?? NOTHING))).toEqual([text])
    }
  })

  it("takes a page that can't be scrolled as read after a while", () => {
    const seen = { ...NOTHING, scrolled: undefined }
    const when = { kind: "scroll", share: 0.5 } as const
    expect(isDue(when, { ...seen, visibleMs: SHORT_PAGE_MS - 1 })).toBe(false)
    expect(isDue(when, { ...seen, visibleMs: SHORT_PAGE_MS })).toBe(true)
    expect(isDue(when, { ...seen, visibleMs: SHORT_PAGE_MS, scrolled: 0.1 })).toBe(false)
  })
})

describe("when-share", () => {
  it("is drawn once in a page view, however often the question is mounted", () => {
    const draws = new Map<string, number>()
    expect(isDrawn(draws, "checkout", 0.1, 0.5)).toBe(false)
    expect(isDrawn(draws, "checkout", 0.1, 0)).toBe(false)
    expect(isDrawn(draws, "wifi", 0.1, 0)).toBe(true)
    expect(isDrawn(draws, "all", 1, 0.999)).toBe(true)
    expect(isDrawn(draws, "none", 0, 0)).toBe(false)
  })

  it("is drawn anew on the next route", () => {
    const views = perPageView(() => ({ opened: false }))
    views("/a").opened = true
    expect(views("/a").opened).toBe(true)
    expect(views("/b").opened).toBe(false)
    expect(views("/a").opened).toBe(false)
  })
})

describe("when-again", () => {
  const now = Date.parse("2026-11-22T22:00:00Z")

  it("waits for so many days after the day that is noted", () => {
    for (const [daysAgo, isSoon] of [
      [0, true],
      [29, true],
      [30, false],
      [400, false],
    ] as const)
      expect(isTooSoon(toDay(now - daysAgo * DAY_MS), 30, now)).toBe(isSoon)
    expect(isTooSoon(toDay(now), 0, now)).toBe(false)
  })

  it("does not believe a clock that was ahead, but for the day it is set by", () => {
    expect(isTooSoon(toDay(now + DAY_MS), 30, now)).toBe(true)
    expect(isTooSoon(toDay(now + 2 * DAY_MS), 30, now)).toBe(false)
    expect(isTooSoon("9999-12-31", 30, now)).toBe(false)
  })

  it.each([undefined, "", "yesterday", "2026-99-99", "20261122", "1e9"])("takes “%s” for no day", (noted) => {
    expect(isTooSoon(noted, 30, now)).toBe(false)
  })
})

/** A storage that does as it is told. */
const storage = (initial: Record<string, string> = {}) => {
  const content = new Map(Object.entries(initial))
  let writes = 0
  const store = {
    getItem: (name: string) => content.get(name) ?? null,
    setItem: (name: string, value: string) => {
      writes += 1
      content.set(name, value)
    },
  } as Storage
  return { store, content, writes: () => writes }
}

describe("notes", () => {
  it("are one readable key, and not there before the first", () => {
    const { store, content, writes } = storage()
    const notes = openNotes("lovetap-asked", () => store)
    expect(notes.read("checkout")).toBeUndefined()
    expect(writes()).toBe(0)
    notes.write("checkout", "2026-11-22")
    expect([...content]).toEqual([["lovetap-asked", '{"checkout":"2026-11-22"}']])
    expect(openNotes("lovetap-asked", () => store).read("checkout")).toBe("2026-11-22")
  })

  it("survive whatever others left under their name", () => {
    for (const rubbish of ["", "null", "7", "[]", '"x"', "{", '{"checkout":{"a":1}}', '{"__proto__":"x"}']) {
      const { store } = storage({ "lovetap-asked": rubbish })
      const notes = openNotes("lovetap-asked", () => store)
      expect(notes.read("checkout")).toBeUndefined()
      notes.write("checkout", "2026-11-22")
      expect(notes.read("checkout")).toBe("2026-11-22")
    }
  })

  it("stay in memory where the storage refuses", () => {
    const refuse = (): Storage => {
      throw new DOMException("", "SecurityError")
    }
    const full = { getItem: () => null, setItem: refuse } as unknown as Storage
    for (const open of [refuse, () => full]) {
      const notes = openNotes("lovetap-asked", open)
      notes.write("checkout", "2026-11-22")
      expect(notes.read("checkout")).toBe("2026-11-22")
    }
  })

  it("keep the newest fifty", () => {
    const { store, content } = storage()
    const notes = openNotes("lovetap-asked", () => store)
    for (let index = 0; index < 60; index++) notes.write(`t${index}`, "2026-11-22")
    notes.write("t20", "2026-11-23")
    const kept = Object.keys(JSON.parse(content.get("lovetap-asked") ?? ""))
    expect(kept).toHaveLength(50)
    expect(kept.at(-1)).toBe("t20")
    expect(kept).not.toContain("t9")
  })
})
