import * as v from "valibot"
import { describe, expect, test } from "vitest"
import { HELD_RULES, type HeldRule } from "../../shared/outcome.ts"
import { Policy, type PolicyInput } from "../../shared/policy.ts"
import { type Facts, judge, RULES, replacesPrevious } from "../../worker/collect/rules.ts"

const NOW = Date.parse("2026-11-22T12:00:00Z")
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** A vote that nothing speaks against. */
const FAIR: Facts = {
  touchpointState: "live",
  channel: "web",
  at: NOW,
  receivedAt: NOW,
  now: NOW,
  ahead: 0,
  origin: "https://shop.example",
  ownOrigin: false,
  agent: "browser",
  device: "none",
  scanner: false,
  hasty: false,
  visitorVotes: 1,
  previous: null,
  sinceLastTapMs: null,
  tapsInMinute: 1,
}
const policy = (input: PolicyInput = {}): Policy => v.parse(Policy, input)
const held = (facts: Partial<Facts>, input: PolicyInput = {}) =>
  judge({ ...FAIR, ...facts }, policy(input)).held

/** What each rule holds, and what just passes it, by facts and policy. */
const CASES: Record<
  Exclude<HeldRule, "failed-rule">,
  { holds: [Partial<Facts>, PolicyInput?][]; passes: [Partial<Facts>, PolicyInput?][] }
> = {
  "unknown-touchpoint": {
    holds: [[{ touchpointState: "waiting" }]],
    passes: [[{ touchpointState: "live" }], [{ touchpointState: "archived" }]],
  },
  "unknown-origin": {
    holds: [
      [{ origin: "https://copied.example" }, { origins: { expected: ["https://shop.example"] } }],
      [{ origin: "null" }, { origins: { expected: ["https://shop.example"] } }],
      [{ origin: null }, { origins: { unstated: "hold" } }],
    ],
    passes: [
      [{ origin: "https://copied.example" }],
      [{ origin: "https://shop.example" }, { origins: { expected: ["https://shop.example"] } }],
      [{ origin: "null" }, { origins: { expected: ["null"] } }],
      [{ origin: null }, { origins: { expected: ["https://shop.example"] } }],
      [
        { origin: "https://votes.example", ownOrigin: true },
        { origins: { expected: ["https://shop.example"] } },
      ],
    ],
  },
  "revoked-device": {
    holds: [[{ device: "revoked" }], [{ device: "revoked", channel: "kiosk" }]],
    passes: [[{ device: "paired" }], [{ device: "none" }]],
  },
  "unpaired-kiosk": {
    holds: [[{ channel: "kiosk" }, { kiosks: "paired" }]],
    passes: [
      [{ channel: "kiosk" }],
      [{ channel: "kiosk", device: "paired" }, { kiosks: "paired" }],
      [{ channel: "web" }, { kiosks: "paired" }],
    ],
  },
  scanner: {
    holds: [[{ scanner: true }], [{ scanner: true, channel: "email" }]],
    passes: [[{ channel: "email" }]],
  },
  "bot-agent": {
    holds: [
      [{ agent: "crawler" }],
      [{ agent: "headless" }],
      [{ agent: "program" }, { heldAgents: ["program"] }],
    ],
    passes: [
      [{ agent: "browser" }],
      [{ agent: "program" }],
      [{ agent: "headless" }, { heldAgents: ["crawler"] }],
      [{ agent: "headless", device: "paired" }],
    ],
  },
  "spam-tap": {
    holds: [
      [{ channel: "kiosk", sinceLastTapMs: 1499 }],
      [{ channel: "kiosk", sinceLastTapMs: 0 }],
      [{ channel: "kiosk", hasty: true }],
      [{ channel: "kiosk", device: "paired", hasty: true }],
      [{ channel: "kiosk", sinceLastTapMs: 2000, tapsInMinute: 21 }],
      [{ channel: "kiosk", sinceLastTapMs: 4000 }, { spamTap: { lockMs: 5000 } }],
    ],
    passes: [
      [{ channel: "kiosk", sinceLastTapMs: 1500, tapsInMinute: 20 }],
      [{ channel: "kiosk", sinceLastTapMs: 0, tapsInMinute: 99 }, { spamTap: null }],
      [{ channel: "web", sinceLastTapMs: 0, tapsInMinute: 99 }],
      [{ channel: "web", hasty: true }],
      [{ channel: "kiosk", hasty: true }, { spamTap: null }],
      [{ channel: "kiosk", device: "paired", sinceLastTapMs: 0, tapsInMinute: 99 }],
    ],
  },
  "visitor-cap": {
    holds: [[{ visitorVotes: 51 }], [{ visitorVotes: 4 }, { visitorCap: { perHour: 3 } }]],
    passes: [
      [{ visitorVotes: 50 }],
      [{ visitorVotes: 0 }],
      [{ visitorVotes: 5000 }, { visitorCap: null }],
      [{ visitorVotes: 5000, channel: "kiosk" }],
    ],
  },
  "repeated-vote": {
    holds: [
      [{ previous: { at: NOW - MINUTE_MS } }, { repeated: { keep: "first" } }],
      [{ previous: { at: NOW - 10 * MINUTE_MS } }, { repeated: { keep: "first" } }],
      [{ previous: { at: NOW + MINUTE_MS } }, { repeated: { keep: "newest" } }],
    ],
    passes: [
      [{ previous: { at: NOW - MINUTE_MS } }],
      [{ previous: { at: NOW - MINUTE_MS } }, { repeated: { keep: "newest" } }],
      [{ previous: { at: NOW - 10 * MINUTE_MS - 1 } }, { repeated: { keep: "first" } }],
      [{ previous: null }, { repeated: { keep: "first" } }],
      [{ previous: { at: NOW }, channel: "kiosk" }, { repeated: { keep: "first" } }],
    ],
  },
  "too-old": {
    holds: [
      [{ at: NOW - 90 * DAY_MS - 1 }],
      [{ at: NOW - 8 * DAY_MS }, { tooOld: { days: 7 } }],
      [{ at: NOW - 121 * DAY_MS }, { tooOld: null }],
      [{ now: NOW + 121 * DAY_MS }],
    ],
    passes: [[{ at: NOW - 90 * DAY_MS }], [{ at: NOW - 120 * DAY_MS }, { tooOld: null }]],
  },
  "unknown-clock": {
    holds: [[{ ahead: DAY_MS + 1 }], [{ ahead: 3_600_001 }, { unknownClock: { hours: 1 } }]],
    passes: [[{ ahead: DAY_MS }], [{ ahead: 900 * DAY_MS }, { unknownClock: null }]],
  },
}

