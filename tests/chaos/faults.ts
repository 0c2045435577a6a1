import { seededRandom } from "../support/seeded-random.ts"
import { answers, underLoad } from "./crowd.ts"
import { identityBreaks, intakeDifferences, settledIntake } from "./intake.ts"
import type { PartResult, PartSetting } from "./part.ts"
import { queuelessHouse } from "./queueless-house.ts"
import { startFaultyHouse } from "./start-faulty-house.ts"
import { toldInAll, unbalanced } from "./told.ts"
import { judge } from "./verdict.ts"
import { type Climate, FAIR } from "./workers/climate.ts"
import { FAULTS } from "./workers/faulty-database.ts"

/** Answers to wait for: with a third of all calls failing, some thousand faults. */
const STORMY_ANSWERS = 2000
const STORMY: Climate = { faultShare: 0.3, cutShare: 0.1, away: false }
/** Then so many in fair weather: the collector notes down with them what it could not before. */
const FAIR_ANSWERS = 50
/** Longer than any fault hangs and than the collector gathers what it notes down. */
const QUIET_MS = 4000

/** D1 answers errors, hangs, loses its answers and applies late, at random. */
export const runFaults = async (setting: PartSetting): Promise<PartResult> => {
  const { seed, writers } = setting
  const house = await startFaultyHouse(setting, await queuelessHouse())
  await house.setClimate(STORMY)
  const load = { url: house.url, writers, random: seededRandom(seed) }
  const { book, told, tally } = await underLoad(load, async (crowd) => {
    await answers(crowd, STORMY_ANSWERS)
    await house.setClimate(FAIR)
    await answers(crowd, FAIR_ANSWERS)
  })
  const intake = await settledIntake(house.db, QUIET_MS)
  const verdict = await judge(house.db, book)
  const blows = await house.blows()
  await house.stop()
  return {
    part: "faults",
    title: `D1 failing at random under ${writers} writers`,
    seed,
    tapped: book.length,
    blows: Object.fromEntries([...FAULTS, "cut after a call"].map((kind) => [kind, blows[kind] ?? 0])),
    tally,
    told: toldInAll(told),
    verdict,
    identity: [
      ["errors nobody expected", house.unexpected()],
      ["answers that leave votes out", unbalanced(told)],
      ["intake: received ≠ its parts", identityBreaks(intake)],
      ["intake that differs from what was told", intakeDifferences(intake, told)],
    ],
  }
}
