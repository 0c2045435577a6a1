import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { DayRange } from "../../shared/day-range.ts"
import { type BusinessId, type Slug, TouchpointId } from "../../shared/ids.ts"
import type { Channel } from "../../shared/vote.ts"
import { FRESH_DAY, FRESH_DAYS, type FreshDays } from "./freshness.ts"
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
 * Counted votes of the period and the one before it: of every live touchpoint, whose former period comes as one sum, or
 * of one touchpoint in full.
 *
 * By days, each counter is read once, in the order of its key: SQLite sums the days as it goes. Summing buckets would
 * sort the rows first, which reads each of them twice, and one range for each bucket reads one row too many each time.
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
  const live = `t.state = 'live'${slug === undefined ? "" : ` AND t.slug = ${name(slug)}`}`
  const inDays = ({ from, to }: DayRange) => `c.day BETWEEN ${name(from)} AND ${name(to)}${only}`
  const { current, previous } = period
  const both = { from: previous.from, to: current.to }
  if (period.unit === "hour") {
    // Touchpoints first, then each one's days by the counters' key: CROSS JOIN is SQLite's way to fix that order.
    const sql = `SELECT t.id AS touchpoint_id, c.day, c.love_hours, c.hate_hours
      FROM touchpoints AS t CROSS JOIN counters AS c
        ON c.business_id = ?1 AND c.touchpoint_id = t.id AND ${inDays(both)}
      WHERE t.business_id = ?1 AND ${live}`
    return db.prepare(sql).bind(...values)
  }
  const inFull = slug !== undefined
  const fresh = tellsFreshness(period, through)
  const held = fresh ? ", sum(c.held_love) AS held_love, sum(c.held_hate) AS held_hate" : ""
  const told = fresh
    ? ` || ';' || coalesce(group_concat(${FRESH_DAY}) FILTER (WHERE day > ${name(period.today - FRESH_DAYS)}), '')`
    : ""
  const days = `(SELECT group_concat(day || ',' || love || ',' || hate)${told} FROM (
    SELECT c.day, sum(c.love) AS love, sum(c.hate) AS hate${held} FROM counters AS c
    WHERE c.business_id = ?1 AND c.touchpoint_id = t.id AND ${inDays(inFull ? both : current)} GROUP BY c.day))`
  const former = `(SELECT sum(c.love) || ',' || sum(c.hate) FROM counters AS c
    WHERE c.business_id = ?1 AND c.touchpoint_id = t.id AND ${inFull ? "FALSE" : inDays(previous)})`
  const sql = `SELECT t.id AS touchpoint_id, ${days} AS days, ${former} AS former
    FROM touchpoints AS t WHERE t.business_id = ?1 AND ${live}`
  return db.prepare(sql).bind(...values)
}

/** Whether these days hold all that is fresh: then it is told with them, and needs no reading of its own. */
export const tellsFreshness = ({ unit, current, today }: CutPeriod, through: Through): boolean =>
  unit === "day" &&
  current.from <= today - FRESH_DAYS + 1 &&
  current.to >= today &&
  Object.values(through).every((only) => only === undefined)

/** Whole numbers with commas between them: a year of a journey has hundreds of thousands, which JSON reads at once. */
const Numbers = v.pipe(
  v.nullable(v.pipe(v.string(), v.regex(/^[\d,]*$/)), ""),
  v.transform((text): number[] => JSON.parse(`[${text}]`)),
)
/** Behind a semicolon: what is fresh among them. */
const DaysAndFresh = v.pipe(
  v.nullable(v.string(), ""),
  v.transform((text) => text.split(";")),
)
const DaysRow = v.object({
  touchpoint_id: TouchpointId,
  /** Day, love and hate of each day that has a counter, one after the other. */
  days: v.pipe(
    DaysAndFresh,
    v.transform(([days = ""]): string | null => days),
    Numbers,
  ),
  /** Love and hate of all of the former period; empty: none, or its days are among the others. */
  former: Numbers,
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

/** By day: the bucket that it lies in, counted from the newest of the current period. */
const bucketOf = ({ spans }: CutPeriod): ((day: number) => number | undefined) => {
  const buckets = new Map<number, number>()
  for (const [bucket, { from, to }] of spans.entries()) {
    for (let day = from; day <= to; day++) buckets.set(day, bucket)
  }
  return (day) => buckets.get(day)
}

const readDays = (result: D1Result | undefined, period: CutPeriod): TouchpointBucket[] => {
  const bucket = bucketOf(period)
  return v
    .parse(v.array(DaysRow), result?.results)
    .flatMap(({ touchpoint_id: touchpointId, days, former }) => {
      const found = new Map<number, TouchpointBucket>()
      const add = (at: number | undefined, love = 0, hate = 0) => {
        if (at === undefined) return
        const known = found.get(at)
        if (known) {
          known.love += love
          known.hate += hate
        } else found.set(at, { touchpointId, bucket: at, love, hate })
      }
      for (let at = 0; at < days.length; at += 3) add(bucket(days[at] ?? 0), days[at + 1], days[at + 2])
      if (former.length > 0) add(period.buckets, former[0], former[1])
      return [...found.values()]
    })
}

const FreshRow = v.pipe(
  v.object({ touchpoint_id: TouchpointId, days: DaysAndFresh }),
  v.transform(({ touchpoint_id: id, days: [, fresh = ""] }): FreshDays => ({ id, days: `[${fresh}]` })),
)

/** What is fresh, of days that `tellsFreshness`. */
export const readFreshDays = (result: D1Result | undefined): FreshDays[] =>
  v.parse(v.array(FreshRow), result?.results)

export const readBuckets = (result: D1Result | undefined, period: CutPeriod): TouchpointBucket[] => {
  if (period.unit === "day") return readDays(result, period)
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
