import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { ConsoleLanguage } from "../../shared/console-language.ts"
import { BusinessId, MemberId } from "../../shared/ids.ts"
import { EMAIL_MAX_CHARS } from "../../shared/limits.ts"

export const PersonId = v.pipe(v.number(), v.integer(), v.minValue(1), v.brand("PersonId"))
export type PersonId = v.InferOutput<typeof PersonId>

/** An e-mail address as it is kept: people are told apart by it. */
export const EmailAddress = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(EMAIL_MAX_CHARS, `must be at most ${EMAIL_MAX_CHARS} characters`),
  v.email("must be an e-mail address, like “ana@example.com”"),
)

/**
 * The businesses that a way in opens; null: all that its person belongs to. An admin can make a link for a member and use
 * it themselves, so what it leads to stays within that business: see the migration.
 */
export const Doors = v.nullable(v.pipe(v.string(), v.parseJson(), v.array(BusinessId)))
export type Doors = v.InferOutput<typeof Doors>
export const storedDoors = (doors: Doors): string | null => (doors === null ? null : JSON.stringify(doors))

/** SQL: whether doors (a JSON list, or NULL for all) open a business. */
export const opens = (doors: string, business: string): string =>
  `(${doors} IS NULL OR EXISTS (SELECT 1 FROM json_each(${doors}) AS d WHERE d.value = ${business}))`

/** SQL: whether doors open nothing that others don't open too: what a narrow way in may see and end. */
export const within = (doors: string, others: string): string =>
  `(${others} IS NULL OR (${doors} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM json_each(${doors}) AS d
    WHERE d.value NOT IN (SELECT o.value FROM json_each(${others}) AS o))))`

/** `null`: what the browser asks for. */
export const setLanguage = async (
  db: D1Database,
  personId: PersonId,
  language: ConsoleLanguage | null,
): Promise<void> => {
  await db.prepare("UPDATE people SET language = ?2 WHERE id = ?1").bind(personId, language).run()
}

const Whereabouts = v.pipe(
  v.object({ id: BusinessId, name: v.string(), member_id: MemberId }),
  v.transform(({ id, name, member_id }) => ({ id, name, memberId: member_id })),
)
/** A business that a person is a member of. */
export type Whereabouts = v.InferOutput<typeof Whereabouts>

/** The businesses that a person belongs to and that a session's doors open, by name. */
export const listBusinessesOf = async (
  db: D1Database,
  personId: PersonId,
  doors: Doors,
): Promise<Whereabouts[]> => {
  const { results } = await db
    .prepare(
      `SELECT b.id, b.name, m.id AS member_id FROM members AS m JOIN businesses AS b ON b.id = m.business_id
       WHERE m.person_id = ?1 AND m.left_at IS NULL AND b.closed_at IS NULL AND ${opens("?2", "m.business_id")} ORDER BY b.name, b.id`,
    )
    .bind(personId, storedDoors(doors))
    .all()
  return v.parse(v.array(Whereabouts), results)
}

const Found = v.object({ member_id: MemberId })

/** Where a person with this address looked last; undefined: nobody has it, or belongs anywhere any more. */
export const findMemberByEmail = async (db: D1Database, email: string): Promise<MemberId | undefined> => {
  const row = await db
    .prepare(
      `SELECT m.id AS member_id FROM people AS p JOIN members AS m ON m.person_id = p.id
       WHERE p.email = ?1 AND m.left_at IS NULL ORDER BY m.last_seen_at DESC, m.id LIMIT 1`,
    )
    .bind(email)
    .first()
  return row ? v.parse(Found, row).member_id : undefined
}
