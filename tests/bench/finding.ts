import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { styleText } from "node:util"
import { ROOT } from "../support/house-files.ts"
import { bad, formatTable, good, quiet } from "../support/print-table.ts"

/** One measured figure, and what it was to be. */
export interface Finding {
  what: string
  value: number
  unit: string
  /** Absent: told for its own sake. */
  budget?: { atMost: number } | { atLeast: number }
  note?: string
}

const RESULTS = join(ROOT, "bench/results")

export const isMet = ({ value, budget }: Finding): boolean => {
  if (!budget) return true
  return "atMost" in budget ? value <= budget.atMost : value >= budget.atLeast
}

/** Three digits that matter, and no more. */
const say = (value: number) =>
  value.toLocaleString("en-GB", { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 })

const sayBudget = ({ budget, unit }: Finding) => {
  if (!budget) return quiet("·")
  return "atMost" in budget ? `≤ ${say(budget.atMost)} ${unit}` : `≥ ${say(budget.atLeast)} ${unit}`
}

const COLUMNS = [
  { title: "what" },
  { title: "measured", align: "right" },
  { title: "budget", align: "right" },
  { title: "" },
  { title: "" },
] as const

export const printFindings = (title: string, findings: readonly Finding[]) => {
  const rows = findings.map((finding) => [
    finding.what,
    `${say(finding.value)} ${finding.unit}`,
    sayBudget(finding),
    finding.budget ? (isMet(finding) ? good("✓ met") : bad("✗ missed")) : "",
    quiet(finding.note ?? ""),
  ])
  console.log(`\n${styleText("bold", title)}\n\n${formatTable(COLUMNS, rows)}`)
}

export const keepFindings = (name: string, findings: readonly Finding[]) => {
  mkdirSync(RESULTS, { recursive: true })
  const kept = findings.map((finding) => ({ ...finding, ...(finding.budget && { met: isMet(finding) }) }))
  writeFileSync(join(RESULTS, `${name}.json`), `${JSON.stringify(kept, null, 2)}\n`)
}
