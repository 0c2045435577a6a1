import type { Calendar } from "../calendar.ts"
import { isLetterDay } from "../rhythm.ts"
import { type PastEvent, votesCame } from "./past-event.ts"
import { teller } from "./teller.ts"

/** Copies of the last letter that went to one company, and how long its scanner takes over each. */
const COPIES = 7
const COPY_MS = 4200

/**
 * A company's mail scanner opens every link of every copy in a browser of its own, and presses what it finds there: of each
 * copy one tap is held, the last.
 */
export const scannedLetter = ({ at, last }: Calendar): PastEvent[] => {
  const { vote } = teller("scanned letter")
  const from = at(last(isLetterDay), 10, 2)
  const votes = Array.from({ length: COPIES }, (_, copy) =>
    vote({
      touchpoint: "newsletter",
      reaction: "hate",
      held: "scanner",
      tappedAt: from + copy * COPY_MS,
      channel: "email",
      sender: { origin: null, agent: "browser", visitor: "scanner", scanner: true },
    }),
  )
  return [votesCame(votes)]
}
