import type { Calendar } from "../calendar.ts"
import { isLetterDay } from "../rhythm.ts"
import { type PastEvent, votesCame } from "./past-event.ts"
import { SITE_ORIGIN, teller } from "./teller.ts"

/** It loads a page, presses all there is to press, and goes on to the next. */
const PAGE_MS = 1900
const PRESS_MS = 350
/** Letters in the archive by the last one; each adds a page. */
const LETTERS = 14

/** After each letter a crawler walks through the archive of all letters and taps both faces of every page. */
export const crawler = ({ at, last }: Calendar): PastEvent[] => {
  const { vote } = teller("crawler")
  const walk = (from: number, letters: number) =>
    votesCame(
      Array.from({ length: letters }, (_, index) => index).flatMap((index) =>
        (["love", "hate"] as const).map((reaction, press) =>
          vote({
            touchpoint: "newsletter",
            reaction,
            held: "bot-agent",
            tappedAt: from + index * PAGE_MS + press * PRESS_MS,
            page: `/letters/${letters - index}.html`,
            sender: { origin: SITE_ORIGIN, agent: "crawler", visitor: "crawler" },
          }),
        ),
      ),
    )
  const newest = last(isLetterDay)
  const before = last(isLetterDay, newest + 1)
  return [walk(at(before, 22, 14), LETTERS - 1), walk(at(newest, 22, 17), LETTERS)]
}
