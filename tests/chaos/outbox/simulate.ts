import { keyOf } from "../../../widget/send/disk.ts"
import type { Unsent } from "../../../widget/send/unsent.ts"
import { type SeededRandom, seededRandom } from "../../support/seeded-random.ts"
import { BLOCKED, createCollector, type Heard, POISON, WEATHERS, type Weather } from "./collector.ts"
import { createDevice, type DiskMood } from "./device.ts"
import {
  type CastRev,
  openPage,
  type Page,
  type Sender,
  type SendingCode,
  type Surroundings,
} from "./page.ts"
import { createTime } from "./virtual-time.ts"

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const STARTED_AT = Date.UTC(2026, 10, 22, 15)
/** Two such clocks are less apart than the time after which what is refused is dropped. */
const CLOCK_ERROR_MAX_MS = 40 * DAY_MS
const OPERATIONS_MIN = 5
const OPERATIONS_MAX = 25
const BETWEEN_MAX_MS = 40_000
const TABS_MAX = 3
const LATENCY_MAX_MS = 400
/** A network that says nothing is given up by the browser after that. */
const SILENCE_MS = 90_000
/** Of requests that a page sent, this many leave a device whose page is gone before they arrive. */
const OUTLIVES_CHANCE = 0.7
/** Of two requests on their way at once, one may hear of a pause just before what will send the next has been told of it. */
const TOLD_MS = 5
/** The script's own pause between two tries to load the part, and the time that takes. */
const RELOAD_MS = 10_500
/** A page may post this often a minute by itself, and for each tap as often again. */
const POSTS_A_MINUTE_MAX = 40
const POSTS_A_TAP_MAX = 4
/** What is parked is tried again once a day; after this many visits on as many days nothing is left to try. */
const VISITS = 4
const VISIT_MS = 10 * MINUTE_MS

/** What one seed came to. */
export interface Simulated {
  /** Empty: all held. */
  broken: string[]
  tally: Record<string, number>
}

const MOODS = ["fair", "fair", "fair", "flaky", "slow", "refused", "stuck"] as const
/** What happens to a customer and their pages, as often as it stands here. */
const OPERATIONS = [
  ...["tap", "tap", "tap", "amend", "amend", "undo", "poison", "blocked"],
  ...["weather", "weather", "weather", "fair", "open", "close", "close at once", "kill", "clock"],
] as const

