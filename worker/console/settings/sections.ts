import * as v from "valibot"
import { Policy } from "../../../shared/policy.ts"
import { m } from "../../frame/speech.tsx"

const Origins = v.pick(Policy, ["origins"])
const Doubt = v.pick(Policy, [
  "heldAgents",
  "visitorCap",
  "spamTap",
  "kiosks",
  "repeated",
  "tooOld",
  "unknownClock",
])
const Customers = v.pick(Policy, ["languages", "look"])
const Words = v.pick(Policy, ["masking", "keep"])

/** The page's sections, by the name in their addresses, each with its own part of the policy. */
export const SECTIONS = {
  customers: Customers,
  origins: Origins,
  doubt: Doubt,
  words: v.pipe(
    Words,
    v.forward(
      v.check(
        ({ keep }) => keep.wordsMonths <= keep.votesMonths,
        m("must be no more than the votes’ months: words go with their vote"),
      ),
      ["keep", "wordsMonths"],
    ),
  ),
} as const

export const SectionName = v.picklist(["customers", "origins", "doubt", "words"])
export type SectionName = v.InferOutput<typeof SectionName>

const FIELDS: Record<SectionName, readonly string[]> = {
  customers: Object.keys(Customers.entries),
  origins: Object.keys(Origins.entries),
  doubt: Object.keys(Doubt.entries),
  words: Object.keys(Words.entries),
}

/** The section that has these fields of the policy; one change never spans two. */
export const sectionOf = (fields: readonly string[]): SectionName | undefined =>
  SectionName.options.find((name) => fields.some((field) => FIELDS[name].includes(field)))

/** A section as it is for whoever has decided nothing. */
export const defaultsOf = (name: SectionName): Partial<Policy> => v.parse(SECTIONS[name], {})

/** A section's part of a policy, as its form carries it: what it was decided upon. */
export const baseOf = (name: SectionName, policy: Policy): string =>
  JSON.stringify(Object.fromEntries(Object.entries(policy).filter(([field]) => FIELDS[name].includes(field))))

/** Undefined: a form does not say what it was decided upon. */
export const readBase = (name: SectionName, base: string | null): Partial<Policy> | undefined => {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), SECTIONS[name]), base)
  return read.success ? read.output : undefined
}

/** Whether the section says nothing but the defaults. */
export const isUsual = (name: SectionName, policy: Policy): boolean =>
  baseOf(name, policy) === baseOf(name, v.parse(Policy, {}))
