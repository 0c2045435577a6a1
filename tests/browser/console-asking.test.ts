import { type Browser, type BrowserContextOptions, expect, type Page, test } from "@playwright/test"
import { storedQuestion } from "../support/asking-form.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { expectSound } from "../support/expect-sound.ts"
import { startHostSite } from "../support/host-site.ts"
import { openFollowUp } from "../support/open-follow-up.ts"
import { signInByLink } from "../support/sign-in-by-link.ts"
import { useBrowserWorker } from "../support/use-browser-worker.ts"

const worker = useBrowserWorker()
let business: MadeBusiness
test.beforeEach(async () => {
  await worker.empty()
  business = await makeBusiness(worker.db)
})

/** The page as the touchpoint's owner opens it, from the touchpoint's own page. */
const openAsking = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Page> => {
  await worker.db.prepare("UPDATE members SET role = 'owner', name = 'Mara Ruiz'").run()
  const page = await (await browser.newContext(options)).newPage()
  await signInByLink(page, worker, business, "Mara Ruiz")
  await page.goto(`${worker.origin}/touchpoints/checkout`)
  await page.getByRole("link", { name: "Edit", exact: true }).click()
  await page.getByRole("link", { name: "What it asks", exact: true }).click()
  await expect(page.getByRole("heading", { level: 1, name: "What customers are asked" })).toBeVisible()
  return page
}

const saveButton = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).first()
const reasonsOfHate = (page: Page) =>
  page.locator(".side.hate").getByRole("group", { name: "Reasons to choose from" })

const votes = async () =>
  (await worker.db.prepare("SELECT reaction, reason, comment, contact FROM votes").all()).results

test("what an owner sets reaches a customer’s page, and comes back as a vote with reason and contact", async ({
  browser,
}) => {
  const page = await openAsking(browser)
  await page.getByRole("textbox", { name: "Question" }).fill("How was paying today?")
  await page.getByRole("textbox", { name: "The unhappy face says" }).fill("Not good")
  const reasons = reasonsOfHate(page)
  await reasons.getByRole("button", { name: "Add a reason" }).click()
  await expect(reasons.getByRole("textbox", { name: "Reason 2" })).toBeFocused()
  await page.keyboard.type("The card machine")
  await page.getByRole("checkbox", { name: "“May we answer you?”" }).check()
  await page.getByRole("checkbox", { name: "“We will look into it”" }).check()
  await saveButton(page).click()
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeFocused()

  const did = page.getByRole("region", { name: "You said, we did" })
  await did.locator(".add").getByLabel("What is better now").fill("A second till opens at noon.")
  await did.getByRole("button", { name: "Add and publish" }).click()
  await expect(did.getByText("customers read this")).toBeVisible()
  await page.getByRole("link", { name: "Install" }).click()
  const tag = (await page.locator("#tag-configured").textContent()) ?? ""
  expect(tag).toContain(`/w/${business.siteKey}/checkout.js`)
  await page.context().close()

  const site = await startHostSite()
  site.show(`<!doctype html><html lang="en"><title>Shop</title><body><h1>Thank you</h1>${tag}</body></html>`)
  const shop = await (await browser.newContext()).newPage()
  const said: string[] = []
  shop.on("console", (message) => said.push(message.text()))
  shop.on("pageerror", (error) => said.push(error.message))
  await shop.goto(site.origin)
  await shop.getByRole("button", { name: "How was paying today?" }).click()
  await shop.getByRole("button", { name: "Not good" }).click()
  await openFollowUp(shop)
  await shop.getByRole("button", { name: "The card machine" }).click()
  await shop.getByRole("textbox", { name: /May we answer you/ }).fill("ana@shop.example")
  await shop.getByRole("button", { name: "Send" }).click()
  await expect(shop.getByText("Mara will look into it.")).toBeVisible()
  await expect(shop.getByText("A second till opens at noon.")).toBeVisible()
  await expect
    .poll(votes)
    .toEqual([{ reaction: "hate", reason: "the-card-machine", comment: null, contact: "ana@shop.example" }])
  expect(said).toEqual([])
  await shop.context().close()
  await site.close()
})

test("without JavaScript a reason is added, moved and saved, by keyboard, and undone", async ({
  browser,
}) => {
  const page = await openAsking(browser, { javaScriptEnabled: false })
  await expect(page.getByRole("button", { name: "Copy" })).toBeHidden()
  await expect(page.frameLocator("iframe.preview.light").getByText("Hated it")).toBeVisible()
  const reasons = reasonsOfHate(page)
  await reasons.getByRole("button", { name: "Add a reason" }).press("Enter")
  const second = reasons.getByRole("textbox", { name: "Reason 2" })
  await expect(second).toBeFocused()
  await page.keyboard.type("No change")
  await reasons.getByRole("button", { name: "Move up this empty reason" }).press("Enter")
  const first = reasons.getByRole("textbox", { name: "Reason 1" })
  await expect(first).toHaveValue("No change")
  await expect(first).toBeFocused()
  // Enter in a field saves, whatever buttons stand before Save.
  await page.keyboard.press("Enter")
  const said = page.getByRole("status").filter({ hasText: "Saved." })
  await expect(said).toBeFocused()
  expect((await storedQuestion(worker, business)).hate.reasons).toEqual([
    { slug: "no-change", label: "No change" },
    { slug: "slow", label: "Slow" },
  ])
  await page.keyboard.press("Tab")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("status").filter({ hasText: "Put back as it was before." })).toBeVisible()
  expect((await storedQuestion(worker, business)).hate.reasons).toEqual([{ slug: "slow", label: "Slow" }])
  await page.context().close()
})

