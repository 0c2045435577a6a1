import type { D1Database } from "@cloudflare/workers-types"

/** A vote of some time ago, as far as keeping it goes. */
export interface KeptVote {
  /** Makes the id, in the ledger's order. */
  number: number
  /** Epoch ms, when it was tapped; received at the same moment when not told. */
  at: number
  receivedAt?: number
  held?: string
  comment?: string
  contact?: string
}

/** Writes loved votes straight into the ledger, past the collector and the counters. */
export const keepVotes = async (
  db: D1Database,
  businessId: number,
  touchpointId: number | undefined,
  votes: readonly KeptVote[],
): Promise<void> => {
  await db
    .prepare(
      `INSERT INTO votes (business_id, touchpoint_id, id, rev, reaction, held, channel, place, at, clock_error, day, hour,
         received_at, comment, contact)
       SELECT ?1, ?2, unhex(printf('019ab000000070008000%012x', value->>'number')), 1, 'love', value->>'held', 'web', '',
         value->>'at', 0, (value->>'at') / 86400000, 0, coalesce(value->>'receivedAt', value->>'at'),
         value->>'comment', value->>'contact'
       FROM json_each(?3)`,
    )
    .bind(businessId, touchpointId, JSON.stringify(votes))
    .run()
}
