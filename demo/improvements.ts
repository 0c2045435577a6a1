import * as v from "valibot"
import { Slug } from "../shared/ids.ts"
import type { MemberEmail } from "./business.ts"
import type { Calendar } from "./calendar.ts"
import type { PastEvent } from "./doubtful/past-event.ts"

/** What changed at a touchpoint because customers had said something, so many days ago, and who wrote it down. */
interface Told {
  daysAgo: number
  touchpoint: string
  by: MemberEmail
  text: string
  /** A draft is in the console only. */
  published: boolean
}

const TOLD: readonly Told[] = [
  {
    daysAgo: 41,
    touchpoint: "order",
    by: "tom@cafe-lumen.example",
    text: "You can pick your beans up at the bar, without shipping.",
    published: true,
  },
  {
    daysAgo: 27,
    touchpoint: "menu",
    by: "ana@cafe-lumen.example",
    text: "Everything has a drawing now, and says what is in it.",
    published: true,
  },
  {
    daysAgo: 9,
    touchpoint: "seat",
    by: "jana@cafe-lumen.example",
    text: "The big table is free of laptops on weekends.",
    published: false,
  },
  {
    daysAgo: 5,
    touchpoint: "checkout",
    by: "tom@cafe-lumen.example",
    text: "The second till has a card terminal of its own.",
    published: true,
  },
]

/** Written down in the evening of the day on which it took effect. */
export const improvements = ({ at, dayOf }: Calendar): PastEvent[] =>
  TOLD.map(({ daysAgo, touchpoint, ...told }) => ({
    tag: "improvement",
    at: at(daysAgo, 18, 45),
    day: dayOf(daysAgo),
    touchpoint: v.parse(Slug, touchpoint),
    ...told,
  }))
