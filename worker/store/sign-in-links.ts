import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { BusinessId, type MemberId } from "../../shared/ids.ts"
import { MEMBERSHIP_COLUMNS, type Membership, MembershipRow } from "./members.ts"

/** Writes a link's hash, and clears away those that can't be used any more. */
export const createSignInLink = async (
  db: D1Database,
  memberId: MemberId,
  tokenHash: ArrayBuffer,
  now: number,
  expiresAt: number,
): Promise<void> => {
  await db.batch([
    db.prepare("DELETE FROM sign_in_links WHERE expires_at <= ?1").bind(now),
    db
      .prepare("INSERT INTO sign_in_links (token_hash, member_id, expires_at) VALUES (?1, ?2, ?3)")
      .bind(tokenHash, memberId, expiresAt),
  ])
}

/** Whom a link would sign in, without using it up; undefined when it can't be used (any more). */
export const findSignInLink = async (
  db: D1Database,
  tokenHash: ArrayBuffer,
  now: number,
): Promise<Membership | undefined> => {
  const row = await db
    .prepare(
      `SELECT ${MEMBERSHIP_COLUMNS} FROM sign_in_links AS l
       JOIN members AS m ON m.id = l.member_id JOIN businesses AS b ON b.id = m.business_id
       WHERE l.token_hash = ?1 AND l.used_at IS NULL AND l.expires_at > ?2`,
    )
    .bind(tokenHash, now)
    .first()
  return row ? v.parse(MembershipRow, row) : undefined
}

const Used = v.object({ member_id: v.number(), business_id: BusinessId })

/**
 * Uses a link up and opens the session it is good for, in one transaction: of two clicks one gets in.
 *
 * @returns whether the session is open
 */
export const exchangeSignInLink = async (
  db: D1Database,
  tokenHash: ArrayBuffer,
  session: { tokenHash: ArrayBuffer; expiresAt: number },
  now: number,
): Promise<boolean> => {
  const [, used] = await db.batch([
    db
      .prepare(
        `INSERT INTO sessions (token_hash, member_id, created_at, last_seen_at, expires_at)
         SELECT ?3, member_id, ?2, ?2, ?4 FROM sign_in_links
         WHERE token_hash = ?1 AND used_at IS NULL AND expires_at > ?2`,
      )
      .bind(tokenHash, now, session.tokenHash, session.expiresAt),
    db
      .prepare(
        `UPDATE sign_in_links SET used_at = ?2
         WHERE token_hash = ?1 AND used_at IS NULL AND expires_at > ?2
         RETURNING member_id, (SELECT business_id FROM members WHERE id = member_id) AS business_id`,
      )
      .bind(tokenHash, now),
    db.prepare("DELETE FROM sessions WHERE expires_at <= ?1").bind(now),
  ])
  return v.parse(v.array(Used), used?.results).length === 1
}
