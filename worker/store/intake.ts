import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { DayRange } from "../../shared/day-range.ts"
import { type BusinessId, Slug } from "../../shared/ids.ts"

/**
 * What came in on these local days and how it was answered, per touchpoint, the busiest first. One row may have no
 * touchpoint: what named none that could be read, or that there is.
 */
export const selectIntake = (
  db: D1Database,
  businessId: BusinessId,
  { from, to }: DayRange,
  slug?: Slug,
): D1PreparedStatement =>
  db
    .prepare(
      `SELECT t.slug, t.name, sum(i.received) AS received, sum(i.counted) AS counted, sum(i.held) AS held,
         sum(i.duplicate) AS duplicate, sum(i.rejected) AS rejected
       FROM intake AS i LEFT JOIN touchpoints AS t ON t.business_id = i.business_id AND t.id = i.touchpoint_id
       WHERE i.business_id = ?1 AND i.day BETWEEN ?2 AND ?3 AND (?4 IS NULL OR t.slug = ?4)
       GROUP BY t.id ORDER BY sum(i.received) DESC, t.id`,
    )
    .bind(businessId, from, to, slug ?? null)

const Row = v.object({
  slug: v.nullable(Slug),
  /** Empty in the waiting room. */
  name: v.nullable(v.string()),
  received: v.number(),
  counted: v.number(),
  held: v.number(),
  duplicate: v.number(),
  rejected: v.number(),
})
/** received = counted + held + duplicate + rejected. */
export type Intake = v.InferOutput<typeof Row>

export const readIntake = (result: D1Result | undefined): Intake[] => v.parse(v.array(Row), result?.results)
