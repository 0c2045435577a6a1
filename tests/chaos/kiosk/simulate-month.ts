import type { createKeep } from "../../../widget/kiosk/keep/create-keep.ts"
import { votesLeftIn } from "../../../widget/kiosk/keep/hours.ts"
import type { KioskVote, Whereabouts } from "../../../widget/kiosk/keep/keep.ts"
import { type SeededRandom, seededRandom } from "../../support/seeded-random.ts"
import { createTime } from "../outbox/virtual-time.ts"
import { createFakeDisk } from "./fake-disk.ts"
import { createFakeServer, POISON } from "./fake-server.ts"
import { createTablet, type Run, STARTED_AT, signatureOf } from "./fake-tablet.ts"
import { judgeMonth } from "./judge-month.ts"

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const OPEN_MS = 12 * HOUR_MS
const UNDO_MS = 4000
const DRAIN_MAX_MS = 10 * MINUTE_MS
/** Draining is looked at so often. */
const LOOK_MS = SECOND_MS
/** Bytes of a vote on the fake disk: a tight one holds this share of the month. */
const VOTE_BYTES = 300
const TIGHT_SHARE = 0.35
/** Every second month there is no network at all, and all of it waits at the end, unless it is said. */
const isSilent = ({ seed, silent = seed % 2 === 0 }: Month) => silent
/** Two months of four have a disk that holds a third of the votes, one of them without a network. */
const isTight = ({ seed }: Month) => Math.floor(seed / 2) % 2 === 1
/** Each of these happens about so many times a day. */
const PER_DAY = { reload: 2, kill: 1, refuse: 0.3, jump: 0.3, tab: 0.2, network: 1.5 }

/** A tap as the world saw it. */
export interface Tap {
  vote: KioskVote
  /** Epoch ms by the server's clock. */
  real: number
  where?: Whereabouts
}

export interface Month {
  seed: number
  days: number
  votes: number
  silent?: boolean
  /** So many times as much goes wrong as usual. */
  mishaps?: number
}

export interface MonthResult {
  /** Empty: all held. */
  broken: string[]
  tally: Record<string, number>
  /** Votes that were on the tablet when the network came back. */
  waiting: number
  drainedMs: number
  /** Ms by which times that were put right are wrong, the worst of 95 in 100. */
  clockP95Ms: number
}

const SETTINGS = {
  business: "Café",
  timeZone: "Europe/London",
  name: "Till",
  place: null,
  plan: [],
  touchpoints: [],
  hours: null,
  languages: ["en"],
  reasons: true,
  comment: false,
  masked: true,
  sound: false,
  look: "auto",
  reach: false,
  pin: null,
  version: "1",
}

