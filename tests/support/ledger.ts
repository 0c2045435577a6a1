import type { D1Database } from "@cloudflare/workers-types"

export interface LedgerRow {
  business_id: number
  touchpoint_id: number
  id: string
  rev: number
  reaction: string
  held: string | null
  channel: string
  place: string
  at: number
  clock_error: number
  day: number
  hour: number
  received_at: number
  amended_at: number | null
  reason: string | null
  comment: string | null
  contact: string | null
  lang: string | null
  page: string | null
}

/** Every row of the ledger, ids as 32 hexadecimal digits. */
export const readLedger = async (db: D1Database): Promise<LedgerRow[]> => {
  const { results } = await db
    .prepare("SELECT *, lower(hex(id)) AS id FROM votes ORDER BY business_id, touchpoint_id, id")
    .all<LedgerRow>()
  return results
}

const KEY = "business_id, touchpoint_id, day, channel, place"

/** One line per counter row and hour, and one per counter row for its totals, from the counters… */
const COUNTERS_TOLD = `
  SELECT ${KEY}, 'all' AS hour, love, hate, held_love, held_hate FROM counters
  WHERE love <> 0 OR hate <> 0 OR held_love <> 0 OR held_hate <> 0
  UNION ALL
  SELECT ${KEY}, hour, sum(love), sum(hate), 0, 0 FROM (
    SELECT ${KEY}, key AS hour, value AS love, 0 AS hate FROM counters, json_each(love_hours)
    UNION ALL SELECT ${KEY}, key, 0, value FROM counters, json_each(hate_hours)
  )
  GROUP BY ${KEY}, hour HAVING sum(love) <> 0 OR sum(hate) <> 0`

const counted = (face: string) => `sum(state = 'counted' AND reaction = '${face}')`
const held = (face: string) => `sum(state = 'held' AND reaction = '${face}')`

/** …and the same lines recounted from the ledger. */
const LEDGER_TOLD = `
  SELECT ${KEY}, 'all' AS hour, ${counted("love")}, ${counted("hate")}, ${held("love")}, ${held("hate")} FROM votes
  WHERE reaction <> 'none' AND state <> 'excluded' GROUP BY ${KEY}
  UNION ALL
  SELECT ${KEY}, CAST(hour AS TEXT), ${counted("love")}, ${counted("hate")}, 0, 0 FROM votes
  WHERE reaction <> 'none' AND state = 'counted' GROUP BY ${KEY}, hour`

/**
 * Where the counters differ from a recount of the ledger; empty when every total and every hour is right. A counter
 * row whose votes are all undone holds zeros, which is right too.
 */
export const counterErrors = async (db: D1Database): Promise<unknown[]> => {
  const { results } = await db
    .prepare(
      `SELECT 'counter' AS wrong, * FROM (SELECT * FROM (${COUNTERS_TOLD}) EXCEPT SELECT * FROM (${LEDGER_TOLD}))
       UNION ALL
       SELECT 'ledger' AS wrong, * FROM (SELECT * FROM (${LEDGER_TOLD}) EXCEPT SELECT * FROM (${COUNTERS_TOLD}))`,
    )
    .all()
  return results
}
