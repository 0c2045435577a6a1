import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { BusinessId } from "../../shared/ids.ts"

/**
 * Deletes the salts of days before `day` (UTC days since 1970), and some of the visitors hashed with them. The salts go
 * first and all at once: from then on nobody can recompute a hash, however many rows are left.
 *
 * @returns how many visitors were deleted; fewer than `limit`: none is left
 */
export const forgetVisitors = async (db: D1Database, day: number, limit: number): Promise<number> => {
  const [, visitors] = await db.batch([
    db.prepare("DELETE FROM salts WHERE day < ?1").bind(day),
    db
      .prepare(
        `DELETE FROM visitors WHERE (day, business_id, visitor) IN
           (SELECT day, business_id, visitor FROM visitors WHERE day < ?1 LIMIT ?2)`,
      )
      .bind(day, limit),
  ])
  return visitors?.meta.changes ?? 0
}

/** A passkey that was removed can be put back for so long. */
const PASSKEY_KEPT_MS = 86_400_000

/** Deletes ways in that are past their end, and passkeys that were removed a day ago. */
export const deleteExpiredAccess = async (db: D1Database, now: number): Promise<void> => {
  await db.batch([
    db.prepare("DELETE FROM sign_in_links WHERE expires_at <= ?1").bind(now),
    db.prepare("DELETE FROM sessions WHERE expires_at <= ?1").bind(now),
    db.prepare("DELETE FROM challenges WHERE expires_at <= ?1").bind(now),
    db.prepare("DELETE FROM set_up_links WHERE expires_at <= ?1").bind(now),
    db.prepare("DELETE FROM passkeys WHERE removed_at <= ?1").bind(now - PASSKEY_KEPT_MS),
  ])
}

const Business = v.object({ id: BusinessId, policy: v.string() })
/** A business with its policy as stored: one that can't be read must not stop the others. */
export type KeptBusiness = v.InferOutput<typeof Business>

/** Every business, whose walk ended longest ago first: where a night is too short, the next one begins with others. */
export const listKeptBusinesses = async (db: D1Database): Promise<KeptBusiness[]> => {
  const { results } = await db
    .prepare(
      `SELECT b.id, b.policy FROM businesses AS b
       LEFT JOIN chores AS c ON c.business_id = b.id AND c.name = 'votes'
       ORDER BY coalesce(c.done_at, 0), b.id`,
    )
    .all()
  return v.parse(v.array(Business), results)
}

/** Businesses of which something was removed that the log does not tell yet: a night's work, or one broken off before. */
export const listUntoldRemovals = async (db: D1Database): Promise<BusinessId[]> => {
  const { results } = await db.prepare("SELECT business_id AS id FROM chores WHERE name = 'removed'").all()
  return v.parse(v.array(v.object({ id: BusinessId })), results).map(({ id }) => id)
}
