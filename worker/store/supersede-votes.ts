import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types"
import type { BusinessId, TouchpointId } from "../../shared/ids.ts"
import type { HeldRule } from "../../shared/outcome.ts"
import { moveCounters } from "./move-votes.ts"

/** A vote in the ledger; ids are hexadecimal digits, hyphens or not. */
export interface LedgerKey {
  touchpointId: TouchpointId
  id: string
}

const REPEATED: HeldRule = "repeated-vote"

/** The replaced vote, while it counts by itself and the newer one is not in the ledger. */
const REPLACED = `
  SELECT touchpoint_id, id, day, hour, channel, place, reaction, state FROM votes
  WHERE business_id = ?1 AND touchpoint_id = ?2 AND id = unhex(?3, '-') AND held IS NULL
    AND NOT EXISTS (SELECT 1 FROM votes WHERE business_id = ?1 AND touchpoint_id = ?2 AND id = unhex(?4, '-'))`

/**
 * Holds a counted vote that a newer one of the same visitor replaces. The statements go into the batch that writes the
 * newer vote, before it: so a resend, which finds that one in the ledger, moves nothing. A vote that a member released
 * stays counted.
 */
export const supersede = (
  db: D1Database,
  businessId: BusinessId,
  { touchpointId, id }: LedgerKey,
  newId: string,
): D1PreparedStatement[] =>
  [
    moveCounters(REPLACED, "held"),
    `UPDATE votes SET held = '${REPEATED}'
     WHERE business_id = ?1 AND (touchpoint_id, id) IN (SELECT touchpoint_id, id FROM (${REPLACED}))`,
  ].map((sql) => db.prepare(sql).bind(businessId, touchpointId, id, newId))
