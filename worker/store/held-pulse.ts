import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { DayRange } from "../../shared/day-range.ts"
import { type BusinessId, Slug } from "../../shared/ids.ts"

/** Live touchpoints with waiting votes of these days, by the counters: what counts there, and what waits. */
export const selectHeldPulses = (
  db: D1Database,
  businessId: BusinessId,
  { from, to }: DayRange,
  slug?: Slug,
): D1PreparedStatement =>
  db
    .prepare(
      `SELECT t.slug, t.name, sum(c.love) AS love, sum(c.hate) AS hate,
         sum(c.held_love) AS held_love, sum(c.held_hate) AS held_hate
       FROM touchpoints AS t CROSS JOIN counters AS c
         ON c.business_id = t.business_id AND c.touchpoint_id = t.id AND c.day BETWEEN ?2 AND ?3
       WHERE t.business_id = ?1 AND t.state = 'live' AND (?4 IS NULL OR t.slug = ?4)
       GROUP BY t.id HAVING sum(c.held_love + c.held_hate) > 0
       ORDER BY sum(c.held_love + c.held_hate) DESC, t.id`,
    )
    .bind(businessId, from, to, slug ?? null)

const Row = v.pipe(
  v.object({
    slug: Slug,
    name: v.string(),
    love: v.number(),
    hate: v.number(),
    held_love: v.number(),
    held_hate: v.number(),
  }),
  v.transform(({ slug, name, love, hate, held_love, held_hate }) => ({
    slug,
    name,
    counted: { love, hate },
    held: { love: held_love, hate: held_hate },
  })),
)
export type HeldPulse = v.InferOutput<typeof Row>

export const readHeldPulses = (result: D1Result | undefined): HeldPulse[] =>
  v.parse(v.array(Row), result?.results)
