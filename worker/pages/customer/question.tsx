import type { AskedQuestion } from "../../../shared/touchpoint.ts"

/** What is asked, over whatever is answered. `note`: what has just become of the vote. */
export const Question = ({ asked, note }: { asked: AskedQuestion; note?: string | undefined }) => (
  <>
    {note && (
      <p class="note" role="status">
        {note}
      </p>
    )}
    <h1 id="question" dir="auto">
      {asked.question}
    </h1>
  </>
)
