import { localTime } from "../shared/local-time.ts"
import { CAFE_LUMEN } from "./business.ts"
import { weekdayOf } from "./rhythm.ts"

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** The café's wall calendar, looked back at from `now` (epoch ms). */
export const calendarOf = (now: number) => {
  const today = localTime(CAFE_LUMEN.timeZone, now).day
  return {
    /** When it was so late there, so many local days ago; epoch ms. The zone is on UTC or an hour ahead of it. */
    at: (daysAgo: number, hour: number, minute = 0): number => {
      const asIfUtc = ((today - daysAgo) * 24 + hour) * HOUR_MS
      const isAhead = localTime(CAFE_LUMEN.timeZone, asIfUtc).hour !== hour
      return asIfUtc - (isAhead ? HOUR_MS : 0) + minute * MINUTE_MS
    },
    /** The local day so many days ago. */
    dayOf: (daysAgo: number): number => today - daysAgo,
    /** How many days ago the last such day was, at least so many. */
    last: (is: (day: number) => boolean, atLeastDaysAgo = 1): number => {
      let daysAgo = atLeastDaysAgo
      while (!is(today - daysAgo)) daysAgo += 1
      return daysAgo
    },
  }
}
export type Calendar = ReturnType<typeof calendarOf>

/** Is a local day such a weekday? */
export const on =
  (weekday: number) =>
  (day: number): boolean =>
    weekdayOf(day) === weekday
