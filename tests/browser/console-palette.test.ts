import { expect, type Page, test } from "@playwright/test"
import { axeFindings } from "../support/axe-findings.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { openSession } from "../support/open-session.ts"
import { useBrowserWorker } from "../support/use-browser-worker.ts"

const worker = useBrowserWorker()
let business: MadeBusiness
test.beforeAll(async () => {
  business = await makeBusiness(worker.db, { touchpoints: ["checkout", "goodbye"] })
})

/** The page's script hears keys: what it shows, it shows when it has begun to listen. */
const listens = (page: Page) => expect(page.locator("#search")).toBeVisible()

/** The console as the business's admin has it open. */
const inConsole = test.extend({
  page: async ({ browser }, use) => {
    // axe is put into the page, which the page's own policy rightly forbids; the palette runs under it in the last test.
    const context = await browser.newContext({ bypassCSP: true })
    const [name = "", value = ""] = (await openSession(worker.db, business.memberId)).split("=")
    await context.addCookies([{ name, value, url: worker.origin }])
    const page = await context.newPage()
    await page.goto(`${worker.origin}/journey`)
    await listens(page)
    await use(page)
    await context.close()
  },
})

inConsole("the palette finds and opens by keyboard alone, and closes again", async ({ page }) => {
  await page.keyboard.press("Control+k")
  const field = page.getByRole("combobox", { name: "Search pages, touchpoints" })
  await expect(field).toBeFocused()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.type("goodb")
  await expect(page.locator("#palette").getByRole("option")).toHaveText(["The goodbyeTouchpoint"])
  await expect(field).toHaveAttribute("aria-activedescendant", "palette-0")
  await page.keyboard.press("Escape")
  await expect(field).toBeHidden()
  await page.keyboard.press("Control+k")
  await expect(field).toBeFocused()
  await page.keyboard.type("goodb")
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(/\/touchpoints\/goodbye/)
  await page.locator("#search").click()
  // What was opened last comes first.
  await expect(page.locator("#palette").getByRole("option").first()).toContainText("The goodbye")
})

inConsole("letters lead to pages, unless somebody is typing or has switched them off", async ({ page }) => {
  await page.keyboard.press("g")
  await page.keyboard.press("t")
  await expect(page).toHaveURL(/\/team$/)
  await listens(page)
  await page.keyboard.press("?")
  const help = page.getByRole("dialog", { name: "Keys" })
  await expect(help.getByRole("listitem").filter({ hasText: "Journey" })).toContainText("g j")
  expect(await axeFindings(page)).toEqual([])
  await help.getByRole("checkbox").uncheck()
  await help.getByRole("button", { name: "Close" }).click()
  await page.keyboard.press("g")
  await page.keyboard.press("j")
  await page.keyboard.press("Control+k")
  await expect(page.getByRole("combobox")).toBeFocused()
  await expect(page).toHaveURL(/\/team$/)
})

inConsole("brackets step from period to period", async ({ page }) => {
  await page.keyboard.press("[")
  await expect(page).toHaveURL(/period=7d/)
  await listens(page)
  await page.keyboard.press("]")
  await expect(page).toHaveURL(/period=28d/)
})

test("it runs under the page's own policy", async ({ context }) => {
  const [name = "", value = ""] = (await openSession(worker.db, business.memberId)).split("=")
  await context.addCookies([{ name, value, url: worker.origin }])
  const page = await context.newPage()
  const errors: string[] = []
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()))
  await page.goto(`${worker.origin}/journey`)
  await page.locator("#search").click()
  await expect(page.getByRole("combobox", { name: "Search pages, touchpoints" })).toBeFocused()
  await page.keyboard.type("check")
  await expect(page.locator("#palette").getByRole("option").filter({ hasText: "The checkout" })).toBeVisible()
  expect(errors).toEqual([])
})

inConsole("without a network what was typed stays, and its button says why", async ({ page }) => {
  const errors: Error[] = []
  page.on("pageerror", (error) => errors.push(error))
  await page.goto(`${worker.origin}/touchpoints/checkout/edit`)
  await page.getByLabel("Name", { exact: true }).fill("The new till")
  await page.context().setOffline(true)
  const save = page.getByRole("button", { name: "Save" })
  await save.click()
  const said = () =>
    save.evaluate((button) => button instanceof HTMLButtonElement && button.validationMessage)
  expect(await said()).toMatch(/^You are offline: nothing was sent, and nothing is lost/)
  await page.locator("#search").click()
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("The new till")
  await page.context().setOffline(false)
  await save.click()
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeFocused()
  expect(errors).toEqual([])
})
