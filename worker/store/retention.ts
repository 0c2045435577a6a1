import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId } from "../../shared/ids.ts"
import { forgetMarks } from "./mark-comments.ts"
import { moveCounters } from "./move-votes.ts"
import { withoutWords } from "./parked-words.ts"
import { noteRemoval } from "./removals.ts"

/** The index has the time behind touchpoint and state, so both are named. */
const OLD_COMMENTS = `
  SELECT touchpoint_id, id FROM votes INDEXED BY votes_with_comment
  WHERE business_id = ?1 AND touchpoint_id IN (SELECT id FROM touchpoints WHERE business_id = ?1)
    AND state IN ('counted', 'held', 'excluded') AND comment IS NOT NULL AND at < ?2 LIMIT ?3`
const OLD_CONTACTS = `
  SELECT touchpoint_id, id FROM votes INDEXED BY votes_with_contact
  WHERE business_id = ?1 AND contact IS NOT NULL AND at < ?2 LIMIT ?3`
const forget = (votes: string): string =>
  `UPDATE votes SET comment = NULL, contact = NULL WHERE business_id = ?1 AND (touchpoint_id, id) IN (${votes})`

/**
 * Forgets comments and contacts of votes that were tapped before a time (epoch ms), some of each.
 *
 * @returns whether there may be others
 */
export const forgetWords = async (
  db: D1Database,
  businessId: BusinessId,
  before: number,
  limit: number,
): Promise<boolean> => {
  const statements = [OLD_COMMENTS, OLD_CONTACTS].flatMap((old) => [
    noteRemoval("words", old),
    forgetMarks(old),
    forget(old),
  ])
  const results = await db.batch(statements.map((sql) => db.prepare(sql).bind(businessId, before, limit)))
  return [results[2], results[5]].some((forgotten) => (forgotten?.meta.changes ?? 0) >= limit)
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

/** Votes of one step of the walk that were received before a time. */
const DUE = `WHERE business_id = ?1 AND (touchpoint_id, id) > (?2, unhex(?3))
  AND (touchpoint_id, id) <= (?4, unhex(?5)) AND received_at < ?6`
/** Nobody can decide about a vote that is gone, so it must not be said to wait. What counts stays in the counters. */
const WAITING = `SELECT touchpoint_id, day, hour, channel, place, reaction, state FROM votes ${DUE} AND state = 'held'`
const DELETE_DUE = `DELETE FROM votes ${DUE}`

/**
 * One step of the walk: of the next `limit` votes it deletes those received before a time (epoch ms), and writes down in
 * the same transaction how far it has come. What counted stays in the counters, what waited for a decision leaves them.
 *
 * @returns where the walk goes on; undefined: it is at its end
 */
export const purgeVotes = async (
  db: D1Database,
  businessId: BusinessId,
  after: Place,
  { before, limit, now }: { before: number; limit: number; now: number },
): Promise<Place | undefined> => {
  const row = await db
    .prepare(
      `SELECT touchpoint_id, lower(hex(id)) AS id FROM votes
       WHERE business_id = ?1 AND (touchpoint_id, id) > (?2, unhex(?3)) ORDER BY touchpoint_id, id LIMIT 1 OFFSET ?4`,
    )
    .bind(businessId, after.touchpointId, after.id, limit - 1)
    .first()
  const next = row === null ? undefined : v.parse(Row, row)
  const { touchpointId, id } = next ?? END
  const step = [
    noteRemoval("votes", `SELECT id FROM votes ${DUE}`),
    moveCounters(WAITING, "excluded"),
    forgetMarks(`SELECT touchpoint_id, id FROM votes ${DUE}`),
    DELETE_DUE,
  ]
  await db.batch([
    ...step.map((sql) =>
      db.prepare(sql).bind(businessId, after.touchpointId, after.id, touchpointId, id, before),
    ),
    db
      .prepare(
        `INSERT INTO chores (business_id, name, position, done_at) VALUES (?1, 'votes', ?2, ?3)
         ON CONFLICT DO UPDATE SET position = excluded.position, done_at = excluded.done_at`,
      )
      .bind(businessId, JSON.stringify({ touchpointId, id }), next ? null : now),
  ])
  return next
}
