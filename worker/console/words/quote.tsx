import { referenceOf, sayReference } from "../../../shared/reference.ts"
import { T, t } from "../../frame/speech.tsx"
import { eraseAddress } from "./address.ts"

/** The reference that a comment's author can quote, by the vote's id, and the way to where the comment is erased. */
export const Quote = ({ id }: { id: string }) => {
  const reference = referenceOf(id)
  return (
    <span class="quote">
      <span class="unseen">{t(", reference")} </span>
      {sayReference(reference)}{" "}
      <a href={eraseAddress(reference)}>
        <T say="Erase{reference}" reference={<span class="unseen"> {sayReference(reference)}</span>} />
      </a>
    </span>
  )
}
