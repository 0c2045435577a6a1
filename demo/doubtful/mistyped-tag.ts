import type { Calendar } from "../calendar.ts"
import { type PastEvent, votesCame } from "./past-event.ts"
import { type Crowd, SITE_ORIGIN, teller } from "./teller.ts"

/** The days that it stood there. */
const BY_DAY: readonly (Crowd & { daysAgo: number })[] = [
  {
    daysAgo: 6,
    love: 6,
    hate: 4,
    words: {
      love: [
        { reason: "split", comment: "Six friends, one bill, nobody got a calculator out." },
        { reason: "split" },
      ],
    },
  },
  {
    daysAgo: 5,
    love: 8,
    hate: 4,
    words: {
      love: [{ reason: "quick" }],
      hate: [{ comment: "It forgot my cake. I did not remind it." }, { reason: "wait" }],
    },
  },
  {
    daysAgo: 4,
    love: 5,
    hate: 4,
    words: {
      love: [{ reason: "quick" }],
      hate: [{ reason: "card", comment: "Took four of us, refused the fifth." }],
    },
  },
]

/** The new page for splitting a bill asked at `chekout` for three days. */
export const mistypedTag = ({ at }: Calendar): PastEvent[] => {
  const { vote, taps } = teller("mistyped tag")
  return BY_DAY.map(({ daysAgo, ...crowd }) =>
    votesCame(
      taps(at(daysAgo, 10), at(daysAgo, 18), crowd).map((tap, index) =>
        vote({
          ...tap,
          touchpoint: "chekout",
          held: "unknown-touchpoint",
          page: "/split-the-bill.html",
          sender: { origin: SITE_ORIGIN, agent: "browser", visitor: `table ${index}` },
        }),
      ),
    ),
  )
}
