import type { LocalTime } from "../../shared/local-time.ts"

export const PERIODS = ["today", "7d", "28d", "90d", "year"] as const
export type PeriodName = (typeof PERIODS)[number]

/** Four whole weeks: long enough to tell, and every weekday counts the same. */
export const DEFAULT_PERIOD: PeriodName = "28d"

const DAYS: Record<PeriodName, number> = { today: 1, "7d": 7, "28d": 28, "90d": 90, year: 365 }

/** A curve of more points than this is noise on a tile 230 px wide. */
const POINTS_MAX = 28

/** Local calendar days (days since 1970-01-01), both ends included. */
export interface DayRange {
  from: number
  to: number
}

/**
 * A period up to now, the equal one just before it, and how both are cut into buckets.
 *
 * Buckets are numbered from the newest: 0 … `buckets` − 1 in the current period, `buckets` … 2 × `buckets` − 1 in the
 * previous one. The oldest bucket of each period takes the days that are left over.
 */
export interface Period {
  name: PeriodName
  unit: "hour" | "day"
  current: DayRange
  previous: DayRange
  /** Local hour of now: where `unit` is "hour", hours after it count in neither period, so that like meets like. */
  hour: number
  /** Days (or hours) in a bucket. */
  bucketWidth: number
  /** Buckets in each of the two periods. */
  buckets: number
}

/** The period named, seen from the business's local `now`. */
export const periodAt = (name: PeriodName, now: LocalTime): Period => {
  const days = DAYS[name]
  const current = { from: now.day - days + 1, to: now.day }
  const previous = { from: current.from - days, to: current.from - 1 }
  if (days === 1) {
    return { name, unit: "hour", current, previous, hour: now.hour, bucketWidth: 1, buckets: now.hour + 1 }
  }
  const bucketWidth = Math.ceil(days / POINTS_MAX)
  const buckets = Math.floor(days / bucketWidth)
  return { name, unit: "day", current, previous, hour: now.hour, bucketWidth, buckets }
}

/** When a bucket lies: local days, or the hours of one local day. Both ends included. */
export interface Span extends DayRange {
  hours?: { from: number; to: number }
}

export const spanOf = (period: Period, bucket: number): Span => {
  const inCurrent = bucket < period.buckets
  const range = inCurrent ? period.current : period.previous
  const age = inCurrent ? bucket : bucket - period.buckets
  if (period.unit === "hour") {
    const hour = period.hour - age
    return { ...range, hours: { from: hour, to: hour } }
  }
  const to = range.to - age * period.bucketWidth
  const oldest = age === period.buckets - 1
  return { from: oldest ? range.from : to - period.bucketWidth + 1, to }
}

/** From the start of the older span to the end of the newer. */
export const joinSpans = (older: Span, newer: Span): Span => ({
  from: older.from,
  to: newer.to,
  ...(older.hours && newer.hours ? { hours: { from: older.hours.from, to: newer.hours.to } } : {}),
})
