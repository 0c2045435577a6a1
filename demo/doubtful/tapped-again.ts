import type { Face } from "../../shared/vote.ts"
import type { Calendar } from "../calendar.ts"
import { type PastEvent, votesCame } from "./past-event.ts"
import { SITE_ORIGIN, teller } from "./teller.ts"

const MINUTE_MS = 60_000

/** Guests who opened their receipt's page again: what they tapped first, and what after so many minutes. */
const GUESTS: readonly {
  daysAgo: number
  hour: number
  first: Face
  again: [minutes: number, face: Face][]
}[] = [
  { daysAgo: 43, hour: 9, first: "love", again: [[2, "love"]] },
  {
    daysAgo: 42,
    hour: 13,
    first: "hate",
    again: [
      [1, "hate"],
      [3, "hate"],
    ],
  },
  { daysAgo: 41, hour: 16, first: "love", again: [[8, "love"]] },
  { daysAgo: 40, hour: 10, first: "love", again: [[4, "hate"]] },
  { daysAgo: 40, hour: 15, first: "love", again: [[1, "love"]] },
  { daysAgo: 39, hour: 12, first: "hate", again: [[6, "love"]] },
  { daysAgo: 38, hour: 11, first: "love", again: [[2, "love"]] },
]

/** For a week Ana had the café watch for repeated votes. It caught guests who were glad twice, so she stopped. */
export const tappedAgain = ({ at }: Calendar): PastEvent[] => {
  const { vote } = teller("tapped again")
  const visits = GUESTS.map(({ daysAgo, hour, first, again }, index) => {
    const from = at(daysAgo, hour, 10 + index)
    const taps: [number, Face][] = [[0, first], ...again]
    return votesCame(
      taps.map(([minutes, reaction]) =>
        vote({
          touchpoint: "coffee",
          reaction,
          held: minutes === 0 ? null : "repeated-vote",
          tappedAt: from + minutes * MINUTE_MS,
          page: "/receipt.html",
          sender: { origin: SITE_ORIGIN, agent: "browser", visitor: `guest ${index}` },
        }),
      ),
    )
  })
  return [
    { tag: "policy", at: at(44, 9, 10), change: { repeated: { withinMinutes: 10, keep: "first" } } },
    ...visits,
    { tag: "policy", at: at(37, 18, 30), change: { repeated: null } },
  ]
}
