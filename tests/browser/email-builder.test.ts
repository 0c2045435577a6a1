import {
  type Browser,
  type BrowserContextOptions,
  expect,
  type Locator,
  type Page,
  test,
} from "@playwright/test"
import { SENDERS } from "../../shared/email/senders.ts"
import { writeSnippet } from "../../shared/email/write-snippet.ts"
import { PRESS_AFTER_MS } from "../../worker/pages/email/judge-press.ts"
import { axeFindings } from "../support/axe-findings.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { insertCopies } from "../support/email-copies.ts"
import { expectSound } from "../support/expect-sound.ts"
import { signInByLink } from "../support/sign-in-by-link.ts"
import { useBrowserWorker } from "../support/use-browser-worker.ts"

/** WCAG asks for 24 px; a thumb in a moving train for more. */
const TARGET_MIN_PX = 64

const worker = useBrowserWorker()
let business: MadeBusiness
test.beforeEach(async () => {
  await worker.empty()
  business = await makeBusiness(worker.db)
})

/** A touchpoint's page, as its owner's browser shows it after signing in. */
const openTouchpoint = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Page> => {
  const page = await (await browser.newContext(options)).newPage()
  await signInByLink(page, worker, business)
  await page.goto(`${worker.origin}/touchpoints/checkout`)
  return page
}

const makeLetter = async (page: Page, name: string): Promise<void> => {
  await page.getByRole("link", { name: "Install", exact: true }).first().click()
  await page.getByRole("link", { name: "E-mails", exact: true }).click()
  await page.getByRole("textbox", { name: "Name" }).fill(name)
  await page.getByRole("combobox", { name: "Sent with" }).selectOption("Klaviyo")
  await page.getByRole("combobox", { name: "Language" }).selectOption("German")
  await page.getByRole("button", { name: "Make the e-mail" }).click()
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible()
}

/** The question as a preview shows it. */
const asked = (frame: Locator): Locator => frame.contentFrame().locator("td.lt-ink")

test("what is typed stands in all previews and in what is copied, at once", async ({ browser }) => {
  const page = await openTouchpoint(browser, { permissions: ["clipboard-read", "clipboard-write"] })
  const said: string[] = []
  page.on("console", (message) => said.push(message.text()))
  // Whoever looks into a preview with Playwright tries to run a script in it, and is told so by the browser.
  const ourDoing = /^Blocked script execution in '.*preview/
  await makeLetter(page, "November letter")
  await expect(page.getByRole("status").filter({ hasText: "Made." })).toBeFocused()
  const question = `War <b>das</b> Ihre Zeit wert? Ein langer Satz, damit auch das Telefon zwei Zeilen braucht.`
  const frames = page.locator("iframe[data-preview]")
  await expect(frames).toHaveCount(4)
  const tallBefore = await frames.nth(1).evaluate((frame) => frame.clientHeight)
  await page.getByRole("textbox", { name: "Question" }).fill(question)
  for (const at of [0, 1, 2, 3]) await expect(asked(frames.nth(at))).toHaveText(question)
  await expect.poll(() => frames.nth(1).evaluate((frame) => frame.clientHeight)).toBeGreaterThan(tallBefore)
  const html = page.getByRole("textbox", { name: "HTML" })
  await expect(html).toHaveValue(/War &lt;b&gt;das&lt;\/b&gt; Ihre Zeit wert\?/)
  await expect(html).toHaveValue(/\?lang=de&amp;r={{person\.KlaviyoID}}"/)
  await page.getByRole("button", { name: "Copy" }).first().click()
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await html.inputValue())
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download as a whole e-mail" }).click(),
  ])
  expect(download.suggestedFilename()).toBe("november-letter.html")
  // A preview is looked at: nobody's look is an opening, and nothing is asked of the Worker's public pages.
  await frames.first().contentFrame().getByRole("link", { name: "Großartig" }).click()
  await expect(asked(frames.first())).toHaveText(question)
  expect((await worker.db.prepare("SELECT * FROM email_copies").all()).results).toEqual([])
  expect(said.filter((text) => !ourDoing.test(text))).toEqual([])
})

test("without JavaScript, a letter is made, reworded, and told how many were sent", async ({ browser }) => {
  const page = await openTouchpoint(browser, { javaScriptEnabled: false })
  await makeLetter(page, "Plain letter")
  await page.getByRole("textbox", { name: "The happy face says" }).fill("Prima")
  await page.getByRole("button", { name: "Show it so" }).click()
  await expect(page.getByRole("textbox", { name: "Plain text" })).toHaveValue(/^Prima:$/m)
  await page.getByRole("textbox", { name: "How many were sent" }).fill("1,204")
  await page.getByRole("button", { name: "Save" }).click()
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible()
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(page.getByRole("textbox", { name: "How many were sent" })).toHaveValue("")
})

