import type { Calendar } from "../calendar.ts"
import { type PastEvent, votesCame } from "./past-event.ts"
import { TABLET_ORIGIN, teller } from "./teller.ts"

/** Love and hate on its last days outside; every day lies further back than late votes are taken. */
const BY_DAY = [
  { daysAgo: 151, love: 11, hate: 2 },
  { daysAgo: 150, love: 9, hate: 1 },
  { daysAgo: 149, love: 10, hate: 1 },
]
const FOUND_DAYS_AGO = 9

const WORDS = {
  love: [{ reason: "taste" }, { reason: "cup" }, { reason: "milk" }],
  hate: [{ reason: "cold" }],
}

/** Last season's tablet of the terrace lay in a drawer with votes in it until somebody needed the drawer. */
export const drawerTablet = ({ at }: Calendar): PastEvent[] => {
  const { vote, taps } = teller("drawer tablet")
  const votes = BY_DAY.flatMap(({ daysAgo, ...faces }) =>
    taps(at(daysAgo, 10), at(daysAgo, 17), { ...faces, words: WORDS }).map((tap) =>
      vote({
        ...tap,
        touchpoint: "coffee",
        held: "too-old",
        channel: "kiosk",
        place: "terrace",
        receivedAt: at(FOUND_DAYS_AGO, 10, 20),
        sender: { origin: TABLET_ORIGIN, agent: "browser", visitor: "terrace" },
      }),
    ),
  )
  return [votesCame(votes)]
}
