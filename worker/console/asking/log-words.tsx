import type { ComponentChildren } from "preact"
import * as v from "valibot"
import { Slug } from "../../../shared/ids.ts"
import { Improvement } from "../../../shared/improvement.ts"
import { Question } from "../../../shared/touchpoint.ts"
import { m, T, t } from "../../frame/speech.tsx"
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
  return {
    did: (
      <T
        say={
          output.undoes === undefined
            ? "changed what customers are asked at {touchpoint}"
            : "undid a change of what customers are asked at {touchpoint}"
        }
        touchpoint={placeOf(output.touchpoint, names)}
      />
    ),
    facts,
  }
}

/** What was done to an improvement; said by `T`. */
const deedOf = ({ before, after, undoes }: ImprovementDetail): string => {
  if (typeof after.removedAt === "number") return m("removed an improvement{undoing} at {touchpoint}")
  if (typeof before.removedAt === "number")
    return undoes !== undefined
      ? m("brought an improvement back at {touchpoint}")
      : typeof after.publishedAt === "number"
        ? m("wrote down an improvement and published it at {touchpoint}")
        : m("wrote down an improvement at {touchpoint}")
  if (typeof after.publishedAt === "number") return m("published an improvement{undoing} at {touchpoint}")
  if (after.publishedAt === null) return m("unpublished an improvement{undoing} at {touchpoint}")
  return m("edited an improvement{undoing} at {touchpoint}")
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
      <T
        say={deedOf(output)}
        undoing={output.undoes === undefined ? "" : t(", undoing a change")}
        touchpoint={placeOf(output.touchpoint, names)}
      />
    ),
    facts: [
      t("Improvement {improvement}", { improvement }),
      ...arrow(before.day, after.day, (day) => t("Since {day}", { day: dayName(day, true) })),
      ...arrow(before.text, after.text, (text) => t("“{words}”", { words: text })),
    ],
  }
}
