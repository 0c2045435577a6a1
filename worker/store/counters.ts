import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { DayRange } from "../../shared/day-range.ts"
import { type BusinessId, type Slug, TouchpointId } from "../../shared/ids.ts"
import type { Channel } from "../../shared/vote.ts"
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

/** Votes of one channel, one place or the places of one area only. */
export interface Through {
  channel?: Channel | undefined
  place?: Slug | undefined
  area?: string | undefined
}

/** A statement's text and values grow together. */
const parameters = (...first: unknown[]) => {
  const values = [...first]
  return { values, name: (value: unknown) => `?${values.push(value)}` }
}

/** Each row of an area's counters asks for its place by the key: a list of all of them would be made anew for each bucket. */
const throughSql = ({ channel, place, area }: Through, name: (value: unknown) => string): string =>
  [
    ...(channel === undefined ? [] : [` AND c.channel = ${name(channel)}`]),
    ...(place === undefined ? [] : [` AND c.place = ${name(place)}`]),
    ...(area === undefined
      ? []
      : [
          ` AND EXISTS (SELECT 1 FROM places AS p WHERE p.business_id = ?1 AND p.slug = c.place AND p.area = ${name(area)})`,
        ]),
  ].join("")

/**
 * Counted votes per bucket of the period and the one before it: of every live touchpoint, whose former period comes
 * as one bucket, or of one touchpoint in full.
 *
 * By days it is one sum for each bucket, by a range of the counters' key. GROUP BY would sort all rows first, which
 * reads every one of them twice and takes four times as long; so would a list of spans be read anew for each touchpoint.
 */
export const selectBuckets = (
  db: D1Database,
  businessId: BusinessId,
  period: CutPeriod,
  slug?: Slug,
  through: Through = {},
): D1PreparedStatement => {
  const { values, name } = parameters(businessId)
  const only = throughSql(through, name)
  const where = `t.business_id = ?1 AND t.state = 'live'${slug === undefined ? "" : ` AND t.slug = ${name(slug)}`}`
  const ofTouchpoint = "c.business_id = ?1 AND c.touchpoint_id = t.id"
  const inDays = ({ from, to }: DayRange) => `c.day BETWEEN ${name(from)} AND ${name(to)}`
  if (period.unit === "hour") {
    // Touchpoints first, then each one's days by the counters' key: CROSS JOIN is SQLite's way to fix that order.
    const days = inDays({ from: period.previous.from, to: period.current.to })
    const sql = `SELECT t.id AS touchpoint_id, c.day, c.love_hours, c.hate_hours
      FROM touchpoints AS t CROSS JOIN counters AS c ON ${ofTouchpoint} AND ${days}${only} WHERE ${where}`
    return db.prepare(sql).bind(...values)
  }
  const sum = (days: string) =>
    `(SELECT coalesce(sum(c.love) || ',' || sum(c.hate), '0,0') FROM counters AS c WHERE ${ofTouchpoint} AND ${days}${only})`
  const buckets = slug === undefined ? sums(period, sum, inDays) : sumsInFull(period, sum, name)
  const sql = `SELECT t.id AS touchpoint_id, ${buckets} AS buckets FROM touchpoints AS t WHERE ${where}`
  return db.prepare(sql).bind(...values)
}

type Sum = (days: string) => string

const sums = (period: CutPeriod, sum: Sum, inDays: (days: DayRange) => string): string =>
  [...period.spans.slice(0, period.buckets), period.previous].map((span) => sum(inDays(span))).join("||';'||")

/** More buckets than a statement may have values: their days come as one list, which one touchpoint reads once. */
const sumsInFull = ({ spans }: CutPeriod, sum: Sum, name: (value: unknown) => string): string => {
  const days = name(JSON.stringify(spans.map(({ from, to }) => [from, to])))
  return `(SELECT group_concat(${sum("c.day BETWEEN span.value->>0 AND span.value->>1")}, ';' ORDER BY span.key)
    FROM json_each(${days}) AS span)`
}

const SpansRow = v.object({
  touchpoint_id: TouchpointId,
  /** "love,hate;love,hate": thousands of them are read quicker so than as JSON. */
  buckets: v.pipe(
    v.string(),
    v.regex(/^\d+,\d+(?:;\d+,\d+)*$/),
    v.transform((text) => text.split(";")),
  ),
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
    return v.parse(v.array(SpansRow), result?.results).flatMap(({ touchpoint_id, buckets }) =>
      buckets.map((text, bucket) => {
        const comma = text.indexOf(",")
        return {
          touchpointId: touchpoint_id,
          bucket,
          love: Number(text.slice(0, comma)),
          hate: Number(text.slice(comma + 1)),
        }
      }),
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
