import * as v from "valibot"
import { Asking } from "./asking.ts"
import { DEFAULT_LABELS, DEFAULT_QUESTION, type Question } from "./touchpoint.ts"

const USUAL = v.parse(Asking, {})

/** By the names that a script's `dataset` has them: `whenAgain` is `data-when-again`. */
export type Dataset = Readonly<Record<string, string>>

/** What a tag would have to say of a touchpoint, beside its name: only what is not so by itself. */
export const datasetOf = ({ question, love, hate, asking }: Question): Dataset => {
  const said: [name: string, value: string, usual: string][] = [
    // The usual words are the widget's own, in the page's language.
    ["question", question, DEFAULT_QUESTION],
    ["love", love.label, DEFAULT_LABELS.love],
    ["hate", hate.label, DEFAULT_LABELS.hate],
    ["where", asking.where, USUAL.where],
    ["when", asking.when, USUAL.when],
    ["whenAgain", String(asking.whenAgain), String(USUAL.whenAgain)],
    ["whenShare", `${asking.whenShare}%`, `${USUAL.whenShare}%`],
    ["for", asking.for, USUAL.for],
    ["look", asking.look, USUAL.look],
  ]
  return Object.fromEntries(
    said.filter(([, value, usual]) => value !== usual).map(([name, value]) => [name, value]),
  )
}
