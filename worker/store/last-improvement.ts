import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { DayRange } from "../../shared/day-range.ts"
import type { BusinessId, Slug } from "../../shared/ids.ts"

const Row = v.object({ day: v.number(), text: v.string(), touchpoint: v.string() })
/** What was changed, since which local day, and the name of the touchpoint where. */
export type LastImprovement = v.InferOutput<typeof Row>

/** The newest improvement within these days that stands: of all live touchpoints, or of one. */
export const findLastImprovement = async (
  db: D1Database,
  businessId: BusinessId,
  { from, to }: DayRange,
  slug?: Slug,
): Promise<LastImprovement | undefined> => {
  const row = await db
    .prepare(
      `SELECT i.day, i.text, t.name AS touchpoint
       FROM touchpoints AS t CROSS JOIN improvements AS i
         ON i.business_id = t.business_id AND i.touchpoint_id = t.id AND i.removed_at IS NULL
       WHERE t.business_id = ?1 AND t.state = 'live' AND i.day BETWEEN ?2 AND ?3 AND (?4 IS NULL OR t.slug = ?4)
       ORDER BY i.day DESC, i.id DESC LIMIT 1`,
    )
    .bind(businessId, from, to, slug ?? null)
    .first()
  return row ? v.parse(Row, row) : undefined
}
