import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { BusinessId, SiteKey } from "../../shared/ids.ts"
import { type AuditEntry, insertAudit } from "./audit.ts"
import { Moment } from "./parked-words.ts"
import { noteRemoval } from "./removals.ts"

/** A row of D1 holds 2 MB; a message of the queue 128 KB. Something larger did not come from there. */
const BODY_MAX_CHARS = 1_000_000

/** What of a message tells whose it is, however broken the rest. */
const Readable = v.object({
  key: SiteKey,
  receivedAt: v.fallback(Moment, 0),
  votes: v.fallback(v.array(v.unknown()), []),
})

/**
 * Keeps a message that could not be stored, for its business's members to see and replay. One that names no business
 * there is belongs to nobody: it is dropped, and the log says so.
 */
export const parkArrival = async (db: D1Database, body: unknown, why: string, now: number): Promise<void> => {
  const readable = v.safeParse(Readable, body)
  const businessId = readable.success
    ? await db.prepare("SELECT id FROM businesses WHERE site_key = ?1").bind(readable.output.key).first("id")
    : null
  const text = JSON.stringify(body)
  if (!readable.success || businessId === null || text.length > BODY_MAX_CHARS) {
    console.error("a queued message names no business, or is too large to keep: dropped")
    return
  }
  const { receivedAt, votes } = readable.output
  await db
    .prepare(
      // A queue may deliver a message twice: it is parked once.
      `INSERT INTO parked (business_id, parked_at, received_at, votes, why, body)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE NOT EXISTS (SELECT 1 FROM parked WHERE business_id = ?1 AND body = ?6)`,
    )
    .bind(v.parse(BusinessId, businessId), now, receivedAt, votes.length, why, text)
    .run()
}

const ParkedRow = v.object({
  id: v.number(),
  parked_at: v.number(),
  received_at: v.number(),
  votes: v.number(),
  why: v.string(),
})
/** A parked batch as its card shows it. */
export type ParkedBatch = v.InferOutput<typeof ParkedRow>

/** The oldest parked batches: what waits the longest is replayed first. */
export const listParked = async (
  db: D1Database,
  businessId: BusinessId,
  limit: number,
): Promise<ParkedBatch[]> => {
  const { results } = await db
    .prepare(
      "SELECT id, parked_at, received_at, votes, why FROM parked WHERE business_id = ?1 ORDER BY id LIMIT ?2",
    )
    .bind(businessId, limit)
    .all()
  return v.parse(v.array(ParkedRow), results)
}

/** The message itself, as JSON text; undefined: it was replayed already, or never was. */
export const findParked = async (
  db: D1Database,
  businessId: BusinessId,
  id: number,
): Promise<string | undefined> => {
  const body = await db
    .prepare("SELECT body FROM parked WHERE business_id = ?1 AND id = ?2")
    .bind(businessId, id)
    .first("body")
  return body === null ? undefined : v.parse(v.string(), body)
}

/** Takes a batch away that is in the ledger now, and writes down who replayed it. */
export const dropParked = async (
  db: D1Database,
  businessId: BusinessId,
  id: number,
  entry: AuditEntry,
): Promise<void> => {
  await db.batch([
    db.prepare("DELETE FROM parked WHERE business_id = ?1 AND id = ?2").bind(businessId, id),
    insertAudit(db, businessId, entry),
  ])
}

/**
 * Leaves of a batch what could not be stored yet, and writes down who replayed the rest. Where others have written to it
 * meanwhile, someone's words were erased: then it stays as they left it, whole, and replays as harmlessly as before.
 *
 * @param entry undefined: nothing was stored that was not in the ledger before
 */
export const shrinkParked = async (
  db: D1Database,
  businessId: BusinessId,
  { id, body }: { id: number; body: string },
  left: { body: string; votes: number },
  entry: AuditEntry | undefined,
): Promise<void> => {
  await db.batch([
    db
      .prepare("UPDATE parked SET body = ?4, votes = ?5 WHERE business_id = ?1 AND id = ?2 AND body = ?3")
      .bind(businessId, id, body, left.body, left.votes),
    ...(entry ? [insertAudit(db, businessId, entry)] : []),
  ])
}

/**
 * By when its votes came in, as votes of the ledger go: replayed any later, those that the ledger had and has deleted
 * since would count again. One that can't be read may not tell.
 */
const OLD = `SELECT id FROM parked
  WHERE business_id = ?1 AND min(parked_at, iif(received_at > 0, received_at, parked_at)) < ?2 ORDER BY id LIMIT ?3`

/**
 * Deletes some of the batches that came in before a time (epoch ms) and that nobody could replay.
 *
 * @returns how many; fewer than `limit`: none is left
 */
export const purgeParked = async (
  db: D1Database,
  businessId: BusinessId,
  before: number,
  limit: number,
): Promise<number> => {
  const [, deleted] = await db.batch(
    [noteRemoval("parked", OLD), `DELETE FROM parked WHERE business_id = ?1 AND id IN (${OLD})`].map((sql) =>
      db.prepare(sql).bind(businessId, before, limit),
    ),
  )
  return deleted?.meta.changes ?? 0
}
