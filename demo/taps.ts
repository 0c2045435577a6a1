import { localTime } from "../shared/local-time.ts"
import { CAFE_LUMEN } from "./business.ts"
import { pick, poisson, type Random } from "./random.ts"
import { weekdayOf } from "./rhythm.ts"
import type { DemoTouchpoint } from "./touchpoint.ts"

const HOUR_MS = 3_600_000
/** One day short of the oldest vote that is taken. */
export const DEMO_DAYS = 89

/** An hour of the café's wall calendar. */
export interface Hour {
  start: number
  day: number
  hour: number
  weekday: number
  daysAgo: number
}

/** The café's zone keeps whole hours from UTC, so every hour of the clock is one hour of the café's wall. */
const hoursUntil = (now: number): Hour[] => {
  const today = localTime(CAFE_LUMEN.timeZone, now).day
  const last = Math.floor(now / HOUR_MS)
  return Array.from({ length: DEMO_DAYS * 24 }, (_, index) => {
    const start = (last - DEMO_DAYS * 24 + 1 + index) * HOUR_MS
    const { day, hour } = localTime(CAFE_LUMEN.timeZone, start)
    return { start, day, hour, weekday: weekdayOf(day), daysAgo: today - day }
  })
}

/** When customers tapped at a touchpoint in the days before `now` (epoch ms), in order, with the hour it fell into. */
export const tapsUntil = (now: number, random: Random, touchpoint: DemoTouchpoint) =>
  tapTimes(random, touchpoint, hoursUntil(now)).filter(({ at }) => at <= now)

const tapTimes = (random: Random, { votes, rhythm }: DemoTouchpoint, hours: readonly Hour[]) => {
  const within = (hour: Hour) => ({ at: hour.start + Math.floor(random.next() * HOUR_MS), hour })
  const inOrder = (count: number, hour: Hour) =>
    Array.from({ length: count }, () => within(hour)).sort((a, b) => a.at - b.at)
  if ("perDay" in votes) {
    return hours.flatMap((hour) => inOrder(poisson(random, votes.perDay * rhythm(hour)), hour))
  }
  return votes.onDaysAgo
    .toSorted((a, b) => b - a)
    .flatMap((daysAgo) => {
      const open = hours.filter((hour) => hour.daysAgo === daysAgo)
      const hour = pick(
        random,
        open.map((each) => ({ ...each, weight: rhythm(each) })),
      )
      return hour ? [within(hour)] : []
    })
}
