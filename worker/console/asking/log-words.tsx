import type { ComponentChildren } from "preact"
import * as v from "valibot"
import { Slug } from "../../../shared/ids.ts"
import { Improvement } from "../../../shared/improvement.ts"
import { Question } from "../../../shared/touchpoint.ts"
import { dayName } from "../wording.ts"
import { questionChanges } from "./question-words.ts"

/** Names of touchpoints by slug. */
type Names = ReadonlyMap<Slug, string>

interface Words {
  did: ComponentChildren
  facts: readonly string[]
}

const SomeOfQuestion = v.partial(Question)
const QuestionDetail = v.object({
  touchpoint: Slug,
  before: SomeOfQuestion,
  after: SomeOfQuestion,
  undoes: v.optional(v.number()),
})

const Moment = v.optional(v.nullable(v.number()))
const SomeOfImprovement = v.partial(
  v.object({ ...Improvement.entries, publishedAt: Moment, removedAt: Moment }),
)
const ImprovementDetail = v.object({
  touchpoint: Slug,
  improvement: v.number(),
  before: SomeOfImprovement,
  after: SomeOfImprovement,
  undoes: v.optional(v.number()),
})
type ImprovementDetail = v.InferOutput<typeof ImprovementDetail>

const placeOf = (touchpoint: Slug, names: Names) => names.get(touchpoint) || <code>{touchpoint}</code>

/** A change of what customers are asked; undefined: there are no words for it (any more). */
export const questionLogWords = (detail: unknown, names: Names): Words | undefined => {
  const { success, output } = v.safeParse(QuestionDetail, detail)
  if (!success) return undefined
  const facts = questionChanges(output.before, output.after)
  if (facts.length === 0) return undefined
  const deed = output.undoes === undefined ? "changed" : "undid a change of"
  return {
    did: (
      <>
        {deed} what customers are asked at {placeOf(output.touchpoint, names)}
      </>
    ),
    facts,
  }
}

const deedOf = ({ before, after, undoes }: ImprovementDetail): string => {
  const undoing = undoes === undefined ? "" : ", undoing a change"
  if (typeof after.removedAt === "number") return `removed an improvement${undoing}`
  if (typeof before.removedAt === "number")
    return undoes !== undefined
      ? "brought an improvement back"
      : typeof after.publishedAt === "number"
        ? "wrote down an improvement and published it"
        : "wrote down an improvement"
  if (typeof after.publishedAt === "number") return `published an improvement${undoing}`
  if (after.publishedAt === null) return `unpublished an improvement${undoing}`
  return `edited an improvement${undoing}`
}

/** A change of what customers are told was improved. */
export const improvementLogWords = (detail: unknown, names: Names): Words | undefined => {
  const { success, output } = v.safeParse(ImprovementDetail, detail)
  if (!success) return undefined
  const { before, after, improvement } = output
  const arrow = <Value,>(was: Value | undefined, is: Value | undefined, say: (value: Value) => string) =>
    is === undefined ? [] : [was === undefined ? say(is) : `${say(was)} → ${say(is)}`]
  return {
    did: (
      <>
        {deedOf(output)} at {placeOf(output.touchpoint, names)}
      </>
    ),
    facts: [
      `Improvement ${improvement}`,
      ...arrow(before.day, after.day, (day) => `Since ${dayName(day, true)}`),
      ...arrow(before.text, after.text, (text) => `“${text}”`),
    ],
  }
}
