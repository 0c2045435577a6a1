import type { D1Database } from "@cloudflare/workers-types"
import { houseOptions } from "../support/bare-workerd.ts"
import { type SeededRandom, seededRandom } from "../support/seeded-random.ts"
import { answers, type Crowd, underLoad } from "./crowd.ts"
import { makeRoom, openCrowdedShop, type Visited, visitCrowdedShop } from "./crowded-shop.ts"
import { identityBreaks, intakeShortfalls, settledIntake } from "./intake.ts"
import { malformedMessages } from "./malformed-messages.ts"
import { type Parked, readParked, replayAll, vanished } from "./parked.ts"
import type { PartResult, PartSetting } from "./part.ts"
import { SITE_KEYS } from "./shops.ts"
import { type FaultyHouse, startFaultyHouse } from "./start-faulty-house.ts"
import { toldInAll, unbalanced } from "./told.ts"
import { judge } from "./verdict.ts"
import { FAIR } from "./workers/climate.ts"

/** How often D1 goes away, and for how long: a few attempts of a message, not all it has. */
const STRETCHES = 4
const AWAY_MIN_MS = 1000
const AWAY_MAX_MS = 2000
/** Answers in between, straight from the database. */
const ANSWERS_MIN = 60
const ANSWERS_MAX = 150
/** Longer than a message waits for its next attempt and a batch for its next message. */
const QUIET_MS = 5000
const POLL_MS = 250

const DELIVERY_BLOWS = [
  "away",
  "delivery",
  "redelivery",
  "reordered batch",
  "held back",
  "acknowledgement lost",
  "retry asked for",
] as const

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** One vote in 1,024 the database refuses for ever, whoever sends it: what is queued with it is poison. */
const poisonVotes = (db: D1Database) =>
  db
    .prepare(
      `CREATE TRIGGER poison BEFORE INSERT ON votes WHEN substr(NEW.id, 16) = x'07' AND substr(NEW.id, 15, 1) < x'40'
       BEGIN SELECT raise(ABORT, 'this vote can not be stored'); END`,
    )
    .run()
const healVotes = (db: D1Database) => db.prepare("DROP TRIGGER poison").run()

/** D1 comes and goes; while it is away everything is queued, and messages nobody understands lie in between. */
const torment =
  (house: FaultyHouse, marks: Set<string>, visited: Visited) =>
  async (crowd: Crowd, random: SeededRandom) => {
    for (let stretch = 0; stretch < STRETCHES; stretch += 1) {
      await answers(crowd, random.between(ANSWERS_MIN, ANSWERS_MAX))
      await house.setClimate({ ...FAIR, away: true })
      const malformed = malformedMessages(random.pick(SITE_KEYS), stretch)
      for (const { mark } of malformed) if (mark) marks.add(mark)
      await house.enqueue(malformed.map(({ body }) => body))
      if (stretch === 0) Object.assign(visited, await visitCrowdedShop(await house.url(), random))
      await after(random.between(AWAY_MIN_MS, AWAY_MAX_MS))
      await house.setClimate(FAIR)
    }
  }

/** Resolves when no message has been on the move for a while: delivered, or parked. */
const queueEmpty = async (house: FaultyHouse) => {
  let last = ""
  let movedAt = performance.now()
  while (performance.now() - movedAt < QUIET_MS) {
    const now = JSON.stringify(await house.blows())
    if (now !== last) movedAt = performance.now()
    last = now
    await after(POLL_MS)
  }
}

const unparked = (marks: ReadonlySet<string>, parked: readonly Parked[]): string[] =>
  [...marks].filter((mark) => !parked.some(({ body }) => body.includes(`"${mark}"`)))

/** The queue delivers late, twice and out of order, with poison in between. */
export const runQueue = async (setting: PartSetting): Promise<PartResult> => {
  const { seed, writers } = setting
  const house = await startFaultyHouse(setting, await houseOptions())
  const crowded = await openCrowdedShop(house.db)
  await poisonVotes(house.db)
  const marks = new Set<string>()
  const load = { url: house.url, writers, random: seededRandom(seed) }
  const visited: Visited = { book: [], wrongAnswers: [] }
  const crowd = await underLoad(load, torment(house, marks, visited))
  const { told, tally } = crowd
  const book = [...crowd.book, ...visited.book]
  await queueEmpty(house)
  const parked = await readParked(house.db)
  const gone = await vanished(house.db, book, parked)

  await healVotes(house.db)
  await makeRoom(house.db, crowded)
  const wrongReplays = await replayAll(house, [...house.businesses, crowded])
  const left = (await readParked(house.db)).filter(({ votes }) => votes !== undefined)
  const intake = await settledIntake(house.db, QUIET_MS)
  const verdict = await judge(house.db, book)
  const blows = await house.blows()
  await house.stop()
  return {
    part: "queue",
    title: `an unruly queue, D1 away now and then, under ${writers} writers`,
    seed,
    tapped: book.length,
    blows: {
      ...Object.fromEntries(DELIVERY_BLOWS.map((kind) => [kind, blows[kind] ?? 0])),
      "votes queued": toldInAll(told).queued,
      "votes queued that have no room": visited.book.filter(({ touchpoint }) => touchpoint !== "checkout")
        .length,
      "malformed messages, to be parked": marks.size,
      "poison messages, parked and replayed": parked.filter(({ votes }) => votes !== undefined).length,
    },
    tally,
    told: toldInAll(told),
    verdict,
    identity: [
      ["before replaying: neither in the ledger nor parked", gone],
      ["malformed messages that were not parked", unparked(marks, parked)],
      ["replays that failed", wrongReplays],
      ["replayed and still parked", left.map(({ id }) => id)],
      ["errors nobody expected", house.unexpected()],
      ["answers that leave votes out", unbalanced(told)],
      ["votes of the crowded shop that were not queued", visited.wrongAnswers],
      ["intake: received ≠ its parts", identityBreaks(intake)],
      ["intake that lacks what was told", intakeShortfalls(intake, told)],
    ],
  }
}
