import { rmSync } from "node:fs"
import type { HostSite } from "../../support/host-site.ts"
import type { SeededRandom } from "../../support/seeded-random.ts"
import type { WidgetOrigin } from "../../support/widget-origin.ts"
import { startMortalBrowser } from "./mortal-browser.ts"

/** Taps on one page, each of them thanked before the next; the kill falls at one of the last. */
const TAPS = 120
const KILLED_AT_MIN = 80
/** From the start of a browser to the arrival of all that the last one left. */
const ARRIVE_WITHIN_MS = 20_000
const POLL_MS = 20

const pageOf = (worker: WidgetOrigin, round: number) => {
  const questions = Array.from(
    { length: TAPS },
    (_, n) => `<love-tap touchpoint="tap-${round}-${n}"></love-tap>`,
  )
  return `<!doctype html><html lang="en"><title>Café</title><script async src="${worker.origin}/w.js" data-key="lt_demo"></script>${questions.join("")}</html>`
}

/** In the page: taps one after the other, and says of each when it was thanked. */
const tapAll = async () => {
  for (const tap of document.querySelectorAll("love-tap")) {
    const head = tap.shadowRoot?.querySelector(".head")
    const thanked = new Promise<void>((resolve) => {
      if (head) new MutationObserver(() => resolve()).observe(head, { childList: true })
    })
    tap.shadowRoot?.querySelector<HTMLElement>(".love")?.click()
    await thanked
    Reflect.get(window, "sayThanked")(tap.getAttribute("touchpoint"))
  }
}

export interface Survival {
  kills: number
  /** Votes whose customer was thanked before the kill. */
  thanked: number
  /** Of those, the ones that never arrived. */
  lost: string[]
}

/** Kills a browser right after a thanks, with the collector down; its next start must bring every thanked vote. */
export const killBrowsers = async (
  worker: WidgetOrigin,
  site: HostSite,
  profile: string,
  votes: number,
  random: SeededRandom,
): Promise<Survival> => {
  const survival: Survival = { kills: 0, thanked: 0, lost: [] }
  let open: string[] = []
  for (let round = 0; survival.thanked < votes || open.length > 0; round += 1) {
    worker.isDown = false
    site.show(pageOf(worker, round))
    const { context, kill } = await startMortalBrowser(profile)
    try {
      const page = context.pages()[0] ?? (await context.newPage())
      await page.goto(site.origin)
      const until = performance.now() + ARRIVE_WITHIN_MS
      const missing = () => {
        const arrived = new Set(worker.arrivals.map(({ vote }) => String(vote.touchpoint)))
        return open.filter((touchpoint) => !arrived.has(touchpoint))
      }
      while (missing().length > 0 && performance.now() < until)
        await new Promise((resolve) => setTimeout(resolve, POLL_MS))
      survival.lost.push(...missing())
      open = []
      if (survival.thanked >= votes) break
      worker.isDown = true
      const killedAt = random.between(KILLED_AT_MIN, TAPS)
      const enough = Promise.withResolvers<void>()
      await page.exposeFunction("sayThanked", (touchpoint: string) => {
        open.push(touchpoint)
        if (open.length === killedAt) enough.resolve()
      })
      await page.waitForFunction(() => document.querySelector("love-tap")?.shadowRoot?.querySelector(".love"))
      page.evaluate(tapAll).catch(() => {})
      await enough.promise
    } finally {
      await kill()
    }
    survival.kills += 1
    survival.thanked += open.length
  }
  rmSync(profile, { recursive: true, force: true })
  return survival
}
