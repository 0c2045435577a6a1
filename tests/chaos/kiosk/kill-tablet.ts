import { join } from "node:path"
import type { Page } from "@playwright/test"
import { build } from "vite"
import { makeBusiness } from "../../support/businesses.ts"
import { ROOT } from "../../support/house-files.ts"
import { readLedger } from "../../support/ledger.ts"
import { codeFor, makeKiosk } from "../../support/made-kiosk.ts"
import { seededRandom } from "../../support/seeded-random.ts"
import { startWorker } from "../../support/start-worker.ts"
import { startMortalBrowser } from "../survival/mortal-browser.ts"
import { startRoughProxy } from "./rough-proxy.ts"
import type { RealTablet } from "./tablet-page.ts"

const DAY_MS = 86_400_000
const DAYS = 30
/** Kept between two kills of the browser. */
const SESSION_TAPS = 4000
/** Said together by the page; of the group that a kill falls into nobody is told anything. */
const GROUP_TAPS = 500
/** Of the month, when the disk gets full, and in which part the clock is wrong. */
const FULL_AT = 0.5
const AHEAD_FROM = 0.3
const AHEAD_TO = 0.4
const AHEAD_MS = 3 * DAY_MS
/** What the disk has left for each vote of the month when it is made small: a part of what one takes, compressed. */
const LEFT_BYTES_A_VOTE = 5
/** The month must be over when the server is heard. */
const PREPARED_MS = 60_000
const DRAIN_MAX_MS = 600_000
const LOOK_MS = 500
/** A clock read once for the tap and once for the send. */
const TIME_OFF_MAX_MS = 5000

export interface KilledTablet {
  taps: number
  kills: number
  reloads: number
  /** Said to be on the disk; and those whose kill came before anything was said. */
  kept: number
  unsaid: number
  compacted: number
  rows: number
  lost: number
  doubled: number
  drainedMs: number
  tally: Record<string, number>
  broken: string[]
}

declare const tablet: RealTablet

