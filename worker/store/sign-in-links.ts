import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { MemberId } from "../../shared/ids.ts"
import { MEMBERSHIP_COLUMNS, type Membership, MembershipRow } from "./members.ts"
import { type Doors, storedDoors } from "./people.ts"
import type { NewSession } from "./sessions.ts"

/** A link to be made; its token is kept as SHA-256 only. */
export interface NewSignInLink {
  memberId: MemberId
  tokenHash: ArrayBuffer
  expiresAt: number
  doors: Doors
}

/** Writes a link's hash, and clears away those that can't be used any more. */
export const insertSignInLink = (
  db: D1Database,
  { memberId, tokenHash, expiresAt, doors }: NewSignInLink,
  now: number,
): D1PreparedStatement[] => [
  db.prepare("DELETE FROM sign_in_links WHERE expires_at <= ?1").bind(now),
  db
    .prepare("INSERT INTO sign_in_links (token_hash, member_id, expires_at, doors) VALUES (?1, ?2, ?3, ?4)")
    .bind(tokenHash, memberId, expiresAt, storedDoors(doors)),
]

/** More than anybody needs who looks for the mail; fewer than would fill a mailbox. */
const MAILED_AT_ONCE_MAX = 5

/** As `insertSignInLink`, where not too many of the member's links are open already. @returns whether it was written */
export const insertMailedLink = async (
  db: D1Database,
  { memberId, tokenHash, expiresAt, doors }: NewSignInLink,
  now: number,
): Promise<boolean> => {
  const [, made] = await db.batch([
    db.prepare("DELETE FROM sign_in_links WHERE expires_at <= ?1").bind(now),
    db
      .prepare(
        `INSERT INTO sign_in_links (token_hash, member_id, expires_at, doors) SELECT ?1, ?2, ?3, ?4
         WHERE (SELECT count(*) FROM sign_in_links AS l WHERE l.member_id = ?2 AND l.expires_at > ?5) < ?6
         RETURNING member_id`,
      )
      .bind(tokenHash, memberId, expiresAt, storedDoors(doors), now, MAILED_AT_ONCE_MAX),
  ])
  return made?.results.length === 1
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
       WHERE l.token_hash = ?1 AND l.used_at IS NULL AND l.expires_at > ?2 AND m.left_at IS NULL`,
    )
    .bind(tokenHash, now)
    .first()
  return row ? v.parse(MembershipRow, row) : undefined
}

/** A link that still is good, of somebody who has not left. */
const GOOD = `token_hash = ?1 AND used_at IS NULL AND expires_at > ?2
  AND EXISTS (SELECT 1 FROM members AS m WHERE m.id = member_id AND m.left_at IS NULL)`

const Used = v.object({ member_id: v.number() })

/**
 * Uses a link up and opens the session it is good for, in one transaction: of two clicks one gets in.
 *
 * @returns whether the session is open
 */
export const exchangeSignInLink = async (
  db: D1Database,
  tokenHash: ArrayBuffer,
  session: NewSession,
  now: number,
): Promise<boolean> => {
  const [, used] = await db.batch([
    db
      .prepare(
        `INSERT INTO sessions (token_hash, member_id, created_at, last_seen_at, expires_at, doors, let_in_by)
         SELECT ?3, member_id, ?2, ?2, ?4, doors, let_in_by FROM sign_in_links WHERE ${GOOD}`,
      )
      .bind(tokenHash, now, session.tokenHash, session.expiresAt),
    db
      .prepare(`UPDATE sign_in_links SET used_at = ?2 WHERE ${GOOD} RETURNING member_id`)
      .bind(tokenHash, now),
    db
      .prepare(
        `UPDATE members SET last_seen_at = ?2
         WHERE id = (SELECT s.member_id FROM sessions AS s WHERE s.token_hash = ?1)`,
      )
      .bind(session.tokenHash, now),
    db.prepare("DELETE FROM sessions WHERE expires_at <= ?1").bind(now),
  ])
  return v.parse(v.array(Used), used?.results).length === 1
}
