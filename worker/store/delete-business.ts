import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types"
import * as v from "valibot"
import { BusinessId } from "../../shared/ids.ts"

/** Tables that may be large, with their keys within the business: deleted some rows at a time. */
const LARGE = {
  votes: "touchpoint_id, id",
  counters: "touchpoint_id, day, channel, place",
  comment_marks: "touchpoint_id, vote_id",
  intake: "day, touchpoint_id",
  email_copies: "touchpoint_id, send, id",
  visitors: "day, visitor",
  parked: "id",
} as const

/** The others. With them goes the business, and when that is gone the log, which nobody may shorten before. */
const SMALL = [
  "alerts",
  "improvements",
  "former_reasons",
  "email_sends",
  "link_secrets",
  "pairing_codes",
  "devices",
  "kiosks",
  "walls",
  "places",
  "touchpoints",
  "api_keys",
  "invitations",
  "chores",
  "members",
] as const

/** Every table that has a business's rows. */
export const DELETED_TABLES: readonly string[] = [...Object.keys(LARGE), ...SMALL, "audit"]

/** Businesses that were closed before a time, and are due to be deleted. */
export const listDueBusinesses = async (db: D1Database, closedBefore: number): Promise<BusinessId[]> => {
  const { results } = await db
    .prepare("SELECT id FROM businesses WHERE closed_at < ?1 ORDER BY closed_at, id")
    .bind(closedBefore)
    .all()
  return v.parse(v.array(v.object({ id: BusinessId })), results).map(({ id }) => id)
}

/** Deletes at most so many rows of each large table. @returns whether there are more */
export const deleteSomeRows = async (
  db: D1Database,
  businessId: BusinessId,
  limit: number,
): Promise<boolean> => {
  const results = await db.batch(
    Object.entries(LARGE).map(([table, key]) =>
      db
        .prepare(
          `DELETE FROM ${table} WHERE business_id = ?1 AND (${key}) IN (
             SELECT ${key} FROM ${table} WHERE business_id = ?1 LIMIT ?2)`,
        )
        .bind(businessId, limit),
    ),
  )
  return results.some(({ meta }) => meta.changes >= limit)
}

const OF_MEMBERS = "member_id IN (SELECT m.id FROM members AS m WHERE m.business_id = ?1)"

/** A business to come may get this one's number: what opened this one, of whoever is elsewhere too, must not open that. */
const closeDoors = (db: D1Database, businessId: BusinessId): D1PreparedStatement[] =>
  ["passkeys", "sessions"].flatMap((table) => [
    db
      .prepare(
        `UPDATE ${table} SET doors = (SELECT json_group_array(d.value) FROM json_each(doors) AS d WHERE d.value <> ?1)
         WHERE EXISTS (SELECT 1 FROM json_each(doors) AS d WHERE d.value = ?1)`,
      )
      .bind(businessId),
    db.prepare(`DELETE FROM ${table} WHERE doors = '[]'`),
  ])

/**
 * Deletes a closed business itself and what is left of it, in one transaction. People who belong nowhere else are
 * forgotten with their passkeys (a trigger of 0007_people.sql).
 */
export const deleteBusiness = async (db: D1Database, businessId: BusinessId): Promise<void> => {
  await db.batch([
    // Rows name each other in every direction: what counts is that none is left at the end.
    db.prepare("PRAGMA defer_foreign_keys = on"),
    db.prepare(`DELETE FROM sessions WHERE ${OF_MEMBERS}`).bind(businessId),
    db.prepare(`DELETE FROM sign_in_links WHERE ${OF_MEMBERS}`).bind(businessId),
    ...closeDoors(db, businessId),
    // Of the large ones, too, what came in since the last step.
    ...[...Object.keys(LARGE), ...SMALL].map((table) =>
      db.prepare(`DELETE FROM ${table} WHERE business_id = ?1`).bind(businessId),
    ),
    db.prepare("DELETE FROM businesses WHERE id = ?1 AND closed_at IS NOT NULL").bind(businessId),
    db.prepare("DELETE FROM audit WHERE business_id = ?1").bind(businessId),
  ])
}
