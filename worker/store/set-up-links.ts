import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { SiteKey } from "../../shared/ids.ts"
import type { PolicyInput } from "../../shared/policy.ts"
import type { NewSession } from "./sessions.ts"

/** Writes a link's hash, and clears away those that can't be used any more. */
export const createSetUpLink = async (
  db: D1Database,
  tokenHash: ArrayBuffer,
  { now, expiresAt }: { now: number; expiresAt: number },
): Promise<void> => {
  await db.batch([
    db.prepare("DELETE FROM set_up_links WHERE expires_at <= ?1").bind(now),
    db
      .prepare("INSERT INTO set_up_links (token_hash, expires_at) VALUES (?1, ?2)")
      .bind(tokenHash, expiresAt),
  ])
}

const GOOD = "token_hash = ?1 AND used_at IS NULL AND expires_at > ?2"

/** Whether a link still opens a business. */
export const isSetUpLink = async (db: D1Database, tokenHash: ArrayBuffer, now: number): Promise<boolean> =>
  (await db.prepare(`SELECT 1 FROM set_up_links WHERE ${GOOD}`).bind(tokenHash, now).first()) !== null

/** A business that opens, and its first admin. */
export interface FirstBusiness {
  name: string
  /** Made for it just now: it names the business to the statements that follow. */
  siteKey: SiteKey
  timeZone: string
  /** What differs from the defaults. */
  policy: PolicyInput
  admin: { name: string; email: string }
}

/**
 * Uses a link up, opens the business, and signs its first admin in, in one transaction: of two that use it one opens.
 * Their session opens this business alone: nobody has proved whose address they typed.
 *
 * @returns whether it was opened
 */
export const openFirstBusiness = async (
  db: D1Database,
  tokenHash: ArrayBuffer,
  { name, siteKey, timeZone, policy, admin }: FirstBusiness,
  session: NewSession,
  now: number,
): Promise<boolean> => {
  const [opened] = await db.batch([
    db
      .prepare(
        `INSERT INTO businesses (name, site_key, time_zone, policy, created_at)
         SELECT ?3, ?4, ?5, ?6, ?2 FROM set_up_links WHERE ${GOOD} RETURNING id`,
      )
      .bind(tokenHash, now, name, siteKey, timeZone, JSON.stringify(policy)),
    db
      .prepare(
        `INSERT INTO members (business_id, name, email, role, created_at, last_seen_at)
         SELECT b.id, ?2, ?3, 'admin', ?4, ?4 FROM businesses AS b WHERE b.site_key = ?1`,
      )
      .bind(siteKey, admin.name, admin.email, now),
    db
      .prepare(
        `INSERT INTO audit (business_id, at, member_id, action, detail)
         SELECT b.id, ?2, m.id, 'business', json_object('did', 'opened', 'name', b.name)
         FROM businesses AS b JOIN members AS m ON m.business_id = b.id WHERE b.site_key = ?1`,
      )
      .bind(siteKey, now),
    db
      .prepare(
        `INSERT INTO sessions (token_hash, member_id, created_at, last_seen_at, expires_at, doors)
         SELECT ?2, m.id, ?3, ?3, ?4, json_array(b.id)
         FROM businesses AS b JOIN members AS m ON m.business_id = b.id WHERE b.site_key = ?1`,
      )
      .bind(siteKey, session.tokenHash, now, session.expiresAt),
    db.prepare(`UPDATE set_up_links SET used_at = ?2 WHERE ${GOOD}`).bind(tokenHash, now),
  ])
  return v.parse(v.array(v.object({ id: v.number() })), opened?.results).length === 1
}
