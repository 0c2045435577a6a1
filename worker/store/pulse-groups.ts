import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { DayRange } from "../../shared/day-range.ts"
import type { BusinessId, Slug } from "../../shared/ids.ts"

/** What the counters of one touchpoint can be grouped by. */
export const GROUPINGS = ["day", "hour", "channel", "place"] as const
export type Grouping = (typeof GROUPINGS)[number]

/** Some days of one live touchpoint of a business. */
export interface Scope extends DayRange {
  businessId: BusinessId
  slug: Slug
}

const IN_SCOPE = `business_id = ?1
  AND touchpoint_id = (SELECT id FROM touchpoints WHERE business_id = ?1 AND slug = ?2 AND state = 'live')
  AND day BETWEEN ?3 AND ?4`

const SUMS = "sum(love) AS love, sum(hate) AS hate, sum(held_love) AS held_love, sum(held_hate) AS held_hate"

/** The hours of the day hold counted votes only. */
const BY_HOUR = `
  SELECT CAST(key AS INTEGER) AS "group", sum(love) AS love, sum(hate) AS hate, 0 AS held_love, 0 AS held_hate
  FROM (
    SELECT key, value AS love, 0 AS hate FROM counters, json_each(love_hours) WHERE ${IN_SCOPE}
    UNION ALL
    SELECT key, 0, value FROM counters, json_each(hate_hours) WHERE ${IN_SCOPE}
  )
  GROUP BY key HAVING sum(love) + sum(hate) > 0 ORDER BY "group"`

const byColumn = (column: Exclude<Grouping, "hour">): string =>
  `SELECT ${column} AS "group", ${SUMS} FROM counters WHERE ${IN_SCOPE} GROUP BY ${column} ORDER BY ${column}`

const TOTALS = `SELECT '' AS "group", ${SUMS} FROM counters WHERE ${IN_SCOPE} HAVING count(*) > 0`

/** Votes by group, in the group's own order, groups without a counter left out; without `by`, all in one group. */
export const selectVoteGroups = (
  db: D1Database,
  { businessId, slug, from, to }: Scope,
  by?: Grouping,
): D1PreparedStatement => {
  const query = by === undefined ? TOTALS : by === "hour" ? BY_HOUR : byColumn(by)
  return db.prepare(query).bind(businessId, slug, from, to)
}

const GroupRow = v.pipe(
  v.object({
    group: v.union([v.string(), v.number()]),
    love: v.number(),
    hate: v.number(),
    held_love: v.number(),
    held_hate: v.number(),
  }),
  v.transform(({ held_love, held_hate, ...rest }) => ({
    ...rest,
    held: { love: held_love, hate: held_hate },
  })),
)
/** Votes in one group, counted and held. `group` is a local day, an hour 0–23, a channel or a place. */
export type VoteGroup = v.InferOutput<typeof GroupRow>

export const readVoteGroups = (result: D1Result | undefined): VoteGroup[] =>
  v.parse(v.array(GroupRow), result?.results)

/**
 * Places with counted votes and what people call them, the busiest first, each row knowing how many there are in all: a
 * chain has thousands.
 */
export const selectBusiestPlaces = (
  db: D1Database,
  { businessId, slug, from, to }: Scope,
  limit: number,
): D1PreparedStatement =>
  db
    .prepare(
      `SELECT busy.*, p.name, p.area FROM (
         SELECT place, sum(love) AS love, sum(hate) AS hate, count(*) OVER () AS in_all FROM counters WHERE ${IN_SCOPE}
         GROUP BY place HAVING sum(love + hate) > 0 ORDER BY sum(love + hate) DESC, place LIMIT ?5
       ) AS busy LEFT JOIN places AS p ON p.business_id = ?1 AND p.slug = busy.place
       ORDER BY busy.love + busy.hate DESC, busy.place`,
    )
    .bind(businessId, slug, from, to, limit)

const PlaceRow = v.pipe(
  v.object({
    place: v.string(),
    love: v.number(),
    hate: v.number(),
    in_all: v.number(),
    name: v.nullable(v.string()),
    area: v.nullable(v.string()),
  }),
  v.transform(({ name, area, ...row }) => ({ ...row, name: name ?? "", area: area ?? "" })),
)
/** Counted votes at one place; `place` is empty where none was given, `name` where nobody has named it. */
export type PlaceGroup = Omit<v.InferOutput<typeof PlaceRow>, "in_all">

export interface BusiestPlaces {
  places: PlaceGroup[]
  /** Places with counted votes, those beyond the limit included. */
  inAll: number
}

export const readBusiestPlaces = (result: D1Result | undefined): BusiestPlaces => {
  const rows = v.parse(v.array(PlaceRow), result?.results)
  return { places: rows.map(({ in_all: _, ...place }) => place), inAll: rows[0]?.in_all ?? 0 }
}
