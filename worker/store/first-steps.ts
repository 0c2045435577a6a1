import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, type MemberId, Slug } from "../../shared/ids.ts"
import { type CollectedName, readCollectedNames, selectCollectedNames } from "./collected-names.ts"
import type { PersonId } from "./people.ts"

const flag = v.pipe(
  v.number(),
  v.transform((value) => value === 1),
)
const Row = v.object({
  hidden: flag,
  touchpoints: flag,
  votes: flag,
  people: flag,
  passkey: flag,
  slug: v.nullable(Slug),
})
/** What of a new business's first hour is done; `slug`: a touchpoint to install. */
export type FirstSteps = v.InferOutput<typeof Row>

export interface NudgesRead {
  steps: FirstSteps
  names: CollectedName[]
}

/** A business that gets votes after two weeks has found its way, whatever is left of the list. */
const FIRST_STEPS_MS = 14 * 86_400_000

/** What an admin may want to do next. Each look ends at its first row. */
export const readNudges = async (
  db: D1Database,
  businessId: BusinessId,
  personId: PersonId,
  now: number,
): Promise<NudgesRead> => {
  const [steps, names] = await db.batch([
    db
      .prepare(
        `SELECT b.first_steps_hidden_at IS NOT NULL OR (b.created_at < ?3
             AND EXISTS (SELECT 1 FROM counters WHERE business_id = ?1)) AS hidden,
           EXISTS (SELECT 1 FROM touchpoints WHERE business_id = ?1 AND state <> 'waiting') AS touchpoints,
           EXISTS (SELECT 1 FROM counters WHERE business_id = ?1) AS votes,
           (SELECT count(*) FROM (SELECT 1 FROM members WHERE business_id = ?1 AND left_at IS NULL LIMIT 2)) > 1
             OR EXISTS (SELECT 1 FROM invitations WHERE business_id = ?1) AS people,
           EXISTS (SELECT 1 FROM passkeys WHERE person_id = ?2 AND removed_at IS NULL) AS passkey,
           (SELECT slug FROM touchpoints WHERE business_id = ?1 AND state = 'live' LIMIT 1) AS slug
         FROM businesses AS b WHERE b.id = ?1`,
      )
      .bind(businessId, personId, now - FIRST_STEPS_MS),
    selectCollectedNames(db, businessId),
  ])
  const [row] = v.parse(v.tuple([Row]), steps?.results)
  return { steps: row, names: readCollectedNames(names) }
}

/** Puts the list of first steps away for all admins, or shows it again. */
export const hideFirstSteps = async (
  db: D1Database,
  businessId: BusinessId,
  hidden: boolean,
  { memberId, at }: { memberId: MemberId; at: number },
): Promise<void> => {
  const detail = JSON.stringify({ firstSteps: hidden ? "put away" : "shown again" })
  await db.batch([
    db
      .prepare(
        "INSERT INTO audit (business_id, at, member_id, action, detail) VALUES (?1, ?2, ?3, 'business', ?4)",
      )
      .bind(businessId, at, memberId, detail),
    db
      .prepare("UPDATE businesses SET first_steps_hidden_at = ?2 WHERE id = ?1")
      .bind(businessId, hidden ? at : null),
  ])
}