/** One kiosk through a month with a few minutes of network at most, and back. The same seed is the same month. */
export const simulateMonth = async (month: Month, create: typeof createKeep): Promise<MonthResult> => {
  const { seed, days, votes } = month
  const random: SeededRandom = seededRandom(seed)
  const time = createTime()
  const disk = createFakeDisk(time, random.fork())
  const server = createFakeServer(random.fork(), signatureOf)
  const tablet = createTablet(time, random.fork(), disk, server, create)
  const tally: Record<string, number> = {}
  const count = (what: string, n = 1) => {
    tally[what] = (tally[what] ?? 0) + n
  }
  const clockJumps = random.chance(0.5)
  if (isTight(month)) disk.quotaBytes = votes * VOTE_BYTES * TIGHT_SHARE
  const taps: Tap[] = []
  let run: Run = tablet.start()
  let other: Run | undefined

  const tap = (isHasty: boolean, touchpoint: string) => {
    const at = STARTED_AT + time.now() + tablet.ahead
    const vote: KioskVote = {
      id: `00000000-0000-7000-8000-${taps.length.toString(16).padStart(12, "0")}`,
      touchpoint,
      place: "till-3",
      reaction: random.chance(0.7) ? "love" : "hate",
      at,
      lang: "en",
      ...(isHasty && { hasty: true }),
    }
    const { keep } = other?.isAlive && random.chance(0.5) ? other : run
    const made: Tap = { vote, real: STARTED_AT + time.now() }
    taps.push(made)
    keep.keep(vote, UNDO_MS).then((where) => {
      made.where = where
    })
    if (isHasty) return
    if (random.chance(0.03))
      time.in(random.between(500, 6000), () => keep.undo(vote.id).then((ok) => ok && count("undone")))
    else if (random.chance(0.1))
      time.in(random.between(2000, 9000), () =>
        keep
          .amend(vote.id, { reason: random.pick(["friendly", "slow"]) })
          .then((ok) => ok && count("reasons")),
      )
  }

  const restart = (how: "reloads" | "kills") => {
    count(how)
    tablet.kill(run)
    run = tablet.start()
  }

  const mishap = (perTap: number) => {
    const happens = (share: number) => random.chance(share * perTap * (month.mishaps ?? 1))
    if (happens(PER_DAY.reload)) restart("reloads")
    if (happens(PER_DAY.kill)) {
      // Right at the tap, while it is being written.
      tap(false, "checkout")
      time.in(random.between(0, 15), () => restart("kills"))
    }
    if (happens(PER_DAY.refuse)) {
      count("disk refuses")
      disk.refuses = true
      time.in(random.between(1, 30) * MINUTE_MS, () => {
        disk.refuses = false
      })
    }
    if (happens(PER_DAY.network) && !isSilent(month) && server.weather === "offline") {
      // Long enough to send something, often too short to hear of it.
      count("short networks")
      server.weather = "wild"
      if (random.chance(0.5)) run.online()
      time.in(random.between(30, 200) * SECOND_MS, () => {
        if (server.weather === "wild") server.weather = "offline"
      })
    }
    if (!clockJumps && happens(PER_DAY.tab)) {
      if (other) tablet.kill(other)
      count("second tabs")
      other = tablet.start()
    }
    if (clockJumps && happens(PER_DAY.jump)) {
      count("clock jumps")
      tablet.ahead += random.between(-3 * DAY_MS, 3 * DAY_MS)
    }
  }

  /** Lets time pass until it is there. */
  const had = async <Value>(work: Promise<Value>): Promise<Value> => {
    let isOver = false
    work.then(() => {
      isOver = true
    })
    while (!isOver) await time.pass(time.now() + LOOK_MS)
    return work
  }

  /** A day's opening hours: so many taps, at times in a rush, at times by somebody who just taps and taps. */
  const openHours = async (taps: number) => {
    const closesAt = time.now() + OPEN_MS
    for (let left = taps; left > 0; left -= 1) {
      const isSpam = left > 20 && random.chance(0.004)
      await time.pass(time.now() + random.between(2000, Math.max(3000, (2 * (closesAt - time.now())) / left)))
      tap(false, random.chance(0.02) ? POISON : random.pick(["checkout", "checkout", "delivery"]))
      if (isSpam) {
        count("spam-taps", 19)
        for (let more = 0; more < 19; more += 1, left -= 1) {
          await time.pass(time.now() + 500)
          tap(true, "checkout")
        }
      }
      mishap(1 / taps)
    }
    await time.pass(Math.max(closesAt, time.now()))
  }

  const night = async () => {
    const kind = random.pick(["off", "asleep", "on"] as const)
    count(`nights ${kind}`)
    if (kind === "off") tablet.kill(run)
    if (kind === "asleep") tablet.isAsleep = true
    await time.pass(time.now() + DAY_MS - OPEN_MS)
    if (kind === "asleep") tablet.wake()
    if (kind !== "off") return
    // Some tablets forget the time without power.
    if (clockJumps && random.chance(0.2)) {
      count("boots in 1970")
      tablet.ahead = -(STARTED_AT + time.now())
    }
    run = tablet.start()
  }

  await had(run.keep.makeKey())
  const now = new Date(STARTED_AT + time.now()).toISOString()
  const paired = await had(run.keep.pair({ device: 1, key: "lt_demo", config: SETTINGS, now } as never))
  if (!paired) throw new Error("the kiosk could not be paired")
  server.weather = "offline"
  const perDay = Math.ceil(votes / days)
  for (let day = 0; day < days; day += 1) {
    await openHours(perDay)
    await night()
  }
  disk.refuses = false
  count("in hourly counts", disk.compactions)
  count("disk full", disk.full)

  let waiting = disk.votes.size
  for (const hour of disk.hours.values()) waiting += votesLeftIn(hour)
  count("waited for the network", waiting)
  if (isSilent(month)) count("silent months")
  server.weather = "rough"
  if (clockJumps) tablet.ahead = random.between(-DAY_MS, DAY_MS)
  if (random.chance(0.5)) run.online()
  const backAt = time.now()
  const isDrained = () => disk.votes.size === 0 && disk.hours.size === 0
  const killedAt = random.chance(0.5) ? backAt + random.between(1, 300) * SECOND_MS : undefined
  let wasKilled = false
  while (!isDrained() && time.now() < backAt + 2 * DRAIN_MAX_MS) {
    await time.pass(time.now() + LOOK_MS)
    if (killedAt === undefined || wasKilled || time.now() < killedAt) continue
    wasKilled = true
    restart("kills")
  }
  const drainedMs = time.now() - backAt
  // What is in memory goes out as well, and what comes after.
  await time.pass(time.now() + MINUTE_MS)
  const verdict = judgeMonth({ taps, disk, server, isClockRight: !clockJumps })
  const broken = [...server.broken, ...verdict.broken]
  if (!isDrained()) broken.push(`${disk.votes.size} votes and ${disk.hours.size} hours are left`)
  else if (drainedMs > DRAIN_MAX_MS) broken.push(`drained in ${drainedMs / SECOND_MS} s`)
  for (const [what, times] of [...Object.entries(server.tally), ...Object.entries(verdict.tally)])
    count(what, times)
  tablet.kill(run)
  if (other) tablet.kill(other)
  return { broken, tally, waiting, drainedMs, clockP95Ms: verdict.clockP95Ms }
}
