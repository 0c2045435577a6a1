import type { Policy } from "../../shared/policy.ts"
import { RULE_WORDS } from "./rule-words.ts"

const SECOND_MS = 1000

/** A number of a rule within its words: “within”, “10”, “minutes”. */
type Figure = readonly [before: string, value: string | number, after: string]

/** A rule's figures as its settings have them; null: it is off. */
const RULES: readonly (readonly [title: string, figures: (policy: Policy) => readonly Figure[] | null])[] = [
  [RULE_WORDS["visitor-cap"].title, ({ visitorCap: rule }) => rule && [["", rule.perHour, "votes an hour"]]],
  [
    RULE_WORDS["spam-tap"].title,
    ({ spamTap: rule }) =>
      rule && [
        ["a lock of", rule.lockMs / SECOND_MS, "seconds"],
        ["", rule.perMinute, "taps a minute"],
      ],
  ],
  [
    RULE_WORDS["repeated-vote"].title,
    ({ repeated: rule }) =>
      rule && [
        ["", rule.withinMinutes, "minutes"],
        ["", { newest: "the newest", first: "the first" }[rule.keep], "counts"],
      ],
  ],
  [RULE_WORDS["too-old"].title, ({ tooOld: rule }) => rule && [["", rule.days, "days"]]],
  [RULE_WORDS["unknown-clock"].title, ({ unknownClock: rule }) => rule && [["", rule.hours, "hours"]]],
]

/** Everything else that is one of a few, or a number: what it was is named before what it is. */
const VALUES: readonly (readonly [title: string, value: (policy: Policy) => Figure])[] = [
  [
    "Votes that state no origin:",
    ({ origins }) => ["", { count: "counted", hold: "held" }[origins.unstated], ""],
  ],
  ["Crawlers:", ({ heldAgents }) => ["", heldAgents.includes("crawler") ? "held" : "counted", ""]],
  [
    "Browsers without a window:",
    ({ heldAgents }) => ["", heldAgents.includes("headless") ? "held" : "counted", ""],
  ],
  ["Programs:", ({ heldAgents }) => ["", heldAgents.includes("program") ? "held" : "counted", ""]],
  ["Unpaired kiosks:", ({ kiosks }) => ["", { any: "counted", paired: "held" }[kiosks], ""]],
  ["Mask personal data in comments:", ({ masking }) => ["", masking ? "on" : "off", ""]],
  ["Comments and contacts are kept for", ({ keep }) => ["", keep.wordsMonths, "months"]],
  ["Votes are kept for", ({ keep }) => ["", keep.votesMonths, "months"]],
]

const join = (...words: readonly (string | number)[]): string => words.filter((word) => word !== "").join(" ")

/** “within 10 → 20 minutes”; undefined: it is the same. */
const moved = ([, was]: Figure, [before, is, after]: Figure): string | undefined =>
  was === is ? undefined : join(before, was, "→", is, after)

const ruleWords = (was: readonly Figure[] | null, is: readonly Figure[] | null): string[] => {
  if (was === null && is === null) return []
  if (is === null) return ["switched off"]
  if (was === null) return ["switched on", ...is.map((figure) => join(...figure))]
  return is.flatMap((figure, at) => {
    const former = was[at]
    return (former && moved(former, figure)) ?? []
  })
}

const originWords = (was: Policy["origins"], is: Policy["origins"]): string[] => {
  const added = is.expected.filter((origin) => !was.expected.includes(origin))
  const removed = was.expected.filter((origin) => !is.expected.includes(origin))
  return [
    ...(added.length > 0 ? [`${added.join(", ")} added`] : []),
    ...(removed.length > 0 ? [`${removed.join(", ")} removed`] : []),
    ...(removed.length > 0 && is.expected.length === 0 ? ["every origin is expected"] : []),
  ]
}

/** What a change of the policy changed, a line each, in the words of the settings' page. */
export const changesOf = (was: Policy, is: Policy): string[] => {
  const titled = (title: string, words: readonly string[]) =>
    words.length > 0 ? [`${title}: ${words.join(", ")}`] : []
  return [
    ...titled("Expected origins", originWords(was.origins, is.origins)),
    ...RULES.flatMap(([title, figures]) => titled(title, ruleWords(figures(was), figures(is)))),
    ...VALUES.flatMap(([title, value]) => {
      const words = moved(value(was), value(is))
      return words === undefined ? [] : [`${title} ${words}`]
    }),
  ]
}
