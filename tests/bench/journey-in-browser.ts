import { join } from "node:path"
import { type CDPSession, chromium } from "@playwright/test"
import * as v from "valibot"
import { CHROMIUM_ARGS } from "../support/chromium-args.ts"
import { ensureBrowser } from "../support/ensure-browser.ts"
import { ROOT } from "../support/house-files.ts"
import type { Finding } from "./finding.ts"
import { median } from "./medians.ts"
import { CPU_SLOWDOWN } from "./widget/page-views.ts"

/** A task longer than this is felt (W3C Long Tasks). */
const TASK_MAX_MS = 50
const VIEWS = 7

/** The page's own work, by the browser's own clock: observers would be work of the page, too. */
const WATCH = `globalThis.seen = { longTasks: [], shift: 0, shown: 0 }
for (const type of ["longtask", "layout-shift", "largest-contentful-paint"])
  new PerformanceObserver((list) => { for (const it of list.getEntries()) {
    if (type === "longtask") seen.longTasks.push(it.duration)
    else if (type === "layout-shift") { if (!it.hadRecentInput) seen.shift += it.value }
    else seen.shown = it.startTime
  } }).observe({ type, buffered: true })`

const Seen = v.object({ longTasks: v.array(v.number()), shift: v.number(), shown: v.number() })

const slowDown = (session: CDPSession) =>
  session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN })

/** The journey in a browser on a slow processor: what it is busy with, and whether anything jumps. */
export const benchJourneyInBrowser = async (url: URL, cookie: string): Promise<Finding[]> => {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: CHROMIUM_ARGS })
  try {
    const views: v.InferOutput<typeof Seen>[] = []
    for (let view = 0; view < VIEWS; view += 1) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
      const [name = "", value = ""] = cookie.split("=")
      await context.addCookies([{ name, value, url: url.origin }])
      // The Worker stands alone here: its files come from the build.
      await context.route("**/console/*.*", (route) =>
        route.fulfill({ path: join(ROOT, "dist/public", new URL(route.request().url()).pathname) }),
      )
      const page = await context.newPage()
      await page.addInitScript(WATCH)
      await slowDown(await context.newCDPSession(page))
      await page.goto(url.href, { waitUntil: "load" })
      await page.locator(".tile .grip").first().waitFor()
      // Two frames on, what the scripts have changed is laid out and painted.
      await page.evaluate(
        "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(done))))",
      )
      views.push(v.parse(Seen, await page.evaluate("globalThis.seen")))
      await context.close()
    }
    const note = `median of ${VIEWS} views, CPU ${CPU_SLOWDOWN} times slower, 1440 × 900`
    return [
      {
        what: "longest task of a page view",
        value: median(views.map(({ longTasks }) => Math.max(0, ...longTasks))),
        unit: "ms",
        budget: { atMost: TASK_MAX_MS },
        note: `0: none over ${TASK_MAX_MS} ms; ${note}`,
      },
      { what: "seen after", value: median(views.map(({ shown }) => shown)), unit: "ms", note },
      {
        what: "layout shift",
        value: Math.max(...views.map(({ shift }) => shift)),
        unit: "",
        budget: { atMost: 0 },
      },
    ]
  } finally {
    await browser.close()
  }
}
