import { readFileSync } from "node:fs"
import { loadavg } from "node:os"
import { join } from "node:path"
import { chromium, type Page } from "@playwright/test"
import { CHROMIUM_ARGS } from "../../support/chromium-args.ts"
import { ensureBrowser } from "../../support/ensure-browser.ts"
import { growthOf, mountAndRemove } from "../../support/heap-growth.ts"
import { type HostSite, startHostSite } from "../../support/host-site.ts"
import { ROOT } from "../../support/house-files.ts"
import { brotliBytes } from "../../support/measure-sizes.ts"
import { startWidgetOrigin, type WidgetOrigin } from "../../support/widget-origin.ts"
import type { Finding } from "../finding.ts"
import { CPU_SLOWDOWN, type PageView, viewPage } from "./page-views.ts"
import { weighPeers } from "./peers.ts"

const BEFORE_TAP_MAX_BYTES = 2500
const ALL_MAX_BYTES = 7000
const THANKS_MAX_MS = 50
/** From here on a task is long (https://www.w3.org/TR/longtasks-1/). */
const LONG_TASK_MS = 50
const VIEWS = 100
/** The first ones fill caches of the browser that every customer's has. */
const WARM_UP_VIEWS = 5
const MOUNTS = 200
/** Measuring alone moves the heap by some kB; 200 questions that were not let go of took 138 kB, with a vote each 872 kB. */
const GROWTH_MAX_BYTES = 60_000

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * share) - 1)] ??
  Number.NaN

const WORDING = {
  question: "How was paying?",
  love: { label: "Loved it", reasons: [{ slug: "quick", label: "Quick" }] },
  hate: { label: "Hated it", reasons: [{ slug: "slow", label: "Slow" }] },
}

const growths = async (page: Page, site: HostSite, worker: WidgetOrigin) => {
  site.show(
    `<!doctype html><html lang="en"><title>Order</title><script async src="${worker.origin}/w.js" data-key="lt_demo"></script>`,
  )
  await page.goto(site.origin)
  await page.waitForFunction("window.lovetap")
  return {
    mounts: await (await growthOf(page, mountAndRemove(page, false), MOUNTS))(),
    votes: await (await growthOf(page, mountAndRemove(page, true), MOUNTS))(),
  }
}

/** What the widget costs a page and its customer, in a real browser, and what others cost. */
export const benchWidget = async (): Promise<Finding[]> => {
  const worker = await startWidgetOrigin()
  const site = await startHostSite()
  const browser = await chromium.launch({ args: CHROMIUM_ARGS, executablePath: ensureBrowser() })
  try {
    worker.questions.checkout = WORDING
    for (let view = 0; view < WARM_UP_VIEWS; view += 1) await viewPage(browser, site, worker)
    const [busy = 0] = loadavg()
    const views: PageView[] = []
    while (views.length < VIEWS) views.push(await viewPage(browser, site, worker))
    const { mounts, votes } = await growths(await browser.newPage(), site, worker)
    return [
      ...findings(views),
      {
        what: "other work on this machine",
        value: busy,
        unit: "load",
        note: "times mean something only where it is small",
      },
      ...growthFindings("mounts and removals", mounts),
      ...growthFindings("votes", votes),
      ...weighPeers(),
    ]
  } finally {
    await browser.close()
    await Promise.all([worker.close(), site.close()])
  }
}

const growthFindings = (
  what: string,
  { heapBytes, nodes }: { heapBytes: number; nodes: number },
): Finding[] => [
  {
    what: `heap growth, ${MOUNTS} ${what}`,
    value: heapBytes,
    unit: "B",
    budget: { atMost: GROWTH_MAX_BYTES },
    note: `DOM nodes: ${nodes}`,
  },
]

const findings = (views: readonly PageView[]): Finding[] => {
  const note = `${views.length} page views, CPU ${CPU_SLOWDOWN} times slower`
  const most = (of: (view: PageView) => number) => Math.max(...views.map(of))
  const thanks = views.map(({ thanksMs }) => thanksMs)
  const tasks = views.flatMap(({ longTasks }) => longTasks).filter((ms) => ms > LONG_TASK_MS)
  return [
    {
      what: "page view pays",
      value: brotliBytes(readFileSync(join(ROOT, "dist/public/w.js"))),
      unit: "B",
      budget: { atMost: BEFORE_TAP_MAX_BYTES },
      note: "brotli 11",
    },
    {
      what: "all scripts after a tap",
      value: most(({ bytes }) => bytes),
      unit: "B",
      budget: { atMost: ALL_MAX_BYTES },
      note: "brotli 11, as loaded",
    },
    {
      what: "requests before the tap",
      value: most(({ requestsBeforeTap }) => requestsBeforeTap),
      unit: "requests",
      budget: { atMost: 1 },
    },
    { what: "tap → thanks, p50", value: percentile(thanks, 0.5), unit: "ms", note },
    {
      what: "tap → thanks, p95",
      value: percentile(thanks, 0.95),
      unit: "ms",
      budget: { atMost: THANKS_MAX_MS },
      note: "on the disk before",
    },
    {
      what: "tap → thanks painted, p95",
      value: percentile(
        views.map(({ paintedMs }) => paintedMs),
        0.95,
      ),
      unit: "ms",
    },
    {
      what: `tasks over ${LONG_TASK_MS} ms`,
      value: tasks.length,
      unit: "tasks",
      budget: { atMost: 0 },
      note: tasks.length ? `longest ${Math.round(Math.max(...tasks))} ms` : note,
    },
    {
      what: "layout shift (CLS)",
      value: most(({ layoutShift }) => layoutShift),
      unit: "",
      budget: { atMost: 0 },
      note,
    },
  ]
}
