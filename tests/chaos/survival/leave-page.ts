import type { Browser, Page } from "@playwright/test"
import type { HostSite } from "../../support/host-site.ts"
import type { WidgetOrigin } from "../../support/widget-origin.ts"

/** How a customer leaves the page right after the tap. */
export const LEAVINGS = ["another page", "a closed tab"] as const
type Leaving = (typeof LEAVINGS)[number]

const API_MS = 150
/** Customers at a time: a browser of its own for each would take minutes. */
const TOGETHER = 10
const ARRIVE_WITHIN_MS = 10_000
const POLL_MS = 10

/** In the page: the tap and, in the same task, the way out. */
const tapAndGo = (goesOn: boolean) => {
  document.querySelector("love-tap")?.shadowRoot?.querySelector<HTMLElement>(".love")?.click()
  if (goesOn) location.assign("about:blank")
}

/** Whether the vote of this customer arrived. All of a group share a device, and are on their pages before the first taps. */
const leave = async (page: Page, leaving: Leaving, hasArrived: () => boolean) => {
  await page.evaluate(tapAndGo, leaving === "another page")
  if (leaving === "a closed tab") await page.close()
  const until = performance.now() + ARRIVE_WITHIN_MS
  while (!hasArrived() && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  return hasArrived()
}

/** How many of so many votes arrived whose customer was gone before the collector could answer. */
export const leavePages = async (
  browser: Browser,
  worker: WidgetOrigin,
  site: HostSite,
  leaving: Leaving,
  times: number,
): Promise<number> => {
  worker.answersAfterMs = API_MS
  site.show(
    `<!doctype html><html lang="en"><title>Café</title><body><script async src="${worker.origin}/w.js" data-key="lt_demo" data-mode="inline" data-touchpoint="checkout"></script></body></html>`,
  )
  let arrived = 0
  for (let time = 0; time < times; time += TOGETHER) {
    // A new device for each group, so that no later page can bring a vote.
    const context = await browser.newContext()
    const paths = Array.from(
      { length: Math.min(TOGETHER, times - time) },
      (_, n) => `/${leaving.replaceAll(" ", "-")}/${time + n}`,
    )
    const pages = await Promise.all(
      paths.map(async (path) => {
        const page = await context.newPage()
        await page.goto(site.origin + path)
        await page.locator("love-tap button.love").waitFor()
        return { page, hasArrived: () => worker.arrivals.some(({ vote }) => vote.page === path) }
      }),
    )
    const left = await Promise.all(pages.map(({ page, hasArrived }) => leave(page, leaving, hasArrived)))
    arrived += left.filter(Boolean).length
    await context.close()
  }
  worker.answersAfterMs = 0
  return arrived
}
