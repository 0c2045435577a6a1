import { startBareWorkerd } from "../support/bare-workerd.ts"
import { weighPage } from "../support/measure-sizes.ts"
import { openSession } from "../support/open-session.ts"
import { meteredWorker } from "./bench-workers.ts"
import type { Finding } from "./finding.ts"
import { benchJourneyInBrowser } from "./journey-in-browser.ts"
import { median } from "./medians.ts"
import { makeYear, type Spread, TOUCHPOINTS } from "./year-of-votes.ts"

/**
 * A journey with 1,000 times the votes on the same touchpoints and days. The few lie on the latest 50 days, one for each
 * touchpoint and day, so that the page's usual four weeks read as many counters in both: only the votes differ.
 */
const SIZES = {
  few: { votesPerTouchpoint: 50, days: 50 },
  many: { votesPerTouchpoint: 50_000, days: 365 },
} as const satisfies Record<string, Spread>
type Size = keyof typeof SIZES

const PAGES = 40
const WARM_UP_PAGES = 10
const RATIO_MAX = 1.2
const CONSOLE_MAX_BYTES = 30_000
/** The year before it holds nothing. */
const YEAR_DAYS = 365
type Period = "28d" | "year"

interface Page {
  ms: number
  databaseMs: number
  rowsRead: number
  /** The page itself, as rendered. */
  html: string
}

export const benchJourney = async (bundle: string, stateFolder: string): Promise<Finding[]> => {
  const sizes = ["few", "many"] as const satisfies Size[]
  const workerd = await startBareWorkerd(
    await Promise.all(sizes.map((size) => meteredWorker(size, bundle))),
    stateFolder,
  )
  try {
    const cookies: Partial<Record<Size, string>> = {}
    for (const size of sizes) {
      const db = await workerd.db(size)
      const { memberId } = await makeYear(db, `lt_${size}`, SIZES[size])
      cookies[size] = await openSession(db, memberId)
    }
    const open = async (size: Size, period: Period): Promise<Page> => {
      const startedAt = performance.now()
      const url = new URL(`/journey?period=${period}`, workerd.urls[size])
      const answer = await fetch(url, { headers: { cookie: cookies[size] ?? "" }, redirect: "manual" })
      const html = await answer.text()
      const ms = performance.now() - startedAt
      if (answer.status !== 200) throw new Error(`the journey page answered ${answer.status}`)
      const told = (header: string) => Number(answer.headers.get(header))
      return {
        ms,
        databaseMs: told("x-database-ms"),
        rowsRead: told("x-rows-read"),
        html,
      }
    }
    // Both sizes take turns, and turns at going first: a busy moment of the machine hits both alike.
    const visit = async (period: Period) => {
      const pages: Record<Size, Page[]> = { few: [], many: [] }
      for (let turn = 0; turn < WARM_UP_PAGES + PAGES; turn += 1) {
        for (const size of turn % 2 === 0 ? sizes : sizes.toReversed()) {
          const page = await open(size, period)
          if (turn >= WARM_UP_PAGES) pages[size].push(page)
        }
      }
      return pages
    }
    const url = new URL("/journey", workerd.urls.many)
    return [
      ...findings(await visit("28d"), await visit("year")),
      ...(await benchJourneyInBrowser(url, cookies.many ?? "")),
    ]
  } finally {
    await workerd.stop()
  }
}

const findings = (usual: Record<Size, Page[]>, year: Record<Size, Page[]>): Finding[] => {
  const time = (pages: Page[]) => median(pages.map(({ ms }) => ms))
  const made = (pages: Page[]) => {
    const databaseMs = Math.round(median(pages.map((page) => page.databaseMs)))
    return `${databaseMs} ms of it in SQLite; ${Math.round((pages[0]?.html.length ?? 0) / 1000)} kB of HTML`
  }
  const rows = (pages: Page[]) => Math.max(...pages.map(({ rowsRead }) => rowsRead))
  const bytes = Math.max(...[usual.many[0], year.many[0]].map((page) => weighPage(page?.html ?? "")))
  const votes = (size: Size) => {
    const thousands = (TOUCHPOINTS * SIZES[size].votesPerTouchpoint) / 1000
    return thousands < 1000 ? `${thousands} k votes` : `${thousands / 1000} M votes`
  }
  // Beside the counters: the touchpoints themselves, twice joined, and today's counters for "what is new".
  const overhead = 6 * TOUCHPOINTS
  const rowsMax = { atMost: TOUCHPOINTS * YEAR_DAYS + overhead }
  return [
    {
      what: `server time, 4 weeks, ${votes("few")}`,
      value: time(usual.few),
      unit: "ms",
      note: made(usual.few),
    },
    {
      what: `server time, 4 weeks, ${votes("many")}`,
      value: time(usual.many),
      unit: "ms",
      note: made(usual.many),
    },
    {
      what: "1,000 times the votes ÷ the few",
      value: median(usual.many.map(({ ms }, turn) => ms / (usual.few[turn]?.ms ?? 0))),
      unit: "×",
      budget: { atMost: RATIO_MAX },
    },
    {
      what: "in SQLite: 1,000 times the votes ÷ the few",
      value: median(
        usual.many.map(({ databaseMs }, turn) => databaseMs / (usual.few[turn]?.databaseMs || 1)),
      ),
      unit: "×",
      note: "few votes draw fewer curves; the data's own share",
    },
    {
      what: `rows read, 4 weeks, ${votes("few")}`,
      value: rows(usual.few),
      unit: "rows",
    },
    {
      what: `rows read, 4 weeks, ${votes("many")}`,
      value: rows(usual.many),
      unit: "rows",
    },
    {
      what: `server time, a year, ${votes("many")}`,
      value: time(year.many),
      unit: "ms",
      note: made(year.many),
    },
    {
      what: `rows read, a year, ${votes("many")}`,
      value: rows(year.many),
      unit: "rows",
      budget: rowsMax,
    },
    {
      what: "page in all, styles and scripts included",
      value: bytes,
      unit: "B",
      budget: { atMost: CONSOLE_MAX_BYTES },
      note: "brotli 11",
    },
  ]
}