/** Confirms on the page under a letter's link, not sooner than a person can: sooner is held. */
const confirm = async (page: Page): Promise<void> => {
  const button = page.getByRole("button", { name: "Senden" })
  await expect(button).toBeVisible()
  const token = await page.locator(".confirm input[name=made]").getAttribute("value")
  const madeAt = Number.parseInt(token ?? "", 36)
  await expect.poll(() => Date.now() - madeAt).toBeGreaterThan(PRESS_AFTER_MS)
  await button.press("Enter")
  await expect(page.getByRole("textbox", { name: "Möchten Sie etwas dazu sagen?" })).toBeVisible()
}

test("copied, merged and tapped in an inbox, it leads each recipient to one vote of theirs", async ({
  browser,
}) => {
  const owner = await openTouchpoint(browser)
  await makeLetter(owner, "November letter")
  const html = await owner.getByRole("textbox", { name: "HTML" }).inputValue()
  const tap = async (recipient: string, width: number, face: string) => {
    const page = await (await browser.newContext({ viewport: { width, height: 700 } })).newPage()
    // What Playwright drives says that it is driven; people's browsers say they are not.
    await page.addInitScript(() => Object.defineProperty(navigator, "webdriver", { get: () => false }))
    await page.setContent(html.replaceAll(SENDERS.klaviyo.tag, recipient))
    await page.getByRole("link", { name: face }).click()
    await confirm(page)
    await page.context().close()
  }
  await tap("reader-1", 600, "Großartig")
  await tap("reader-2", 360, "Furchtbar")
  const votes = async () =>
    (
      await worker.db
        .prepare(
          "SELECT reaction, held, channel, lang FROM votes WHERE reaction <> 'none' ORDER BY received_at",
        )
        .all()
    ).results
  const vote = { held: null, channel: "email", lang: "de" }
  expect(await votes()).toEqual([
    { ...vote, reaction: "love" },
    { ...vote, reaction: "hate" },
  ])
  await owner.reload()
  const figures = owner.getByRole("region", { name: "Figures" })
  await expect(figures).toContainText("1 the love link, 1 the hate link")
  await expect(figures.getByRole("heading", { name: "Confirmed" }).locator("..")).toContainText("2")
})

for (const [colorScheme, width] of [
  ["light", 1440],
  ["dark", 360],
] as const) {
  test(`the pages have no fault that axe finds, and none is wider than its screen, ${colorScheme}, ${width} px`, async ({
    browser,
  }) => {
    const viewport = { width, height: 900 }
    // axe is put into the page, which the page's own policy rightly forbids.
    const page = await openTouchpoint(browser, { colorScheme, viewport, bypassCSP: true })
    await makeLetter(page, "November letter")
    const letter = { send: "november-letter", copies: 6 }
    await insertCopies(worker.db, business, { ...letter, opened: "love", confirmed: "love" })
    await insertCopies(worker.db, business, { ...letter, opened: "hate", confirmed: "hate" })
    await insertCopies(worker.db, business, { ...letter, opened: "love", held: true, markedUntil: 1 })
    for (const address of ["/email", "/email/november-letter"]) {
      await page.goto(`${worker.origin}/touchpoints/checkout${address}`)
      await expectSound(page, address)
    }
  })
}

const LONG = {
  question: "How did you find everything about your order, from our shop to the moment it arrived?",
  labels: { love: "Absolutely wonderful", hate: "Donaudampfschifffahrtsgesellschaft" },
  lang: "en",
  dir: "ltr" as const,
  linkTo: (goal: string) => `#${goal}`,
}

for (const width of [600, 360]) {
  for (const kept of ["all of it", "no style sheet"]) {
    test(`in a mail program ${width} px wide that keeps ${kept}, two faces are seen and reached, and nothing else`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 600 })
      const whole = writeSnippet(LONG)
      const html = kept === "all of it" ? whole : whole.replace(/<style>.*<\/style>/s, "")
      await page.setContent(
        `<!doctype html><html lang="en"><title>Inbox</title><main><h1>A letter</h1>${html}</main>`,
      )
      const links = page.getByRole("link")
      await expect(links).toHaveText(
        [LONG.labels.love, LONG.labels.hate].map((label) => new RegExp(`${label}$`)),
      )
      for (const box of await Promise.all([0, 1].map((at) => links.nth(at).boundingBox()))) {
        expect(box?.height).toBeGreaterThanOrEqual(TARGET_MIN_PX)
        expect(box?.width).toBeGreaterThanOrEqual(TARGET_MIN_PX)
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      const reached = []
      for (let press = 0; press < 3; press++) {
        await page.keyboard.press("Tab")
        reached.push(await page.evaluate(() => document.activeElement?.getAttribute("href") ?? null))
      }
      expect(reached).toEqual(["#love", "#hate", null])
      expect(await axeFindings(page)).toEqual([])
    })
  }
}
