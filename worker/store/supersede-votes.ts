import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types"
import type { BusinessId, TouchpointId } from "../../shared/ids.ts"
import type { HeldRule } from "../../shared/outcome.ts"
import { moveCounters } from "./move-votes.ts"

/** A vote whose place a newer one of the same visitor takes; ids are 32 hexadecimal digits. */
export interface Replacement {
  touchpointId: TouchpointId
  former: string
  newer: string
}

const REPEATED: HeldRule = "repeated-vote"

/** Replaced votes that count by themselves and whose newer one is not in the ledger. ?2: JSON of [touchpoint, former, newer]. */
const REPLACED = `
  SELECT touchpoint_id, id, day, hour, channel, place, reaction, state FROM votes
  WHERE business_id = ?1 AND held IS NULL AND (touchpoint_id, id) IN (
    SELECT pair.value->>0, unhex(pair.value->>1) FROM json_each(?2) AS pair
    WHERE NOT EXISTS (SELECT 1 FROM votes AS n
      WHERE n.business_id = ?1 AND n.touchpoint_id = pair.value->>0 AND n.id = unhex(pair.value->>2)))`

/**
 * Holds counted votes that newer ones of the same visitor replace. The statements go into the batch that writes the newer
 * votes, before it: so a resend, which finds those in the ledger, moves nothing. A vote that a member released stays
 * counted.
 */
export const supersede = (
  db: D1Database,
  businessId: BusinessId,
  replacements: readonly Replacement[],
): D1PreparedStatement[] => {
  if (replacements.length === 0) return []
  const pairs = JSON.stringify(
    replacements.map(({ touchpointId, former, newer }) => [touchpointId, former, newer]),
  )
  return [
    moveCounters(REPLACED, "held"),
    `UPDATE votes SET held = '${REPEATED}'
     WHERE business_id = ?1 AND (touchpoint_id, id) IN (SELECT touchpoint_id, id FROM (${REPLACED}))`,
  ].map((sql) => db.prepare(sql).bind(businessId, pairs))
}
