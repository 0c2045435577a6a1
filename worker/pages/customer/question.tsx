import type { AskedQuestion } from "../../../shared/touchpoint.ts"

/** More than a line or two of a phone is set smaller. */
const LONG_QUESTION_CHARS = 60

/** What is asked, over whatever is answered. `note`: what has just become of the vote. */
export const Question = ({ asked, note }: { asked: AskedQuestion; note?: string | undefined }) => (
  <>
    {note && (
      <p class="note" role="status">
        {note}
      </p>
    )}
    <h1 id="question" class={asked.question.length > LONG_QUESTION_CHARS ? "long" : undefined} dir="auto">
      {asked.question}
    </h1>
  </>
)
