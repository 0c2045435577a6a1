import * as v from "valibot"
import { Asking } from "../../../shared/asking.ts"
import { DEFAULT_WORDING, type Question } from "../../../shared/touchpoint.ts"

/** The attributes of a tag that says what a touchpoint's people decided, where it differs from what every tag says. */
export const saidInTag = ({ question, love, hate, asking }: Question): Record<string, string> => {
  const usual = v.parse(Asking, {})
  const unless = (value: string | number, other: string | number) => (value === other ? "" : String(value))
  const said = {
    question: unless(question, DEFAULT_WORDING.question),
    love: unless(love.label, DEFAULT_WORDING.love.label),
    hate: unless(hate.label, DEFAULT_WORDING.hate.label),
    where: unless(asking.where, usual.where),
    for: asking.for,
    when: asking.when,
    "when-again": unless(asking.whenAgain, usual.whenAgain),
    "when-share": asking.whenShare === usual.whenShare ? "" : `${asking.whenShare}%`,
    look: unless(asking.look, usual.look),
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ""))
}
