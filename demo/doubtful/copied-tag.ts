import * as v from "valibot"
import { Slug } from "../../shared/ids.ts"
import type { Calendar } from "../calendar.ts"
import { type PastEvent, votesCame } from "./past-event.ts"
import { teller } from "./teller.ts"

const TOUCHPOINT = v.parse(Slug, "order")
const RANT = { comment: "never arrived!!! buy elsewhere" }
const WORDS = { hate: [RANT, { comment: "worst beans ever" }, RANT, RANT] }

/** Somebody copied the shop's tag to a page of theirs and hates the café by night. */
export const copiedTag = ({ at }: Calendar): PastEvent[] => {
  const { vote, taps } = teller("copied tag")
  const night = (from: number, to: number, hate: number) =>
    votesCame(
      taps(from, to, { love: 0, hate, words: WORDS }).map((tap, index) =>
        vote({
          ...tap,
          touchpoint: TOUCHPOINT,
          held: "unknown-origin",
          page: "/deals/espresso-beans",
          sender: { origin: "https://cheap-beans.example", agent: "browser", visitor: `stranger ${index}` },
        }),
      ),
    )
  return [
    night(at(11, 1, 10), at(11, 4, 30), 20),
    {
      tag: "decision",
      at: at(11, 8, 15),
      decision: "exclude",
      rule: "unknown-origin",
      touchpoint: TOUCHPOINT,
    },
    night(at(2, 0, 40), at(2, 3, 50), 21),
  ]
}
