import { mkdirSync, readFileSync, rmSync } from "node:fs"
import { styleText } from "node:util"
import { OFFLINE_ENV } from "../../worker/commands/wrangler.ts"
import { bad, formatTable, good, grouped, quiet } from "./print-table.ts"
import { runStep } from "./run-step.ts"
import { readTally, type Tally, tallyPlaywright, tallyVitest, withExit } from "./test-reports.ts"

/** Everything that must hold, in the order that finds mistakes soonest. Each is an npm script of its own. */
interface Step {
  name: string
  script: string
  args?: string[]
  /** The JSON report that says which test cases ran; a step without one is a check that holds or does not. */
  report?: { file: string; tally: (report: unknown) => Tally }
}

const REPORTS = "test-results"
const vitestStep = (name: string): Step => {
  const file = `${REPORTS}/${name}.json`
  return {
    name,
    script: `test:${name}`,
    args: ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
    report: { file, tally: tallyVitest },
  }
}

const STEPS: Step[] = [
  { name: "build", script: "build" },
  { name: "package", script: "build:package" },
  { name: "types", script: "test:types" },
  // Biome colours even what goes into a file when it believes itself in CI.
  { name: "lint", script: "test:lint", args: ["--colors=off"] },
  vitestStep("unit"),
  vitestStep("worker"),
  {
    name: "browser",
    script: "test:browser",
    report: { file: `${REPORTS}/browser.json`, tally: tallyPlaywright },
  },
]

/** Minutes on a quiet machine; one step that takes this long hangs. */
const STEP_TIMEOUT_MS = 40 * 60_000

const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 }

const tallyOf = ({ report }: Step): Tally => (report ? readTally(report.file, report.tally) : NOTHING)

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

const run = async (step: Step) => {
  if (step.report) rmSync(step.report.file, { force: true })
  const log = `${REPORTS}/${step.name}.log`
  const command = ["npm", "run", "--silent", step.script, ...(step.args ? ["--", ...step.args] : [])]
  const { exitedWell, timedOut, tookMs } = await runStep(command, log, STEP_TIMEOUT_MS)
  const tally = withExit(tallyOf(step), exitedWell)
  if (tally.failed > 0) {
    console.log(readFileSync(log, "utf8").trimEnd())
    if (timedOut) console.log(`Killed after ${seconds(STEP_TIMEOUT_MS)}.`)
  }
  const mark = tally.failed > 0 ? bad("✗") : good("✓")
  const counts = step.report ? `${grouped(tally.passed)} passed, ${grouped(tally.failed)} failed` : ""
  console.log(`${mark} ${step.name.padEnd(8)} ${seconds(tookMs).padStart(8)}   ${counts}`.trimEnd())
  return { step, tally, tookMs }
}

mkdirSync(REPORTS, { recursive: true })
Object.assign(process.env, OFFLINE_ENV)
console.log(styleText("bold", "Lovetap: everything that must hold"))

const results: Awaited<ReturnType<typeof run>>[] = []
for (const step of STEPS) results.push(await run(step))

const total = (field: keyof Tally) => results.reduce((sum, { tally }) => sum + tally[field], 0)
const tookMs = results.reduce((sum, result) => sum + result.tookMs, 0)
const columns = [
  { title: "step" },
  { title: "passed", align: "right" },
  { title: "failed", align: "right" },
  { title: "skipped", align: "right" },
  { title: "time", align: "right" },
] as const
const rows = results.map(({ step, tally, tookMs: took }) => [
  step.name,
  step.report ? grouped(tally.passed) : quiet("·"),
  tally.failed > 0 ? bad(grouped(tally.failed)) : step.report ? "0" : good("ok"),
  step.report ? grouped(tally.skipped) : quiet("·"),
  seconds(took),
])
const sums = ["all", ...(["passed", "failed", "skipped"] as const).map((field) => grouped(total(field)))]
console.log(`\n${formatTable(columns, [...rows, [...sums, seconds(tookMs)]])}\n`)
// The last line is for programs: plain, with the true totals.
console.log(`${total("passed")} passed, ${total("failed")} failed`)
process.exitCode = total("failed") > 0 ? 1 : 0
