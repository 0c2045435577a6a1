import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types"
import * as v from "valibot"
import { Doors, opens, PersonId, storedDoors, within } from "./people.ts"
import type { Asking, NewSession } from "./sessions.ts"

/** More than anybody has devices; a list that can still be looked through. */
export const PASSKEYS_MAX = 20

/** D1 hands out a BLOB as a list of numbers. */
const Blob = v.pipe(
  v.array(v.number()),
  v.transform((bytes) => Uint8Array.from(bytes)),
)

const Found = v.pipe(
  v.object({
    id: v.number(),
    person_id: PersonId,
    public_key: Blob,
    counter: v.number(),
    handle: Blob,
    doors: Doors,
  }),
  v.transform(({ person_id, public_key, ...rest }) => ({
    ...rest,
    personId: person_id,
    publicKey: public_key,
  })),
)
/** A passkey by which somebody may get in. */
export type FoundPasskey = v.InferOutput<typeof Found>

/** By its credential id (base64url); undefined: nobody has it (any more). */
export const findPasskey = async (
  db: D1Database,
  credentialId: string,
): Promise<FoundPasskey | undefined> => {
  const row = await db
    .prepare(
      `SELECT k.id, k.person_id, k.public_key, k.counter, p.handle, k.doors FROM passkeys AS k
       JOIN people AS p ON p.id = k.person_id WHERE k.credential_id = ?1 AND k.removed_at IS NULL`,
    )
    .bind(credentialId)
    .first()
  return row ? v.parse(Found, row) : undefined
}

/**
 * Whether a passkey shows that who asks still is its person, as far as that session goes: what opens less may be of an admin
 * elsewhere, who made a link for them and used it.
 */
export const confirmsFor = ({ personId, doors }: FoundPasskey, asking: Asking): boolean =>
  personId === asking.personId &&
  (doors === null || (asking.doors?.every((door) => doors.includes(door)) ?? false))

/** Its counter only grows; those that don't count stay at nothing. */
const NOTE_USE = `UPDATE passkeys SET counter = ?2, last_used_at = ?3
  WHERE id = ?1 AND removed_at IS NULL AND (counter < ?2 OR (counter = 0 AND ?2 = 0)) RETURNING id`

/** Notes that a passkey was used. @returns whether it may be: another use did not overtake this one */
export const notePasskeyUse = async (
  db: D1Database,
  id: number,
  counter: number,
  now: number,
): Promise<boolean> => (await db.prepare(NOTE_USE).bind(id, counter, now).run()).results.length === 1

/** Opens a session where the passkey's person looked last, of the businesses that it opens. @returns whether there is one */
export const openByPasskey = async (
  db: D1Database,
  id: number,
  session: NewSession,
  now: number,
): Promise<boolean> => {
  const [opened] = await db.batch([
    db
      .prepare(
        `INSERT INTO sessions (token_hash, member_id, created_at, last_seen_at, expires_at, doors, passkey_id, let_in_by)
         SELECT ?2, m.id, ?3, ?3, ?4, k.doors, k.id, k.let_in_by FROM passkeys AS k JOIN members AS m ON m.person_id = k.person_id
         JOIN businesses AS b ON b.id = m.business_id
         WHERE k.id = ?1 AND m.left_at IS NULL AND b.closed_at IS NULL AND ${opens("k.doors", "m.business_id")}
         ORDER BY m.last_seen_at DESC, m.id LIMIT 1 RETURNING member_id`,
      )
      .bind(id, session.tokenHash, now, session.expiresAt),
    db
      .prepare(
        `UPDATE members SET last_seen_at = ?2
         WHERE id = (SELECT s.member_id FROM sessions AS s WHERE s.token_hash = ?1)`,
      )
      .bind(session.tokenHash, now),
  ])
  return opened?.results.length === 1
}

const Identity = v.object({ email: v.string(), handle: Blob })

/** What an authenticator is told of a person: their address, and what it calls them. */
export const readIdentity = async (
  db: D1Database,
  personId: PersonId,
): Promise<v.InferOutput<typeof Identity>> =>
  v.parse(Identity, await db.prepare("SELECT email, handle FROM people WHERE id = ?1").bind(personId).first())

const Listed = v.pipe(
  v.object({
    id: v.number(),
    credential_id: v.string(),
    transports: v.pipe(v.string(), v.parseJson(), v.array(v.string())),
    name: v.string(),
    created_at: v.number(),
    last_used_at: v.nullable(v.number()),
    here: v.number(),
    confirms: v.number(),
  }),
  v.transform(({ credential_id, created_at, last_used_at, here, confirms, ...rest }) => ({
    ...rest,
    credentialId: credential_id,
    addedAt: created_at,
    lastUsedAt: last_used_at,
    here: here === 1,
    confirms: confirms === 1,
  })),
)
/** `here`: the session that asks was begun by it; `confirms`: it opens all that this session does (`confirmsFor`). */
export type ListedPasskey = v.InferOutput<typeof Listed>

