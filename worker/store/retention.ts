import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId } from "../../shared/ids.ts"
import { insertAudit } from "./audit.ts"
import { withoutWords } from "./parked-words.ts"

const FORGET =
  "UPDATE votes SET comment = NULL, contact = NULL WHERE business_id = ?1 AND (touchpoint_id, id) IN"
/** The index has the time behind touchpoint and state, so both are named. */
const FORGET_COMMENTS = `${FORGET} (
  SELECT touchpoint_id, id FROM votes INDEXED BY votes_with_comment
  WHERE business_id = ?1 AND touchpoint_id IN (SELECT id FROM touchpoints WHERE business_id = ?1)
    AND state IN ('counted', 'held', 'excluded') AND comment IS NOT NULL AND at < ?2 LIMIT ?3)`
const FORGET_CONTACTS = `${FORGET} (
  SELECT touchpoint_id, id FROM votes INDEXED BY votes_with_contact
  WHERE business_id = ?1 AND contact IS NOT NULL AND at < ?2 LIMIT ?3)`

/**
 * Forgets comments and contacts of votes that were tapped before a time (epoch ms), some of each.
 *
 * @returns at how many votes; `more`: there may be others
 */
export const forgetWords = async (
  db: D1Database,
  businessId: BusinessId,
  before: number,
  limit: number,
): Promise<{ forgotten: number; more: boolean }> => {
  const results = await db.batch(
    [FORGET_COMMENTS, FORGET_CONTACTS].map((sql) => db.prepare(sql).bind(businessId, before, limit)),
  )
  const changes = results.map(({ meta }) => meta.changes)
  return {
    forgotten: changes.reduce((sum, count) => sum + count, 0),
    more: changes.some((count) => count >= limit),
  }
}

const ParkedRow = v.object({ id: v.number(), body: v.string() })

/** Forgets the words in batches that were received before a time and still wait for someone to replay them. */
export const forgetParkedWords = async (
  db: D1Database,
  businessId: BusinessId,
  before: number,
  limit: number,
): Promise<void> => {
  const { results } = await db
    .prepare(
      `SELECT id, body FROM parked WHERE business_id = ?1 AND received_at < ?2
         AND (instr(body, '"comment"') > 0 OR instr(body, '"contact"') > 0) ORDER BY id LIMIT ?3`,
    )
    .bind(businessId, before, limit)
    .all()
  const parked = v.parse(v.array(ParkedRow), results)
  if (parked.length === 0) return
  await db.batch(
    parked.map(({ id, body }) =>
      db
        .prepare("UPDATE parked SET body = ?3 WHERE business_id = ?1 AND id = ?2")
        .bind(businessId, id, withoutWords(body)),
    ),
  )
}

/** The ledger's key within a business; `id` as 32 hexadecimal digits. */
const Place = v.pipe(v.string(), v.parseJson(), v.object({ touchpointId: v.number(), id: v.string() }))
type Place = v.InferOutput<typeof Place>
const START: Place = { touchpointId: 0, id: "" }
/** Behind every vote there can be. */
const END: Place = { touchpointId: Number.MAX_SAFE_INTEGER, id: "ff".repeat(16) }

/** Where the walk through a business's ledger goes on; from the start where the last one has ended. */
export const findWalk = async (db: D1Database, businessId: BusinessId): Promise<Place> => {
  const position = await db
    .prepare("SELECT position FROM chores WHERE business_id = ?1 AND name = 'votes' AND done_at IS NULL")
    .bind(businessId)
    .first("position")
  return position === null ? START : v.parse(Place, position)
}

const Row = v.pipe(
  v.object({ touchpoint_id: v.number(), id: v.string() }),
  v.transform(({ touchpoint_id, id }): Place => ({ touchpointId: touchpoint_id, id })),
)

/**
 * One step of the walk: of the next `limit` votes it deletes those received before a time (epoch ms), and writes down in
 * the same transaction how far it has come. The counters stay as they are.
 *
 * @returns how many were deleted, and where the walk goes on; undefined: it is at its end
 */
export const purgeVotes = async (
  db: D1Database,
  businessId: BusinessId,
  after: Place,
  { before, limit, now }: { before: number; limit: number; now: number },
): Promise<{ deleted: number; next: Place | undefined }> => {
  const row = await db
    .prepare(
      `SELECT touchpoint_id, lower(hex(id)) AS id FROM votes
       WHERE business_id = ?1 AND (touchpoint_id, id) > (?2, unhex(?3)) ORDER BY touchpoint_id, id LIMIT 1 OFFSET ?4`,
    )
    .bind(businessId, after.touchpointId, after.id, limit - 1)
    .first()
  const next = row === null ? undefined : v.parse(Row, row)
  const { touchpointId, id } = next ?? END
  const [deleted] = await db.batch([
    db
      .prepare(
        `DELETE FROM votes WHERE business_id = ?1 AND (touchpoint_id, id) > (?2, unhex(?3))
           AND (touchpoint_id, id) <= (?4, unhex(?5)) AND received_at < ?6`,
      )
      .bind(businessId, after.touchpointId, after.id, touchpointId, id, before),
    db
      .prepare(
        `INSERT INTO chores (business_id, name, position, done_at) VALUES (?1, 'votes', ?2, ?3)
         ON CONFLICT DO UPDATE SET position = excluded.position, done_at = excluded.done_at`,
      )
      .bind(businessId, JSON.stringify({ touchpointId, id }), next ? null : now),
  ])
  return { deleted: deleted?.meta.changes ?? 0, next }
}

/** Writes down in the audit log what a night has removed. */
export const logPurge = async (
  db: D1Database,
  businessId: BusinessId,
  removed: { votes: number; words: number },
  at: number,
): Promise<void> => {
  await insertAudit(db, businessId, { at, memberId: null, action: "purge", detail: removed }).run()
}
