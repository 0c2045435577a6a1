import { styleText } from "node:util"
import { bad, formatTable, good, grouped } from "../support/print-table.ts"
import type { ChaosOptions } from "./options.ts"
import type { Verdict } from "./verdict.ts"
import type { CrowdTally } from "./writer.ts"

export interface ChaosResult extends ChaosOptions {
  tookMs: number
  tapped: number
  tally: CrowdTally
  verdict: Verdict
}

/** A run with fewer resends than this has not tried what it is for. */
const RESENT_SHARE_MIN = 0.3
/** Enough of each kind to find the fault; the JSON holds them all. */
const SHOWN_MAX = 5
const SHOWN_CHARS = 160

const findings = ({ verdict, tally }: ChaosResult): [what: string, found: readonly unknown[]][] => [
  ["lost: acknowledged, not in the ledger", verdict.lost],
  ["doubled: in the ledger twice", verdict.doubled],
  ["stale: at a rev below the acknowledged", verdict.stale],
  ["altered: a reaction its rev never had", verdict.altered],
  ["invented: never sent", verdict.invented],
  ["counters that differ from a recount", verdict.miscounted],
  ["answers no valid vote may get", tally.wrongAnswers],
]

const resentShare = ({ tally }: ChaosResult) => tally.resent / tally.votesSent

export const isClean = (result: ChaosResult): boolean =>
  findings(result).every(([, found]) => found.length === 0) &&
  result.tapped > 0 &&
  result.verdict.acknowledged === result.tapped &&
  resentShare(result) >= RESENT_SHARE_MIN

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

export const printReport = (result: ChaosResult) => {
  const { kills, seed, writers, tookMs, tally, tapped, verdict } = result
  const title = `Chaos: workerd killed ${kills} times under ${writers} writers`
  console.log(`${styleText("bold", title)}   (${(tookMs / 1000).toFixed(1)} s, --seed ${seed})\n`)
  const load: [string, string][] = [
    ["votes tapped", grouped(tapped)],
    ["acknowledged in the end", grouped(verdict.acknowledged)],
    ["rows in the ledger", grouped(verdict.ledgerRows)],
    ["votes sent", grouped(tally.votesSent)],
    ["of them resent", `${grouped(tally.resent)} (${percent(resentShare(result))})`],
    ["amendments, undos among them", `${grouped(tally.amendments)}, ${grouped(tally.undos)}`],
    ["requests", grouped(tally.requests)],
    ["broken by a kill", grouped(tally.broken)],
    ["put off (503, 429)", grouped(tally.putOff)],
  ]
  const checks = findings(result).map(([what, found]) => [
    what,
    found.length === 0 ? good("0 ✓") : bad(`${grouped(found.length)} ✗`),
  ])
  const columns = [{ title: "load" }, { title: "count", align: "right" }] as const
  console.log(`${formatTable(columns, load)}\n`)
  console.log(
    `${formatTable([{ title: "what must be none" }, { title: "found", align: "right" }], checks)}\n`,
  )
  for (const [what, found] of findings(result)) {
    for (const one of found.slice(0, SHOWN_MAX))
      console.log(bad(what), JSON.stringify(one).slice(0, SHOWN_CHARS))
  }
  if (tally.resent / tally.votesSent < RESENT_SHARE_MIN) console.log(bad("too few votes were resent"))
  console.log(isClean(result) ? good("0 lost, 0 double, counters equal the ledger") : bad("NOT CLEAN"))
}
