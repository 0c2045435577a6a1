import type { Calendar } from "../calendar.ts"
import { isLetterDay } from "../rhythm.ts"
import { type PastEvent, votesCame } from "./past-event.ts"
import { teller } from "./teller.ts"

/** Copies of the last letter that went to one company, and how long its scanner takes over each. */
const COPIES = 7
const COPY_MS = 4200
const PRESS_MS = 900

/** A company's mail scanner opens every link of every copy in a browser of its own, and presses what it finds there. */
export const scannedLetter = ({ at, last }: Calendar): PastEvent[] => {
  const { vote } = teller("scanned letter")
  const from = at(last(isLetterDay), 7, 2)
  const votes = Array.from({ length: COPIES }, (_, copy) => copy).flatMap((copy) =>
    (["love", "hate"] as const).map((reaction, press) =>
      vote({
        touchpoint: "newsletter",
        reaction,
        held: "scanner",
        tappedAt: from + copy * COPY_MS + press * PRESS_MS,
        channel: "email",
        sender: { origin: null, agent: "browser", visitor: "scanner", scanner: true },
      }),
    ),
  )
  return [votesCame(votes)]
}
