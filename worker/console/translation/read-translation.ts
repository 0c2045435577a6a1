import * as v from "valibot"
import { NAME_MAX_CHARS, SENTENCE_MAX_CHARS } from "../../../shared/limits.ts"
import { type Question, Translation } from "../../../shared/touchpoint.ts"
import { t } from "../../frame/speech.tsx"
import type { Draft } from "../settings/draft.ts"
import type { Errors } from "../settings/read-form.ts"

const FACES = ["love", "hate"] as const

/** A translation as its form shows it. */
export const draftOf = (translation: Translation | undefined): Draft =>
  new URLSearchParams(
    translation
      ? [
          ["question", translation.question],
          ...FACES.flatMap((face): [string, string][] => [
            [`${face}.label`, translation[face].label],
            ...Object.entries(translation[face].reasons).map(([slug, label]): [string, string] => [
              `${face}.reasons.${slug}`,
              label,
            ]),
          ]),
        ]
      : [],
  )

export type Reading =
  | { tag: "read"; translation: Translation }
  /** Every field is empty. */
  | { tag: "empty" }
  | { tag: "wrong"; errors: Errors }

const typed = (draft: Draft, name: string): string => (draft.get(name) ?? "").trim()

const sayWrong = (name: string): string =>
  name === "question"
    ? t("Write a question of up to {max} characters.", { max: SENTENCE_MAX_CHARS })
    : t("Write up to {max} characters.", { max: NAME_MAX_CHARS })

/** What was typed. A reason left empty is said in the words it was written in first. */
export const readTranslation = (draft: Draft, { love, hate }: Question): Reading => {
  const face = (name: "love" | "hate", reasons: Question["love"]["reasons"]) => ({
    label: typed(draft, `${name}.label`),
    reasons: Object.fromEntries(
      reasons
        .map(({ slug }): [string, string] => [slug, typed(draft, `${name}.reasons.${slug}`)])
        .filter(([, label]) => label !== ""),
    ),
  })
  const words = {
    question: typed(draft, "question"),
    love: face("love", love.reasons),
    hate: face("hate", hate.reasons),
  }
  const isEmpty =
    JSON.stringify(words) ===
    '{"question":"","love":{"label":"","reasons":{}},"hate":{"label":"","reasons":{}}}'
  if (isEmpty) return { tag: "empty" }
  const read = v.safeParse(Translation, words)
  if (read.success) return { tag: "read", translation: read.output }
  const names = new Set(read.issues.map((issue) => v.getDotPath(issue) ?? ""))
  return { tag: "wrong", errors: new Map([...names].map((name) => [name, [sayWrong(name)]])) }
}
