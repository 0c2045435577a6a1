import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import * as v from "valibot"
import { OFFLINE_ENV } from "../../worker/commands/wrangler.ts"
import { type Bundle, bundleWorker } from "../support/bundle-worker.ts"
import { bad, good } from "../support/print-table.ts"
import { benchDatabaseTime } from "./database-time.ts"
import { type Finding, isMet, keepFindings, printFindings } from "./finding.ts"
import { benchJourney } from "./journey.ts"
import { benchQueuePath } from "./queue-path.ts"
import { benchRows } from "./rows.ts"
import { benchSizes } from "./sizes.ts"
import { benchThroughput } from "./throughput.ts"
import { benchWidget } from "./widget/widget.ts"

const BENCHES = ["sizes", "rows", "database", "throughput", "queue", "journey", "widget"] as const
type Bench = (typeof BENCHES)[number]

const TITLES: Record<Bench, string> = {
  sizes: "Sizes",
  rows: "Rows written in D1",
  database: "Time inside the database, direct path",
  throughput: "Throughput, all routes in one workerd",
  queue: "The way through the queue",
  journey: "Journey page, 200 touchpoints, a year",
  widget: "Widget in a browser, and its peers",
}

/** `npm run bench -- --only rows --only sizes` */
const readWanted = (): readonly Bench[] => {
  const Wanted = v.array(v.picklist(BENCHES, `--only must be one of ${BENCHES.join(", ")}`))
  try {
    const { values } = parseArgs({ options: { only: { type: "string", multiple: true } } })
    return v.parse(Wanted, values.only ?? BENCHES)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(2)
  }
}

const measure = (bench: Bench, bundle: Bundle, folder: string): Finding[] | Promise<Finding[]> => {
  switch (bench) {
    case "sizes":
      return benchSizes(bundle)
    case "rows":
      return benchRows(bundle.script, join(folder, bench))
    case "database":
      return benchDatabaseTime(bundle.script, join(folder, bench))
    case "throughput":
      return benchThroughput(bundle.script, join(folder, bench))
    case "queue":
      return benchQueuePath(bundle.script, join(folder, bench))
    case "journey":
      return benchJourney(bundle.script, join(folder, bench))
    case "widget":
      return benchWidget()
  }
}

Object.assign(process.env, OFFLINE_ENV)
const wanted = readWanted()
const folder = mkdtempSync(join(tmpdir(), "lovetap-bench-"))
try {
  const bundle = bundleWorker(join(folder, "bundle"))
  const all: Finding[] = []
  for (const bench of wanted) {
    const findings = await measure(bench, bundle, folder)
    printFindings(TITLES[bench], findings)
    keepFindings(bench, findings)
    all.push(...findings)
  }
  const missed = all.filter((finding) => !isMet(finding)).length
  const budgets = all.filter(({ budget }) => budget).length
  console.log(
    `\n${missed === 0 ? good(`all ${budgets} budgets met`) : bad(`${missed} of ${budgets} budgets missed`)}`,
  )
  process.exitCode = missed === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
