import type { Browser, Page } from "@playwright/test"
import * as v from "valibot"
import type { HostSite } from "../../support/host-site.ts"
import { brotliBytes } from "../../support/measure-sizes.ts"
import type { WidgetOrigin } from "../../support/widget-origin.ts"

/** A phone of the middle class against this machine, as web.dev and Lighthouse count. */
export const CPU_SLOWDOWN = 4

/** What one page view with one tap cost. */
export interface PageView {
  requestsBeforeTap: number
  /** Of all scripts until the follow-up was there, compressed one by one. */
  bytes: number
  /** From the finger's lifting until the thanks is in the page, on the disk before; and until it is painted. */
  thanksMs: number
  paintedMs: number
  longTasks: number[]
  layoutShift: number
}

/**
 * The page looks on by itself and says at `/ready` where to tap, at `/done` what it saw: whatever a test would ask it in
 * between would be work of the page, too, and count as ours.
 */
const WATCH = `const seen = { tappedAt: 0, thanksAt: 0, paintedAt: 0, longTasks: [], shift: 0 }
const watch = (type, note) => { const all = (list) => { for (const it of list) note(it) }
  const observer = new PerformanceObserver((list) => all(list.getEntries())); observer.observe({ type, buffered: true })
  return () => all(observer.takeRecords()) }
const flush = [watch("longtask", ({ duration }) => seen.longTasks.push(duration)),
  watch("layout-shift", ({ hadRecentInput, value }) => { if (!hadRecentInput) seen.shift += value })]
addEventListener("click", (event) => { seen.tappedAt ||= event.timeStamp }, true)
addEventListener("lovetap:shown", async (event) => {
  const root = event.composedPath()[0].shadowRoot
  await Promise.all(root.getAnimations().map(({ finished }) => finished))
  const { x, y, width, height } = root.querySelector("button.love").getBoundingClientRect()
  new MutationObserver(() => {
    if (!seen.tappedAt) return
    if (!seen.thanksAt && root.querySelector(".head").childElementCount) {
      seen.thanksAt = performance.now()
      requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => { seen.paintedAt = performance.now() }
        port2.postMessage(0) })
    }
    if (root.querySelector(".more")) requestIdleCallback(async () => {
      await Promise.all(root.getAnimations().map(({ finished }) => finished))
      for (const last of flush) last()
      fetch("/done?" + encodeURIComponent(JSON.stringify(seen)))
    })
  }).observe(root, { childList: true, subtree: true })
  fetch("/ready?" + encodeURIComponent(JSON.stringify({ x: x + width / 2, y: y + height / 2 })))
})`

const Place = v.object({ x: v.number(), y: v.number() })
const Seen = v.object({
  tappedAt: v.number(),
  thanksAt: v.number(),
  paintedAt: v.number(),
  longTasks: v.array(v.number()),
  shift: v.number(),
})

const pageOf = (tag: string) =>
  `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>Order</title>
   <script>${WATCH}</script><style>#ask { min-height: 206px }</style></head>
   <body><h1>Your order is done</h1><p>Thank you.</p><div id="ask">${tag}</div><p>See you soon.</p></body></html>`

/** What the page says at this path. */
const heard = async (page: Page, path: string): Promise<unknown> => {
  const request = await page.waitForRequest((it) => new URL(it.url()).pathname === path)
  return JSON.parse(decodeURIComponent(new URL(request.url()).search.slice(1)))
}

/** Opens a page anew, taps a face as a finger does, waits for thanks and follow-up. */
export const viewPage = async (browser: Browser, site: HostSite, worker: WidgetOrigin): Promise<PageView> => {
  const page = await browser.newPage()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN })
  const scripts: Promise<Buffer>[] = []
  let requests = 0
  page.on("request", (request) => {
    if (request.url().startsWith(worker.origin)) requests += 1
  })
  page.on("response", (response) => {
    if (response.url().endsWith(".js")) scripts.push(response.body())
  })
  site.show(
    pageOf(
      `<script async src="${worker.origin}/w.js" data-key="lt_demo" data-mode="inline" data-touchpoint="checkout"></script>`,
    ),
  )
  const ready = heard(page, "/ready")
  const done = heard(page, "/done")
  await page.goto(site.origin, { waitUntil: "commit" })
  const { x, y } = v.parse(Place, await ready)
  const requestsBeforeTap = requests
  await page.mouse.click(x, y)
  const { tappedAt, thanksAt, paintedAt, longTasks, shift } = v.parse(Seen, await done)
  const bytes = (await Promise.all(scripts)).reduce((sum, body) => sum + brotliBytes(body), 0)
  await page.close()
  return {
    requestsBeforeTap,
    bytes,
    thanksMs: thanksAt - tappedAt,
    paintedMs: paintedAt - tappedAt,
    longTasks,
    layoutShift: shift,
  }
}
