import type { Answer } from "../../../widget/send/answer.ts"
import type { createCourier } from "../../../widget/send/courier.ts"
import type { createOutbox } from "../../../widget/send/outbox.ts"
import type { Unsent } from "../../../widget/send/unsent.ts"
import type { SeededRandom } from "../../support/seeded-random.ts"
import type { Heard, Weather } from "./collector.ts"
import type { Device, DiskMood, Witness } from "./device.ts"
import type { VirtualTime } from "./virtual-time.ts"

/** The code that is tried: the widget's own, or the same with a mistake in it. */
export interface SendingCode {
  createOutbox: typeof createOutbox
  createCourier: typeof createCourier
}

/** What one rev of a vote has come to, as its customer and its page know it. */
export interface CastRev {
  vote: Unsent
  page: Page
  told: boolean
  arrived: boolean
}

export interface Page {
  alive: boolean
  openedAt: number
  mood: DiskMood
  /** The part can't be had here, now or ever: after a refusal, its votes wait for the next page. */
  isAlone: boolean
  /** When the part could not be loaded last: the refusal that it was to hear of reaches it at the next try only. */
  unloadedAt: number
  /** Heard that a vote was refused for good: one may be parked here, for a day. */
  isRefused: boolean
  /** Told by an answer that nothing may come before then; and of that, what the script's own half was told. */
  pausedUntil: number
  scriptPausedUntil: number
  /** When it posted, and when it was tapped. */
  posts: number[]
  taps: number[]
  latest: Unsent | undefined
  online(): void
  cast(vote: Unsent): void
}

/** Who posts: the script at the tap, or the part that sends again. */
export type Sender = "script" | "courier"

/** What pages run in. */
export interface Surroundings {
  time: VirtualTime
  random: SeededRandom
  device: Device
  code: SendingCode
  /** The device's clock, right or wrong. */
  clock(): number
  weather(): Weather
  /** The network between: a request on its way, and its answer. `hear` may never be called. */
  travel(page: Page, by: Sender, body: string, hear: (heard: Heard | undefined) => void): void
  witness: Witness
  cast(rev: CastRev): void
}

const BASE = "https://collector.example"
const LEASE_PATIENCE_MS = 10_000
const LOAD_MAX_MS = 400

const NO_SCRIPT: readonly Weather[] = ["offline", "silent", "portal", "broken"]

const asResponse = ({ status, retryAfter, body }: Heard) =>
  ({
    status,
    ok: status < 300,
    headers: new Headers(retryAfter ? { "retry-after": retryAfter } : {}),
    json: async () => JSON.parse(body),
  }) as Response

/**
 * A page with the widget on it: the script's half from the start, the other once it is loaded. `isBlocked`: the page's
 * policy keeps the part out; `forgives`: a browser that tries again to load what could not be loaded.
 */
export const openPage = (
  world: Surroundings,
  mood: DiskMood,
  isBlocked: boolean,
  forgives: boolean,
): Page => {
  const { time, random, device, code } = world
  const listeners = new Set<() => void>()
  const page: Page = {
    alive: true,
    openedAt: time.now(),
    mood,
    isAlone: isBlocked,
    isRefused: false,
    unloadedAt: Number.NEGATIVE_INFINITY,
    pausedUntil: 0,
    scriptPausedUntil: 0,
    posts: [],
    taps: [],
    latest: undefined,
    online: () => {
      for (const listener of listeners) listener()
      listeners.clear()
    },
    cast: (vote) => {
      page.taps.push(time.now())
      page.latest = vote
      const rev: CastRev = { vote, page, told: false, arrived: false }
      world.cast(rev)
      const told = () => {
        rev.told = true
      }
      send(vote, told).then(() => {
        rev.arrived = true
      })
    },
  }
  /** Nothing goes on in a page that is gone. */
  const later = (ms: number, run: () => void) => time.in(ms, () => page.alive && run())
  const isAlive = () => page.alive
  const withVotes = device.disk(mood, isAlive, world.witness)
  const wait = (ms: number) => new Promise<void>((done) => later(ms, done))

  const travel = (by: Sender, body: string): Promise<Heard | undefined> => {
    page.posts.push(time.now())
    return new Promise((hear) => world.travel(page, by, body, hear))
  }
  const post = async ({ key, ...vote }: Unsent) => {
    const heard = await travel(
      "script",
      JSON.stringify({ key, sentAt: new Date(world.clock()), votes: [vote] }),
    )
    if (!heard) throw new TypeError("Failed to fetch")
    return asResponse(heard)
  }

  const makeCourier = () =>
    code.createCourier({
      withVotes,
      wait,
      now: world.clock,
      random: random.next,
      online: () => new Promise<void>((done) => listeners.add(done)),
      post: async (body): Promise<Answer | undefined> => {
        const heard = await travel("courier", body)
        return heard && { ...heard, retryAfter: heard.retryAfter ?? null }
      },
      alone: (run) => device.alone(run, isAlive, LEASE_PATIENCE_MS),
    })
  let courier: ReturnType<typeof makeCourier> | undefined
  const resend = async (_base: string, _disk: unknown, vote?: Unsent, answer?: Response) => {
    courier ??= makeCourier()
    const told = answer && { status: answer.status, retryAfter: answer.headers.get("retry-after"), body: "" }
    return courier(vote, told)
  }
  let loading: Promise<typeof resend> | undefined
  const fetchPart = async () => {
    await wait(random.between(1, LOAD_MAX_MS))
    if (!page.isAlone && !NO_SCRIPT.includes(world.weather())) return resend
    loading = undefined
    page.unloadedAt = time.now()
    page.isAlone ||= !forgives
    throw new TypeError("Failed to fetch dynamically imported module")
  }
  /** What is on its way is not fetched twice. */
  const load = () => {
    loading ??= fetchPart()
    return loading
  }

  const databases = async () => (device.exists ? [{ name: BASE, version: 1 }] : [])
  const send = code.createOutbox(BASE, withVotes, post, load as never, databases, wait)
  return page
}
