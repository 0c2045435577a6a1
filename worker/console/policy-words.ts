import type { HeldRule } from "../../shared/outcome.ts"
import type { Policy } from "../../shared/policy.ts"
import { m, t } from "../frame/speech.tsx"
import { RULE_WORDS } from "./rule-words.ts"
import { count, languageIn } from "./wording.ts"

const SECOND_MS = 1000

/** A number of a rule within its words: “within {value} minutes”, 10. */
type Figure = readonly [words: string, value: string | number]

/** A rule's figures as its settings have them; null: it is off. */
type Figures = (policy: Policy) => readonly Figure[] | null
const RULES: readonly (readonly [rule: HeldRule, figures: Figures])[] = [
  ["visitor-cap", ({ visitorCap: rule }) => rule && [[m("{value} votes an hour"), rule.perHour]]],
  [
    "spam-tap",
    ({ spamTap: rule }) =>
      rule && [
        [m("a lock of {value} seconds"), rule.lockMs / SECOND_MS],
        [m("{value} taps a minute"), rule.perMinute],
      ],
  ],
  [
    "repeated-vote",
    ({ repeated: rule }) =>
      rule && [
        [m("{value} minutes"), rule.withinMinutes],
        [m("{value} counts"), { newest: m("the newest"), first: m("the first") }[rule.keep]],
      ],
  ],
  ["too-old", ({ tooOld: rule }) => rule && [[m("{value} days"), rule.days]]],
  ["unknown-clock", ({ unknownClock: rule }) => rule && [[m("{value} hours"), rule.hours]]],
]

const COUNTED = m("counted##setting")
const HELD = m("held##setting")
const heldOr = (held: boolean): string => (held ? HELD : COUNTED)

/** Everything else that is one of a few, or a number: what it was is named before what it is. */
const VALUES: readonly ((policy: Policy) => Figure)[] = [
  ({ origins }) => [m("Votes that state no origin: {value}"), heldOr(origins.unstated === "hold")],
  ({ heldAgents }) => [m("Crawlers: {value}"), heldOr(heldAgents.includes("crawler"))],
  ({ heldAgents }) => [m("Browsers without a window: {value}"), heldOr(heldAgents.includes("headless"))],
  ({ heldAgents }) => [m("Programs: {value}"), heldOr(heldAgents.includes("program"))],
  ({ kiosks }) => [m("Unpaired kiosks: {value}"), heldOr(kiosks === "paired")],
  ({ masking }) => [m("Mask personal data in comments: {value}"), masking ? m("on") : m("off")],
  ({ keep }) => [m("Comments and contacts are kept for {value} months"), keep.wordsMonths],
  ({ keep }) => [m("Votes are kept for {value} months"), keep.votesMonths],
]

const valueText = (value: string | number): string => (typeof value === "number" ? count(value) : t(value))

/** “within 10 minutes” */
const said = ([words, value]: Figure): string => t(words, { value: valueText(value) })

/** “within 10 → 20 minutes”; undefined: it is the same. */
const moved = ([, was]: Figure, [words, is]: Figure): string | undefined =>
  was === is ? undefined : t(words, { value: `${valueText(was)} → ${valueText(is)}` })

const ruleWords = (was: readonly Figure[] | null, is: readonly Figure[] | null): string[] => {
  if (was === null && is === null) return []
  if (is === null) return [t("switched off")]
  if (was === null) return [t("switched on"), ...is.map(said)]
  return is.flatMap((figure, at) => {
    const former = was[at]
    return (former && moved(former, figure)) ?? []
  })
}

const originWords = (was: Policy["origins"], is: Policy["origins"]): string[] => {
  const added = is.expected.filter((origin) => !was.expected.includes(origin))
  const removed = was.expected.filter((origin) => !is.expected.includes(origin))
  return [
    ...(added.length > 0 ? [t("{origins} added", { origins: added.join(", ") })] : []),
    ...(removed.length > 0 ? [t("{origins} removed", { origins: removed.join(", ") })] : []),
    ...(removed.length > 0 && is.expected.length === 0 ? [t("every origin is expected")] : []),
  ]
}

/** Said by `t`. */
export const FACES = { faces: m("Faces"), thumbs: m("Thumbs"), words: m("Words only") } as const
export const SCHEMES = {
  "": m("Light or dark like the page"),
  light: m("Always light"),
  dark: m("Always dark"),
} as const

/** “Thumbs, Always dark” */
const lookText = (look: Policy["look"]): string => {
  const [face = "", scheme = ""] = look.split(" ")
  const words = Object.entries({ ...FACES, ...SCHEMES })
  return words.flatMap(([name, word]) => (name === face || name === scheme ? [t(word)] : [])).join(", ")
}
const languagesText = (languages: Policy["languages"]): string => languages.map(languageIn).join(", ")
const otherwise = (was: string, is: string): string[] => (was === is ? [] : [`${was} → ${is}`])

/** What a change of the policy changed, a line each, in the words of the settings' page. */
export const changesOf = (was: Policy, is: Policy): string[] => {
  const titled = (title: string, words: readonly string[]) =>
    words.length > 0 ? [`${title}: ${words.join(", ")}`] : []
  return [
    ...titled(t("Languages"), otherwise(languagesText(was.languages), languagesText(is.languages))),
    ...titled(t("How it looks"), otherwise(lookText(was.look), lookText(is.look))),
    ...titled(t("Expected origins"), originWords(was.origins, is.origins)),
    ...RULES.flatMap(([rule, figures]) =>
      titled(t(RULE_WORDS[rule].title), ruleWords(figures(was), figures(is))),
    ),
    ...VALUES.flatMap((value) => moved(value(was), value(is)) ?? []),
  ]
}
