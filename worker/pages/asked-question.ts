import { firstName } from "../../shared/first-name.ts"
import { dayToDate } from "../../shared/local-time.ts"
import type { AskedQuestion } from "../../shared/touchpoint.ts"
import type { FoundQuestion } from "../store/questions.ts"

/** What the follow-up reads. What is not offered is absent: every byte is a customer's. */
export const askedQuestion = ({ question, masking, owner, improvement }: FoundQuestion): AskedQuestion => {
  const { offers, asking: _, translations: __, ...wording } = question
  const name = offers.lookInto && owner !== null ? firstName(owner) : ""
  return {
    ...wording,
    ...(masking ? { masked: true } : {}),
    ...(offers.contact ? { contact: true } : {}),
    ...(offers.friend === "" ? {} : { friend: offers.friend }),
    ...(offers.friend !== "" && offers.review ? { review: true } : {}),
    ...(name === "" ? {} : { owner: name }),
    ...(improvement ? { did: { day: dayToDate(improvement.day), text: improvement.text } } : {}),
  }
}
