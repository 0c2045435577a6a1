import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, WallId } from "../../shared/ids.ts"
import { WALLS_MAX } from "../../shared/limits.ts"
import { StoredWallSettings, WallSettings } from "../../shared/wall.ts"
import {
  type Author,
  type Changeable,
  type ChangeOutcome,
  changeFields,
  type Fields,
  undoChange,
} from "./change-fields.ts"

const OF = "business_id = ?1 AND id = ?2"
const INSERT_ENTRY = `
INSERT INTO audit (business_id, at, member_id, action, detail)
SELECT ?1, ?3, ?4, 'wall', ?5 FROM walls WHERE ${OF} AND settings = ?6 RETURNING id`
const UPDATE = `UPDATE walls SET settings = ?3 WHERE ${OF} AND settings = ?4`

const wallOf = (
  db: D1Database,
  businessId: BusinessId,
  id: WallId,
  { memberId, at }: Author,
): Changeable<string> => ({
  read: async () => {
    const known: unknown = await db
      .prepare(`SELECT settings FROM walls WHERE ${OF}`)
      .bind(businessId, id)
      .first("settings")
    if (typeof known !== "string") return undefined
    return { known, current: { ...v.parse(StoredWallSettings, known) } }
  },
  check: (fields) => ({ ...v.parse(WallSettings, fields) }),
  about: { wall: id },
  write: (known, wanted, detail) => [
    db.prepare(INSERT_ENTRY).bind(businessId, id, at, memberId, detail, known),
    db.prepare(UPDATE).bind(businessId, id, JSON.stringify(wanted), known),
  ],
})

/**
 * Sets some of a wall's settings, and writes down what was. Undefined: the business has no such wall.
 *
 * @param expected what they said when this was decided: where one says otherwise by now, nothing is written
 */
export const changeWall = (
  db: D1Database,
  businessId: BusinessId,
  id: WallId,
  { patch, expected }: { patch: Fields; expected: Fields },
  author: Author,
): Promise<ChangeOutcome | undefined> =>
  changeFields(db, wallOf(db, businessId, id, author), patch, { expected })

/** Puts the fields back that an entry tells of, unless changed since. Undefined: no such entry about this wall. */
export const undoWall = (
  db: D1Database,
  businessId: BusinessId,
  id: WallId,
  entry: number,
  author: Author,
): Promise<ChangeOutcome | undefined> =>
  undoChange(db, businessId, "wall", entry, (change) =>
    change.wall === id ? wallOf(db, businessId, id, author) : undefined,
  )

type Deed = "created" | "replaced" | "revoked" | "restored"

/** Tells of what was done to a link, if the statement before it in the batch did it. */
const deedEntry = (
  db: D1Database,
  businessId: BusinessId,
  { memberId, at }: Author,
  deed: Deed,
  which: { column: "token_hash"; value: ArrayBuffer } | { column: "id"; value: WallId },
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO audit (business_id, at, member_id, action, detail)
       SELECT ?1, ?2, ?3, 'wall-link', json_object('wall', id, 'name', json_extract(settings, '$.name'), 'deed', ?4)
       FROM walls WHERE business_id = ?1 AND ${which.column} = ?5 AND changes() = 1`,
    )
    .bind(businessId, at, memberId, deed, which.value)

const Ids = v.array(v.object({ id: WallId }))

/**
 * A new wall, opened by the link of this hash. Sent twice, it is the same wall.
 *
 * @returns undefined: the business has as many as it may, or the hash is somebody else's
 */
export const createWall = async (
  db: D1Database,
  businessId: BusinessId,
  {
    tokenHash,
    settings,
    expiresAt,
  }: { tokenHash: ArrayBuffer; settings: WallSettings; expiresAt: number | null },
  author: Author,
): Promise<WallId | undefined> => {
  const [, , found] = await db.batch([
    db
      .prepare(
        `INSERT INTO walls (business_id, token_hash, settings, created_by, created_at, expires_at)
         SELECT ?1, ?2, ?3, ?4, ?5, ?6
         WHERE (SELECT count(*) FROM walls WHERE business_id = ?1 AND revoked_at IS NULL) < ?7
         ON CONFLICT (token_hash) DO NOTHING`,
      )
      .bind(
        businessId,
        tokenHash,
        JSON.stringify(settings),
        author.memberId,
        author.at,
        expiresAt,
        WALLS_MAX,
      ),
    deedEntry(db, businessId, author, "created", { column: "token_hash", value: tokenHash }),
    db.prepare("SELECT id FROM walls WHERE business_id = ?1 AND token_hash = ?2").bind(businessId, tokenHash),
  ])
  return v.parse(Ids, found?.results)[0]?.id
}

/** From now on a new link opens it, and the former one nothing. @returns whether there is such a wall in use */
export const replaceLink = async (
  db: D1Database,
  businessId: BusinessId,
  id: WallId,
  { tokenHash, expiresAt }: { tokenHash: ArrayBuffer; expiresAt: number | null },
  author: Author,
): Promise<boolean> => {
  const [, , found] = await db.batch([
    db
      .prepare(
        `UPDATE OR IGNORE walls SET token_hash = ?3, expires_at = ?4, last_seen_at = NULL
         WHERE ${OF} AND revoked_at IS NULL AND token_hash <> ?3`,
      )
      .bind(businessId, id, tokenHash, expiresAt),
    deedEntry(db, businessId, author, "replaced", { column: "id", value: id }),
    db.prepare(`SELECT id FROM walls WHERE ${OF} AND token_hash = ?3`).bind(businessId, id, tokenHash),
  ])
  return v.parse(Ids, found?.results).length > 0
}

/** Takes a link back, or gives it back. @returns whether that changed anything */
export const setRevoked = async (
  db: D1Database,
  businessId: BusinessId,
  id: WallId,
  revoked: boolean,
  author: Author,
): Promise<boolean> => {
  const [changed] = await db.batch([
    db
      .prepare(
        `UPDATE walls SET revoked_at = ?3 WHERE ${OF} AND (revoked_at IS NULL) = ?4
           AND (?4 = 1 OR (SELECT count(*) FROM walls WHERE business_id = ?1 AND revoked_at IS NULL) < ?5)`,
      )
      .bind(businessId, id, revoked ? author.at : null, Number(revoked), WALLS_MAX),
    deedEntry(db, businessId, author, revoked ? "revoked" : "restored", { column: "id", value: id }),
  ])
  return (changed?.meta.changes ?? 0) > 0
}
