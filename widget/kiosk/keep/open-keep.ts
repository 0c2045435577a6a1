import { createKeep } from "./create-keep.ts"
import { openIndexedDb } from "./indexed-db.ts"
import type { Keep, KeepHost } from "./keep.ts"
import { reserve } from "./reserve.ts"
import { makeDeviceKey, signText } from "./signer.ts"
import type { Heard, World } from "./world.ts"

/** The browser gives up then; whoever waits has done so before. */
const GIVE_UP_MS = 60_000
/** One tab of this browser sends. */
const LOCK = "lovetap-kiosk-sends"

const post: World["post"] = async (path, body, headers): Promise<Heard | undefined> => {
  try {
    const answer = await fetch(path, {
      method: "POST",
      body,
      headers,
      credentials: "omit",
      cache: "no-store",
      signal: AbortSignal.timeout(GIVE_UP_MS),
    })
    return {
      status: answer.status,
      retryAfter: answer.headers.get("retry-after"),
      date: answer.headers.get("date"),
      body: await answer.text(),
    }
  } catch {
    return undefined
  }
}

/** Where there are no locks every tab sends: what two send twice counts once. */
const alone = (run: () => Promise<void>): Promise<boolean> =>
  new Promise((mayRun) => {
    const begin = () => {
      mayRun(true)
      return run()
    }
    const queue = () => navigator.locks.request(LOCK, run)
    try {
      navigator.locks
        .request(LOCK, { ifAvailable: true }, (lock) => {
          if (lock) return begin()
          mayRun(false)
          queue().catch(() => {})
          return undefined
        })
        .catch(begin)
    } catch {
      begin()
    }
  })

const orNothing = async <Value>(work: () => Promise<Value>): Promise<Value | undefined> => {
  try {
    return await work()
  } catch {
    return undefined
  }
}

/** What the keep knows of this browser. */
export const browserWorld = (): World => ({
  disk: openIndexedDb(),
  now: () => Date.now(),
  mono: () => performance.now(),
  random: () => Math.random(),
  wait: (ms) => new Promise((done) => setTimeout(done, ms)),
  whenOnline: (run) => addEventListener("online", run),
  uuid: () => crypto.randomUUID(),
  digest: async (text) =>
    new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))),
  makeKey: makeDeviceKey,
  sign: signText,
  post,
  alone,
  reserve,
  persist: () => orNothing(() => navigator.storage.persist()),
  estimate: () => orNothing(() => navigator.storage.estimate()),
})

/** The one keep of this tab: on this browser's disk, with its clock and its network. */
export type OpenKeep = (host: KeepHost) => Keep
export const openKeep: OpenKeep = (host) => createKeep(browserWorld(), host)
