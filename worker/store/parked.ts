import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { BusinessId, SiteKey } from "../../shared/ids.ts"

/** A row of D1 holds 2 MB; a message of the queue 128 KB. Something larger did not come from there. */
const BODY_MAX_CHARS = 1_000_000

/** What of a message tells whose it is, however broken the rest. */
const Readable = v.object({
  key: SiteKey,
  receivedAt: v.fallback(v.number(), 0),
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
      "INSERT INTO parked (business_id, parked_at, received_at, votes, why, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )
    .bind(v.parse(BusinessId, businessId), now, receivedAt, votes.length, why, text)
    .run()
}
