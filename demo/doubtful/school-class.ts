import * as v from "valibot"
import { Slug } from "../../shared/ids.ts"
import { type Calendar, on } from "../calendar.ts"
import { WEDNESDAY } from "../rhythm.ts"
import { type PastEvent, votesCame } from "./past-event.ts"
import { type Crowd, SITE_ORIGIN, teller } from "./teller.ts"

const TOUCHPOINT = v.parse(Slug, "wifi")
/** Votes an hour, for some weeks: Ana thought that nobody had more to say. */
const LOW_CAP = { perHour: 20 }
const USUAL_CAP = { perHour: 50 }
/** As many as the cap lets through, as fond of the Wi-Fi as any day's guests. */
const UNDER: Crowd = {
  love: 12,
  hate: 8,
  words: { love: [{ reason: "easy" }, { reason: "quick" }], hate: [{ reason: "slow" }] },
}
const FIRST_SURPLUS: Crowd = {
  love: 7,
  hate: 5,
  words: {
    love: [{ reason: "quick", comment: "We are 32 and it still works!" }, { reason: "easy" }],
    hate: [{ reason: "slow" }],
  },
}
const SECOND_SURPLUS: Crowd = {
  love: 9,
  hate: 12,
  words: {
    love: [{ reason: "easy", comment: "Mr Alves typed the password for all of us." }, { reason: "quick" }],
    hate: [
      { reason: "slow", comment: "The map for our walk took ages." },
      { reason: "slow", comment: "Slower than at school. And that is slow." },
      { reason: "drops" },
      { reason: "slow" },
    ],
  },
}

/** A class on its walks, with the school's tablets: all alike, behind one address, so to the rule one visitor. */
export const schoolClass = ({ at, last }: Calendar): PastEvent[] => {
  const { vote, taps } = teller("school class")
  const visit = (daysAgo: number, surplus: Crowd) =>
    votesCame(
      [
        ...taps(at(daysAgo, 11, 4), at(daysAgo, 11, 21), UNDER),
        ...taps(at(daysAgo, 11, 21), at(daysAgo, 11, 41), surplus),
      ].map((tap, index) =>
        vote({
          ...tap,
          touchpoint: TOUCHPOINT,
          held: index < LOW_CAP.perHour ? null : "visitor-cap",
          page: "/table.html",
          sender: { origin: SITE_ORIGIN, agent: "browser", visitor: "school" },
        }),
      ),
    )
  const second = last(on(WEDNESDAY), 6)
  const first = second + 7
  return [
    { tag: "policy", at: at(30, 8, 20), change: { visitorCap: LOW_CAP } },
    visit(first, FIRST_SURPLUS),
    {
      tag: "decision",
      at: at(first - 1, 17, 40),
      decision: "release",
      rule: "visitor-cap",
      touchpoint: TOUCHPOINT,
    },
    visit(second, SECOND_SURPLUS),
    { tag: "policy", at: at(second - 1, 9, 5), change: { visitorCap: USUAL_CAP } },
  ]
}