/** A person's passkeys, as far as the session that asks may know of them. */
export const listPasskeys = async (
  db: D1Database,
  { personId, doors, tokenHash }: Asking,
): Promise<ListedPasskey[]> => {
  const { results } = await db
    .prepare(
      `SELECT k.id, k.credential_id, k.transports, k.name, k.created_at, k.last_used_at,
         k.id IS (SELECT s.passkey_id FROM sessions AS s WHERE s.token_hash = ?3) AS here,
         ${within("?2", "k.doors")} AS confirms
       FROM passkeys AS k WHERE k.person_id = ?1 AND k.removed_at IS NULL AND ${within("k.doors", "?2")} ORDER BY k.id`,
    )
    .bind(personId, storedDoors(doors), tokenHash)
    .all()
  return v.parse(v.array(Listed), results)
}

/** A passkey opens all of its doors, so the log of each of these businesses tells of it. */
const insertEntries = (
  db: D1Database,
  did: "added" | "renamed" | "removed" | "restored",
  passkey: string,
  values: readonly unknown[],
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO audit (business_id, at, member_id, action, detail)
       SELECT m.business_id, ?1, m.id, 'passkey', json_object('did', '${did}') FROM passkeys AS k
       JOIN members AS m ON m.person_id = k.person_id
       WHERE ${passkey} AND m.left_at IS NULL AND ${opens("k.doors", "m.business_id")} RETURNING id`,
    )
    .bind(...values)

/** A key that was made, under the name that its person gave it. */
export interface NewPasskey {
  credentialId: string
  publicKey: Uint8Array
  counter: number
  transports: readonly string[]
  name: string
}

/**
 * It opens what the session opens that adds it. Those that open another business take no room: whoever adds it can't see
 * them, nor remove any. @returns whether it was added: it is nobody's yet, and there is room
 */
export const addPasskey = async (
  db: D1Database,
  { personId, doors, tokenHash }: Asking,
  { credentialId, publicKey, counter, transports, name }: NewPasskey,
  now: number,
): Promise<boolean> => {
  const [added] = await db.batch([
    db
      .prepare(
        `INSERT INTO passkeys (person_id, credential_id, public_key, counter, transports, name, doors, created_at, let_in_by)
         SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, (SELECT s.let_in_by FROM sessions AS s WHERE s.token_hash = ?10)
         WHERE (SELECT count(*) FROM passkeys AS k WHERE k.person_id = ?1 AND k.removed_at IS NULL
           AND ${within("k.doors", "?7")}) < ?9
         ON CONFLICT (credential_id) DO NOTHING RETURNING id`,
      )
      .bind(
        personId,
        credentialId,
        publicKey,
        counter,
        JSON.stringify(transports),
        name,
        storedDoors(doors),
        now,
        PASSKEYS_MAX,
        tokenHash,
      ),
    insertEntries(db, "added", "k.credential_id = ?2 AND k.person_id = ?3 AND k.created_at = ?1", [
      now,
      credentialId,
      personId,
    ]),
  ])
  return added?.results.length === 1
}

/** Of the person who asks, and nothing that opens more than they have come in by. */
const OWN = `k.id = ?2 AND k.person_id = ?3 AND ${within("k.doors", "?4")}`
type Change = "renamed" | "removed" | "restored"
const WHERE: Record<Change, string> = {
  renamed: `${OWN} AND k.removed_at IS NULL`,
  removed: `${OWN} AND k.removed_at IS NULL`,
  restored: `${OWN} AND k.removed_at IS NOT NULL`,
}
const SET: Record<Change, string> = {
  renamed: "name = ?5",
  removed: "removed_at = ?1",
  restored: "removed_at = NULL",
}

/**
 * Renames a passkey, removes it, or puts it back within a day. Who came in by one that is removed is signed out, but for the
 * session that asks.
 *
 * @returns whether there is such a passkey
 */
export const changePasskey = async (
  db: D1Database,
  { personId, doors, tokenHash }: Asking,
  id: number,
  change: { tag: "renamed"; name: string } | { tag: "removed" } | { tag: "restored" },
  now: number,
): Promise<boolean> => {
  const which = [now, id, personId, storedDoors(doors)] as const
  const values = change.tag === "renamed" ? [...which, change.name] : which
  const [, changed] = await db.batch([
    insertEntries(db, change.tag, WHERE[change.tag], which),
    db
      .prepare(`UPDATE passkeys AS k SET ${SET[change.tag]} WHERE ${WHERE[change.tag]} RETURNING id`)
      .bind(...values),
    ...(change.tag === "removed"
      ? [
          db
            .prepare(
              `DELETE FROM sessions WHERE token_hash <> ?2 AND passkey_id = (
                 SELECT k.id FROM passkeys AS k WHERE k.id = ?1 AND k.person_id = ?3 AND k.removed_at IS NOT NULL)`,
            )
            .bind(id, tokenHash, personId),
        ]
      : []),
  ])
  return changed?.results.length === 1
}
