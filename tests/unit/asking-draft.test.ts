import * as fc from "fast-check"
import * as v from "valibot"
import { describe, expect, test } from "vitest"
import { CORNERS, LOOKS } from "../../shared/asking.ts"
import { SLUG_MAX_CHARS } from "../../shared/limits.ts"
import { Question, UNDECIDED } from "../../shared/touchpoint.ts"
import { draftOf } from "../../worker/console/asking/draft.ts"
import { previewOf } from "../../worker/console/asking/preview-of.ts"
import { readDraft } from "../../worker/console/asking/read-draft.ts"
import { reasonSlug } from "../../worker/console/asking/reason-slug.ts"

const text = (maxLength: number) =>
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength })
    .filter((made) => made.trim() === made && made !== "")

const face = fc.record({
  label: text(12),
  reasons: fc
    .uniqueArray(text(12), { maxLength: 6, selector: (label) => label.toLowerCase() })
    .map((labels) => labels.map((label, at) => ({ slug: `reason-${at}`, label }))),
})

const moment = fc.oneof(
  fc.constantFrom("", "now", "leave"),
  fc.integer({ min: 1, max: 3600 }).map((seconds) => `${seconds}s`),
  fc.integer({ min: 1, max: 100 }).map((percent) => `scroll ${percent}%`),
  fc.constantFrom("order-done", "a:b", "é").map((name) => `event ${name}`),
)

const question = fc
  .record({
    question: text(40),
    love: face,
    hate: face,
    offers: fc.record({
      contact: fc.boolean(),
      friend: fc.constantFrom("", "https://shop.example/review?a=1&b=2", "mailto:ana@shop.example"),
      review: fc.boolean(),
      lookInto: fc.boolean(),
    }),
    asking: fc.record({
      where: fc.constantFrom(...CORNERS),
      when: moment,
      whenAgain: fc.integer({ min: 0, max: 365 }),
      whenShare: fc.integer({ min: 1, max: 100 }),
      for: fc.constantFrom("", "#order-done", 'main > [data-x="1"]'),
      look: fc.constantFrom(...LOOKS),
    }),
  })
  .map((made) => v.parse(Question, made))

test("whatever is saved and not touched is saved again as it is", () => {
  fc.assert(
    fc.property(question, (saved) => {
      const sent = new URLSearchParams(draftOf(saved).toString())
      expect(readDraft(sent, saved)).toEqual({ tag: "read", question: saved })
    }),
  )
})

describe("a new reason’s name", () => {
  test.each([
    ["Long wait", "long-wait"],
    ["  Café & Co. ", "cafe-co"],
    ["x".repeat(80), "x".repeat(SLUG_MAX_CHARS - 3)],
  ])("%s → %s", (label, slug) => {
    expect(reasonSlug(label, new Set())).toBe(slug)
  })

  test("in letters that fold to nothing is one of its own, always the same", () => {
    const wait = reasonSlug("待ち時間", new Set())
    expect(reasonSlug("待ち時間", new Set())).toBe(wait)
    expect(reasonSlug("値段", new Set())).not.toBe(wait)
  })

  test("is not one that is taken", () => {
    expect(reasonSlug("Slow", new Set(["slow", "slow-2"]))).toBe("slow-3")
  })
})

describe("the preview of a draft", () => {
  const facts = { masked: true, owner: "Mara", did: { day: "2026-11-03", text: "A second till." } }

  test("offers what is switched on and can be", () => {
    const draft = draftOf(UNDECIDED)
    draft.set("contact", "on")
    draft.set("lookInto", "on")
    draft.set("friend", "https://shop.example/")
    draft.append("love.reasons", " Quick ")
    draft.append("love.reasons", " ")
    expect(previewOf(draft, facts).asked).toEqual({
      question: "How was it?",
      love: { label: "Loved it", reasons: [{ slug: "reason-0", label: "Quick" }] },
      hate: { label: "Hated it", reasons: [] },
      masked: true,
      contact: true,
      friend: "https://shop.example/",
      owner: "Mara",
      did: facts.did,
    })
  })

  test("shows nothing half typed as if it were there", () => {
    const draft = draftOf(UNDECIDED)
    draft.set("question", "  ")
    draft.set("lookInto", "on")
    draft.set("friend", "javascript:alert(1)")
    const { asked } = previewOf(draft, { masked: false, owner: null, did: null })
    expect(asked).toEqual({
      question: "How was it?",
      love: { label: "Loved it", reasons: [] },
      hate: { label: "Hated it", reasons: [] },
    })
  })
})
