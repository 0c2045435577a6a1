import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, type MemberId, Slug } from "../../shared/ids.ts"
import type { HeldRule } from "../../shared/outcome.ts"

const RULE: HeldRule = "unknown-touchpoint"
/** Votes looked through for names: a flood of them costs no more than this. */
const VOTES_SEEN_MAX = 10_000
/** Names shown: more than a person mistypes. */
export const NAMES_SHOWN_MAX = 20

/** Names that tags gave and nobody has created, by the votes that wait for them; those put away come last. */
export const selectCollectedNames = (db: D1Database, businessId: BusinessId): D1PreparedStatement =>
  db
    .prepare(
      `SELECT t.slug, count(*) AS votes, min(seen.at) AS first_at, t.dismissed_at IS NOT NULL AS dismissed
       FROM (SELECT touchpoint_id, at FROM votes INDEXED BY votes_held
         WHERE business_id = ?1 AND held = ?2 AND decision IS NULL LIMIT ?3) AS seen
       JOIN touchpoints AS t ON t.business_id = ?1 AND t.id = seen.touchpoint_id AND t.state = 'waiting'
       GROUP BY t.id ORDER BY dismissed, votes DESC, t.slug LIMIT ?4`,
    )
    .bind(businessId, RULE, VOTES_SEEN_MAX, NAMES_SHOWN_MAX)

const Row = v.pipe(
  v.object({ slug: Slug, votes: v.number(), first_at: v.number(), dismissed: v.number() }),
  v.transform(({ first_at, dismissed, ...row }) => ({
    ...row,
    firstAt: first_at,
    dismissed: dismissed === 1,
  })),
)
/** A name that votes wait for. `dismissed`: nobody wants it offered. */
export type CollectedName = v.InferOutput<typeof Row>

export const readCollectedNames = (result: D1Result | undefined): CollectedName[] =>
  v.parse(v.array(Row), result?.results)

/**
 * Puts a waiting name away, or offers it again, with the log's entry in the same transaction.
 *
 * @returns whether anything was written: it waits, and did not stand so already
 */
export const dismissName = async (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  dismissed: boolean,
  { memberId, at }: { memberId: MemberId; at: number },
): Promise<boolean> => {
  const waits = "state = 'waiting' AND (dismissed_at IS NULL) = (?3 IS NOT NULL)"
  const then = dismissed ? at : null
  const [entry] = await db.batch([
    db
      .prepare(
        `INSERT INTO audit (business_id, at, member_id, action, detail)
         SELECT ?1, ?4, ?5, 'waiting-name', json_object('touchpoint', slug, 'dismissed', json(iif(?3 IS NULL, 'false', 'true')))
         FROM touchpoints WHERE business_id = ?1 AND slug = ?2 AND ${waits} RETURNING id`,
      )
      .bind(businessId, slug, then, at, memberId),
    db
      .prepare(`UPDATE touchpoints SET dismissed_at = ?3 WHERE business_id = ?1 AND slug = ?2 AND ${waits}`)
      .bind(businessId, slug, then),
  ])
  return entry?.results.length === 1
}
