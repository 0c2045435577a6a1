import * as v from "valibot"
import { startBareWorkerd } from "../support/bare-workerd.ts"
import { seededRandom } from "../support/seeded-random.ts"
import { answers, underLoad } from "./crowd.ts"
import { faultyWorker } from "./faulty-worker.ts"
import { identityBreaks, settledIntake } from "./intake.ts"
import type { PartResult, PartSetting } from "./part.ts"
import { openShops } from "./shops.ts"
import { toldInAll, unbalanced } from "./told.ts"
import { judge } from "./verdict.ts"
import { type Climate, FAIR } from "./workers/climate.ts"
import { FAULTS } from "./workers/faulty-database.ts"

/** Answers to wait for: with a third of all calls failing, some thousand faults. */
const ANSWERS = 2500
const STORMY: Climate = { faultShare: 0.3, cutShare: 0.1, away: false }
/** Longer than any fault hangs and than the collector gathers what it notes down. */
const QUIET_MS = 4000

const Blows = v.record(v.string(), v.number())

/** D1 answers errors, hangs, loses its answers and applies late, at random. */
export const runFaults = async ({ bundle, folder, writers, seed }: PartSetting): Promise<PartResult> => {
  const logs: string[] = []
  const worker = await faultyWorker(bundle.script, seed)
  const workerd = await startBareWorkerd([worker], folder, { onLog: (line) => logs.push(line) })
  const db = await workerd.db("collector")
  await openShops(db)
  const url = workerd.urls.collector
  if (!url) throw new Error("the collector has no address")
  const setClimate = async (climate: Climate) => {
    const answer = await fetch(new URL("/chaos/climate", url), {
      method: "PUT",
      body: JSON.stringify(climate),
    })
    return v.parse(Blows, await answer.json())
  }

  await setClimate(STORMY)
  const load = { url: () => Promise.resolve(url), writers, random: seededRandom(seed) }
  const { book, told, tally, tookMs } = await underLoad(load, (crowd) => answers(crowd, ANSWERS))
  const stormy = await settledIntake(db, QUIET_MS)
  const blows = await setClimate(FAIR)
  const intake = await settledIntake(db, QUIET_MS)
  const verdict = await judge(db, book)
  await workerd.stop()
  return {
    part: "faults",
    title: `D1 failing at random under ${writers} writers`,
    seed,
    tookMs,
    tapped: book.length,
    blows: Object.fromEntries([...FAULTS, "cut after a call"].map((kind) => [kind, blows[kind] ?? 0])),
    tally,
    told: toldInAll(told),
    verdict,
    identity: [
      ["errors nobody expected", logs.filter((line) => line.startsWith("unexpected:"))],
      ["answers that leave votes out", unbalanced(told)],
      ["intake: received ≠ its parts", [...identityBreaks(stormy), ...identityBreaks(intake)]],
    ],
  }
}
