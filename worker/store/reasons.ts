import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { DayRange } from "../../shared/day-range.ts"
import { type BusinessId, Slug } from "../../shared/ids.ts"
import { reasonLabel } from "./reason-label.ts"

/** Distinct reasons per page: senders may name any slug, owners set up at most twelve. */
const REASONS_MAX = 50

/**
 * How often each reason was given with counted votes of these days, and with those of the days before; the index
 * `votes_with_reason` holds it all. The most given first.
 *
 * @param previous ends where `current` begins; undefined: nothing is compared
 */
export const selectReasons = (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  current: DayRange,
  previous?: DayRange,
): D1PreparedStatement =>
  db
    .prepare(
      `SELECT given.reaction, given.reason, ${reasonLabel("given.reaction", "given.reason")} AS label,
         given.votes, given.before
       FROM (
         SELECT touchpoint_id, reaction, reason, sum(day >= ?3) AS votes, sum(day < ?3) AS before
         FROM votes INDEXED BY votes_with_reason
         WHERE business_id = ?1
           AND touchpoint_id = (SELECT id FROM touchpoints WHERE business_id = ?1 AND slug = ?2 AND state <> 'waiting')
           AND day BETWEEN ?5 AND ?4 AND reaction <> 'none' AND reason IS NOT NULL AND state = 'counted'
         GROUP BY touchpoint_id, reaction, reason ORDER BY votes DESC, before DESC, reason LIMIT ${REASONS_MAX}
       ) AS given
       CROSS JOIN touchpoints AS t ON t.business_id = ?1 AND t.id = given.touchpoint_id
       ORDER BY given.votes DESC, given.before DESC, given.reason`,
    )
    .bind(businessId, slug, current.from, current.to, (previous ?? current).from)

const Row = v.object({
  reaction: v.picklist(["love", "hate"]),
  reason: Slug,
  /** As it is worded at the touchpoint, or was worded last; its slug where it never was. */
  label: v.string(),
  votes: v.number(),
  /** In the days before; 0 where nothing is compared. */
  before: v.number(),
})
export type ReasonCount = v.InferOutput<typeof Row>

export const readReasons = (result: D1Result | undefined): ReasonCount[] =>
  v.parse(v.array(Row), result?.results)