test("the preview shows what is typed, is tapped like the real one, and nothing of it counts", async ({
  browser,
}) => {
  const page = await openAsking(browser)
  const said: string[] = []
  page.on("console", (message) => said.push(message.text()))
  page.on("pageerror", (error) => said.push(error.message))
  const sent: string[] = []
  page.on("request", (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`))
  for (const scheme of ["light", "dark"]) {
    const preview = page.frameLocator(`iframe.preview.${scheme}`)
    await expect(preview.getByRole("button", { name: "Hated it" })).toBeVisible()
  }
  await page.getByRole("textbox", { name: "Question" }).fill("Typed, not saved?")
  await reasonsOfHate(page).getByRole("textbox", { name: "Reason 1" }).fill("Typed reason")
  const preview = page.frameLocator("iframe.preview.dark")
  await expect(preview.getByText("Typed, not saved?")).toBeVisible()
  await preview.getByRole("button", { name: "Hated it" }).click()
  await openFollowUp(preview)
  await preview.getByRole("button", { name: "Typed reason" }).click()
  await preview.getByRole("textbox").first().fill("Never sent")
  await preview.getByRole("button", { name: "Send" }).click()
  await expect(preview.getByText(/Thank you for telling us/)).toBeVisible()
  const frame = page.locator("iframe.preview.dark")
  await expect(frame).not.toHaveAttribute("height", "232")
  expect(sent.filter((each) => each.startsWith("POST") || each.includes("/v1/"))).toEqual([])
  expect(await votes()).toEqual([])
  expect(said).toEqual([])
  await page.context().close()
})

test("what another tab has saved is told, not overwritten, and what was typed stays", async ({ browser }) => {
  const page = await openAsking(browser)
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.getByRole("textbox", { name: "Question" }).fill("Theirs?")
  await saveButton(other).click()
  await expect(other.getByRole("status").filter({ hasText: "Saved." })).toBeVisible()
  const question = page.getByRole("textbox", { name: "Question" })
  await question.fill("Mine?")
  await saveButton(page).click()
  await expect(page.getByRole("alert")).toBeFocused()
  await expect(page.getByRole("alert")).toContainText("Saved meanwhile: Question: How was it? → Theirs?")
  await expect(question).toHaveValue("Mine?")
  await saveButton(page).click()
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible()
  expect((await storedQuestion(worker, business)).question).toBe("Mine?")
  await page.context().close()
})

test("the tag is copied with one press", async ({ browser }) => {
  const page = await openAsking(browser, { permissions: ["clipboard-read", "clipboard-write"] })
  await page.goto(`${worker.origin}/touchpoints/checkout/install`)
  await page.getByRole("button", { name: "Copy" }).first().click()
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `<script async src="${worker.origin}/w/${business.siteKey}/checkout.js"></script>`,
  )
  await page.context().close()
})

for (const { colorScheme, width } of [
  { colorScheme: "light", width: 1440 },
  { colorScheme: "dark", width: 320 },
] as const) {
  test(`has no accessibility fault, nothing too small to tap and nothing sideways, ${colorScheme} at ${width} px`, async ({
    browser,
  }) => {
    // axe is put into the page, which the page's own policy rightly forbids.
    const page = await openAsking(browser, { colorScheme, bypassCSP: true, viewport: { width, height: 800 } })
    const look = async (what: string) => {
      await expectSound(page, what, { iframes: false })
      const low = await page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            "main :is(button:not(.unseen), summary, label:has(input), .box, .aside, .asked)",
          ),
        ]
          .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 44)
          .map((each) => each.outerHTML),
      )
      expect([what, low]).toEqual([what, []])
    }
    await look("as it opens")
    const long = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungsurkunde"
    await page.getByRole("textbox", { name: "Question" }).fill(`${long} ${long}`)
    await page.getByRole("textbox", { name: "The happy face says" }).fill(long)
    await reasonsOfHate(page).getByRole("textbox", { name: "Reason 1" }).fill(long)
    await page.getByRole("textbox", { name: "Days until it asks again" }).fill("soon")
    await saveButton(page).click()
    await expect(page.getByRole("alert")).toBeVisible()
    await expect(page.getByRole("textbox", { name: "Days until it asks again" })).toBeFocused()
    await look("refused")
    await page.getByRole("textbox", { name: "Days until it asks again" }).fill("7")
    await saveButton(page).click()
    await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible()
    const did = page.getByRole("region", { name: "You said, we did" })
    await did.locator(".add").getByLabel("What is better now").fill(`${long} ${long}`)
    await did.getByRole("button", { name: "Add and publish" }).click()
    await did.locator("summary").first().click()
    await look("saved")
    await worker.db.prepare("UPDATE members SET role = 'viewer'").run()
    await page.reload()
    await expect(page.getByText("You are signed in as viewer")).toBeVisible()
    await look("for a viewer")
    await page.context().close()
  })
}
