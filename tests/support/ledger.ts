import type { D1Database } from "@cloudflare/workers-types"
import { HOUR_COLUMNS } from "../../worker/store/hour-columns.ts"

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

const TOTALS = ["love", "hate", "held_love", "held_hate"]
const COLUMNS = [...TOTALS, ...HOUR_COLUMNS.map(({ name }) => name)]
const KEY = "business_id, touchpoint_id, day, channel, place"

/**
 * Where the counters differ from a recount of the ledger; empty when every total and every hour is right. A counter
 * row whose votes are all undone holds zeros, which is right too.
 */
export const counterErrors = async (db: D1Database): Promise<unknown[]> => {
  const counted = (face: string) => `held IS NULL AND reaction = '${face}'`
  const held = (face: string) => `held IS NOT NULL AND reaction = '${face}'`
  const recount = [
    `sum(${counted("love")})`,
    `sum(${counted("hate")})`,
    `sum(${held("love")})`,
    `sum(${held("hate")})`,
    ...HOUR_COLUMNS.map(({ face, hour }) => `sum(${counted(face)} AND hour = ${hour})`),
  ]
  const fromCounters = `SELECT ${KEY}, ${COLUMNS.join(", ")} FROM counters`
  const nonZero = COLUMNS.map((name) => `${name} <> 0`).join(" OR ")
  const fromLedger = `SELECT * FROM (SELECT ${KEY}, ${recount.map((sum, i) => `${sum} AS ${COLUMNS[i]}`).join(", ")}
    FROM votes GROUP BY ${KEY})`
  const { results } = await db
    .prepare(
      `SELECT 'counter' AS wrong, * FROM (${fromCounters} WHERE ${nonZero} EXCEPT ${fromLedger})
       UNION ALL SELECT 'ledger' AS wrong, * FROM (${fromLedger} WHERE ${nonZero} EXCEPT ${fromCounters})`,
    )
    .all()
  return results
}
