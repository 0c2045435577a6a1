import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { PersonId } from "./people.ts"

/** Keeps a challenge's hash, for one person or for whoever signs in, and clears away those past their end. */
export const createChallenge = async (
  db: D1Database,
  tokenHash: ArrayBuffer,
  personId: PersonId | null,
  { now, expiresAt }: { now: number; expiresAt: number },
): Promise<void> => {
  await db.batch([
    db.prepare("DELETE FROM challenges WHERE expires_at <= ?1").bind(now),
    db
      .prepare("INSERT INTO challenges (token_hash, person_id, expires_at) VALUES (?1, ?2, ?3)")
      .bind(tokenHash, personId, expiresAt),
  ])
}

const Taken = v.object({ person_id: v.nullable(PersonId) })

/**
 * Uses a challenge up: of two answers to it one is looked at.
 *
 * @returns whose it was, null: for whoever signs in; undefined: there is none (any more)
 */
export const takeChallenge = async (
  db: D1Database,
  tokenHash: ArrayBuffer,
  now: number,
): Promise<PersonId | null | undefined> => {
  const row = await db
    .prepare("DELETE FROM challenges WHERE token_hash = ?1 AND expires_at > ?2 RETURNING person_id")
    .bind(tokenHash, now)
    .first()
  return row ? v.parse(Taken, row).person_id : undefined
}
