import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { Scope } from "./pulse-groups.ts"

/**
 * Counters whose hours are taken apart for one page, about 15 µs each: a month of 350 places, or a year of 27. Of more,
 * the newest whole days.
 */
export const WEEK_ROWS_MAX = 10_000

const OF_TOUCHPOINT = `business_id = ?1
  AND touchpoint_id = (SELECT id FROM touchpoints WHERE business_id = ?1 AND slug = ?2 AND state = 'live')`

/** 1970-01-01 was a Thursday. Both maps of hours in one tree: each counter is read once. */
const BY_HOUR_OF_WEEK = `
  WITH cut AS (
    SELECT coalesce((
      SELECT day FROM counters WHERE ${OF_TOUCHPOINT} AND day BETWEEN ?3 AND ?4
      ORDER BY day DESC LIMIT 1 OFFSET ${WEEK_ROWS_MAX}
    ), ?3 - 1) AS day
  )
  SELECT (day + 3) % 7 AS weekday, CAST(leaf.key AS INTEGER) AS hour,
    sum(iif(leaf.path = '$[0]', leaf.value, 0)) AS love, sum(iif(leaf.path = '$[1]', leaf.value, 0)) AS hate,
    (SELECT day FROM cut) + 1 AS first_day
  FROM counters, json_tree('[' || love_hours || ',' || hate_hours || ']') AS leaf
  WHERE ${OF_TOUCHPOINT} AND day > (SELECT day FROM cut) AND day <= ?4 AND leaf.atom IS NOT NULL
  GROUP BY 1, 2`

/** Counted votes of one live touchpoint by hour of the week, at most 168 rows. */
export const selectWeekHours = (db: D1Database, { businessId, slug, from, to }: Scope): D1PreparedStatement =>
  db.prepare(BY_HOUR_OF_WEEK).bind(businessId, slug, from, to)

const Row = v.object({
  weekday: v.number(),
  hour: v.number(),
  love: v.number(),
  hate: v.number(),
  first_day: v.number(),
})

export interface WeekHours {
  /** `weekday` 0: Monday. */
  hours: { weekday: number; hour: number; love: number; hate: number }[]
  /** The first local day that is in it; undefined: no votes. */
  firstDay: number | undefined
}

export const readWeekHours = (result: D1Result | undefined): WeekHours => {
  const rows = v.parse(v.array(Row), result?.results)
  return { hours: rows.map(({ first_day: _, ...hour }) => hour), firstDay: rows[0]?.first_day }
}
