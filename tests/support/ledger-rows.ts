import type { D1Database } from "@cloudflare/workers-types"

/** A row of the ledger as a test wants it; see `putVotes` for the rest of it. */
export interface PutVote {
  touchpointId: number
  /** Makes the id, in the ledger's order. */
  number: number
  reaction?: string
  held?: string | null
  decision?: string | null
  day?: number
  comment?: string | null
}

/**
 * Writes rows straight into the ledger, past the collector and the counters: thousands at once, in states that only
 * people's decisions lead to, and wrong ones. Loved on the web in the first hour of day 20,000, when not told.
 */
export const putVotes = async (
  db: D1Database,
  businessId: number,
  votes: readonly PutVote[],
): Promise<void> => {
  await db
    .prepare(
      `INSERT INTO votes (business_id, touchpoint_id, id, rev, reaction, held, decision, channel, place, at, clock_error,
         day, hour, received_at, comment)
       SELECT ?1, value->>'touchpointId', unhex(printf('%016x8000000000000000', value->>'number')), 1,
         coalesce(value->>'reaction', 'love'), value->>'held', value->>'decision', 'web', '',
         coalesce(value->>'day', 20000) * 86400000, 0, coalesce(value->>'day', 20000), 0, 0, value->>'comment'
       FROM json_each(?2)`,
    )
    .bind(businessId, JSON.stringify(votes))
    .run()
}

/** The id that `putVotes` makes of a number. */
export const putId = (number: number): string => {
  const hex = number.toString(16).padStart(16, "0")
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12)}-8000-000000000000`
}
