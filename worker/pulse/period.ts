import type { DayRange } from "../../shared/day-range.ts"
import type { LocalTime } from "../../shared/local-time.ts"

export const PERIODS = ["today", "7d", "28d", "90d", "year"] as const
export type PeriodName = (typeof PERIODS)[number]

/** Four whole weeks: long enough to tell, and every weekday counts the same. */
export const DEFAULT_PERIOD: PeriodName = "28d"

/** Two years, leap day included: longer ago, customers met another business. */
export const RANGE_MAX_DAYS = 731

const DAYS: Record<PeriodName, number> = { today: 1, "7d": 7, "28d": 28, "90d": 90, year: 365 }

/** A curve of more points than this is noise on a tile 230 px wide. */
const POINTS_MAX = 28

/** When a bucket lies: local days, or the hours of one local day. Both ends included. */
export interface Span extends DayRange {
  hours?: { from: number; to: number }
}

/** A period, the equal one just before it, and how both are cut into buckets. */
export interface Period {
  /** `since`: from a day up to now; `range`: from one day to another. */
  name: PeriodName | "since" | "range"
  unit: "hour" | "day"
  /** Whole local days of each of the two. */
  days: number
  current: DayRange
  previous: DayRange
  /** The business's local day of now; `current` may have ended before. */
  today: number
  /** The last local hour that counts where `unit` is "hour", in both periods, so that like meets like. */
  hour: number
  /** Buckets in each of the two periods. */
  buckets: number
  /** When each bucket lies, from the newest of the current period to the oldest of the previous one. */
  spans: Span[]
}

/** The hours of a local day up to this one, newest first. */
const hoursOf = (range: DayRange, hour: number): Span[] =>
  Array.from({ length: hour + 1 }, (_, age) => ({ ...range, hours: { from: hour - age, to: hour - age } }))

/** A range in pieces of so many days, newest first; the oldest takes the days that are left over. */
const piecesOf = ({ from, to }: DayRange, width: number, count: number): Span[] =>
  Array.from({ length: count }, (_, age) => ({
    from: age === count - 1 ? from : to - (age + 1) * width + 1,
    to: to - age * width,
  }))

const LAST_HOUR = 23

const cut = (name: Period["name"], current: DayRange, now: LocalTime): Period => {
  const days = current.to - current.from + 1
  const previous = { from: current.from - days, to: current.from - 1 }
  const hour = current.to === now.day ? now.hour : LAST_HOUR
  const both = { name, days, current, previous, today: now.day, hour }
  if (days === 1) {
    const spans = [...hoursOf(current, hour), ...hoursOf(previous, hour)]
    return { ...both, unit: "hour", buckets: hour + 1, spans }
  }
  const width = Math.ceil(days / POINTS_MAX)
  const buckets = Math.floor(days / width)
  const spans = [...piecesOf(current, width, buckets), ...piecesOf(previous, width, buckets)]
  return { ...both, unit: "day", buckets, spans }
}

/** The period named, seen from the business's local `now`. */
export const periodAt = (name: PeriodName, now: LocalTime): Period =>
  cut(name, { from: now.day - DAYS[name] + 1, to: now.day }, now)

/** From a day that is not after now, up to now. */
export const periodSince = (day: number, now: LocalTime): Period =>
  cut("since", { from: day, to: now.day }, now)

/** Why a range can't be shown. */
export type RangeFault = "turned" | "future" | "too long"

/** The days from one to another, both included; or why not. */
export const periodOfDays = (range: DayRange, now: LocalTime): Period | RangeFault => {
  if (range.to < range.from) return "turned"
  if (range.to > now.day) return "future"
  if (range.to - range.from >= RANGE_MAX_DAYS) return "too long"
  return cut("range", range, now)
}

/** From the start of the older span to the end of the newer. */
export const joinSpans = (older: Span, newer: Span): Span => ({
  from: older.from,
  to: newer.to,
  ...(older.hours && newer.hours ? { hours: { from: older.hours.from, to: newer.hours.to } } : {}),
})
