import * as v from "valibot"
import { FoldedSlug, Slug } from "../../../shared/ids.ts"
import { SLUG_MAX_CHARS } from "../../../shared/limits.ts"

/** FNV-1a, 32 bit (http://www.isthe.com/chongo/tech/comp/fnv/): the same label always has the same. */
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0
  return value
}

/** Room for “-” and a number behind the name. */
const SUFFIX_CHARS = 3

/**
 * The name that votes will carry, made from a reason's label once. Letters of other scripts fold to nothing: those
 * labels are named by their hash, so that one label's votes are never another's.
 */
export const reasonSlug = (label: string, taken: ReadonlySet<string>): Slug => {
  const folded = v.safeParse(FoldedSlug, label)
  const stem = folded.success
    ? folded.output.slice(0, SLUG_MAX_CHARS - SUFFIX_CHARS).replace(/-$/, "")
    : `reason-${hash(label).toString(36)}`
  let slug = stem
  for (let number = 2; taken.has(slug); number++) slug = `${stem}-${number}`
  return v.parse(Slug, slug)
}
