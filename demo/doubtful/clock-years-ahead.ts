import { type Calendar, on } from "../calendar.ts"
import { MONDAY } from "../rhythm.ts"
import { type PastEvent, votesCame } from "./past-event.ts"
import { TABLET_ORIGIN, teller } from "./teller.ts"

const DAY_MS = 86_400_000
/** How far ahead somebody had set the tablet's year, which took it off the café's network as well. */
const AHEAD_MS = 5 * 365 * DAY_MS
const SUNDAY_GUESTS = {
  love: 15,
  hate: 2,
  words: {
    love: [{ reason: "smile" }, { reason: "name" }, { reason: "smile" }],
    hate: [{ reason: "ignored" }],
  },
}

/** The garden's tablet spent a Sunday five years ahead. On Monday it was set right, came online and sent what it had. */
export const clockYearsAhead = ({ at, last }: Calendar): PastEvent[] => {
  const { vote, taps } = teller("clock years ahead")
  const monday = last(on(MONDAY))
  const votes = taps(at(monday + 1, 10), at(monday + 1, 16), SUNDAY_GUESTS).map((tap) =>
    vote({
      ...tap,
      touchpoint: "greeting",
      held: "unknown-clock",
      channel: "kiosk",
      place: "garden",
      tappedAt: tap.tappedAt + AHEAD_MS,
      receivedAt: at(monday, 7, 35),
      sender: { origin: TABLET_ORIGIN, agent: "browser", visitor: "garden" },
    }),
  )
  return [votesCame(votes)]
}
