import { createHash } from "node:crypto"
import type { createKeep } from "../../../widget/kiosk/keep/create-keep.ts"
import type { Keep } from "../../../widget/kiosk/keep/keep.ts"
import type { World } from "../../../widget/kiosk/keep/world.ts"
import type { SeededRandom } from "../../support/seeded-random.ts"
import type { VirtualTime } from "../outbox/virtual-time.ts"
import type { FakeDisk } from "./fake-disk.ts"
import type { FakeServer } from "./fake-server.ts"

/** The server's clock when the world begins. */
export const STARTED_AT = Date.UTC(2026, 9, 1, 8)
const LATENCY_MAX_MS = 300
const DIGEST_BYTES = 16

/** One run of the app, until it is reloaded or killed. */
export interface Run {
  keep: Keep
  isAlive: boolean
  online(): void
}

/** A tablet with its clock, its disk and whatever runs on it. */
export interface Tablet {
  /** Ms by which its clock is ahead. */
  ahead: number
  /** The screen is off: no timer fires, and the clock that nobody sets stands still. */
  isAsleep: boolean
  wake(): void
  start(): Run
  kill(run: Run): void
}

export const signatureOf = (body: string): string =>
  createHash("sha256").update(`key/${body}`).digest("base64url")

const uuidFrom = (random: SeededRandom): string => {
  const hex = createHash("sha256").update(`${random.next()}/${random.next()}`).digest("hex")
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export const createTablet = (
  time: VirtualTime,
  random: SeededRandom,
  disk: FakeDisk,
  server: FakeServer,
  create: typeof createKeep,
): Tablet => {
  let slept = 0
  let asleepSince = 0
  const atWaking: (() => void)[] = []
  let holder: Run | undefined
  const queue: { run: Run; begin: () => void }[] = []

  const letNextIn = () => {
    if (holder?.isAlive) return
    holder = undefined
    const next = queue.shift()
    if (!next) return
    if (!next.run.isAlive) return letNextIn()
    holder = next.run
    next.begin()
  }

  let isAsleep = false
  const tablet: Tablet = {
    ahead: 0,
    get isAsleep() {
      return isAsleep
    },
    set isAsleep(value) {
      isAsleep = value
      asleepSince = time.now()
    },
    wake: () => {
      slept += time.now() - asleepSince
      isAsleep = false
      for (const run of atWaking.splice(0)) run()
    },
    start: () => {
      const began = time.now() - slept - random.between(0, 1000)
      const listeners: (() => void)[] = []
      const run: Run = {
        isAlive: true,
        keep: undefined as never,
        online: () => {
          for (const tell of listeners) tell()
        },
      }
      const later = (ms: number, act: () => void) =>
        time.in(ms, () => {
          if (!run.isAlive) return
          if (isAsleep) atWaking.push(act)
          else act()
        })
      const world: World = {
        disk: disk.seenBy(() => run.isAlive),
        now: () => STARTED_AT + time.now() + tablet.ahead,
        mono: () => (isAsleep ? asleepSince : time.now()) - slept - began,
        random: random.next,
        wait: (ms) => new Promise<void>((done) => later(ms, done)),
        whenOnline: (tell) => listeners.push(tell),
        uuid: () => uuidFrom(random),
        digest: async (text) => createHash("sha256").update(text).digest().subarray(0, DIGEST_BYTES),
        makeKey: async () => ({ keys: "keys", publicKey: { kty: "EC", crv: "P-256", x: "x", y: "y" } }),
        sign: async (keys, text) => (keys === "keys" ? signatureOf(text) : undefined),
        post: (path, body, headers) =>
          new Promise((hear) => {
            // It leaves although the app may be killed before it arrives.
            time.in(random.between(1, LATENCY_MAX_MS), () => {
              const answer = server.answer(path, body, headers, STARTED_AT + time.now())
              later(random.between(1, LATENCY_MAX_MS), () => hear(answer))
            })
          }),
        alone: async (act) => {
          if (!holder?.isAlive) {
            holder = run
            act()
            return true
          }
          queue.push({ run, begin: act })
          return false
        },
        reserve: { hold: async () => {}, free: async () => disk.freeReserve() },
        persist: async () => true,
        estimate: async () => ({ usage: disk.votes.size, quota: 1_000_000 }),
      }
      const report = async () => ({ version: "1" })
      run.keep = create(world, { report, heard: () => {}, changed: () => {} })
      return run
    },
    kill: (run) => {
      run.isAlive = false
      if (holder === run) server.isUnheard()
      letNextIn()
    },
  }
  return tablet
}
