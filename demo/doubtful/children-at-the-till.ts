import { type Calendar, on } from "../calendar.ts"
import { SATURDAY } from "../rhythm.ts"
import { type PastEvent, votesCame } from "./past-event.ts"
import { TABLET_ORIGIN, teller } from "./teller.ts"

const TAPS_MS = 10_000
const CHILDREN = { love: 8, hate: 11 }

/** A Saturday in the queue: one tap for the paying, and then two children find out what the tablet does. */
export const childrenAtTheTill = ({ at, last }: Calendar): PastEvent[] => {
  const { vote, taps } = teller("children at the till")
  const from = at(last(on(SATURDAY)), 15, 12)
  const all = [{ reaction: "love" as const }, ...taps(from, from + TAPS_MS, CHILDREN)]
  const votes = all.map((tap, index) =>
    vote({
      ...tap,
      tappedAt: from + Math.round((index * TAPS_MS) / all.length),
      touchpoint: "checkout",
      held: index === 0 ? null : "spam-tap",
      channel: "kiosk",
      place: "till-2",
      sender: { origin: TABLET_ORIGIN, agent: "browser", visitor: "till-2" },
    }),
  )
  return [votesCame(votes)]
}
