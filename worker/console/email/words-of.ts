import * as v from "valibot"
import { NAME_MAX_CHARS, SENTENCE_MAX_CHARS } from "../../../shared/limits.ts"
import type { Question } from "../../../shared/touchpoint.ts"
import { wordingIn } from "../../../shared/wording-in.ts"
import type { Speech } from "../../pages/words/speech.ts"

/** What an e-mail says. */
export interface Words {
  question: string
  love: string
  hate: string
}

/** Which words an e-mail has by itself, and how they are written. */
export interface UsualWords extends Words {
  lang: string
  dir: "ltr" | "rtl" | "auto"
}

/**
 * The touchpoint's words in the send's language, with everybody's where nobody has worded them; of no language in
 * particular, those that its people wrote first.
 */
export const usualWords = (question: Question, speech: Speech | null): UsualWords => {
  if (speech === null) {
    const { love, hate } = question
    return { question: question.question, love: love.label, hate: hate.label, lang: "", dir: "auto" }
  }
  const { language, dir, ask } = speech
  const own = wordingIn(question, language)
  return {
    question: own.question ?? ask[0],
    love: own.love.label ?? ask[1],
    hate: own.hate.label ?? ask[2],
    lang: language,
    dir,
  }
}

const line = (maxChars: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(maxChars))

/** What was typed for this e-mail alone; where nothing was, or too much, the usual. */
export const wordsIn = (query: Readonly<Record<string, string>>, usual: Words): Words =>
  v.parse(
    v.object({
      question: v.fallback(line(SENTENCE_MAX_CHARS), usual.question),
      love: v.fallback(line(NAME_MAX_CHARS), usual.love),
      hate: v.fallback(line(NAME_MAX_CHARS), usual.hate),
    }),
    query,
  )

/** An address's query for words that are not the usual ones; empty: they are. */
export const queryFor = (words: Words, usual: Words): string => {
  const query = new URLSearchParams()
  for (const name of ["question", "love", "hate"] as const)
    if (words[name] !== usual[name]) query.set(name, words[name])
  return query.size === 0 ? "" : `?${query}`
}
