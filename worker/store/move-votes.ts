import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId } from "../../shared/ids.ts"
import type { VoteState } from "../../shared/outcome.ts"
import type { AuditEntry } from "./audit.ts"
import { addHours } from "./hours.ts"

/**
 * Moves the counters of votes from where each stands to where all of them go, by the difference. It must run before the
 * ledger changes.
 *
 * @param votes a query of rows of the ledger as they are, all of the business ?1
 */
export const moveCounters = (votes: string, to: VoteState): string => `
INSERT INTO counters (business_id, touchpoint_id, day, channel, place, love, hate, held_love, held_hate,
  love_hours, hate_hours)
SELECT ?1, touchpoint_id, day, channel, place, sum(love), sum(hate), sum(held_love), sum(held_hate),
  json_group_object(hour, love) FILTER (WHERE love <> 0), json_group_object(hour, hate) FILTER (WHERE hate <> 0)
FROM (
  SELECT touchpoint_id, day, channel, place, hour,
    sum((reaction = 'love') * counts) AS love, sum((reaction = 'hate') * counts) AS hate,
    sum((reaction = 'love') * waits) AS held_love, sum((reaction = 'hate') * waits) AS held_hate
  FROM (
    SELECT touchpoint_id, day, channel, place, hour, reaction,
      ('${to}' = 'counted') - (state = 'counted') AS counts, ('${to}' = 'held') - (state = 'held') AS waits
    FROM (${votes}) WHERE reaction <> 'none'
  )
  GROUP BY touchpoint_id, day, channel, place, hour
)
WHERE true
GROUP BY touchpoint_id, day, channel, place
ON CONFLICT DO UPDATE SET love = love + excluded.love, hate = hate + excluded.hate,
  held_love = held_love + excluded.held_love, held_hate = held_hate + excluded.held_hate,
  ${addHours("love_hours")},
  ${addHours("hate_hours")}`

/** What the log tells of a move; `from` and `to` are the first and last tap, epoch ms. */
const TOLD = `'rule', max(held), 'votes', count(*), 'love', sum(reaction = 'love'), 'hate', sum(reaction = 'hate'),
  'touchpoints', count(DISTINCT touchpoint_id), 'touchpoint', iif(min(slug) = max(slug), max(slug), NULL),
  'from', min(at), 'to', max(at)`

/** The entry that the batch began with. */
const LATEST_ENTRY = "(SELECT max(id) FROM audit WHERE business_id = ?1)"

const SET: Record<VoteState, string> = {
  counted: `decision = 'released', decided_by = ${LATEST_ENTRY}`,
  excluded: `decision = 'excluded', decided_by = ${LATEST_ENTRY}`,
  held: "decision = NULL, decided_by = NULL",
}

/** Which held votes go where, and how the log tells of it. */
export interface Move {
  /**
   * A query of them: key, day, hour, channel, place, reaction, state, held, at, and the touchpoint's slug. It must pick
   * the same ones each time it runs, so it needs an order where it has a limit.
   */
  votes: string
  /** Its parameters, the first of them the business. */
  parameters: readonly [BusinessId, ...(string | number | null)[]]
  to: VoteState
  log: AuditEntry
}

const Written = v.array(v.object({ id: v.number() }))

/**
 * Moves held votes in one transaction: the log's entry, the counters by the difference, then the ledger.
 *
 * @returns the entry's id; undefined: there was nothing to move, and nothing was written
 */
export const moveVotes = async (
  db: D1Database,
  { votes, parameters, to, log }: Move,
): Promise<number | undefined> => {
  const own = (nth: number) => `?${parameters.length + nth}`
  const [entry] = await db.batch([
    db
      .prepare(
        `INSERT INTO audit (business_id, at, member_id, action, detail)
         SELECT ?1, ${own(1)}, ${own(2)}, ${own(3)}, json_patch(json_object(${TOLD}), ${own(4)}) FROM (${votes})
         HAVING count(*) > 0 RETURNING id`,
      )
      .bind(...parameters, log.at, log.memberId, log.action, JSON.stringify(log.detail)),
    db.prepare(moveCounters(votes, to)).bind(...parameters),
    db
      .prepare(
        `UPDATE votes SET ${SET[to]}
         WHERE business_id = ?1 AND (touchpoint_id, id) IN (SELECT touchpoint_id, id FROM (${votes}))`,
      )
      .bind(...parameters),
  ])
  return v.parse(Written, entry?.results)[0]?.id
}
