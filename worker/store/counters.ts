import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { DayRange } from "../../shared/day-range.ts"
import { type BusinessId, type Slug, TouchpointId } from "../../shared/ids.ts"
import { Hours } from "./hours.ts"

/** A period cut into buckets, and the equal one before it, as `pulse/period.ts` makes and explains it. */
export interface CutPeriod {
  unit: "hour" | "day"
  current: DayRange
  previous: DayRange
  /** The local day of now. */
  today: number
  /** The last hour that counts, where buckets are hours. */
  hour: number
  /** Of each of the two periods. */
  buckets: number
  /** When each bucket lies, from the newest of the current period to the oldest of the previous one. */
  spans: readonly DayRange[]
}

/**
 * Live touchpoints first, then each one's days by the counters' key: the days outside the range stay unread.
 * CROSS JOIN is SQLite's way to fix that order. ?2 and ?3 are the first and last day.
 */
const COUNTERS = `
  FROM touchpoints AS t CROSS JOIN counters AS c
    ON c.business_id = t.business_id AND c.touchpoint_id = t.id AND c.day BETWEEN ?2 AND ?3
  WHERE t.business_id = ?1 AND t.state = 'live'`

/**
 * One sum per touchpoint and bucket, each by a range of the counters' key. GROUP BY would sort all rows first, which
 * reads every one of them twice and takes four times as long.
 */
const BY_SPANS = `
  SELECT t.id AS touchpoint_id, (
    SELECT json_group_array((
      SELECT json_array(coalesce(sum(c.love), 0), coalesce(sum(c.hate), 0)) FROM counters AS c
      WHERE c.business_id = ?1 AND c.touchpoint_id = t.id AND c.day BETWEEN span.value->>0 AND span.value->>1
    )) FROM json_each(?2) AS span
  ) AS buckets
  FROM touchpoints AS t WHERE t.business_id = ?1 AND t.state = 'live'`

const BY_HOURS = `SELECT t.id AS touchpoint_id, c.day, c.love_hours, c.hate_hours ${COUNTERS}`

/**
 * Counted votes per bucket of the period and the one before it: of every live touchpoint, whose former period comes
 * as one bucket, or of one touchpoint in full.
 */
export const selectBuckets = (
  db: D1Database,
  businessId: BusinessId,
  period: CutPeriod,
  slug?: Slug,
): D1PreparedStatement => {
  const one = slug === undefined ? [] : [slug]
  if (period.unit === "hour") {
    const sql = slug === undefined ? BY_HOURS : `${BY_HOURS} AND t.slug = ?4`
    return db.prepare(sql).bind(businessId, period.previous.from, period.current.to, ...one)
  }
  const spans =
    slug === undefined ? [...period.spans.slice(0, period.buckets), period.previous] : period.spans
  return db
    .prepare(slug === undefined ? BY_SPANS : `${BY_SPANS} AND t.slug = ?3`)
    .bind(businessId, JSON.stringify(spans.map(({ from, to }) => [from, to])), ...one)
}

const SpansRow = v.object({
  touchpoint_id: TouchpointId,
  buckets: v.pipe(v.string(), v.parseJson(), v.array(v.tuple([v.number(), v.number()]))),
})
const HourRow = v.object({
  touchpoint_id: TouchpointId,
  day: v.number(),
  love_hours: Hours,
  hate_hours: Hours,
})

/** Counted votes of one touchpoint in one bucket. By hours, there is one for each of its channels and places. */
export interface TouchpointBucket {
  touchpointId: TouchpointId
  /** Counted from the newest of the current period. */
  bucket: number
  love: number
  hate: number
}

export const readBuckets = (result: D1Result | undefined, period: CutPeriod): TouchpointBucket[] => {
  if (period.unit === "day") {
    return v
      .parse(v.array(SpansRow), result?.results)
      .flatMap(({ touchpoint_id, buckets }) =>
        buckets.map(([love, hate], bucket) => ({ touchpointId: touchpoint_id, bucket, love, hate })),
      )
  }
  return v.parse(v.array(HourRow), result?.results).flatMap((row) => {
    const offset = row.day >= period.current.from ? 0 : period.buckets
    return Array.from({ length: period.buckets }, (_, age) => ({
      touchpointId: row.touchpoint_id,
      bucket: offset + age,
      love: row.love_hours[period.hour - age] ?? 0,
      hate: row.hate_hours[period.hour - age] ?? 0,
    }))
  })
}
