import * as v from "valibot"
import { describe, expect, test } from "vitest"
import { Policy, type PolicyInput } from "../../shared/policy.ts"
import { draftOf, USUAL } from "../../worker/console/settings/draft.ts"
import { readForm } from "../../worker/console/settings/read-form.ts"
import { isUsual, SectionName, sectionOf } from "../../worker/console/settings/sections.ts"

const policyOf = (input: PolicyInput): Policy => v.parse(Policy, input)

/** The usual form with some controls filled in otherwise; null: unchecked. */
const typed = (changes: Record<string, string | null>) => {
  const draft = new URLSearchParams(USUAL)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) draft.delete(name)
    else draft.set(name, value)
  }
  return draft
}

const patchOf = (section: SectionName, changes: Record<string, string | null>) => {
  const reading = readForm(section, typed(changes))
  return reading.tag === "read" ? reading.patch : reading.errors
}

const errorsOf = (section: SectionName, changes: Record<string, string | null>) => {
  const reading = readForm(section, typed(changes))
  return reading.tag === "wrong" ? Object.fromEntries(reading.errors) : "read"
}

const POLICIES: Record<string, PolicyInput> = {
  "of all defaults": {},
  "with every rule off": {
    heldAgents: [],
    visitorCap: null,
    spamTap: null,
    repeated: null,
    tooOld: null,
    unknownClock: null,
    masking: false,
  },
  "with every number its own": {
    origins: { expected: ["https://shop.example", "null"], unstated: "hold" },
    heldAgents: ["headless", "program", "crawler"],
    visitorCap: { perHour: 7 },
    spamTap: { lockMs: 2250, perMinute: 3 },
    repeated: { withinMinutes: 60, keep: "first" },
    kiosks: "paired",
    tooOld: { days: 30 },
    unknownClock: { hours: 1 },
    keep: { votesMonths: 12, wordsMonths: 2 },
  },
}

test.each(Object.entries(POLICIES))("a policy %s is read back from its own form", (_, input) => {
  const policy = policyOf(input)
  const read = SectionName.options.map((section) => readForm(section, draftOf(policy)))
  expect(Object.assign({}, ...read.map((each) => (each.tag === "read" ? each.patch : each)))).toEqual(policy)
})

const NO_NUMBER = "Must be a whole number, in digits only."

describe("a number", () => {
  test.each([
    ["60", 60],
    [" 60 ", 60],
    ["060", 60],
  ])("is read from “%s”", (text, perHour) => {
    expect(patchOf("doubt", { "visitorCap.perHour": text })).toMatchObject({ visitorCap: { perHour } })
  })

  test.each([
    ["", NO_NUMBER],
    ["many", NO_NUMBER],
    ["-5", NO_NUMBER],
    ["1e3", NO_NUMBER],
    ["0x10", NO_NUMBER],
    ["1,000", NO_NUMBER],
    ["1.000", NO_NUMBER],
    ["12.5", NO_NUMBER],
    ["0", "Must be 1 or more."],
    ["10001", "Must be 10000 or less."],
  ])("“%s” is refused", (text, said) => {
    expect(errorsOf("doubt", { "visitorCap.perHour": text })).toEqual({ "visitorCap.perHour": [said] })
  })

  test.each([
    ["1.5", 1500],
    ["0,25", 250],
    ["60", 60_000],
  ])("of seconds is read from “%s”, with a point or a comma", (text, lockMs) => {
    expect(patchOf("doubt", { "spamTap.lockMs": text })).toMatchObject({ spamTap: { lockMs } })
  })

  test.each([
    ["0,05", "Must be 0.1 or more."],
    ["61", "Must be 60 or less."],
    ["soon", "Must be a number."],
  ])("of seconds is refused in seconds: “%s”", (text, said) => {
    expect(errorsOf("doubt", { "spamTap.lockMs": text })).toEqual({ "spamTap.lockMs": [said] })
  })

  test("of a rule that is off is of no matter", () => {
    expect(patchOf("doubt", { visitorCap: null, "visitorCap.perHour": "many" })).toMatchObject({
      visitorCap: null,
    })
  })
})

test("all that is wrong is told at once, each beside its own field", () => {
  expect(errorsOf("doubt", { "visitorCap.perHour": "x", "tooOld.days": "91", repeated: "on" })).toEqual({
    "visitorCap.perHour": [NO_NUMBER],
    "tooOld.days": ["Must be 90 or less."],
  })
  expect(errorsOf("origins", { "origins.unstated": null })).toEqual({ "origins.unstated": ["Choose one."] })
})

test("of agents only known ones are taken, in one order", () => {
  const draft = new URLSearchParams("heldAgents=program&heldAgents=robot&heldAgents=headless&to=save")
  const reading = readForm("doubt", draft)
  expect(reading).toMatchObject({ tag: "read", patch: { heldAgents: ["headless", "program"] } })
})

test("votes are kept at least four months, and words no longer than their votes", () => {
  expect(errorsOf("words", { "keep.votesMonths": "3", "keep.wordsMonths": "2" })).toEqual({
    "keep.votesMonths": ["Must be 4 or more."],
  })
  expect(errorsOf("words", { "keep.votesMonths": "12" })).toEqual({
    "keep.wordsMonths": ["Must be no more than the votes’ months: words go with their vote."],
  })
  expect(errorsOf("words", { "keep.votesMonths": "13" })).toBe("read")
})

describe("expected origins", () => {
  test("stand one a line; empty lines and repetitions say nothing", () => {
    const lines = " https://Shop.example/ \r\n\r\nnull\r\nnull\r\nhttp://localhost:*"
    expect(patchOf("origins", { "origins.expected": lines })).toEqual({
      origins: { expected: ["https://shop.example", "null", "http://localhost:*"], unstated: "count" },
    })
  })

  test.each([
    ["shop.example", "https://shop.example"],
    ["www.shop.example/menu", "https://www.shop.example"],
    ["https://shop.example/checkout?x=1", "https://shop.example"],
    ["https://*.shop.example/*", "https://*.shop.example"],
    ["https://café.example", "https://xn--caf-dma.example"],
    ["localhost:5173", "https://localhost:5173"],
    ["file:///home/menu.html", "null"],
  ])("for “%s” say what was probably meant", (line, meant) => {
    expect(errorsOf("origins", { "origins.expected": line })).toEqual({
      "origins.expected": [`“${line}” is no origin. Did you mean “${meant}”?`],
    })
  })

  test("tell of each wrong line, and of too many", () => {
    const errors = errorsOf("origins", { "origins.expected": "*\nhttps://ok.example\nshop example" })
    expect(errors).toEqual({
      "origins.expected": [
        expect.stringMatching(/^“\*” must be an origin, like /),
        expect.stringMatching(/^“shop example” must be an origin, like /),
      ],
    })
    const many = Array.from({ length: 51 }, (_, number) => `https://shop-${number}.example`).join("\n")
    expect(errorsOf("origins", { "origins.expected": many })).toEqual({
      "origins.expected": ["Must be at most 50 origins."],
    })
  })
})

test("each field of the policy belongs to one section, which knows whether it says the defaults only", () => {
  const sections = Object.keys(policyOf({})).map((field) => sectionOf([field]))
  expect(new Set(sections)).toEqual(new Set(SectionName.options))
  const capped = policyOf({ visitorCap: { perHour: 51 } })
  expect(SectionName.options.filter((section) => !isUsual(section, capped))).toEqual(["doubt"])
})
