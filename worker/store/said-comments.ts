import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { DayRange } from "../../shared/day-range.ts"
import type { BusinessId, Slug } from "../../shared/ids.ts"

/**
 * Comments that the words of a touchpoint are told from, the newest of its period, and as many of all touchpoints for
 * what is said anyway: two rows read each, and some 10 ms of a Worker's time to cut them into words.
 */
export const WORDS_READ_MAX = 500

const DAY_MS = 86_400_000

/** The newest comments of counted votes of these local days at a touchpoint: `WORDS_READ_MAX` of them. */
export const selectSaidHere = (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  { from, to }: DayRange,
): D1PreparedStatement =>
  db
    .prepare(
      `SELECT lower(hex(v.id)) AS id, v.reaction AS face, v.comment AS text, v.lang FROM (
         SELECT touchpoint_id, id FROM votes INDEXED BY votes_with_comment
         WHERE business_id = ?1
           AND touchpoint_id = (SELECT id FROM touchpoints WHERE business_id = ?1 AND slug = ?2 AND state <> 'waiting')
           AND state = 'counted' AND comment IS NOT NULL AND at BETWEEN ?3 AND ?4 ORDER BY at DESC LIMIT ${WORDS_READ_MAX}
       ) AS newest
       CROSS JOIN votes AS v ON v.business_id = ?1 AND v.touchpoint_id = newest.touchpoint_id AND v.id = newest.id
       WHERE v.reaction <> 'none' AND v.day BETWEEN ?5 AND ?6`,
    )
    // The index knows instants: a day more on either side.
    .bind(businessId, slug, (from - 1) * DAY_MS, (to + 2) * DAY_MS, from, to)

/** The newest comments of the whole business, whatever their touchpoint and their day. */
export const selectSaidAnywhere = (db: D1Database, businessId: BusinessId): D1PreparedStatement =>
  db
    .prepare(
      `SELECT lower(hex(v.id)) AS id, v.reaction AS face, v.comment AS text, v.lang FROM (
         SELECT touchpoint_id, id FROM votes INDEXED BY votes_said
         WHERE business_id = ?1 AND state = 'counted' AND comment IS NOT NULL ORDER BY at DESC LIMIT ${WORDS_READ_MAX}
       ) AS newest
       CROSS JOIN votes AS v ON v.business_id = ?1 AND v.touchpoint_id = newest.touchpoint_id AND v.id = newest.id
       WHERE v.reaction <> 'none'`,
    )
    .bind(businessId)

const Row = v.object({
  id: v.string(),
  face: v.picklist(["love", "hate"]),
  text: v.string(),
  lang: v.nullable(v.string()),
})
export type SaidRow = v.InferOutput<typeof Row>

export const readSaid = (result: D1Result | undefined): SaidRow[] => v.parse(v.array(Row), result?.results)
