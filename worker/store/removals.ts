import type { D1Database } from "@cloudflare/workers-types"
import type { BusinessId } from "../../shared/ids.ts"

/** What the nightly work takes away of a business: votes, what was written with votes, parked batches. */
export type Removal = "votes" | "words" | "parked"

/**
 * Counts what is about to be removed, for the log to tell in one entry a night. It goes before the removing and in its
 * batch, so that a night which breaks off, or can't write its entry, leaves the sum to the next one.
 *
 * @param rows a query of what goes, all of the business ?1; it must pick the same ones each time it runs
 */
export const noteRemoval = (removal: Removal, rows: string): string => `
INSERT INTO chores (business_id, name, position)
SELECT ?1, 'removed', json_object('${removal}', count(*)) FROM (${rows}) HAVING count(*) > 0
ON CONFLICT DO UPDATE SET position = json_set(position, '$.${removal}',
  coalesce(position->>'$.${removal}', 0) + (excluded.position->>'$.${removal}'))`

/** Tells in the audit log what was removed since it last did. */
export const tellRemovals = async (db: D1Database, businessId: BusinessId, at: number): Promise<void> => {
  await db.batch([
    db
      .prepare(
        `INSERT INTO audit (business_id, at, action, detail)
         SELECT ?1, ?2, 'purge', json_patch('{"votes":0,"words":0,"parked":0}', position)
         FROM chores WHERE business_id = ?1 AND name = 'removed'`,
      )
      .bind(businessId, at),
    db.prepare("DELETE FROM chores WHERE business_id = ?1 AND name = 'removed'").bind(businessId),
  ])
}
