import type { D1Database } from "@cloudflare/workers-types"
import type { BusinessId, MemberId, Slug } from "../../shared/ids.ts"
import type { HeldRule } from "../../shared/outcome.ts"
import { moveVotes } from "./move-votes.ts"

/**
 * Votes that one decision moves; the rest waits for the next. The whole database waits while its transaction runs, about
 * a quarter of a second on two busy cores.
 */
export const DECISION_VOTES_MAX = 20_000

export type Decision = "release" | "exclude"

/** Waiting votes: those that a rule holds, at one touchpoint or at all; or one vote by its id (32 hexadecimal digits). */
export type Selection =
  | { by: "rule"; rule: HeldRule; touchpoint: Slug | undefined }
  | { by: "vote"; touchpoint: Slug; id: string }

/** Who decides, and when. */
export interface Decider {
  memberId: MemberId
  /** Only votes at touchpoints that this member owns; null: at any touchpoint of the business. */
  ownerId: MemberId | null
  /** Epoch ms. */
  at: number
}

/** Every selection has ?1 the business, ?2 the owner or NULL, ?3 the most votes. Oldest first is as the index lies. */
const MOVED =
  "v.touchpoint_id, v.id, v.day, v.hour, v.channel, v.place, v.reaction, v.state, v.held, v.at, t.slug"
const OWNED = "(?2 IS NULL OR t.owner_id = ?2)"
const OLDEST = "ORDER BY v.at, v.touchpoint_id, v.id LIMIT ?3"

const WAITING_BY_RULE = `
  SELECT ${MOVED} FROM votes AS v INDEXED BY votes_held
  CROSS JOIN touchpoints AS t ON t.business_id = v.business_id AND t.id = v.touchpoint_id
  WHERE v.business_id = ?1 AND v.held = ?4 AND v.decision IS NULL AND (?5 IS NULL OR t.slug = ?5) AND ${OWNED}`

const WAITING_VOTE = `
  SELECT ${MOVED} FROM touchpoints AS t
  CROSS JOIN votes AS v ON v.business_id = t.business_id AND v.touchpoint_id = t.id AND v.id = unhex(?5)
  WHERE t.business_id = ?1 AND t.slug = ?4 AND v.held IS NOT NULL AND v.decision IS NULL AND ${OWNED}`

/** A vote in the waiting room would count for a touchpoint that nobody sees: there it is never released. */
const NOT_WAITING_ROOM = "AND t.state <> 'waiting'"

/** Votes that still carry an entry's decision. Its detail tells where in the index they lie. */
const DECIDED = `
  SELECT ${MOVED} FROM audit AS a
  CROSS JOIN votes AS v INDEXED BY votes_held ON v.business_id = a.business_id AND v.held = a.detail->>'rule'
    AND v.decision = a.detail->>'decision' AND v.at BETWEEN a.detail->>'from' AND a.detail->>'to'
    AND v.decided_by = a.id
  CROSS JOIN touchpoints AS t ON t.business_id = v.business_id AND t.id = v.touchpoint_id
  WHERE a.business_id = ?1 AND a.id = ?4 AND a.action IN ('release', 'exclude') AND ${OWNED} ${OLDEST}`

/**
 * Releases or excludes waiting votes, the oldest `DECISION_VOTES_MAX` of them, in one transaction with the log's entry.
 *
 * @returns the entry's id; undefined: none of them was waiting (any more), and nothing was written
 */
export const decideVotes = (
  db: D1Database,
  businessId: BusinessId,
  decision: Decision,
  selection: Selection,
  { memberId, ownerId, at }: Decider,
): Promise<number | undefined> => {
  const [query, ...which] =
    selection.by === "rule"
      ? [WAITING_BY_RULE, selection.rule, selection.touchpoint ?? null]
      : [WAITING_VOTE, selection.touchpoint, selection.id]
  const released = decision === "release"
  return moveVotes(db, {
    votes: `${query} ${released ? NOT_WAITING_ROOM : ""} ${OLDEST}`,
    parameters: [businessId, ownerId, DECISION_VOTES_MAX, ...which],
    to: released ? "counted" : "excluded",
    log: { at, memberId, action: decision, detail: { decision: released ? "released" : "excluded" } },
  })
}

/**
 * Sets votes back to waiting that an entry of the log released or excluded, in one transaction with an entry of its own.
 *
 * @returns the new entry's id; undefined: no vote carries that decision any more, and nothing was written
 */
export const undoDecision = (
  db: D1Database,
  businessId: BusinessId,
  entry: number,
  { memberId, ownerId, at }: Decider,
): Promise<number | undefined> =>
  moveVotes(db, {
    votes: DECIDED,
    parameters: [businessId, ownerId, DECISION_VOTES_MAX, entry],
    to: "held",
    log: { at, memberId, action: "undo", detail: { entry } },
  })
