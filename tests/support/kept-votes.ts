import type { D1Database } from "@cloudflare/workers-types"

/** A vote of some time ago, as far as keeping it goes. */
export interface KeptVote {
  /** Makes the id, in the ledger's order. */
  number: number
  /** Epoch ms, when it was tapped; received at the same moment when not told. */
  at: number
  receivedAt?: number
  held?: string
  /** Love when not told, from the web, of no place. */
  reaction?: "love" | "hate" | "none"
  channel?: string
  place?: string
  reason?: string
  lang?: string
  comment?: string
  contact?: string
}

/** Writes votes straight into the ledger, past the collector and the counters. */
export const keepVotes = async (
  db: D1Database,
  businessId: number,
  touchpointId: number | undefined,
  votes: readonly KeptVote[],
): Promise<void> => {
  await db
    .prepare(
      `INSERT INTO votes (business_id, touchpoint_id, id, rev, reaction, held, channel, place, at, clock_error, day, hour,
         received_at, reason, lang, comment, contact)
       SELECT ?1, ?2, unhex(printf('019ab000000070008000%012x', value->>'number')), 1,
         coalesce(value->>'reaction', 'love'), value->>'held', coalesce(value->>'channel', 'web'),
         coalesce(value->>'place', ''),
         value->>'at', 0, (value->>'at') / 86400000, 0, coalesce(value->>'receivedAt', value->>'at'),
         value->>'reason', value->>'lang', value->>'comment', value->>'contact'
       FROM json_each(?3)`,
    )
    .bind(businessId, touchpointId, JSON.stringify(votes))
    .run()
}
