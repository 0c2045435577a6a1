import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { DayRange } from "../../shared/day-range.ts"
import type { BusinessId, Slug } from "../../shared/ids.ts"

/** Distinct reasons per page: senders may name any slug, owners set up at most twelve. */
const REASONS_MAX = 50

/** How often each reason was given with counted votes of these days; the index `votes_with_reason` holds it all. */
export const selectReasons = (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  days: DayRange,
): D1PreparedStatement =>
  db
    .prepare(
      `SELECT reaction, reason, count(*) AS votes FROM votes INDEXED BY votes_with_reason
       WHERE business_id = ?1
         AND touchpoint_id = (SELECT id FROM touchpoints WHERE business_id = ?1 AND slug = ?2 AND state = 'live')
         AND day BETWEEN ?3 AND ?4 AND reaction <> 'none' AND reason IS NOT NULL AND state = 'counted'
       GROUP BY reaction, reason ORDER BY votes DESC, reason LIMIT ${REASONS_MAX}`,
    )
    .bind(businessId, slug, days.from, days.to)

const Row = v.object({ reaction: v.picklist(["love", "hate"]), reason: v.string(), votes: v.number() })
export type ReasonCount = v.InferOutput<typeof Row>

export const readReasons = (result: D1Result | undefined): ReasonCount[] =>
  v.parse(v.array(Row), result?.results)