const bundle = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    root: ROOT,
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      lib: { entry: join(ROOT, "tests/chaos/kiosk/tablet-page.ts"), formats: ["iife"], name: "page" },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  const chunk = output && "output" in output ? output.output[0] : undefined
  if (!chunk) throw new Error("the tablet's page was not built")
  return chunk.code
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A real browser on a real disk through a month of taps, killed again and again; then the real Worker gets it all. */
export const killTablets = async (folder: string, seed: number, taps: number): Promise<KilledTablet> => {
  const random = seededRandom(seed)
  const worker = await startWorker()
  const proxy = await startRoughProxy(worker.origin, await bundle(), random)
  const startsAt = Date.now() - DAYS * DAY_MS - PREPARED_MS
  const stepMs = (DAYS * DAY_MS) / taps
  const result: KilledTablet = {
    ...{ taps, kills: 0, reloads: 0, kept: 0, unsaid: 0, compacted: 0, rows: 0, lost: 0, doubled: 0 },
    ...{ drainedMs: 0, tally: proxy.tally, broken: proxy.broken },
  }
  const kept = new Set<number>()
  const unsaid = new Set<number>()
  const open = async (page: Page, month: { startsAt: number; stepMs: number; tap: number }) => {
    await page.goto(proxy.origin)
    await page.evaluate((given) => tablet.open(given), month)
  }
  try {
    const touchpoints = ["checkout", "delivery"]
    const business = await makeBusiness(worker.db, { siteKey: "lt_chaos", touchpoints })
    const kiosk = await makeKiosk(worker, business)
    const code = await codeFor(worker, business, kiosk)
    for (let from = 0, quotaSize = 0; from < taps; ) {
      const { context, kill } = await startMortalBrowser(folder)
      try {
        const page = context.pages()[0] ?? (await context.newPage())
        const devTools = await context.newCDPSession(page)
        const limit = () =>
          devTools.send("Storage.overrideQuotaForOrigin", { origin: proxy.origin, quotaSize })
        // A browser that was killed forgets it.
        if (quotaSize > 0) await limit()
        await open(page, { startsAt, stepMs, tap: from })
        if (from === 0) {
          if (!(await page.evaluate((typed) => tablet.pair(typed), code))) throw new Error("not paired")
          await page.reload()
          await open(page, { startsAt, stepMs, tap: 1 })
          result.reloads += 1
        }
        if (quotaSize === 0 && from >= taps * FULL_AT) {
          const { usedBytes } = await page.evaluate(() => tablet.state())
          // So that there is something to be counted, and room for the rest.
          quotaSize = (usedBytes ?? 0) + taps * LEFT_BYTES_A_VOTE
          await limit()
        }
        const to = Math.min(taps, from + SESSION_TAPS)
        const killAt = from + random.between(SESSION_TAPS / 2, SESSION_TAPS - 1)
        const enough = Promise.withResolvers<void>()
        await page.exposeFunction("sayKept", (group: number[]) => {
          for (const tap of group) kept.add(tap)
          if ((group.at(-1) ?? 0) >= killAt) enough.resolve()
        })
        const aheadMs = from >= taps * AHEAD_FROM && from < taps * AHEAD_TO ? AHEAD_MS : 0
        const tapping = page.evaluate(([first, last, ahead]) => tablet.tap(first, last, ahead), [
          from,
          to,
          aheadMs,
        ] as const)
        const isLast = to === taps
        await Promise.race([tapping, ...(isLast ? [] : [enough.promise])])
        tapping.catch(() => {})
        if (!isLast) result.kills += 1
        await kill()
        const reached = [...kept].reduce((most, tap) => Math.max(most, tap), 0)
        from = isLast ? taps : reached + 1 + GROUP_TAPS
        for (let tap = reached + 1; tap < from; tap += 1) if (!isLast) unsaid.add(tap)
      } finally {
        await kill()
      }
    }
    result.kept = kept.size
    result.unsaid = unsaid.size

    const { context, kill } = await startMortalBrowser(folder)
    try {
      const page = context.pages()[0] ?? (await context.newPage())
      proxy.weather = "rough"
      const backAt = performance.now()
      await open(page, { startsAt, stepMs: 0, tap: 0 })
      let state = await page.evaluate(() => tablet.state())
      result.compacted = state.compacted
      while (state.waiting > 0 && performance.now() - backAt < 2 * DRAIN_MAX_MS) {
        await sleep(LOOK_MS)
        state = await page.evaluate(() => tablet.state())
      }
      result.drainedMs = performance.now() - backAt
      if (state.waiting > 0) result.broken.push(`${state.waiting} votes still wait`)
      if (state.parked > 0) result.broken.push(`${state.parked} parked: ${state.parkedWhy}`)
      if (result.drainedMs > DRAIN_MAX_MS) result.broken.push(`drained in ${result.drainedMs} ms`)
    } finally {
      await kill()
    }

    const rows = await readLedger(worker.db)
    result.rows = rows.length
    const numberOf = (id: string) => (id.charAt(12) === "7" ? Number.parseInt(id.slice(20), 16) : undefined)
    const single = new Set(rows.flatMap(({ id }) => numberOf(id) ?? []))
    const counted = rows.length - single.size
    const missing = [...kept].filter((tap) => !single.has(tap)).length
    const unsaidMissing = [...unsaid].filter((tap) => !single.has(tap)).length
    result.lost = Math.max(0, missing - counted)
    result.doubled = Math.max(0, counted - missing - unsaidMissing)
    for (const { id, at } of rows) {
      const tap = numberOf(id)
      const off = tap === undefined ? 0 : at - (startsAt + tap * stepMs)
      // How long a kill took nobody knows who went by a wrong clock before and after it: two groups, or some.
      const wasAhead = tap !== undefined && tap >= taps * AHEAD_FROM && tap < taps * AHEAD_TO + SESSION_TAPS
      if (Math.abs(off) > (wasAhead ? 2 * GROUP_TAPS * stepMs : TIME_OFF_MAX_MS))
        result.broken.push(`tap ${tap} is ${Math.round(off / 1000)} s off`)
    }
    return result
  } finally {
    await Promise.all([proxy.close(), worker.stop()])
  }
}
