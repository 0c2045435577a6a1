import * as v from "valibot"
import { Policy } from "../../../shared/policy.ts"

const SECOND_MS = 1000
/** What a checkbox without a value of its own sends. */
export const ON = "on"

/** A form as it stands in the browser: each control's name is a path into the policy, its value what was typed. */
export type Draft = URLSearchParams

/** Every rule with its usual numbers, those too that are usually off: what stands ready when one is switched on. */
const READY = v.parse(Policy, { repeated: {} })

type Line = readonly [name: string, value: string | number]

/** A rule with its switch; the numbers of one that is off are the usual ones. */
const rule = (name: string, on: boolean, ...numbers: Line[]): Line[] => [
  ...(on ? ([[name, ON]] satisfies Line[]) : []),
  ...numbers,
]

/** The policy as the forms show it. Durations are in the units that people say. */
export const draftOf = (policy: Policy): Draft => {
  const { origins, heldAgents, visitorCap, spamTap, kiosks } = policy
  const { repeated, tooOld, unknownClock, masking, keep } = policy
  const [language, ...languages] = policy.languages
  const [look = "", scheme = ""] = policy.look.split(" ")
  const lines: Line[] = [
    ["language", language ?? ""],
    ...languages.map((other): Line => ["languages", other]),
    ["look", look],
    ["scheme", scheme],
    ["origins.expected", origins.expected.join("\n")],
    ["origins.unstated", origins.unstated],
    ...heldAgents.map((agent): Line => ["heldAgents", agent]),
    ...rule("visitorCap", visitorCap !== null, [
      "visitorCap.perHour",
      (visitorCap ?? READY.visitorCap)?.perHour ?? "",
    ]),
    ...rule(
      "spamTap",
      spamTap !== null,
      ["spamTap.lockMs", ((spamTap ?? READY.spamTap)?.lockMs ?? 0) / SECOND_MS],
      ["spamTap.perMinute", (spamTap ?? READY.spamTap)?.perMinute ?? ""],
    ),
    ...rule("kiosks", kiosks === "paired"),
    ...rule(
      "repeated",
      repeated !== null,
      ["repeated.withinMinutes", (repeated ?? READY.repeated)?.withinMinutes ?? ""],
      ["repeated.keep", (repeated ?? READY.repeated)?.keep ?? ""],
    ),
    ...rule("tooOld", tooOld !== null, ["tooOld.days", (tooOld ?? READY.tooOld)?.days ?? ""]),
    ...rule("unknownClock", unknownClock !== null, [
      "unknownClock.hours",
      (unknownClock ?? READY.unknownClock)?.hours ?? "",
    ]),
    ...rule("masking", masking),
    ["keep.wordsMonths", keep.wordsMonths],
    ["keep.votesMonths", keep.votesMonths],
  ]
  return new URLSearchParams(lines.map(([name, value]) => [name, String(value)]))
}

/** What the forms show to whoever has decided nothing; the numbers of rules that are off are those they begin with. */
export const USUAL: Draft = draftOf(v.parse(Policy, {}))
