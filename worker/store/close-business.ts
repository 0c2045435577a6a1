import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { BusinessId, type SiteKey } from "../../shared/ids.ts"
import type { Author } from "./change-fields.ts"

/** What ends when a business is closed, and comes back as it was when it is opened again: by the moment of closing. */
const ENDING = [
  ["members", "left_at"],
  ["api_keys", "revoked_at"],
  ["devices", "revoked_at"],
  ["walls", "revoked_at"],
] as const
const OF_MEMBERS = "member_id IN (SELECT m.id FROM members AS m WHERE m.business_id = ?1)"
const Changed = v.array(v.object({ id: v.number() }))

/**
 * Closes a business at once: nobody gets in, and as its site key is nobody's now, nothing comes in. All of it stays until
 * it is deleted (`delete-business.ts`) or opened again.
 *
 * @param freshKey takes the site key's place: nobody knows it
 * @returns whether it was open
 */
export const closeBusiness = async (
  db: D1Database,
  businessId: BusinessId,
  { freshKey, reopenHash }: { freshKey: SiteKey; reopenHash: ArrayBuffer },
  { memberId, at }: Author,
): Promise<boolean> => {
  const [entry] = await db.batch([
    db
      .prepare(
        `INSERT INTO audit (business_id, at, member_id, action, detail)
         SELECT ?1, ?2, ?3, 'closing', '{"deed":"closed"}' FROM businesses WHERE id = ?1 AND closed_at IS NULL
         RETURNING id`,
      )
      .bind(businessId, at, memberId),
    db
      .prepare(
        `UPDATE businesses SET closed_at = ?2, closed_key = site_key, site_key = ?3, reopen_hash = ?4
         WHERE id = ?1 AND closed_at IS NULL`,
      )
      .bind(businessId, at, freshKey, reopenHash),
    ...ENDING.map(([table, column]) =>
      db
        .prepare(`UPDATE ${table} SET ${column} = ?2 WHERE business_id = ?1 AND ${column} IS NULL`)
        .bind(businessId, at),
    ),
    db.prepare(`DELETE FROM sessions WHERE ${OF_MEMBERS}`).bind(businessId),
    db.prepare(`DELETE FROM sign_in_links WHERE ${OF_MEMBERS}`).bind(businessId),
    db
      .prepare(
        "UPDATE invitations SET revoked_at = ?2 WHERE business_id = ?1 AND accepted_at IS NULL AND revoked_at IS NULL",
      )
      .bind(businessId, at),
    db.prepare("DELETE FROM pairing_codes WHERE business_id = ?1").bind(businessId),
  ])
  return v.parse(Changed, entry?.results).length === 1
}

const Closed = v.pipe(
  v.object({
    id: BusinessId,
    name: v.string(),
    closed_at: v.number(),
    closed_key: v.string(),
    time_zone: v.string(),
  }),
  v.transform(({ closed_at, closed_key, time_zone, ...row }) => ({
    ...row,
    closedAt: closed_at,
    siteKey: closed_key,
    timeZone: time_zone,
  })),
)
/** A business that was closed and is not deleted yet; `siteKey` is the one it gets back. */
export type ClosedBusiness = v.InferOutput<typeof Closed>

const COLUMNS = "id, name, closed_at, closed_key, time_zone"

/** Undefined: the link opens nothing (any more). */
export const findClosedBusiness = async (
  db: D1Database,
  reopenHash: ArrayBuffer,
): Promise<ClosedBusiness | undefined> => {
  const row = await db
    .prepare(`SELECT ${COLUMNS} FROM businesses WHERE reopen_hash = ?1 AND closed_at IS NOT NULL`)
    .bind(reopenHash)
    .first()
  return row ? v.parse(Closed, row) : undefined
}

/** For operators only: no route may list them. */
export const listClosedBusinesses = async (db: D1Database): Promise<ClosedBusiness[]> => {
  const { results } = await db
    .prepare(`SELECT ${COLUMNS} FROM businesses WHERE closed_at IS NOT NULL ORDER BY id`)
    .all()
  return v.parse(v.array(Closed), results)
}

/** Opens a business again as it was, but for sessions, links and codes. @returns whether it was closed */
export const reopenBusiness = async (
  db: D1Database,
  businessId: BusinessId,
  at: number,
): Promise<boolean> => {
  const closedAt = "(SELECT b.closed_at FROM businesses AS b WHERE b.id = ?1)"
  const [entry] = await db.batch([
    db
      .prepare(
        `INSERT INTO audit (business_id, at, action, detail)
         SELECT ?1, ?2, 'closing', '{"deed":"reopened"}' FROM businesses WHERE id = ?1 AND closed_at IS NOT NULL
         RETURNING id`,
      )
      .bind(businessId, at),
    ...ENDING.map(([table, column]) =>
      db
        .prepare(`UPDATE ${table} SET ${column} = NULL WHERE business_id = ?1 AND ${column} = ${closedAt}`)
        .bind(businessId),
    ),
    db
      .prepare(
        `UPDATE businesses SET site_key = closed_key, closed_key = NULL, closed_at = NULL, reopen_hash = NULL
         WHERE id = ?1 AND closed_at IS NOT NULL`,
      )
      .bind(businessId),
  ])
  return v.parse(Changed, entry?.results).length === 1
}
