import * as v from "valibot"
import { NAME_MAX_CHARS } from "./limits.ts"

/**
 * What is not seen, or turns what follows around: with it a name can look like another one, or like none. Joiners stay
 * (U+200C, U+200D): Persian names and emoji need them.
 */
const UNSEEN =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0]/g
/** Line ends and the like: a name stands on one line, of a page as of an e-mail's subject. */
const BLANKS = /[\s\p{Cc}]+/gu
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u

/** What is seen of a name that was typed; empty: nothing is. */
export const plainName = (typed: string): string => {
  const plain = typed.toWellFormed().replace(UNSEEN, "").replace(BLANKS, " ").trim()
  return SEEN.test(plain) ? plain : ""
}

/** A name that somebody gives: to themselves, their business, a touchpoint, a key. Others go by what they see of it. */
export const PlainName = v.pipe(
  v.string(),
  v.transform(plainName),
  v.minLength(1),
  v.maxLength(NAME_MAX_CHARS),
)
