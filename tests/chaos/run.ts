import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { OFFLINE_ENV } from "../../worker/commands/wrangler.ts"
import { bundleWorker } from "../support/bundle-worker.ts"
import { ROOT } from "../support/house-files.ts"
import { runFaults } from "./faults.ts"
import { type InertResult, isInert, printInert, runInert } from "./inert/run-inert.ts"
import { runKills } from "./kills.ts"
import { isKept, type KioskResult, printKiosk, runKiosk } from "./kiosk/run-kiosk.ts"
import { type PartName, readOptions } from "./options.ts"
import { type OutboxResult, printOutbox, runOutbox } from "./outbox/run-outbox.ts"
import { isClean, type PartResult, type PartSetting } from "./part.ts"
import { runQueue } from "./queue.ts"
import { printReport } from "./report.ts"
import { isSurvived, printSurvival, runSurvival, type SurvivalResult } from "./survival/run-survival.ts"

/** Far above what the largest run takes, on a busy machine, too; a hang is a failure. */
const DEADLINE_MS = 30 * 60_000

/** Parts in which the collector is what suffers. */
type CollectorPart = Exclude<PartName, "outbox" | "survival" | "kiosk" | "inert">

const runPart = (part: CollectorPart, setting: PartSetting): Promise<PartResult> => {
  switch (part) {
    case "kills":
      return runKills(setting)
    case "faults":
      return runFaults(setting)
    case "queue":
      return runQueue(setting)
  }
}

Object.assign(process.env, OFFLINE_ENV)
const { only, seeds, ...options } = readOptions(process.argv.slice(2))
const folder = mkdtempSync(join(tmpdir(), "lovetap-chaos-"))
const deadline = setTimeout(() => {
  console.error(`not over after ${DEADLINE_MS / 60_000} minutes: something hangs`)
  process.exit(1)
}, DEADLINE_MS)
try {
  const bundle = bundleWorker(join(folder, "bundle"))
  const results: (PartResult | OutboxResult | SurvivalResult | KioskResult | InertResult)[] = []
  const clean: boolean[] = []
  for (const part of only) {
    const startedAt = performance.now()
    if (part === "outbox") {
      const result = await runOutbox(options.seed, seeds)
      printOutbox(result, performance.now() - startedAt)
      console.log("")
      results.push(result)
      clean.push(result.broken.length === 0)
      continue
    }
    if (part === "survival") {
      const result = await runSurvival(join(folder, part), options.seed)
      printSurvival(result, performance.now() - startedAt)
      console.log("")
      results.push(result)
      clean.push(isSurvived(result))
      continue
    }
    if (part === "kiosk") {
      const result = await runKiosk(join(folder, part), options.seed, seeds)
      printKiosk(result, performance.now() - startedAt)
      console.log("")
      results.push(result)
      clean.push(isKept(result))
      continue
    }
    if (part === "inert") {
      const result = await runInert()
      printInert(result, performance.now() - startedAt)
      console.log("")
      results.push(result)
      clean.push(isInert(result))
      continue
    }
    const result = await runPart(part, { ...options, bundle, folder: join(folder, part) })
    printReport(result, performance.now() - startedAt)
    console.log("")
    results.push(result)
    clean.push(isClean(result))
  }
  mkdirSync(join(ROOT, "bench/results"), { recursive: true })
  writeFileSync(join(ROOT, "bench/results/chaos.json"), `${JSON.stringify(results, null, 2)}\n`)
  process.exitCode = clean.every(Boolean) ? 0 : 1
} finally {
  clearTimeout(deadline)
  rmSync(folder, { recursive: true, force: true })
}
