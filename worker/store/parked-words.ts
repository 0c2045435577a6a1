import * as v from "valibot"
import { Channel, Reaction } from "../../shared/vote.ts"

/** Whatever carries words in a batch says which vote it is of by these, beside them. */
export interface Holder {
  id?: unknown
  touchpoint?: unknown
}

const parse = (body: string, revive: (this: Holder, key: string, value: unknown) => unknown) => {
  try {
    return JSON.stringify(JSON.parse(body, revive))
  } catch {
    return undefined
  }
}

/**
 * Takes the words of some votes out of a parked batch, whatever else is in it; without `isOf`, those of all. A body that
 * can't be parsed stays as it is: it was never JSON, and no vote of the house.
 */
export const withoutWords = (body: string, isOf: (holder: Holder) => boolean = () => true): string =>
  parse(body, function (key, value) {
    return (key === "comment" || key === "contact") && isOf(this) ? undefined : value
  }) ?? body

/** Epoch ms that a date can be made of: a page that shows one must not break on nonsense. */
export const Moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15))

/** Words are words, whatever somebody sent in their place. */
const Text = v.nullish(
  v.pipe(
    v.unknown(),
    v.transform((said) => (said === null || typeof said === "string" ? said : JSON.stringify(said))),
  ),
  null,
)
/** A vote as far as it can be read; what can't be is left open, for its words must be found all the same. */
const Words = v.object({
  id: v.pipe(
    v.string(),
    v.toLowerCase(),
    v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    v.transform((id) => id.replaceAll("-", "")),
  ),
  rev: v.fallback(v.number(), 0),
  touchpoint: v.fallback(v.string(), ""),
  reaction: v.fallback(Reaction, "none"),
  comment: Text,
  contact: Text,
  channel: v.fallback(v.nullable(Channel), null),
  place: v.fallback(v.string(), ""),
  at: v.fallback(v.nullable(Moment), null),
})
/** What a parked batch says of one vote with words; `id` is 32 hexadecimal digits, empty is what it does not say. */
export type ParkedWords = v.InferOutput<typeof Words>

/** Every vote of a batch that has a comment or a contact, however deep it lies. */
export const wordsIn = (body: string): ParkedWords[] => {
  const found: ParkedWords[] = []
  parse(body, (_, value) => {
    const words = v.safeParse(Words, value)
    if (words.success && (words.output.comment ?? words.output.contact) !== null) found.push(words.output)
    return value
  })
  return found
}
