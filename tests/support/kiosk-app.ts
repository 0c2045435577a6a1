import type { Page } from "@playwright/test"
import type { MadeBusiness } from "./businesses.ts"
import { codeFor, makeKiosk } from "./made-kiosk.ts"
import type { TestWorker } from "./start-worker.ts"

type Settings = Parameters<typeof makeKiosk>[2]

/** A row of the ledger, as far as kiosks are concerned with it. */
export interface KioskRow {
  reaction: string
  held: string | null
  channel: string
  place: string
  lang: string | null
  reason: string | null
  comment: string | null
}

export const kioskRows = async ({ db }: Pick<TestWorker, "db">): Promise<KioskRow[]> => {
  const { results } = await db
    .prepare("SELECT reaction, held, channel, place, lang, reason, comment FROM votes ORDER BY id")
    .all<KioskRow>()
  return results
}

/** Of the kiosk's time, between two looks at the ledger: requests take real time, which must not seem long to it. */
const STEP_MS = 3000

/** For `expect.poll`: what has arrived, while the kiosk's clock goes on by some seconds at each look. */
export const whatIsSent =
  <Seen = KioskRow>(page: Page, worker: Pick<TestWorker, "db">, see?: (row: KioskRow) => Seen) =>
  async (): Promise<(KioskRow | Seen)[]> => {
    await page.clock.runFor(STEP_MS)
    const rows = await kioskRows(worker)
    return see ? rows.map(see) : rows
  }

/**
 * Pairs the app in this page as a person would, with a clock that runs and can be put forward (`page.clock`), and
 * waits until it works without a network and has said how it is for the first time.
 */
export const openKiosk = async (
  page: Page,
  worker: Pick<TestWorker, "db" | "origin">,
  business: MadeBusiness,
  settings: Settings = {},
): Promise<{ kioskId: Awaited<ReturnType<typeof makeKiosk>> }> => {
  const kioskId = await makeKiosk(worker, business, settings)
  await page.clock.install({ time: Date.now() })
  await page.goto(`${worker.origin}/kiosk#${await codeFor(worker, business, kioskId)}`)
  const hello = page.waitForResponse("**/v1/kiosk/heartbeat")
  await page.getByRole("button", { name: "Pair" }).click()
  await page.getByRole("button", { name: "Start" }).click()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await hello
  return { kioskId }
}

/** Opens the settings by their gesture, with the mouse. */
export const holdCorner = async (page: Page): Promise<void> => {
  const width = await page.evaluate(() => innerWidth)
  await page.mouse.move(width - 20, 20)
  await page.mouse.down()
  await page.clock.runFor(3200)
  await page.mouse.up()
}
