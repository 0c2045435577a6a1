import { styleText } from "node:util"
import { bad, formatTable, good, grouped } from "../support/print-table.ts"
import { findingsOf, isClean, notTried, type PartResult, resentShare } from "./part.ts"

/** Enough of each kind to find the fault; the JSON holds them all. */
const SHOWN_MAX = 5
const SHOWN_CHARS = 160

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

const inWords = (counts: Record<string, number>) =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${what} ${grouped(count)}`)
    .join(", ")

const loadRows = (result: PartResult): [string, string][] => {
  const { tally, told, verdict, tapped } = result
  const held = Object.values(verdict.held).reduce((sum, count) => sum + count, 0)
  return [
    ["votes tapped", grouped(tapped)],
    ["acknowledged in the end", grouped(verdict.acknowledged)],
    ["rows in the ledger", grouped(verdict.ledgerRows)],
    ["of them held", grouped(held)],
    ["votes sent", grouped(tally.votesSent)],
    ["of them resent", `${grouped(tally.resent)} (${percent(resentShare(result))})`],
    ["amendments, undos among them", `${grouped(tally.amendments)}, ${grouped(tally.undos)}`],
    ["requests", grouped(tally.requests)],
    ["broken", grouped(tally.broken)],
    ["put off (503, 429)", grouped(tally.putOff)],
    ["votes answered", grouped(told.received)],
  ]
}

const NUMBER = { align: "right" } as const

export const printReport = (result: PartResult, tookMs: number) => {
  const { title, seed, blows, verdict, told } = result
  console.log(
    `${styleText("bold", `Chaos: ${title}`)}   (${(tookMs / 1000).toFixed(1)} s, --only ${result.part} --seed ${seed})\n`,
  )
  const blowRows = Object.entries(blows).map(([kind, times]) => [kind, grouped(times)])
  console.log(`${formatTable([{ title: "what was done to it" }, { title: "times", ...NUMBER }], blowRows)}\n`)
  console.log(`${formatTable([{ title: "load" }, { title: "count", ...NUMBER }], loadRows(result))}`)
  const { received: _, ...outcomes } = told
  console.log(`  answered: ${inWords(outcomes)}\n  held: ${inWords(verdict.held)}\n`)
  const findings = findingsOf(result)
  const checks = findings.map(([what, found]) => [
    what,
    found.length === 0 ? good("0 ✓") : bad(`${grouped(found.length)} ✗`),
  ])
  console.log(`${formatTable([{ title: "what must be none" }, { title: "found", ...NUMBER }], checks)}\n`)
  for (const [what, found] of findings) {
    for (const one of found.slice(0, SHOWN_MAX))
      console.log(bad(what), JSON.stringify(one).slice(0, SHOWN_CHARS))
  }
  for (const missing of notTried(result)) console.log(bad(missing))
  console.log(
    isClean(result)
      ? good("0 lost, 0 double, counters equal the ledger, the identity holds")
      : bad("NOT CLEAN"),
  )
}
