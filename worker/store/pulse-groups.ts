import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, TouchpointId } from "../../shared/ids.ts"
import type { Days } from "./counters.ts"
import { HOUR_COLUMNS } from "./hour-columns.ts"

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
const RANGE = "FROM counters WHERE business_id = ?1 AND touchpoint_id = ?2 AND day BETWEEN ?3 AND ?4"

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

const HourSums = v.record(v.string(), v.nullable(v.number()))

/** A touchpoint's votes of a range of local days, grouped by a column of the counters; empty groups are left out. */
const groupByColumn = async (
  db: D1Database,
  [businessId, touchpointId, { from, to }]: [BusinessId, TouchpointId, Days],
  column: Exclude<Grouping, "hour">,
): Promise<VoteGroup[]> => {
  const { results } = await db
    .prepare(`SELECT ${column} AS "group", ${SUMS} ${RANGE} GROUP BY ${column} ORDER BY ${column}`)
    .bind(businessId, touchpointId, from, to)
    .all()
  return v.parse(v.array(GroupRow), results)
}

/** Likewise by hour of the day. The hours hold counted votes only. */
const groupByHour = async (
  db: D1Database,
  [businessId, touchpointId, { from, to }]: [BusinessId, TouchpointId, Days],
): Promise<VoteGroup[]> => {
  const sums = v.parse(
    HourSums,
    await db
      .prepare(`SELECT ${HOUR_COLUMNS.map(({ name }) => `sum(${name}) AS ${name}`).join(", ")} ${RANGE}`)
      .bind(businessId, touchpointId, from, to)
      .first(),
  )
  const byHour = Array.from({ length: 24 }, (_, group) => ({
    group,
    love: 0,
    hate: 0,
    heldLove: 0,
    heldHate: 0,
  }))
  for (const { face, hour, name } of HOUR_COLUMNS) {
    const group = byHour[hour]
    if (group) group[face] += sums[name] ?? 0
  }
  return byHour.filter(({ love, hate }) => love + hate > 0)
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
