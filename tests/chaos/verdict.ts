import type { D1Database } from "@cloudflare/workers-types"
import { counterErrors } from "../support/ledger.ts"
import type { BookedVote } from "./vote-book.ts"

/** What the customers know held against what the database says. Every list names votes; all must be empty. */
export interface Verdict {
  ledgerRows: number
  acknowledged: number
  /** Acknowledged and not in the ledger. */
  lost: string[]
  /** In the ledger more than once. */
  doubled: string[]
  /** In the ledger at a rev below the one acknowledged. */
  stale: string[]
  /** In the ledger with a reaction that its rev never had. */
  altered: string[]
  /** In the ledger and never sent. */
  invented: string[]
  /** Counter rows that differ from a recount of the ledger. */
  miscounted: unknown[]
}

interface Row {
  id: string
  rev: number
  reaction: string
}

/** Read in pages: D1 hands over a bounded answer. */
const PAGE_ROWS = 10_000

const readRows = async (db: D1Database): Promise<Row[]> => {
  const rows: Row[] = []
  const page = db.prepare(
    "SELECT lower(hex(id)) AS id, rev, reaction FROM votes ORDER BY business_id, touchpoint_id, id LIMIT ?1 OFFSET ?2",
  )
  for (;;) {
    const { results } = await page.bind(PAGE_ROWS, rows.length).all<Row>()
    rows.push(...results)
    if (results.length < PAGE_ROWS) return rows
  }
}

export const judge = async (db: D1Database, book: readonly BookedVote[]): Promise<Verdict> => {
  const rows = await readRows(db)
  const byId = new Map<string, Row>()
  const verdict: Verdict = {
    ledgerRows: rows.length,
    acknowledged: book.filter(({ ackedRev }) => ackedRev > 0).length,
    lost: [],
    doubled: [],
    stale: [],
    altered: [],
    invented: [],
    miscounted: await counterErrors(db),
  }
  for (const row of rows) {
    if (byId.has(row.id)) verdict.doubled.push(row.id)
    byId.set(row.id, row)
  }
  for (const { id, ackedRev, revs } of book) {
    const key = id.replaceAll("-", "")
    const row = byId.get(key)
    byId.delete(key)
    if (!row) {
      if (ackedRev > 0) verdict.lost.push(id)
      continue
    }
    if (row.rev < ackedRev) verdict.stale.push(id)
    if (revs[row.rev - 1] !== row.reaction) verdict.altered.push(id)
  }
  verdict.invented.push(...byId.keys())
  return verdict
}
