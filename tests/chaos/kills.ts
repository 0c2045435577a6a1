import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { startBareWorkerd } from "../support/bare-workerd.ts"
import { seededRandom } from "../support/seeded-random.ts"
import { answers, type Crowd, underLoad } from "./crowd.ts"
import { identityBreaks, readIntake } from "./intake.ts"
import { type Keeper, keepWorkerd } from "./keeper.ts"
import type { PartResult, PartSetting } from "./part.ts"
import { queuelessHouse } from "./queueless-house.ts"
import { openShops } from "./shops.ts"
import { toldInAll, unbalanced } from "./told.ts"
import { judge } from "./verdict.ts"

/** Answers between a start and the next kill: sometimes hardly any, sometimes a good run. */
const ANSWERS_MIN = 3
const ANSWERS_MAX = 60
/** The kill falls anywhere within a request, not right after an answer. */
const KILL_JITTER_MAX_MS = 12

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

const torment =
  (keeper: Keeper, kills: number) =>
  async (crowd: Crowd, random: ReturnType<typeof seededRandom>): Promise<void> => {
    for (let kill = 0; kill < kills; kill += 1) {
      await answers(crowd, random.between(ANSWERS_MIN, ANSWERS_MAX))
      await after(random.between(0, KILL_JITTER_MAX_MS))
      await keeper.kill()
      await keeper.start()
    }
  }

/** SIGKILL to workerd, again and again, in the middle of everything. */
export const runKills = async ({
  bundle,
  folder,
  kills,
  writers,
  seed,
}: PartSetting): Promise<PartResult> => {
  const collector = { name: "collector", script: bundle.script }
  const house = await queuelessHouse()
  const before = await startBareWorkerd([collector], folder, { house })
  await openShops(await before.db("collector"))
  await before.stop()

  const options = join(folder, "house.json")
  writeFileSync(options, JSON.stringify(house))
  const keeper = keepWorkerd(bundle.path, options, folder)
  await keeper.start()
  const load = { url: keeper.url, writers, random: seededRandom(seed) }
  const { book, told, tally } = await underLoad(load, torment(keeper, kills)).finally(keeper.retire)

  const workerd = await startBareWorkerd([collector], folder, { house })
  const db = await workerd.db("collector")
  const verdict = await judge(db, book)
  const intake = await readIntake(db)
  await workerd.stop()
  return {
    part: "kills",
    title: `workerd killed under ${writers} writers`,
    seed,
    tapped: book.length,
    blows: { SIGKILL: kills, "requests cut off": tally.broken },
    tally,
    told: toldInAll(told),
    verdict,
    // What a killed collector had not noted down yet is in no intake; what is there must add up.
    identity: [
      ["answers that leave votes out", unbalanced(told)],
      ["intake: received ≠ its parts", identityBreaks(intake)],
    ],
  }
}
