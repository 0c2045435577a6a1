import type { D1Database } from "@cloudflare/workers-types"
import type { BusinessId, Slug } from "../../shared/ids.ts"
import type { Author } from "./change-fields.ts"

/** Nothing that is out there carries its name: no vote, no letter, no kiosk's plan (which names it in its JSON). */
const UNUSED = `t.business_id = ?1 AND t.slug = ?2 AND t.state <> 'waiting'
  AND NOT EXISTS (SELECT 1 FROM votes AS v WHERE v.business_id = ?1 AND v.touchpoint_id = t.id)
  AND NOT EXISTS (SELECT 1 FROM email_sends AS e WHERE e.business_id = ?1 AND e.touchpoint_id = t.id)
  AND NOT EXISTS (SELECT 1 FROM kiosks AS k WHERE k.business_id = ?1 AND instr(k.settings, '"' || t.slug || '"') > 0)`
const FREE = "NOT EXISTS (SELECT 1 FROM touchpoints AS o WHERE o.business_id = ?1 AND o.slug = ?3)"

/**
 * Gives a touchpoint another name for tags, with the log's entry in the same transaction.
 *
 * @returns the entry; undefined: its name is in use, or the other one is taken
 */
export const renameTouchpoint = async (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  to: Slug,
  { memberId, at }: Author,
): Promise<number | undefined> => {
  const detail = JSON.stringify({ touchpoint: to, before: { slug }, after: { slug: to } })
  const [entry] = await db.batch<{ id: number }>([
    db
      .prepare(
        `INSERT INTO audit (business_id, at, member_id, action, detail)
         SELECT ?1, ?4, ?5, 'touchpoint', ?6 FROM touchpoints AS t WHERE ${UNUSED} AND ${FREE} RETURNING id`,
      )
      .bind(businessId, slug, to, at, memberId, detail),
    db
      .prepare(`UPDATE touchpoints AS t SET slug = ?3 WHERE ${UNUSED} AND ${FREE}`)
      .bind(businessId, slug, to),
  ])
  return entry?.results[0]?.id
}
