import { expect, type Page, test } from "@playwright/test"
import { axeFindings } from "../support/axe-findings.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { kioskRows, openKiosk, whatIsSent } from "../support/kiosk-app.ts"
import { useBrowserWorker } from "../support/use-browser-worker.ts"

const worker = useBrowserWorker()
let business: MadeBusiness

test.beforeEach(async () => {
  await worker.empty()
  business = await makeBusiness(worker.db)
})

test.use({ hasTouch: true, viewport: { width: 1280, height: 800 } })

const face = (page: Page, name = "Loved it") => page.getByRole("button", { name })

test("a tap at a paired kiosk is thanked for, sent when it is final, and counted", async ({ page }) => {
  const wrong: string[] = []
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && wrong.push(message.text()))
  page.on("pageerror", ({ message }) => wrong.push(message))
  await openKiosk(page, worker, business, { place: "till-3", reasons: false })
  await expect(page.getByRole("heading", { name: "How was it?" })).toBeVisible()
  await face(page).tap()
  await expect(page.getByRole("status")).toHaveText("Lovely. Thank you!")
  await page.clock.runFor(1600)
  // The next in the queue need not wait for the other's four seconds.
  await expect(page.getByRole("heading", { name: "How was it?" })).toBeVisible()
  await expect(page.getByRole("button", { name: "Undo my vote" })).toBeVisible()
  await expect.poll(whatIsSent(page, worker)).toEqual([
    expect.objectContaining({
      reaction: "love",
      held: null,
      channel: "kiosk",
      place: "till-3",
      lang: "en",
    }),
  ])
  expect(wrong).toEqual([])
})

test("a vote taken back within four seconds counts nowhere", async ({ page }) => {
  await openKiosk(page, worker, business)
  await face(page, "Hated it").tap()
  await page.getByRole("button", { name: "Undo my vote" }).tap()
  await expect(page.getByRole("heading", { name: "Taken back. It counts nowhere." })).toBeVisible()
  await page.clock.runFor(3000)
  await face(page).tap()
  const reactions = whatIsSent(page, worker, ({ reaction }) => reaction)
  await expect
    .poll(async () => (await reactions()).filter((reaction) => reaction !== "none"))
    .toEqual(["love"])
})

test("twenty taps in ten seconds count once, and all of them are stored", async ({ page }) => {
  await openKiosk(page, worker, business, { reasons: false })
  // However slow this machine is, to the kiosk they come half a second after each other.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000)
  for (let tap = 0; tap < 20; tap++) {
    await page.touchscreen.tap(tap % 3 ? 400 : 900, 400)
    await page.clock.runFor(500)
  }
  await expect.poll(whatIsSent(page, worker)).toHaveLength(20)
  const stored = await kioskRows(worker)
  expect(stored.filter(({ held }) => held === null)).toEqual([expect.objectContaining({ reaction: "hate" })])
  expect(new Set(stored.map(({ held }) => held))).toEqual(new Set([null, "spam-tap"]))
})

test("a hand on both faces at once is one vote", async ({ page, context }) => {
  await openKiosk(page, worker, business, { reasons: false })
  const touch = await context.newCDPSession(page)
  const centres = await page.locator(".answer").evaluateAll((faces) =>
    faces
      .map((each) => each.getBoundingClientRect())
      .map(({ x, y, width, height }) => ({
        x: x + width / 2,
        y: y + height / 2,
      })),
  )
  const touchPoints = centres.map((centre, id) => ({ ...centre, id }))
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints })
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] })
  await expect.poll(whatIsSent(page, worker, ({ held }) => held)).toEqual([null])
})

test("a reason and a comment travel with the vote", async ({ page }) => {
  await openKiosk(page, worker, business, { comment: true })
  await face(page, "Hated it").tap()
  await page.clock.runFor(1600)
  await expect(page.getByRole("heading", { name: "What went wrong?" })).toBeFocused()
  await page.getByRole("button", { name: "Slow" }).tap()
  await page.getByRole("textbox").fill("Nobody came")
  await page.clock.runFor(60_000)
  await page.getByRole("button", { name: "Send" }).tap()
  await expect(page.getByRole("heading", { name: "Thank you for telling us." })).toBeVisible()
  await expect
    .poll(whatIsSent(page, worker))
    .toEqual([expect.objectContaining({ reaction: "hate", reason: "slow", comment: "Nobody came" })])
})

test("a customer's language lasts until they have gone, and goes with the vote", async ({ page }) => {
  await openKiosk(page, worker, business, { languages: ["en", "ar"], reasons: false })
  await page.getByRole("button", { name: "العربية" }).tap()
  await expect(page.locator("main")).toHaveAttribute("dir", "rtl")
  await expect(page.locator("html")).toHaveAttribute("lang", "ar")
  await face(page, "رائع").tap()
  await expect
    .poll(whatIsSent(page, worker))
    .toEqual([expect.objectContaining({ reaction: "love", lang: "ar" })])
  await page.clock.runFor(20_000)
  await expect(page.getByRole("heading", { name: "How was it?" })).toBeVisible()
})

test("everything works by keyboard alone", async ({ page }) => {
  await openKiosk(page, worker, business, { languages: ["en", "de"] })
  await page.keyboard.press("Tab")
  await expect(face(page)).toBeFocused()
  await page.keyboard.press("ArrowRight")
  await expect(face(page, "Hated it")).toBeFocused()
  await page.keyboard.press("Enter")
  await page.clock.runFor(1600)
  await expect(page.getByRole("heading", { name: "What went wrong?" })).toBeFocused()
  await page.keyboard.press("Tab")
  await page.keyboard.press("Space")
  await expect(page.getByRole("heading", { name: "Thank you for telling us." })).toBeVisible()
  await expect
    .poll(whatIsSent(page, worker))
    .toEqual([expect.objectContaining({ reaction: "hate", reason: "slow", held: null })])
})

test.describe("for everybody", () => {
  // axe is put into the page, which the page's own policy rightly forbids.
  test.use({ bypassCSP: true, contextOptions: { reducedMotion: "reduce" } })

  test("no screen has an accessibility fault, and what is tapped is large", async ({ page }) => {
    await openKiosk(page, worker, business, { languages: ["en", "de", "ar"], comment: true })
    expect(await axeFindings(page)).toEqual([])
    for (const button of await page.getByRole("button").all()) {
      const box = await button.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(96)
    }
    await page.getByRole("button", { name: "Move the buttons down" }).tap()
    for (const button of await page.getByRole("button").all())
      expect((await button.boundingBox())?.y).toBeGreaterThan(400 - 96)
    await face(page, "Hated it").tap()
    expect(await axeFindings(page)).toEqual([])
    await page.clock.runFor(1600)
    expect(await axeFindings(page)).toEqual([])
  })
})
