import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { MEMBERSHIP_COLUMNS, type Membership, MembershipRow } from "./members.ts"

/** An open session: whose it is, and when it was last written down as used. */
export interface Session extends Membership {
  lastSeenAt: number
}

const LastSeen = v.object({ last_seen_at: v.number() })

/** The session of a token, unless it is past its end or was idle since before `idleSince`. */
export const findSession = async (
  db: D1Database,
  tokenHash: ArrayBuffer,
  now: number,
  idleSince: number,
): Promise<Session | undefined> => {
  const row = await db
    .prepare(
      `SELECT ${MEMBERSHIP_COLUMNS}, s.last_seen_at FROM sessions AS s
       JOIN members AS m ON m.id = s.member_id JOIN businesses AS b ON b.id = m.business_id
       WHERE s.token_hash = ?1 AND s.expires_at > ?2 AND s.last_seen_at > ?3`,
    )
    .bind(tokenHash, now, idleSince)
    .first()
  if (!row) return undefined
  return { ...v.parse(MembershipRow, row), lastSeenAt: v.parse(LastSeen, row).last_seen_at }
}

export const touchSession = async (db: D1Database, tokenHash: ArrayBuffer, now: number): Promise<void> => {
  await db.prepare("UPDATE sessions SET last_seen_at = ?2 WHERE token_hash = ?1").bind(tokenHash, now).run()
}

export const closeSession = async (db: D1Database, tokenHash: ArrayBuffer): Promise<void> => {
  await db.prepare("DELETE FROM sessions WHERE token_hash = ?1").bind(tokenHash).run()
}
