import type { Server } from "node:http"
import { expect, type Page, test } from "@playwright/test"
import { serveSite } from "../../demo/site-server.ts"
import { DEFAULT_WORDING } from "../../shared/touchpoint.ts"
import { makeBusiness } from "../support/businesses.ts"
import { openFollowUp } from "../support/open-follow-up.ts"
import { useBrowserWorker } from "../support/use-browser-worker.ts"

/** A text that would be markup, a script or the end of one, wherever it was not taken as text. */
const QUESTION = `How was “paying”? </script><img src=x onerror="document.title='run'"> "+alert(1)+"`

const worker = useBrowserWorker()
let server: Server
let site = ""
test.beforeAll(async () => {
  server = await serveSite(0, worker.origin)
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("no port")
  site = `http://localhost:${address.port}`
})
test.beforeEach(() => worker.empty())
test.afterAll(async () => {
  server.close()
})

/** Opens the receipt, under a policy as strict as can be; gives what it asked the Worker for, and what went wrong. */
const openReceipt = async (page: Page) => {
  const asked: string[] = []
  const wrong: string[] = []
  page.on("request", (request) => {
    if (request.url().startsWith(worker.origin)) asked.push(new URL(request.url()).pathname)
  })
  page.on("console", (message) => wrong.push(message.text()))
  page.on("pageerror", (error) => wrong.push(error.message))
  await page.goto(`${site}/receipt.html`)
  return { asked, wrong }
}

test("a tag with nothing but its address asks what the console says, and takes the vote", async ({
  page,
}) => {
  const question = {
    ...DEFAULT_WORDING,
    question: QUESTION,
    love: { label: "Smooth", reasons: [{ slug: "quick", label: "Quick" }] },
    offers: { contact: true },
  }
  await makeBusiness(worker.db, {
    siteKey: "lt_demo",
    touchpoints: [{ slug: "checkout", question }, "coffee"],
  })
  const { asked, wrong } = await openReceipt(page)
  const tab = page.getByRole("button", { name: QUESTION })
  await expect(tab).toBeVisible()
  expect(asked, "one request before the tap, for all that is asked on the page").toEqual([
    "/w/lt_demo/checkout.js",
  ])
  await tab.click()
  await page.getByRole("button", { name: "Smooth" }).click()
  await openFollowUp(page)
  await page.getByRole("button", { name: "Quick" }).click()
  await expect
    .poll(async () => (await worker.db.prepare("SELECT reaction, reason, held FROM votes").all()).results)
    .toEqual([{ reaction: "love", reason: "quick", held: null }])
  await expect(page).toHaveTitle("Your receipt · Café Lumen")
  expect(wrong).toEqual([])
})
