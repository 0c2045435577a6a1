import * as v from "valibot"
import { LANGUAGES } from "../../../shared/languages.ts"
import { AGENTS, OriginPattern, type Policy } from "../../../shared/policy.ts"
import { t } from "../../frame/speech.tsx"
import type { Draft } from "./draft.ts"
import { SECTIONS, type SectionName } from "./sections.ts"

const SECOND_MS = 1000
/** Durations that are typed in seconds and kept in milliseconds. */
const TYPED_IN_SECONDS = "spamTap.lockMs"

/** What is wrong, by the control's name. */
export type Errors = ReadonlyMap<string, readonly string[]>

/** A form, understood: the section's part of the policy, whole. */
export type Reading = { tag: "read"; patch: Partial<Policy> } | { tag: "wrong"; errors: Errors }

/** Digits only: in “1.000” and “1,000” one reads a thousand and another one. The policy refuses NaN. */
const wholeOf = (draft: Draft, name: string): number => {
  const typed = (draft.get(name) ?? "").trim()
  return /^\d+$/.test(typed) ? Number(typed) : Number.NaN
}

/** Seconds, with a decimal comma or point, as whole milliseconds. */
const millisecondsOf = (draft: Draft, name: string): number => {
  const typed = (draft.get(name) ?? "").trim()
  return /^\d+(?:[.,]\d+)?$/.test(typed)
    ? Math.round(Number(typed.replace(",", ".")) * SECOND_MS)
    : Number.NaN
}

/** One origin a line; empty lines and repetitions say nothing. */
const linesOf = (draft: Draft, name: string): string[] => [
  ...new Set(
    (draft.get(name) ?? "")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  ),
]

/** A rule's numbers, or null when it is off: what its fields say then is of no matter. */
const rule = (draft: Draft, name: string, numbers: Record<string, unknown>) =>
  draft.has(name) ? numbers : null

/** The first, and then the others that were chosen; none without a first one. */
const languagesOf = (draft: Draft): string[] => {
  const first = LANGUAGES.find((language) => language === draft.get("language"))
  const others = draft.getAll("languages")
  return first ? [first, ...LANGUAGES.filter((other) => other !== first && others.includes(other))] : []
}

const READ: Record<SectionName, (draft: Draft) => unknown> = {
  customers: (draft) => ({
    languages: languagesOf(draft),
    look: [draft.get("look"), draft.get("scheme")].filter(Boolean).join(" "),
  }),
  origins: (draft) => ({
    origins: { expected: linesOf(draft, "origins.expected"), unstated: draft.get("origins.unstated") },
  }),
  doubt: (draft) => ({
    // In one order, whatever order the page has them in: the same choice is the same policy.
    heldAgents: AGENTS.filter((agent) => draft.getAll("heldAgents").includes(agent)),
    visitorCap: rule(draft, "visitorCap", { perHour: wholeOf(draft, "visitorCap.perHour") }),
    spamTap: rule(draft, "spamTap", {
      lockMs: millisecondsOf(draft, TYPED_IN_SECONDS),
      perMinute: wholeOf(draft, "spamTap.perMinute"),
    }),
    kiosks: draft.has("kiosks") ? "paired" : "any",
    repeated: rule(draft, "repeated", {
      withinMinutes: wholeOf(draft, "repeated.withinMinutes"),
      keep: draft.get("repeated.keep"),
    }),
    tooOld: rule(draft, "tooOld", { days: wholeOf(draft, "tooOld.days") }),
    unknownClock: rule(draft, "unknownClock", { hours: wholeOf(draft, "unknownClock.hours") }),
  }),
  words: (draft) => ({
    masking: draft.has("masking"),
    keep: {
      votesMonths: wholeOf(draft, "keep.votesMonths"),
      wordsMonths: wholeOf(draft, "keep.wordsMonths"),
    },
  }),
}

/** The origin that was probably meant by “shop.example”, by a page's address or by a file's; undefined: no idea. */
export const meantOrigin = (typed: string): string | undefined => {
  const address = typed.includes("://") ? typed : `https://${typed}`
  if (!URL.canParse(address)) return undefined
  const meant = v.safeParse(OriginPattern, new URL(address).origin)
  return meant.success ? meant.output : undefined
}

const sayOrigin = (typed: string): string => {
  const meant = meantOrigin(typed)
  return meant === undefined
    ? t("“{typed}” must be an origin, like “https://shop.example”, “https://*.shop.example” or “null”.", {
        typed,
      })
    : t("“{typed}” is no origin. Did you mean “{meant}”?", { typed, meant })
}

const sayIssue = (issue: v.BaseIssue<unknown>, name: string): string => {
  if (issue.type === "picklist") return t("choose one")
  if (issue.type === "number" && name !== TYPED_IN_SECONDS) return t("must be a whole number, in digits only")
  if (issue.type === "number") return t("must be a number")
  if (issue.type === "integer") return t("must be a whole number")
  if (typeof issue.requirement !== "number") return t(issue.message)
  // As it is typed: digits without anything between them.
  const limit = String(name === TYPED_IN_SECONDS ? issue.requirement / SECOND_MS : issue.requirement)
  if (issue.type === "min_value") return t("must be {limit} or more", { limit })
  if (issue.type === "max_value") return t("must be {limit} or less", { limit })
  return t("must be at most {limit} origins", { limit })
}

/** “must be 1 or more” → “Must be 1 or more.” */
const asSentence = (message: string): string => `${message.charAt(0).toUpperCase()}${message.slice(1)}.`

const errorsOf = (issues: readonly v.BaseIssue<unknown>[]): Errors => {
  const errors = new Map<string, string[]>()
  for (const issue of issues) {
    // A list is one control: “origins.expected.3” is said beside “origins.expected”.
    const path = v.getDotPath(issue) ?? ""
    const name = path.replace(/\.\d+$/, "")
    const said =
      name !== path && typeof issue.input === "string"
        ? sayOrigin(issue.input)
        : asSentence(sayIssue(issue, name))
    const known = errors.get(name) ?? []
    // The first word about a number says enough; of origins each line has its own.
    if (name !== path || known.length === 0) errors.set(name, [...known, said])
  }
  return errors
}

/** A section's form, as posted, against its part of the policy. */
export const readForm = (name: SectionName, draft: Draft): Reading => {
  const read = v.safeParse(SECTIONS[name], READ[name](draft))
  return read.success ? { tag: "read", patch: read.output } : { tag: "wrong", errors: errorsOf(read.issues) }
}
