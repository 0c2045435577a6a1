import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, type MemberId, Slug } from "../../shared/ids.ts"
import { HeldRule } from "../../shared/outcome.ts"

/** What the log's entries of decisions tell, as `move-votes.ts` writes it. */
export const DecisionDetail = v.object({
  rule: HeldRule,
  votes: v.number(),
  /** Where all of them stand; null: at several touchpoints, so many. */
  touchpoint: v.nullable(Slug),
  touchpoints: v.number(),
  /** When the first of them was tapped, epoch ms. */
  from: v.optional(v.number()),
})
export type DecisionDetail = v.InferOutput<typeof DecisionDetail>

/** How many votes still carry the entry's decision, of those at touchpoints that ?2 owns (NULL: of all). */
const CARRIED = `
  SELECT count(*) FROM votes AS v INDEXED BY votes_held
  CROSS JOIN touchpoints AS t ON t.business_id = v.business_id AND t.id = v.touchpoint_id
  WHERE v.business_id = ?1 AND v.held = a.detail->>'rule' AND v.decision = a.detail->>'decision'
    AND v.at BETWEEN a.detail->>'from' AND a.detail->>'to' AND v.decided_by = a.id
    AND (?2 IS NULL OR t.owner_id = ?2)`

const DECISIONS = `
  SELECT a.id, a.at, a.action, a.detail, m.name AS member,
    (SELECT name FROM touchpoints WHERE business_id = ?1 AND slug = a.detail->>'touchpoint') AS name,
    (${CARRIED}) AS carried
  FROM audit AS a LEFT JOIN members AS m ON m.id = a.member_id AND m.business_id = a.business_id
  WHERE a.business_id = ?1`

/** The newest releases and exclusions; how many of their votes an owner (null: anyone) could set back is counted. */
export const selectDecisions = (
  db: D1Database,
  businessId: BusinessId,
  ownerId: MemberId | null,
  limit: number,
): D1PreparedStatement =>
  db
    .prepare(`${DECISIONS} AND a.action IN ('release', 'exclude') ORDER BY a.id DESC LIMIT ?3`)
    .bind(businessId, ownerId, limit)

/** One release, exclusion or undoing of one, or no row. */
export const selectDecision = (
  db: D1Database,
  businessId: BusinessId,
  ownerId: MemberId | null,
  id: number,
): D1PreparedStatement =>
  db
    .prepare(
      `${DECISIONS} AND a.action IN ('release', 'exclude', 'undo') AND a.detail->>'rule' IS NOT NULL AND a.id = ?3`,
    )
    .bind(businessId, ownerId, id)

const Row = v.object({
  id: v.number(),
  at: v.number(),
  action: v.picklist(["release", "exclude", "undo"]),
  detail: v.pipe(v.string(), v.parseJson(), DecisionDetail),
  member: v.nullable(v.string()),
  /** Of the one touchpoint; null: several, or one that is gone. */
  name: v.nullable(v.string()),
  carried: v.number(),
})
/** A decision as the log has it, and how many votes carry it still. */
export type MadeDecision = v.InferOutput<typeof Row>

export const readDecisions = (result: D1Result | undefined): MadeDecision[] =>
  v.parse(v.array(Row), result?.results)
