import type { Question } from "../../../shared/touchpoint.ts"
import type { Membership } from "../../store/members.ts"

/** A new touchpoint's question, in the look that its business wants of new ones. */
export const inLook = (question: Question, { usual }: Membership["business"]): Question => ({
  ...question,
  asking: { ...question.asking, look: usual.look },
})
