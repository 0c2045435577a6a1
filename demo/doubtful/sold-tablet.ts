import type { Calendar } from "../calendar.ts"
import { type PastEvent, votesCame } from "./past-event.ts"
import { teller } from "./teller.ts"

const CAME_DAYS_AGO = 6
const TAPS = { love: 3, hate: 2 }

/** A tablet was sold and removed from the list of kiosks before it had sent everything; its buyer switched it on. */
export const soldTablet = ({ at }: Calendar): PastEvent[] => {
  const { vote, taps } = teller("sold tablet")
  const votes = taps(at(CAME_DAYS_AGO + 2, 15), at(CAME_DAYS_AGO + 2, 17), TAPS).map((tap) =>
    vote({
      ...tap,
      touchpoint: "coffee",
      held: "revoked-device",
      channel: "kiosk",
      place: "terrace",
      receivedAt: at(CAME_DAYS_AGO, 19, 40),
      sender: { origin: null, agent: "browser", visitor: "sold", device: { id: 1, state: "revoked" } },
    }),
  )
  return [votesCame(votes)]
}
