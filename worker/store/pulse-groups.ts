import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, TouchpointId } from "../../shared/ids.ts"
import type { Days } from "./counters.ts"

/** What the counters of one touchpoint can be grouped by. */
export const GROUPINGS = ["day", "hour", "channel", "place"] as const
export type Grouping = (typeof GROUPINGS)[number]

/** Votes in one group, counted and held. `group` is a local day, an hour 0–23, a channel or a place. */
export interface VoteGroup {
  group: string | number
  love: number
  hate: number
  heldLove: number
  heldHate: number
}

const SUMS = `sum(love) AS love, sum(hate) AS hate, sum(held_love) AS held_love, sum(held_hate) AS held_hate`
const RANGE = "business_id = ?1 AND touchpoint_id = ?2 AND day BETWEEN ?3 AND ?4"

const GroupRow = v.pipe(
  v.object({
    group: v.union([v.string(), v.number()]),
    love: v.number(),
    hate: v.number(),
    held_love: v.number(),
    held_hate: v.number(),
  }),
  v.transform(({ held_love, held_hate, ...rest }) => ({ ...rest, heldLove: held_love, heldHate: held_hate })),
)

/** A touchpoint's votes of a range of local days, grouped by a column of the counters; empty groups are left out. */
const groupByColumn = async (
  db: D1Database,
  [businessId, touchpointId, { from, to }]: [BusinessId, TouchpointId, Days],
  column: Exclude<Grouping, "hour">,
): Promise<VoteGroup[]> => {
  const { results } = await db
    .prepare(
      `SELECT ${column} AS "group", ${SUMS} FROM counters WHERE ${RANGE} GROUP BY ${column} ORDER BY ${column}`,
    )
    .bind(businessId, touchpointId, from, to)
    .all()
  return v.parse(v.array(GroupRow), results)
}

/** Likewise by hour of the day. The hours hold counted votes only. */
const groupByHour = async (
  db: D1Database,
  [businessId, touchpointId, { from, to }]: [BusinessId, TouchpointId, Days],
): Promise<VoteGroup[]> => {
  const { results } = await db
    .prepare(
      `SELECT CAST(key AS INTEGER) AS "group", sum(love) AS love, sum(hate) AS hate, 0 AS held_love, 0 AS held_hate
       FROM (
         SELECT key, value AS love, 0 AS hate FROM counters, json_each(love_hours) WHERE ${RANGE}
         UNION ALL
         SELECT key, 0, value FROM counters, json_each(hate_hours) WHERE ${RANGE}
       )
       GROUP BY key HAVING sum(love) + sum(hate) > 0 ORDER BY "group"`,
    )
    .bind(businessId, touchpointId, from, to)
    .all()
  return v.parse(v.array(GroupRow), results)
}

/** A touchpoint's votes within local days, by group, in the group's own order. */
export const readVoteGroups = (
  db: D1Database,
  businessId: BusinessId,
  touchpointId: TouchpointId,
  days: Days,
  by: Grouping,
): Promise<VoteGroup[]> =>
  by === "hour"
    ? groupByHour(db, [businessId, touchpointId, days])
    : groupByColumn(db, [businessId, touchpointId, days], by)