/** One customer's browser through a bad day, then through good ones. The same seed is the same day. */
export const simulate = async (seed: number, code: SendingCode): Promise<Simulated> => {
  // A page that waits for days fails thousands of times; nobody reads where.
  const traced = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  const random: SeededRandom = seededRandom(seed)
  const time = createTime()
  const device = createDevice(time, random)
  const collector = createCollector(random)
  const broken: string[] = []
  const tally: Record<string, number> = {}
  const count = (what: string) => {
    tally[what] = (tally[what] ?? 0) + 1
  }
  const casts: CastRev[] = []
  const pages: Page[] = []
  const heardAt = new Map<Page, number>()
  const written = new Set<string>()
  let weather: Weather = "fair"
  let clockError = 0
  let minted = 0

  const change = (to: Weather) => {
    count(to)
    const wasOffline = weather === "offline"
    weather = to
    if (wasOffline && to !== "offline") for (const page of pages) if (page.alive) page.online()
  }

  const travel = (page: Page, by: Sender, body: string, hear: (heard: Heard | undefined) => void) => {
    count("requests")
    const pausedUntil = by === "script" ? page.scriptPausedUntil : page.pausedUntil
    const mayNotKnow = time.now() - (heardAt.get(page) ?? Number.NEGATIVE_INFINITY) < TOLD_MS
    if (time.now() < pausedUntil && time.now() > page.unloadedAt + RELOAD_MS && !mayNotKnow)
      broken.push(`${by} posted ${pausedUntil - time.now()} ms before the pause was over`)
    if (body.length > 62_000) broken.push(`a body of ${body.length}`)
    const leaves = random.between(1, LATENCY_MAX_MS)
    time.in(leaves, () => {
      if (!page.alive && !random.chance(OUTLIVES_CHANCE)) return
      const heard = collector.answer(weather, body)
      const back = heard === "silence" ? SILENCE_MS : random.between(1, LATENCY_MAX_MS)
      time.in(back, () => {
        if (!page.alive) return
        if (heard && heard !== "silence" && [403, 404, 413].includes(heard.status)) page.isRefused = true
        if (heard && heard !== "silence" && heard.retryAfter) {
          const until = time.now() + Number(heard.retryAfter) * 1000
          heardAt.set(page, time.now())
          page.pausedUntil = Math.max(page.pausedUntil, until)
          if (by === "script") page.scriptPausedUntil = Math.max(page.scriptPausedUntil, until)
        }
        hear(heard === "silence" ? undefined : heard)
      })
    })
  }

  const world: Surroundings = {
    time,
    random,
    device,
    code,
    clock: () => STARTED_AT + time.now() + clockError,
    weather: () => weather,
    travel,
    witness: {
      written: (key) => written.add(key),
      deleted: ({ id, rev }) => {
        if ((collector.answered.get(id) ?? 0) < rev) broken.push(`${id} rev ${rev} deleted without an answer`)
      },
    },
    cast: (rev) => casts.push(rev),
  }
  const open = (mood: DiskMood, isBlocked: boolean) => {
    const page = openPage(world, mood, isBlocked, random.chance(0.5))
    pages.push(page)
    return page
  }
  const close = (page: Page) => {
    page.alive = false
    device.release()
  }
  const cast = (page: Page, change: Partial<Unsent>) => {
    count("revs")
    const before = page.latest
    const fresh = { id: `vote-${++minted}`, rev: 0, key: "lt_demo", touchpoint: "checkout" }
    const { id, rev, key, touchpoint } = change.rev === 0 || !before ? fresh : before
    page.cast({ reaction: "love", id, key, touchpoint, ...change, rev: rev + 1 })
  }

  const act = (operation: (typeof OPERATIONS)[number]) => {
    const alive = pages.filter((page) => page.alive)
    const page = alive.length > 0 ? random.pick(alive) : open(random.pick(MOODS), false)
    switch (operation) {
      case "tap":
        return cast(page, { rev: 0 })
      case "amend":
        return cast(page, { reaction: "hate", comment: "longer now" })
      case "undo":
        return cast(page, { reaction: "none" })
      case "poison":
        return cast(page, { comment: POISON })
      case "blocked":
        return random.chance(0.3) ? cast(page, { rev: 0, comment: BLOCKED }) : undefined
      case "weather":
        return change(random.pick(WEATHERS))
      case "fair":
        return change("fair")
      case "open":
        if (alive.length < TABS_MAX) open(random.pick(MOODS), random.chance(0.15))
        return
      case "close":
        return close(page)
      case "close at once":
        cast(page, { rev: 0 })
        return time.in(random.between(0, 30), () => close(page))
      case "kill":
        return alive.forEach(close)
      case "clock":
        clockError = random.between(-CLOCK_ERROR_MAX_MS, CLOCK_ERROR_MAX_MS)
        return count("clock jumps")
    }
  }

  open(random.pick(MOODS), random.chance(0.15))
  const operations = random.between(OPERATIONS_MIN, OPERATIONS_MAX)
  for (let done = 0; done < operations; done += 1) {
    act(random.pick(OPERATIONS))
    await time.pass(
      time.now() + (random.chance(0.5) ? random.between(0, 500) : random.between(0, BETWEEN_MAX_MS)),
    )
  }

  const isRefused = ({ vote }: CastRev) => vote.comment === POISON || vote.comment === BLOCKED

  // The good days: what is open gets some time, then each day brings one visit.
  change("fair")
  open("fair", false)
  await time.pass(time.now() + VISIT_MS)
  for (const rev of casts) {
    if (!rev.page.alive || isRefused(rev)) continue
    const { id, rev: number } = rev.vote
    if (!rev.told && rev.page.mood !== "stuck") broken.push(`${id} rev ${number}: no thanks`)
    const mayBeParked = rev.page.isRefused
    if (!rev.arrived && !mayBeParked && !rev.page.isAlone)
      broken.push(`${id} rev ${number} (${rev.page.mood}): its page never heard`)
  }
  pages.forEach(close)
  for (let visit = 0; visit < VISITS; visit += 1) {
    await time.pass(time.now() + DAY_MS)
    const visited = open("fair", false)
    await time.pass(time.now() + VISIT_MS)
    close(visited)
  }

  const latest = new Map<string, CastRev>()
  for (const rev of casts) {
    const { id, rev: number } = rev.vote
    if (rev.told) count("told")
    const isSafe = rev.told && written.has(keyOf(rev.vote))
    if (isRefused(rev)) {
      const row = device.rows.get(keyOf(rev.vote))
      const isOut = (collector.answered.get(id) ?? 0) >= number
      if (isSafe && !isOut && !row?.parked?.why) broken.push(`${id} rev ${number} refused, and not parked`)
      if (row?.parked) count("parked")
    } else if (isSafe) latest.set(id, rev)
  }
  for (const [id, { vote, page }] of latest) {
    if ((collector.revs.get(id) ?? 0) < vote.rev)
      broken.push(`${id} rev ${vote.rev} lost, told on a ${page.mood} disk`)
    else count("safe and arrived")
  }
  for (const { posts, taps } of pages) {
    let last = 0
    for (const [first, from] of posts.entries()) {
      while ((posts[last] ?? Number.POSITIVE_INFINITY) < from + MINUTE_MS) last += 1
      const tapped = taps.filter((at) => at > from - MINUTE_MS && at < from + MINUTE_MS).length
      if (last - first <= POSTS_A_MINUTE_MAX + POSTS_A_TAP_MAX * tapped) continue
      broken.push(`${last - first} requests in a minute, ${tapped} taps`)
      break
    }
  }
  const left = [...device.rows.values()].filter((row) => !row.parked)
  for (const { id, rev } of left) broken.push(`${id} rev ${rev} is left on the disk`)
  Error.stackTraceLimit = traced
  return { broken, tally }
}
