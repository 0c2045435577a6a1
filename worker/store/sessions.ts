import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { BusinessId } from "../../shared/ids.ts"
import { MEMBERSHIP_COLUMNS, type Membership, MembershipRow } from "./members.ts"
import { Doors, opens, type PersonId, storedDoors, within } from "./people.ts"

/** An open session: whose it is and where it stands. */
export interface Session extends Membership {
  /** When it was last written down as used. */
  lastSeenAt: number
  /** When its person last proved who they are. */
  confirmedAt: number
  doors: Doors
  /** The passkey that began it; null: a link did. */
  passkeyId: number | null
}

const Elsewhere = v.pipe(v.string(), v.parseJson(), v.array(v.object({ id: BusinessId, name: v.string() })))

const Rest = v.pipe(
  v.object({
    last_seen_at: v.number(),
    confirmed_at: v.number(),
    doors: Doors,
    passkey_id: v.nullable(v.number()),
  }),
  v.transform(({ last_seen_at, confirmed_at, doors, passkey_id }) => ({
    lastSeenAt: last_seen_at,
    confirmedAt: confirmed_at,
    doors,
    passkeyId: passkey_id,
  })),
)

const ELSEWHERE = `(SELECT json_group_array(json_object('id', b.id, 'name', b.name) ORDER BY b.name)
  FROM members AS other JOIN businesses AS b ON b.id = other.business_id
  WHERE other.person_id = m.person_id AND other.id <> m.id AND other.left_at IS NULL AND b.closed_at IS NULL
    AND ${opens("s.doors", "other.business_id")})`

/** The session of a token, unless it is past its end, was idle since before `idleSince`, or its member has left. */
export const findSession = async (
  db: D1Database,
  tokenHash: ArrayBuffer,
  now: number,
  idleSince: number,
): Promise<Session | undefined> => {
  const row = await db
    .prepare(
      `SELECT ${MEMBERSHIP_COLUMNS}, s.last_seen_at, coalesce(s.confirmed_at, s.created_at) AS confirmed_at, s.doors,
         s.passkey_id, ${ELSEWHERE} AS elsewhere
       FROM sessions AS s
       JOIN members AS m ON m.id = s.member_id JOIN businesses AS b ON b.id = m.business_id
       WHERE s.token_hash = ?1 AND s.expires_at > ?2 AND s.last_seen_at > ?3 AND m.left_at IS NULL`,
    )
    .bind(tokenHash, now, idleSince)
    .first()
  if (!row) return undefined
  const { member, business } = v.parse(MembershipRow, row)
  const elsewhere = v.parse(Elsewhere, row.elsewhere)
  return { member: { ...member, elsewhere }, business, ...v.parse(Rest, row) }
}

/** A session to be opened; its token is kept as SHA-256 only. */
export interface NewSession {
  tokenHash: ArrayBuffer
  expiresAt: number
}

/** Notes that a session is in use, and with it that its member was here. */
export const touchSession = async (db: D1Database, tokenHash: ArrayBuffer, now: number): Promise<void> => {
  await db.batch([
    db.prepare("UPDATE sessions SET last_seen_at = ?2 WHERE token_hash = ?1").bind(tokenHash, now),
    db
      .prepare(
        `UPDATE members SET last_seen_at = ?2
         WHERE id = (SELECT s.member_id FROM sessions AS s WHERE s.token_hash = ?1)`,
      )
      .bind(tokenHash, now),
  ])
}

/** Notes that its person has just proved who they are. */
export const confirmSession = async (db: D1Database, tokenHash: ArrayBuffer, now: number): Promise<void> => {
  await db.prepare("UPDATE sessions SET confirmed_at = ?2 WHERE token_hash = ?1").bind(tokenHash, now).run()
}