describe.each(Object.entries(CASES))("the rule %s", (name, { holds, passes }) => {
  const rule = RULES[name as keyof typeof RULES]

  test.each(holds)("holds a vote with %j under %j, and gives its name", (facts, input) => {
    expect(rule({ ...FAIR, ...facts }, policy(input))).toBe(true)
    expect(held(facts, input)).toBe(name)
  })

  test.each(passes)("lets a vote with %j under %j count", (facts, input) => {
    expect(rule({ ...FAIR, ...facts }, policy(input))).toBe(false)
    expect(held(facts, input)).toBe(null)
  })
})

test("every rule that has a name has its function and its cases", () => {
  expect(Object.keys(CASES).toSorted()).toEqual(
    HELD_RULES.filter((name) => name !== "failed-rule").toSorted(),
  )
})

test("of several rules the first of the list gives its name", () => {
  expect(held({ touchpointState: "waiting", agent: "crawler", at: 0 })).toBe("unknown-touchpoint")
  expect(held({ agent: "crawler", at: 0 })).toBe("bot-agent")
})

test("a rule that breaks is told and holds the vote, unless another rule does", () => {
  const breaks = [
    "too-old",
    () => {
      throw new Error("a bug")
    },
  ] as const
  const passes = ["bot-agent", () => false] as const
  const holds = ["spam-tap", () => true] as const
  expect(judge(FAIR, policy(), [breaks, passes])).toEqual({ held: "failed-rule", broken: ["too-old"] })
  expect(judge(FAIR, policy(), [breaks, holds])).toEqual({ held: "spam-tap", broken: ["too-old"] })
})

test("where the newest vote is kept, it takes the place of the one before, and only within the time", () => {
  const previous = { at: NOW - MINUTE_MS }
  expect(replacesPrevious({ ...FAIR, previous }, policy({ repeated: { keep: "newest" } }))).toBe(true)
  expect(replacesPrevious({ ...FAIR, previous }, policy({ repeated: { keep: "first" } }))).toBe(false)
  expect(replacesPrevious({ ...FAIR, previous }, policy())).toBe(false)
  const longAgo = { ...FAIR, previous: { at: NOW - 11 * MINUTE_MS } }
  expect(replacesPrevious(longAgo, policy({ repeated: {} }))).toBe(false)
})
