import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types"
import type { BusinessId } from "../../shared/ids.ts"

const DAY_MS = 86_400_000

/** How votes that came in were answered. `received` is counted at the door, the others where each was decided. */
export interface Tally {
  received: number
  counted: number
  held: number
  duplicate: number
  rejected: number
}

export const NO_TALLY: Readonly<Tally> = { received: 0, counted: 0, held: 0, duplicate: 0, rejected: 0 }

/** Where votes are tallied that name no touchpoint that can be read, or that there is. */
export const NO_TOUCHPOINT = 0

/** A tally of one local day at one touchpoint, or at none. */
export interface DayTally extends Tally {
  day: number
  touchpointId: number
}

/** Nothing for a business that has been deleted since: a later one may get its number. */
const ADD_INTAKE = `
INSERT INTO intake (business_id, day, touchpoint_id, received, counted, held, duplicate, rejected)
SELECT ?1, value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6
FROM businesses AS b, json_each(?2) WHERE b.id = ?1
ON CONFLICT DO UPDATE SET received = received + excluded.received, counted = counted + excluded.counted,
  held = held + excluded.held, duplicate = duplicate + excluded.duplicate, rejected = rejected + excluded.rejected`

export const addIntake = (
  db: D1Database,
  businessId: BusinessId,
  tallies: readonly DayTally[],
): D1PreparedStatement =>
  db
    .prepare(ADD_INTAKE)
    .bind(
      businessId,
      JSON.stringify(
        tallies.map(({ day, touchpointId, received, counted, held, duplicate, rejected }) => [
          day,
          touchpointId,
          received,
          counted,
          held,
          duplicate,
          rejected,
        ]),
      ),
    )

/**
 * Goes before a write of tallies, in the same batch: the batch fails where the same write has been made before. What is
 * older than a day can't come again.
 */
export const claimWrite = (db: D1Database, id: string, now: number): D1PreparedStatement[] => [
  db.prepare("DELETE FROM intake_writes WHERE written_at < ?1").bind(now - DAY_MS),
  db.prepare("INSERT INTO intake_writes (id, written_at) VALUES (unhex(?1), ?2)").bind(id, now),
]

/** Whether a batch failed because the same write had been made before: then all of it is stored. */
export const wasClaimed = (error: unknown): boolean =>
  error instanceof Error && error.message.includes("UNIQUE constraint failed: intake_writes")