/** Has a session stand in another business of its person. @returns whether its doors open it, and they belong there */
export const moveSession = async (
  db: D1Database,
  tokenHash: ArrayBuffer,
  businessId: BusinessId,
  now: number,
): Promise<boolean> => {
  const [moved] = await db.batch([
    db
      .prepare(
        `UPDATE sessions AS s SET member_id = m.id, last_seen_at = ?3
         FROM members AS m, members AS stands, businesses AS b
         WHERE s.token_hash = ?1 AND stands.id = s.member_id AND m.business_id = ?2 AND b.id = m.business_id
           AND b.closed_at IS NULL AND m.person_id = stands.person_id AND m.left_at IS NULL AND ${opens("s.doors", "m.business_id")}
         RETURNING member_id`,
      )
      .bind(tokenHash, businessId, now),
    db
      .prepare(
        `UPDATE members SET last_seen_at = ?2
         WHERE id = (SELECT s.member_id FROM sessions AS s WHERE s.token_hash = ?1)`,
      )
      .bind(tokenHash, now),
  ])
  return (moved?.results.length ?? 0) === 1
}

export const closeSession = async (db: D1Database, tokenHash: ArrayBuffer): Promise<void> => {
  await db.prepare("DELETE FROM sessions WHERE token_hash = ?1").bind(tokenHash).run()
}

/** Sixteen hexadecimal digits of the token's hash: enough to tell one's sessions apart, no use to anybody. */
export const SessionName = v.pipe(v.string(), v.regex(/^[0-9A-F]{16}$/), v.brand("SessionName"))
export type SessionName = v.InferOutput<typeof SessionName>
const NAME = "substr(hex(s.token_hash), 1, 16)"

const Listed = v.pipe(
  v.object({
    name: SessionName,
    business: v.string(),
    passkey: v.nullable(v.string()),
    created_at: v.number(),
    last_seen_at: v.number(),
    here: v.number(),
  }),
  v.transform(({ name, business, passkey, created_at, last_seen_at, here }) => ({
    name,
    business,
    passkey,
    beganAt: created_at,
    lastSeenAt: last_seen_at,
    here: here === 1,
  })),
)
/** `passkey`: the name of the one that began it; null: a link did. `here`: the one that asks. */
export type ListedSession = v.InferOutput<typeof Listed>

/** Whose session it is that asks, and what it may see of its person. */
export interface Asking {
  personId: PersonId
  doors: Doors
  tokenHash: ArrayBuffer
}

const OF_PERSON = `s.member_id IN (SELECT m.id FROM members AS m WHERE m.person_id = ?1) AND ${within("s.doors", "?2")}`

/** A person's open sessions, this one first, then those used last. */
export const listSessions = async (
  db: D1Database,
  { personId, doors, tokenHash }: Asking,
  now: number,
  idleSince: number,
): Promise<ListedSession[]> => {
  const { results } = await db
    .prepare(
      `SELECT ${NAME} AS name, b.name AS business, k.name AS passkey, s.created_at, s.last_seen_at,
         s.token_hash = ?3 AS here
       FROM sessions AS s JOIN members AS m ON m.id = s.member_id JOIN businesses AS b ON b.id = m.business_id
       LEFT JOIN passkeys AS k ON k.id = s.passkey_id
       WHERE ${OF_PERSON} AND s.expires_at > ?4 AND s.last_seen_at > ?5 ORDER BY here DESC, s.last_seen_at DESC`,
    )
    .bind(personId, storedDoors(doors), tokenHash, now, idleSince)
    .all()
  return v.parse(v.array(Listed), results)
}

/** Ends one session of a person, or all but the one that asks. @returns how many */
export const closeSessions = async (
  db: D1Database,
  { personId, doors, tokenHash }: Asking,
  which: SessionName | "others",
): Promise<number> => {
  const { meta } = await db
    .prepare(
      `DELETE FROM sessions AS s WHERE ${OF_PERSON} AND s.token_hash <> ?3 AND (?4 = 'others' OR ${NAME} = ?4)`,
    )
    .bind(personId, storedDoors(doors), tokenHash, which)
    .run()
  return meta.changes
}
