import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, MemberId } from "../../shared/ids.ts"
import { NO_TALLY } from "../store/add-intake.ts"
import { dropParked, findParked, shrinkParked } from "../store/parked.ts"
import { Arrival } from "./arrival.ts"
import { collectVotes } from "./collect-votes.ts"
import { notes, pacing } from "./isolate.ts"

/** How a replayed batch fared. Only `stored` takes it out of the parked ones. */
export type Replayed =
  | { tag: "stored"; counted: number; held: number; duplicate: number }
  /** Somebody replayed it before. */
  | { tag: "gone" }
  | { tag: "unreadable" }
  /** The waiting room for unknown touchpoints is still full: nothing of it could be stored. */
  | { tag: "no room" }
  /** Some are in the ledger now, or were before; the others find no room and stay parked. */
  | { tag: "stored in part"; stored: number; left: number }

/** Who replays, and when (epoch ms); `waitUntil` keeps the Worker alive for what is written after the answer. */
interface Replayer {
  memberId: MemberId
  at: number
  waitUntil: (writing: Promise<void>) => void
}

const StoredArrival = v.pipe(v.string(), v.parseJson(), Arrival)

/**
 * Stores a parked batch as it would have been stored when it came in. Votes that are in the ledger already are
 * duplicates, so replaying is harmless however often it is tried.
 *
 * @throws what D1 throws: then it stays parked
 */
export const replay = async (
  db: D1Database,
  businessId: BusinessId,
  id: number,
  { memberId, at, waitUntil }: Replayer,
): Promise<Replayed> => {
  const body = await findParked(db, businessId, id)
  if (body === undefined) return { tag: "gone" }
  const arrival = v.safeParse(StoredArrival, body)
  if (!arrival.success) return { tag: "unreadable" }
  const collected = await collectVotes(arrival.output, { db, pacing, notes, now: at })
  if (collected.tag !== "answered") return { tag: "no room" }
  const sums = { ...NO_TALLY }
  for (const { outcome } of collected.results) if (outcome !== "queued") sums[outcome] += 1
  const { counted, held, duplicate, rejected } = sums
  const detail = { votes: collected.results.length, counted, held, duplicate, rejected }
  const entry = { at, memberId, action: "replay", detail } as const
  const writing = notes.writeSoon(db, at, pacing.sleep)
  if (writing) waitUntil(writing)
  if (rejected === 0) {
    await dropParked(db, businessId, id, entry)
    return { tag: "stored", counted, held, duplicate }
  }
  const votes = arrival.output.votes.filter((_, index) => collected.results[index]?.outcome === "rejected")
  const left = { body: JSON.stringify({ ...arrival.output, votes }), votes: votes.length }
  await shrinkParked(db, businessId, { id, body }, left, counted + held > 0 ? entry : undefined)
  return { tag: "stored in part", stored: counted + held + duplicate, left: rejected }
}
