import type { D1Database } from "@cloudflare/workers-types"
import { counterErrors } from "../support/ledger.ts"
import type { BookedVote } from "./vote-book.ts"

/** What the customers know held against what the database says. Every list names votes; all must be empty. */
export interface Verdict {
  ledgerRows: number
  /** Of them, held or once held, by the rule's name: so that one sees what the run has tried. */
  held: Record<string, number>
  acknowledged: number
  /** Acknowledged and not in the ledger. */
  lost: string[]
  /** In the ledger more than once. */
  doubled: string[]
  /** Called new more than once: one of the answers was wrong. */
  calledNewTwice: string[]
  /** In the ledger at a rev below the one acknowledged. */
  stale: string[]
  /** In the ledger with a reaction that its rev never had. */
  altered: string[]
  /** In another business's ledger, or at another touchpoint, than it was sent to. */
  misplaced: string[]
  /** In the ledger and never sent. */
  invented: string[]
  /** Counter rows that differ from a recount of the ledger. */
  miscounted: unknown[]
}

interface Row {
  id: string
  place: string
  rev: number
  reaction: string
  held: string | null
}

/** Read in pages: D1 hands over a bounded answer. */
const PAGE_ROWS = 10_000

const readRows = async (db: D1Database): Promise<Row[]> => {
  const rows: Row[] = []
  const page = db.prepare(
    `SELECT lower(hex(v.id)) AS id, b.site_key || '/' || t.slug AS place, v.rev, v.reaction, v.held
     FROM votes AS v LEFT JOIN businesses AS b ON b.id = v.business_id LEFT JOIN touchpoints AS t ON t.id = v.touchpoint_id
     ORDER BY v.business_id, v.touchpoint_id, v.id LIMIT ?1 OFFSET ?2`,
  )
  for (;;) {
    const { results } = await page.bind(PAGE_ROWS, rows.length).all<Row>()
    rows.push(...results)
    if (results.length < PAGE_ROWS) return rows
  }
}

const heldByRule = (rows: readonly Row[]): Record<string, number> => {
  const held: Record<string, number> = {}
  for (const { held: rule } of rows) if (rule !== null) held[rule] = (held[rule] ?? 0) + 1
  return held
}

export const judge = async (db: D1Database, book: readonly BookedVote[]): Promise<Verdict> => {
  const rows = await readRows(db)
  const byId = new Map<string, Row>()
  const verdict: Verdict = {
    ledgerRows: rows.length,
    held: heldByRule(rows),
    acknowledged: book.filter(({ ackedRev }) => ackedRev > 0).length,
    lost: [],
    doubled: [],
    calledNewTwice: book.filter(({ calledNew }) => calledNew.some((times) => times > 1)).map(({ id }) => id),
    stale: [],
    altered: [],
    misplaced: [],
    invented: [],
    miscounted: await counterErrors(db),
  }
  for (const row of rows) {
    if (byId.has(row.id)) verdict.doubled.push(row.id)
    else byId.set(row.id, row)
  }
  for (const { key, id, touchpoint, ackedRev, revs } of book) {
    const name = id.replaceAll("-", "")
    const row = byId.get(name)
    byId.delete(name)
    if (!row) {
      if (ackedRev > 0) verdict.lost.push(id)
      continue
    }
    if (row.place !== `${key}/${touchpoint}`) verdict.misplaced.push(id)
    if (row.rev < ackedRev) verdict.stale.push(id)
    if (revs[row.rev - 1] !== row.reaction) verdict.altered.push(id)
  }
  verdict.invented.push(...byId.keys())
  return verdict
}
