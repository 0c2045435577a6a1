import * as v from "valibot"
import { expect, test } from "vitest"
import { Question, UNDECIDED } from "../../shared/touchpoint.ts"
import { wordingIn } from "../../shared/wording-in.ts"

const QUESTION = v.parse(Question, {
  question: "How was paying?",
  love: { label: "Smooth", reasons: [{ slug: "quick", label: "Quick" }] },
  hate: { label: "Hated it", reasons: [{ slug: "slow", label: "Slow" }] },
  translations: {
    de: {
      question: "Wie war das Bezahlen?",
      love: { label: "Reibungslos", reasons: { quick: "Schnell" } },
      hate: { label: "Mühsam" },
    },
  },
})

test("a customer reads the touchpoint's words in their language", () => {
  expect(wordingIn(QUESTION, "de")).toEqual({
    question: "Wie war das Bezahlen?",
    love: { label: "Reibungslos", reasons: [{ slug: "quick", label: "Schnell" }] },
    hate: { label: "Mühsam", reasons: [{ slug: "slow", label: "Slow" }] },
  })
})

test("in another they read what was written first, and what nobody worded is left to whoever asks", () => {
  expect(wordingIn(QUESTION, "fr")).toEqual({
    question: "How was paying?",
    love: { label: "Smooth", reasons: [{ slug: "quick", label: "Quick" }] },
    hate: { label: undefined, reasons: [{ slug: "slow", label: "Slow" }] },
  })
  expect(wordingIn(UNDECIDED, "fr").question).toBe(undefined)
})

test("a language that nobody speaks here, and words that are none, are refused", () => {
  const translated = (translations: unknown) => v.safeParse(Question, { ...QUESTION, translations }).success
  expect(translated({ tlh: QUESTION.translations.de })).toBe(false)
  expect(translated({ de: { ...QUESTION.translations.de, question: " " } })).toBe(false)
  expect(translated({})).toBe(true)
})
