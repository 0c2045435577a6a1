import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  devices,
  expect,
} from "@playwright/test"
import { type MadeBusiness, makeBusiness } from "./businesses.ts"
import { type LedgerRow, readLedger } from "./ledger.ts"
import { startWorker, type TestWorker } from "./start-worker.ts"

/** What is asked at the till, with all that a customer may be offered. */
const CHECKOUT = {
  question: "How was paying at the till?",
  love: { label: "Loved it", reasons: [{ slug: "quick", label: "Quick" }] },
  hate: {
    label: "Hated it",
    reasons: [
      { slug: "long-wait", label: "Long wait" },
      { slug: "card-failed", label: "Card did not work" },
    ],
  },
  offers: { contact: true, friend: "https://cafe.example/", lookInto: true },
}

interface Fixtures {
  business: MadeBusiness
  /** A customer's browser, a phone; whatever goes wrong in its pages fails the test. */
  customer(options?: BrowserContextOptions): Promise<BrowserContext>
  /** The address of the question at the till. */
  link: string
  ledger(): Promise<LedgerRow[]>
}

/** A test of our own pages for customers: the real Worker, the real database, what `npm run build` built. */
export const test = base.extend<Fixtures, { worker: TestWorker }>({
  worker: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const worker = await startWorker()
      await use(worker)
      await worker.stop()
    },
    { scope: "worker" },
  ],
  business: async ({ worker }, use) => {
    await worker.empty()
    await use(await makeBusiness(worker.db, { touchpoints: [{ slug: "checkout", question: CHECKOUT }] }))
  },
  link: async ({ worker, business }, use) => {
    await use(`${worker.origin}/t/${business.siteKey}/checkout`)
  },
  ledger: async ({ worker }, use) => {
    await use(() => readLedger(worker.db))
  },
  customer: async ({ browser }, use) => {
    const wrong: string[] = []
    const contexts: BrowserContext[] = []
    await use(async (options) => {
      const context = await browser.newContext({ ...devices["Pixel 7"], ...options })
      context.on("weberror", (error) => wrong.push(error.error().message))
      context.on("console", (message) => {
        // A lost network is told to the console by the browser itself.
        if (message.type() === "error" && !/ERR_(?:INTERNET_DISCONNECTED|FAILED)/.test(message.text()))
          wrong.push(message.text())
      })
      contexts.push(context)
      return context
    })
    for (const context of contexts) await context.close()
    expect(wrong).toEqual([])
  },
})
