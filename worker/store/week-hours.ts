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

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

/** Each hour by its key: `json_each` over the maps would read, and D1 would count, thirty rows for each counter. */
const sums = (column: "love_hours" | "hate_hours"): string =>
  `json_array(${HOURS.map((hour) => `coalesce(sum(${column}->>'${hour}'), 0)`).join(", ")})`

/** 1970-01-01 was a Thursday. */
const BY_HOUR_OF_WEEK = `
  WITH cut AS (
    SELECT coalesce((
      SELECT day FROM counters WHERE ${OF_TOUCHPOINT} AND day BETWEEN ?3 AND ?4
      ORDER BY day DESC LIMIT 1 OFFSET ${WEEK_ROWS_MAX}
    ), ?3 - 1) AS day
  )
  SELECT (day + 3) % 7 AS weekday, ${sums("love_hours")} AS love, ${sums("hate_hours")} AS hate,
    (SELECT day FROM cut) + 1 AS first_day
  FROM counters
  WHERE ${OF_TOUCHPOINT} AND day > (SELECT day FROM cut) AND day <= ?4
  GROUP BY 1`

/** Counted votes of one live touchpoint by hour of the week, a row for each weekday. */
export const selectWeekHours = (db: D1Database, { businessId, slug, from, to }: Scope): D1PreparedStatement =>
  db.prepare(BY_HOUR_OF_WEEK).bind(businessId, slug, from, to)

const Votes = v.pipe(v.string(), v.parseJson(), v.array(v.number()))
const Row = v.object({ weekday: v.number(), love: Votes, hate: Votes, first_day: v.number() })

export interface WeekHours {
  /** `weekday` 0: Monday. */
  hours: { weekday: number; hour: number; love: number; hate: number }[]
  /** The first local day that is in it; undefined: no votes. */
  firstDay: number | undefined
}

export const readWeekHours = (result: D1Result | undefined): WeekHours => {
  const rows = v.parse(v.array(Row), result?.results)
  const hours = rows.flatMap(({ weekday, love, hate }) =>
    HOURS.map((hour) => ({ weekday, hour, love: love[hour] ?? 0, hate: hate[hour] ?? 0 })),
  )
  return { hours: hours.filter(({ love, hate }) => love + hate > 0), firstDay: rows[0]?.first_day }
}
