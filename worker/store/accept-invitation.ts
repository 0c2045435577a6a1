import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { FoundInvitation } from "./invitations.ts"
import { storedDoors } from "./people.ts"
import type { NewSession } from "./sessions.ts"

/**
 * Who accepts: by their address, with the name that the business is told, and the session that stands there from then on:
 * one that is open, or one to be opened for whoever holds the link.
 */
export interface Accepting {
  /** Lower case. */
  email: string
  name: string
  session: { tag: "open"; tokenHash: ArrayBuffer } | ({ tag: "new" } & NewSession)
}

/** Used up, it has another hash: of two who accept at once, one finds it. That hash names it to the statements after. */
const USE_UP = `
UPDATE invitations AS i SET accepted_at = ?3, token_hash = ?4
WHERE i.token_hash = ?1 AND i.business_id = ?2 AND i.expires_at > ?3 AND i.accepted_at IS NULL AND i.revoked_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM members AS m WHERE m.business_id = ?2 AND m.email = ?5 AND m.left_at IS NULL)
RETURNING id`
const USED = "i.business_id = ?1 AND i.token_hash = ?2"
const JOIN = `
INSERT INTO members (business_id, name, email, role, created_at, last_seen_at)
SELECT ?1, ?5, ?4, i.role, ?3, ?3 FROM invitations AS i WHERE ${USED}
ON CONFLICT (business_id, email) DO UPDATE SET role = excluded.role, left_at = NULL, last_seen_at = excluded.last_seen_at`
const MEMBER = "(SELECT m.id FROM members AS m WHERE m.business_id = ?1 AND m.email = ?4)"
const INSERT_ENTRY = `
INSERT INTO audit (business_id, at, member_id, action, detail)
SELECT ?1, ?3, ${MEMBER}, 'invitation',
  json_object('did', 'accepted', 'invitation', i.id, 'email', i.email, 'role', i.role)
FROM invitations AS i WHERE ${USED}`
const HAND_OVER = `
UPDATE touchpoints SET owner_id = ${MEMBER}
WHERE business_id = ?1 AND slug IN (SELECT t.value FROM invitations AS i, json_each(i.touchpoints) AS t WHERE ${USED})`
const OPEN_SESSION = `
INSERT INTO sessions (token_hash, member_id, created_at, last_seen_at, expires_at, doors)
SELECT ?5, ${MEMBER}, ?3, ?3, ?6, ?7 FROM invitations AS i WHERE ${USED}`
/** What is open for this business from then on is the session that accepted, and the passkey that began it. */
const ONE_MORE_DOOR = "CASE WHEN doors IS NULL THEN NULL ELSE json_insert(doors, '$[#]', ?1) END"
const MOVE_SESSION = `
UPDATE sessions SET member_id = ${MEMBER}, doors = ${ONE_MORE_DOOR}, last_seen_at = ?3
WHERE token_hash = ?5 AND EXISTS (SELECT 1 FROM invitations AS i WHERE ${USED})`
const WIDEN_PASSKEY = `
UPDATE passkeys SET doors = ${ONE_MORE_DOOR}
WHERE id = (SELECT s.passkey_id FROM sessions AS s WHERE s.token_hash = ?3)
  AND EXISTS (SELECT 1 FROM invitations AS i WHERE ${USED})`

/**
 * Uses an invitation up, makes its person a member (again, where they had left), hands them the touchpoints that were meant
 * for them, and has their session stand in the business: in one transaction.
 *
 * A session that is opened by a link alone opens this business and no other: admins see the links they make, and could
 * invite the address of somebody who belongs elsewhere.
 *
 * @returns whether it was accepted; false: it is used, revoked or too old, or they are a member already
 */
export const acceptInvitation = async (
  db: D1Database,
  { businessId }: FoundInvitation,
  tokenHash: ArrayBuffer,
  { email, name, session }: Accepting,
  now: number,
): Promise<boolean> => {
  const usedHash = crypto.getRandomValues(new Uint8Array(32)).buffer
  const key = [businessId, usedHash, now, email] as const
  const [used] = await db.batch([
    db.prepare(USE_UP).bind(tokenHash, businessId, now, usedHash, email),
    db.prepare(JOIN).bind(...key, name),
    db.prepare(INSERT_ENTRY).bind(...key),
    db.prepare(HAND_OVER).bind(...key),
    ...(session.tag === "new"
      ? [
          db
            .prepare(OPEN_SESSION)
            .bind(...key, session.tokenHash, session.expiresAt, storedDoors([businessId])),
        ]
      : [
          db.prepare(MOVE_SESSION).bind(...key, session.tokenHash),
          db.prepare(WIDEN_PASSKEY).bind(businessId, usedHash, session.tokenHash),
        ]),
  ])
  return v.parse(v.array(v.object({ id: v.number() })), used?.results).length === 1
}
