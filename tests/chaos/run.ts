import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { migrateLocal } from "../../worker/commands/migrate-local.ts"
import { OFFLINE_ENV } from "../../worker/commands/wrangler.ts"
import { startBareWorkerd } from "../support/bare-workerd.ts"
import { bundleWorker } from "../support/bundle-worker.ts"
import { makeBusiness } from "../support/businesses.ts"
import { ROOT } from "../support/house-files.ts"
import { type SeededRandom, seededRandom } from "../support/seeded-random.ts"
import { type Keeper, keepWorkerd } from "./keeper.ts"
import { type ChaosOptions, readOptions } from "./options.ts"
import { isClean, printReport } from "./report.ts"
import { judge } from "./verdict.ts"
import { TOUCHPOINTS } from "./vote-book.ts"
import { type Crowd, write } from "./writer.ts"

const KEY = "lt_chaos"
/** Days and hours that are not UTC's, and half an hour off. */
const TIME_ZONE = "Asia/Kolkata"
/** Answers between a start and the next kill: sometimes hardly any, sometimes a good run. */
const ANSWERS_MIN = 5
const ANSWERS_MAX = 120
/** The kill falls anywhere within a request, not right after an answer. */
const KILL_JITTER_MAX_MS = 12
/** Far above what the largest run takes; a hang is a failure. */
const DEADLINE_MS = 15 * 60_000

/** Leaves a migrated database with one business in the folder. */
const prepare = async (script: string, folder: string) => {
  const workerd = await startBareWorkerd([{ name: "collector", script }], folder)
  const db = await workerd.db("collector")
  await migrateLocal(db)
  await makeBusiness(db, { siteKey: KEY, timeZone: TIME_ZONE, touchpoints: TOUCHPOINTS })
  await workerd.stop()
}

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Resolves when the crowd has had so many more answers. */
const answers = (crowd: Crowd, count: number) =>
  new Promise<void>((resolve) => {
    let left = count
    crowd.onAnswer = () => {
      left -= 1
      if (left <= 0) resolve()
    }
  })

const torment = async (keeper: Keeper, crowd: Crowd, random: SeededRandom, kills: number) => {
  for (let kill = 0; kill < kills; kill += 1) {
    await answers(crowd, random.between(ANSWERS_MIN, ANSWERS_MAX))
    await after(random.between(0, KILL_JITTER_MAX_MS))
    await keeper.kill()
    await keeper.start()
  }
}

const run = async ({ kills, seed, writers }: ChaosOptions, folder: string) => {
  const bundle = bundleWorker(join(folder, "bundle"))
  await prepare(bundle.script, folder)
  const keeper = keepWorkerd(bundle.path, folder)
  await keeper.start()

  const random = seededRandom(seed)
  let over = false
  const crowd: Crowd = {
    key: KEY,
    url: keeper.url,
    book: [],
    tally: {
      requests: 0,
      answered: 0,
      broken: 0,
      putOff: 0,
      votesSent: 0,
      resent: 0,
      amendments: 0,
      undos: 0,
      wrongAnswers: [],
    },
    onAnswer: () => {},
    isOver: () => over,
  }
  const startedAt = performance.now()
  const writing = Promise.all(Array.from({ length: writers }, () => write(crowd, random.fork())))
  // A writer that stumbles ends the run at once, not at its deadline.
  await Promise.race([torment(keeper, crowd, random.fork(), kills), writing.then(() => {})])
  over = true
  await writing
  const tookMs = performance.now() - startedAt
  await keeper.kill()

  const workerd = await startBareWorkerd([{ name: "collector", script: bundle.script }], folder)
  const verdict = await judge(await workerd.db("collector"), crowd.book)
  await workerd.stop()
  return { kills, seed, writers, tookMs, tapped: crowd.book.length, tally: crowd.tally, verdict }
}

Object.assign(process.env, OFFLINE_ENV)
const options = readOptions(process.argv.slice(2))
const folder = mkdtempSync(join(tmpdir(), "lovetap-chaos-"))
const deadline = setTimeout(() => {
  console.error(`not over after ${DEADLINE_MS / 60_000} minutes: something hangs`)
  process.exit(1)
}, DEADLINE_MS)
try {
  const result = await run(options, folder)
  printReport(result)
  mkdirSync(join(ROOT, "bench/results"), { recursive: true })
  writeFileSync(join(ROOT, "bench/results/chaos.json"), `${JSON.stringify(result, null, 2)}\n`)
  process.exitCode = isClean(result) ? 0 : 1
} finally {
  clearTimeout(deadline)
  rmSync(folder, { recursive: true, force: true })
}
