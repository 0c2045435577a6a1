import { VOTES_TO_TELL_MIN } from "../../shared/limits.ts"
import type { Face } from "../../shared/vote.ts"
import { pairKey, type SaidWord, wordsIn, wordsOf } from "./said-words.ts"
import { upperTail } from "./upper-tail.ts"

/** A comment of a counted vote. `lang` as the sender said; it matters where words are not spaced. */
export interface SaidComment {
  id: string
  face: Face
  text: string
  lang: string | null
}

/** A word, or two that stand together, and in how many comments of each face it stands. */
export interface WordApart extends Record<Face, number> {
  /** By which `placesOf` finds it again. */
  key: string
  /** As people write it. */
  shown: string
  /** How far it leans to love (above 0) or to hate, in standard deviations. */
  z: number
}

export type WordsApart =
  /** Comments of a face: fewer than `VOTES_TO_TELL_MIN`. */
  | ({ tag: "too few" } & Record<Face, number>)
  /** What sets them apart, the surest first; `comments`: how many of each face were read. */
  | { tag: "told"; comments: Record<Face, number>; words: Record<Face, WordApart[]> }

/** A word of fewer comments than this is one person's, or two persons' way of saying it. */
export const COMMENTS_WITH_WORD_MIN = 5

/** Of all words that are called out, at most this part on average stands out by chance. */
export const FALSE_PART_MAX = 0.05

/**
 * How much the prior weighs: such a part of what the face said that said less. With less of it, a word that only one face
 * has would hardly stand out, however often it comes; with more, one that both have.
 */
const PRIOR_PART = 1 / 3

/** A pair takes the place of its words where it has so much of a word's comments: “card terminal” for “terminal”. */
const PAIR_COVERS = 0.7

/** Words of each face: a list that is read, not searched. */
const WORDS_SHOWN = 8

interface Counted extends Record<Face, number> {
  /** Comments of the background that have it. */
  background: number
  /** How it was written, and how often. */
  forms: Map<string, number>
}

/** A comment cut into words, and whether it is one of those that are told apart. */
interface Cut {
  comment: SaidComment
  words: SaidWord[]
  told: boolean
}

const cutAll = (said: readonly SaidComment[], background: readonly SaidComment[]): Cut[] => {
  const ids = new Set(said.map(({ id }) => id))
  const others = background.filter(({ id }) => !ids.has(id))
  const cut = (comment: SaidComment, told: boolean): Cut => ({
    comment,
    words: wordsOf(comment.text, comment.lang),
    told,
  })
  return [...said.map((comment) => cut(comment, true)), ...others.map((comment) => cut(comment, false))]
}

/**
 * In how many comments each word stands: whoever repeats a word says it once.
 *
 * @param keyAt what the word at this place is counted as; undefined: as nothing
 */
const countWords = (
  cuts: readonly Cut[],
  keyAt: (words: readonly SaidWord[], at: number) => { key: string; start: number } | undefined,
): Map<string, Counted> => {
  const counted = new Map<string, Counted>()
  for (const { comment, words, told } of cuts) {
    const seen = new Set<string>()
    for (const [at, { end }] of words.entries()) {
      const word = keyAt(words, at)
      if (word === undefined || seen.has(word.key)) continue
      seen.add(word.key)
      const known = counted.get(word.key) ?? { love: 0, hate: 0, background: 0, forms: new Map() }
      counted.set(word.key, known)
      known.background++
      if (!told) continue
      known[comment.face]++
      const form = comment.text.slice(word.start, end)
      known.forms.set(form, (known.forms.get(form) ?? 0) + 1)
    }
  }
  return counted
}

const isCommon = (one: Counted | undefined): boolean =>
  one !== undefined && one.love + one.hate >= COMMENTS_WITH_WORD_MIN

/** What a word's odds are held against. */
interface Sums extends Record<Face, number> {
  background: number
}

const sumsOf = (terms: Iterable<Counted>): Sums => {
  const sums = { love: 0, hate: 0, background: 0 }
  for (const { love, hate, background } of terms) {
    sums.love += love
    sums.hate += hate
    sums.background += background
  }
  return sums
}

