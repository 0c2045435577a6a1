import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { type Browser, type BrowserContextOptions, expect, type Page, test } from "@playwright/test"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { signInLink } from "../support/member.ts"
import { startWorker, type TestWorker } from "../support/start-worker.ts"

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

let worker: TestWorker
let business: MadeBusiness
test.beforeAll(async () => {
  worker = await startWorker()
})
test.beforeEach(async () => {
  await worker.empty()
  business = await makeBusiness(worker.db, {
    touchpoints: [
      { slug: "checkout", stage: "first" },
      { slug: "entry", stage: "first" },
    ],
  })
})
test.afterAll(() => worker.stop())

const enter = async (page: Page) => {
  await page.goto(worker.origin + (await signInLink(worker, business)))
  await page.getByRole("button", { name: "Sign in as Ada" }).click()
  await page.waitForURL(/\/journey/)
}

const signIn = async (browser: Browser, options: BrowserContextOptions): Promise<Page> => {
  const page = await (await browser.newContext(options)).newPage()
  await enter(page)
  return page
}

/** As after thirty days, or by another device. */
const endSessions = () => worker.db.prepare("DELETE FROM sessions").run()

const signInBeside = async (page: Page) => {
  await expect(page.getByRole("heading", { name: "You were signed out" })).toBeVisible()
  const opened = page.waitForEvent("popup")
  await page.getByRole("link", { name: "Sign in in a new tab" }).click()
  const beside = await opened
  await expect(beside.getByRole("heading", { name: "Sign in" })).toBeVisible()
  await enter(beside)
  await beside.close()
}

const position = () =>
  worker.db.prepare("SELECT position FROM touchpoints WHERE slug = 'checkout'").first<number>("position")

test("what was typed before the session ended is stored after signing in beside it, without JavaScript", async ({
  browser,
}) => {
  const page = await signIn(browser, { javaScriptEnabled: false })
  await page.goto(`${worker.origin}/settings/origins`)
  const lines = ["https://shop.example", "https://*.cafe.example"]
  const section = page.getByRole("region", { name: "Where votes come from" })
  await section.getByRole("textbox").fill(lines.join("\n"))
  await endSessions()
  await section.getByRole("button", { name: "Save" }).click()

  await expect(page.getByRole("textbox", { name: "What you wrote" })).toHaveValue(/shop\.example\s+https/)
  await signInBeside(page)
  await page.getByRole("button", { name: "Send it again" }).click()
  await page.waitForURL(/entry=\d+$/)
  const policy = await worker.db.prepare("SELECT policy FROM businesses").first<string>("policy")
  expect(JSON.parse(policy ?? "")).toMatchObject({ origins: { expected: lines } })
  await page.context().close()
})

test("a tile that was moved after the session ended stays moved, by the same way", async ({ browser }) => {
  // axe is put into the page, which the page's own policy rightly forbids.
  const page = await signIn(browser, { bypassCSP: true })
  const before = await position()
  await page.getByRole("button", { name: /^Move .*checkout/i, pressed: false }).focus()
  await page.keyboard.press("Space")
  await expect(page.getByRole("button", { name: /^Move .*checkout/i, pressed: true })).toBeFocused()
  await endSessions()
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Space")

  await signInBeside(page)
  await page.evaluate(AXE)
  const { violations } = (await page.evaluate("axe.run()")) as { violations: { id: string }[] }
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.getByRole("button", { name: "Send it again" }).click()
  await page.waitForURL(/\/journey\?.*entry=\d+/)
  expect(await position()).not.toBe(before)

  // A page on which nobody is at anything leads to signing in by itself.
  await endSessions()
  await page.waitForURL(/\/sign-in$/)
  await page.context().close()
})
