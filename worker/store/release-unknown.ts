import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, Slug } from "../../shared/ids.ts"
import type { HeldRule } from "../../shared/outcome.ts"
import type { Author } from "./change-fields.ts"
import { DECISION_VOTES_MAX, decideVotes } from "./decide-votes.ts"

/** The rule that holds votes in the waiting room. What other rules hold there waits for a decision of its own. */
const RULE: HeldRule = "unknown-touchpoint"

/** How many votes wait for each of these names, asked before they are created. */
export const countUnknown = (
  db: D1Database,
  businessId: BusinessId,
  slugs: readonly Slug[],
): D1PreparedStatement =>
  db
    .prepare(
      `SELECT t.slug, count(*) AS votes
       FROM votes AS v INDEXED BY votes_held JOIN touchpoints AS t ON t.business_id = ?1 AND t.id = v.touchpoint_id
       WHERE v.business_id = ?1 AND v.held = ?2 AND v.decision IS NULL AND t.state = 'waiting'
         AND t.slug IN (SELECT value FROM json_each(?3)) GROUP BY t.slug`,
    )
    .bind(businessId, RULE, JSON.stringify(slugs))

const Counted = v.array(v.object({ slug: Slug, votes: v.number() }))

/**
 * Releases the votes that waited for touchpoints which have just been created, in as many transactions as decisions of so
 * many votes take. What is not released when one of them fails can be released at its touchpoint as any other.
 */
export const releaseUnknown = async (
  db: D1Database,
  businessId: BusinessId,
  { counted, created }: { counted: D1Result | undefined; created: readonly Slug[] },
  { memberId, at }: Author,
): Promise<void> => {
  const decider = { memberId, ownerId: null, at }
  for (const { slug, votes } of v.parse(Counted, counted?.results)) {
    if (!created.includes(slug)) continue
    // No more rounds than were needed when it was created: votes that go on coming in must not keep this going.
    for (let released = 0; released < votes; released += DECISION_VOTES_MAX) {
      const selection = { by: "rule" as const, rule: RULE, touchpoint: slug }
      if ((await decideVotes(db, businessId, "release", selection, decider)) === undefined) break
    }
  }
}
