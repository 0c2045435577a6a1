/** Scripts that put no spaces between words: there a dictionary has to find them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/**
 * Letters with their marks and digits, joined by an apostrophe, a point or a hyphen inside: where words are spaced, what
 * UAX 29 calls a word, for a third of the time that `Intl.Segmenter` takes. Or one pictograph with all that belongs to it.
 */
const SPACED =
  /[\p{L}\p{N}\p{M}]+(?:['’.‑-][\p{L}\p{N}\p{M}]+)*|\p{Extended_Pictographic}(?:\p{M}|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*/gu

/** What stands where an address or a number was masked is nobody's word. */
const MASKED = /\[(?:e-mail|phone|card|…)\]/g

/** Only what has a letter or is a pictograph says something by itself: numbers and masked digits don't. */
const SAYS = /\p{L}|\p{Extended_Pictographic}/u

/** Two words stand together when nothing but blanks is between them. */
const BLANK = /^[^\S\n]*$/

const SEGMENTERS = new Map<string, Intl.Segmenter>()

const segmenterFor = (lang: string): Intl.Segmenter => {
  const known = SEGMENTERS.get(lang)
  if (known) return known
  const made = new Intl.Segmenter(lang, { granularity: "word" })
  SEGMENTERS.set(lang, made)
  return made
}

/** Only these are asked for by their language: a dictionary for each of any made-up tags would fill the memory. */
const DICTIONARIES: readonly string[] = ["zh", "ja", "th", "lo", "km", "my"]

interface Piece {
  text: string
  start: number
}

function* segmented(text: string, lang: string | null): Generator<Piece> {
  const base = lang?.slice(0, 2).toLowerCase() ?? ""
  for (const { segment, index, isWordLike } of segmenterFor(
    DICTIONARIES.includes(base) ? base : "ja",
  ).segment(text)) {
    if (isWordLike || SAYS.test(segment)) yield { text: segment, start: index }
  }
}

function* spaced(text: string): Generator<Piece> {
  for (const { 0: found, index } of text.matchAll(SPACED)) yield { text: found, start: index }
}

/** A word as found in a comment. */
export interface SaidWord {
  /** What it is counted by: small letters, one kind of apostrophe. */
  key: string
  start: number
  end: number
  /** Nothing but blanks is between it and the word before. */
  joined: boolean
}

const keyOf = (text: string): string => text.normalize("NFC").toLowerCase().replaceAll("’", "'")

/**
 * The words of a comment in their order; pictographs are words.
 *
 * @param lang as the sender said, or null; only scripts without spaces are read differently by it
 */
export const wordsOf = (comment: string, lang: string | null): SaidWord[] => {
  // As long as what it replaces, so that places in the text stay true.
  const text = comment.replace(MASKED, (mask) => "\0".repeat(mask.length))
  const words: SaidWord[] = []
  let former: number | undefined
  for (const { text: found, start } of UNSPACED.test(text) ? segmented(text, lang) : spaced(text)) {
    const end = start + found.length
    const says = SAYS.test(found)
    const joined = former !== undefined && former < start && BLANK.test(text.slice(former, start))
    if (says) words.push({ key: keyOf(found), start, end, joined })
    former = says ? end : undefined
  }
  return words
}

/** What two words that stand together are counted by. */
export const pairKey = (first: string, second: string): string => `${first} ${second}`

export const wordsIn = (key: string): string[] => key.split(" ")

/** Where a word, or two that stand together, are in a comment, by their key. */
export const placesOf = (
  key: string,
  comment: string,
  lang: string | null,
): { start: number; end: number }[] => {
  const [first, second] = wordsIn(key)
  const words = wordsOf(comment, lang)
  return words.flatMap((word, at) => {
    if (word.key !== first) return []
    if (second === undefined) return [{ start: word.start, end: word.end }]
    const next = words[at + 1]
    return next?.joined && next.key === second ? [{ start: word.start, end: next.end }] : []
  })
}
