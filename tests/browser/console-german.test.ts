import { expect, test } from "@playwright/test"
import { axeFindings } from "../support/axe-findings.ts"
import { makePeopledBusiness, sessionOf } from "../support/peopled-business.ts"
import { useBrowserWorker } from "../support/use-browser-worker.ts"

const worker = useBrowserWorker()

/** Where most kinds of words stand. */
const PAGES = [
  "/journey",
  "/touchpoints/checkout",
  "/touchpoints/checkout/places",
  "/touchpoints/checkout/edit",
  "/touchpoints/checkout/install",
  "/comments",
  "/held",
  "/setup",
  "/kiosks",
  "/places",
  "/walls/new",
  "/team",
  "/settings",
  "/you",
  "/log",
]
/** axe takes a second for each. */
const WITH_AXE = ["/held", "/team"]

test("no page in German scrolls sideways on a phone, or has an accessibility fault", async ({ browser }) => {
  const business = await makePeopledBusiness(worker, "Alpha")
  await worker.db.prepare("UPDATE people SET language = 'de'").run()
  const cookie = await sessionOf(worker, business, "admin")
  // axe is put into the page, which the page's own policy rightly forbids.
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 360, height: 800 } })
  const [name = "", value = ""] = cookie.split("=")
  await context.addCookies([{ name, value, url: worker.origin }])
  const page = await context.newPage()
  const faults: string[] = []
  for (const address of PAGES) {
    await page.goto(worker.origin + address, { waitUntil: "domcontentloaded" })
    const { lang, wide } = await page.evaluate(() => {
      const { lang, scrollWidth } = document.documentElement
      return { lang, wide: scrollWidth - innerWidth }
    })
    if (lang !== "de") faults.push(`${address} says to be in “${lang}”`)
    if (wide > 0) faults.push(`${address} is ${wide} px too wide`)
    if (WITH_AXE.includes(address))
      faults.push(...(await axeFindings(page)).map((fault) => `${address}: ${fault}`))
  }
  expect(faults).toEqual([])
  await context.close()
})
