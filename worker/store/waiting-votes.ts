import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { DayRange } from "../../shared/day-range.ts"
import type { BusinessId, Slug } from "../../shared/ids.ts"
import { HELD_RULES } from "../../shared/outcome.ts"

/** Waiting votes that are told apart: enough to know that there is work, and a flood of them costs no more to count. */
export const WAITING_COUNTED_MAX = 1000

/** Votes of the business ?1 that a rule once held, by the index of nothing else: it begins with the rule (?2, JSON). */
const HELD = `
  FROM json_each(?2) AS rule
  CROSS JOIN votes AS v INDEXED BY votes_held ON v.business_id = ?1 AND v.held = rule.value`

/** How many votes wait for a decision, up to one more than `WAITING_COUNTED_MAX`. */
export const selectWaiting = (db: D1Database, businessId: BusinessId): D1PreparedStatement =>
  db
    .prepare(`SELECT count(*) AS votes FROM (SELECT 1 ${HELD} AND v.decision IS NULL LIMIT ?3)`)
    .bind(businessId, JSON.stringify(HELD_RULES), WAITING_COUNTED_MAX + 1)

const WaitingRow = v.object({ votes: v.number() })

export const readWaiting = (result: D1Result | undefined): number =>
  v.parse(v.array(WaitingRow), result?.results)[0]?.votes ?? 0

const DAY_MS = 86_400_000

const AT_TOUCHPOINT = "v.touchpoint_id = (SELECT id FROM touchpoints WHERE business_id = ?1 AND slug = ?3)"

/**
 * What became of one touchpoint's held votes: how many wait, of any day, and how many of these days were excluded. The
 * index knows instants: a day more on either side.
 */
export const selectHeldHere = (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  { from, to }: DayRange,
): D1PreparedStatement =>
  db
    .prepare(
      `SELECT
         (SELECT count(*) ${HELD} AND v.decision IS NULL WHERE ${AT_TOUCHPOINT}) AS waiting,
         (SELECT count(*) ${HELD} AND v.decision = 'excluded' AND v.at BETWEEN ?4 AND ?5
           WHERE ${AT_TOUCHPOINT} AND v.day BETWEEN ?6 AND ?7) AS excluded`,
    )
    .bind(businessId, JSON.stringify(HELD_RULES), slug, (from - 1) * DAY_MS, (to + 2) * DAY_MS, from, to)

const HeldHereRow = v.object({ waiting: v.number(), excluded: v.number() })
export type HeldHere = v.InferOutput<typeof HeldHereRow>

export const readHeldHere = (result: D1Result | undefined): HeldHere =>
  v.parse(v.tuple([HeldHereRow]), result?.results)[0]
