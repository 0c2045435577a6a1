/** What a search may hold: a sentence, and so many words or “quoted words”. */
export const SEARCH_MAX_CHARS = 100
const NEEDLES_MAX = 10

/** A stretch of a text, from one place up to before another. */
export interface Stretch {
  start: number
  end: number
}

/** Letters that no decomposition takes apart, as people type them without. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
  "’": "'",
}

/** Accents of Latin, Greek and Cyrillic letters; the vowels of other scripts are no accents. */
const ACCENTS = /[\u0300-\u036f]/g
const ALL_ASCII = /^[\0-\x7f]*$/

const folded = (letter: string): string => {
  const small = letter.normalize("NFKD").replace(ACCENTS, "").toLowerCase()
  return PLAIN[small] ?? small.replace(ACCENTS, "")
}

/** A text as it is searched, and where in it each of its characters came from. */
interface Folded {
  text: string
  /** One more than there are characters: the end. */
  from: number[]
}

/** Small letters without accents, any blank as one space. */
const fold = (text: string): Folded => {
  let out = ""
  const from: number[] = []
  for (let at = 0; at < text.length; ) {
    const letter = String.fromCodePoint(text.codePointAt(at) ?? 0)
    const blank = /^\s$/u.test(letter)
    const put = blank ? (out.endsWith(" ") ? "" : " ") : folded(letter)
    for (let each = 0; each < put.length; each++) from.push(at)
    out += put
    at += letter.length
  }
  from.push(text.length)
  return { text: out, from }
}

const foldText = (text: string): string =>
  ALL_ASCII.test(text) ? text.toLowerCase().replace(/\s+/g, " ") : fold(text).text

/** What a search looks for, folded: each word, and what stands in quotes as a whole. All of them must be there. */
export const needlesOf = (search: string): string[] => {
  const found = Array.from(
    search.matchAll(/["“”„«»]([^"“”„«»]+)["“”„«»]?|[^\s"“”„«»]+/g),
    ([whole, quoted]) => foldText(quoted ?? whole).trim(),
  )
  return [...new Set(found.filter(Boolean))].slice(0, NEEDLES_MAX)
}

/** The words of needles that are all ASCII, for a database that knows no other letters' small ones. */
export const asciiWordsOf = (needles: readonly string[]): string[] =>
  needles.flatMap((needle) => needle.split(" ")).filter((word) => word !== "" && ALL_ASCII.test(word))

export const hasAll = (needles: readonly string[], text: string): boolean => {
  if (needles.length === 0) return true
  const searched = foldText(text)
  return needles.every((needle) => searched.includes(needle))
}

/** Stretches in their order, those that touch or overlap as one. */
export const joined = (stretches: readonly Stretch[]): Stretch[] => {
  const out: Stretch[] = []
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else out.push({ start, end })
  }
  return out
}

/** Where the needles stand in a text. */
export const stretchesOf = (needles: readonly string[], text: string): Stretch[] => {
  if (needles.length === 0) return []
  const { text: searched, from } = fold(text)
  const found: Stretch[] = []
  for (const needle of needles) {
    for (let at = searched.indexOf(needle); at >= 0; at = searched.indexOf(needle, at + needle.length)) {
      const last = from[at + needle.length - 1] ?? 0
      // Up to the next character that came from another place: what was folded away belongs to its letter.
      const end = from.slice(at + needle.length).find((place) => place > last) ?? text.length
      found.push({ start: from[at] ?? 0, end })
    }
  }
  return joined(found)
}