/**
 * How far a word leans to love, in standard deviations: the log-odds ratio with an informative Dirichlet prior, which is
 * what all comments of the business say. Words that everybody uses move it little, whatever their language.
 *
 * @param one comments that have the word, of each face and of the background; of this at least one
 * @param all the sums of that over all words
 * @param priorWords how much the prior weighs, in words
 * @see B. L. Monroe, M. P. Colaresi, K. M. Quinn (2008), Fightin’ Words: lexical feature selection and evaluation for
 *   identifying the content of political conflict. Political Analysis 16:372–403, equations 15, 16, 20, 22 and 23
 */
export const leaning = (
  one: Sums,
  all: Sums,
  priorWords = PRIOR_PART * Math.min(all.love, all.hate),
): number => {
  if (one.background === all.background) return 0
  const prior = (priorWords * one.background) / all.background
  const logOdds = (face: Face) => Math.log((one[face] + prior) / (all[face] + priorWords - one[face] - prior))
  const variance = 1 / (one.love + prior) + 1 / (one.hate + prior)
  return (logOdds("love") - logOdds("hate")) / Math.sqrt(variance)
}

/**
 * Of many comparisons, those that hold together: at most `FALSE_PART_MAX` of them are there by chance, on average.
 *
 * @see Y. Benjamini, Y. Hochberg (1995), Controlling the false discovery rate. JRSS B 57:289–300
 */
const holding = (words: readonly WordApart[]): WordApart[] => {
  const ranked = words.map((word) => ({ word, p: 2 * upperTail(Math.abs(word.z)) })).sort((a, b) => a.p - b.p)
  const last = ranked.findLastIndex(({ p }, rank) => p <= (FALSE_PART_MAX * (rank + 1)) / ranked.length)
  return ranked.slice(0, last + 1).map(({ word }) => word)
}

/** Small letters where anybody wrote them so: a capital may only begin a sentence. Else what is written most. */
const shownAs = (forms: ReadonlyMap<string, number>, key: string): string => {
  if (forms.has(key)) return key
  return [...forms].reduce((most, form) => (form[1] > most[1] ? form : most), ["", 0])[0] || key
}

const isPair = (key: string): boolean => wordsIn(key).length > 1

/** A pair instead of its words where it says all they say; its words where they say more. */
const withoutEchoes = (words: readonly WordApart[]): WordApart[] => {
  const votes = ({ love, hate }: WordApart) => love + hate
  const parts = ({ key }: WordApart) => wordsIn(key)
  const pairs = words.filter(({ key }) => isPair(key))
  const covering = pairs.filter((pair) =>
    parts(pair).every((part) => {
      const word = words.find(({ key }) => key === part)
      return word === undefined || votes(pair) >= PAIR_COVERS * votes(word)
    }),
  )
  const covered = new Set(covering.flatMap(parts))
  return words.filter((word) => (isPair(word.key) ? covering.includes(word) : !covered.has(word.key)))
}

/**
 * The words that set love comments apart from hate comments.
 *
 * @param said comments of one touchpoint, of both faces
 * @param background comments of the whole business, those of `said` included or not: what its customers say anyway
 */
export const wordsApart = (said: readonly SaidComment[], background: readonly SaidComment[]): WordsApart => {
  const love = said.filter(({ face }) => face === "love").length
  const hate = said.length - love
  if (Math.min(love, hate) < VOTES_TO_TELL_MIN) return { tag: "too few", love, hate }
  const cuts = cutAll(said, background)
  const words = countWords(cuts, (at, nth) => at[nth])
  const pairs = countWords(cuts, (at, nth) => {
    const [first, second] = [at[nth - 1], at[nth]]
    if (!first || !second?.joined) return undefined
    // A pair is no commoner than its words: the others needn't be counted.
    if (!isCommon(words.get(first.key)) || !isCommon(words.get(second.key))) return undefined
    return { key: pairKey(first.key, second.key), start: first.start }
  })
  // Pairs are held against all that is said, as words are.
  const all = sumsOf(words.values())
  const candidates = [...words, ...pairs]
    .filter(([, one]) => isCommon(one))
    .map(
      ([key, one]): WordApart => ({
        key,
        shown: shownAs(one.forms, key),
        love: one.love,
        hate: one.hate,
        z: leaning(one, all),
      }),
    )
  const apart = withoutEchoes(holding(candidates))
  return {
    tag: "told",
    comments: { love, hate },
    words: {
      love: apart.filter(({ z }) => z > 0).slice(0, WORDS_SHOWN),
      hate: apart.filter(({ z }) => z < 0).slice(0, WORDS_SHOWN),
    },
  }
}
