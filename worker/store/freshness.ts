import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, Slug, TouchpointId } from "../../shared/ids.ts"

/** Votes tapped now fall on this local day or, around midnight and with clock errors, on the one before. */
export const FRESH_DAYS = 2

/** SQL of one day's sums. `counters.ts` tells them in the same words, where it reads these days anyway. */
export const FRESH_DAY = "json_array(day, love, hate, held_love, held_hate)"

/** A row of `selectFreshness`: a touchpoint's fresh days, as JSON. */
export interface FreshDays {
  id: TouchpointId
  days: string
}

/**
 * What moves when votes come in, cheap enough to be asked every second: the counters of today and yesterday, without
 * the days before. A vote that arrives days late is not seen here.
 */
export const selectFreshness = (
  db: D1Database,
  businessId: BusinessId,
  today: number,
  slug?: Slug,
): D1PreparedStatement =>
  db
    .prepare(
      `SELECT t.id, (
         SELECT json_group_array(${FRESH_DAY}) FROM (
           SELECT day, sum(love) AS love, sum(hate) AS hate, sum(held_love) AS held_love, sum(held_hate) AS held_hate
           FROM counters WHERE business_id = ?1 AND touchpoint_id = t.id AND day > ?2 GROUP BY day
         )
       ) AS days
       FROM touchpoints AS t WHERE t.business_id = ?1 AND t.state = 'live' ${slug === undefined ? "" : "AND t.slug = ?3"}`,
    )
    .bind(businessId, today - FRESH_DAYS, ...(slug === undefined ? [] : [slug]))

/** The newest words said at a touchpoint: follow-ups move no counter. */
export const selectSaid = (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  today: number,
): D1PreparedStatement =>
  db
    .prepare(
      `WITH t AS (SELECT id FROM touchpoints WHERE business_id = ?1 AND slug = ?2 AND state = 'live')
       SELECT
         (SELECT json_array(hex(id), rev, at) FROM votes INDEXED BY votes_with_comment
           WHERE business_id = ?1 AND touchpoint_id = (SELECT id FROM t) AND state = 'counted'
             AND comment IS NOT NULL ORDER BY at DESC LIMIT 1) AS comment,
         (SELECT count(*) FROM votes INDEXED BY votes_with_reason
           WHERE business_id = ?1 AND touchpoint_id = (SELECT id FROM t) AND day = ?3 AND reason IS NOT NULL) AS reasons`,
    )
    .bind(businessId, slug, today)

const Rows = v.array(v.record(v.string(), v.union([v.number(), v.string(), v.null()])))

/** Any two equal texts mean that nothing moved between them. */
export const readFreshness = (results: readonly (Pick<D1Result, "results"> | undefined)[]): string =>
  JSON.stringify(results.map((result) => v.parse(Rows, result?.results)))
