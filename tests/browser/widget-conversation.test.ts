import { expect, type Page } from "@playwright/test"
import { CONTACT_MAX_CHARS } from "../../shared/limits.ts"
import { axeFindings } from "../support/axe-findings.ts"
import { openFollowUp } from "../support/open-follow-up.ts"
import type { WidgetOrigin } from "../support/widget-origin.ts"
import { test as base } from "../support/widget-test.ts"

const FRIEND = "https://cafe.example/come"
const TAG = 'data-mode="inline" data-touchpoint="checkout"'
const WHERE = "May we answer you? E-mail or phone (optional)"
const WHAT = "Anything we should know? (optional)"

/** At `checkout` everything is offered. */
const test = base.extend({
  worker: async ({ worker }, use) => {
    const plain = worker.questions.checkout
    if (!plain) throw new Error("checkout is asked about")
    worker.questions.checkout = {
      ...plain,
      contact: true,
      friend: FRIEND,
      owner: "Mara",
      did: { day: "2026-11-03", text: "A second till opens at noon." },
    }
    await use(worker)
  },
})

const said = (worker: WidgetOrigin) =>
  worker.arrivals.map(({ vote }) => [vote.rev, vote.reaction, vote.reason, vote.comment, vote.contact])
const button = (page: Page, name: string) => page.getByRole("button", { name })
const comment = (page: Page) => page.getByRole("textbox", { name: WHAT })
const contact = (page: Page) => page.getByRole("textbox", { name: WHERE })
const status = (page: Page) => page.getByRole("status")

const tap = async (page: Page, face: string) => {
  await button(page, face).click()
  await openFollowUp(page)
}

test.describe("who hated it", () => {
  test.beforeEach(async ({ page, open, script }) => {
    await open(script(TAG))
    await tap(page, "Hated it")
  })

  test("says where to be answered, together with the comment", async ({ page, worker }) => {
    await expect(contact(page)).toHaveAttribute("maxlength", `${CONTACT_MAX_CHARS}`)
    await button(page, "Long wait").click()
    await comment(page).fill("The queue reached the door.")
    await contact(page).fill("ana@example.org")
    await button(page, "Send").click()
    await expect(status(page)).toHaveText("Thank you for telling us. Mara will look into it.")
    await expect(page.getByRole("link", { name: "Tell a friend" })).toHaveCount(0)
    await expect
      .poll(() => said(worker).slice(1))
      .toEqual([
        [2, "hate", "long-wait", undefined, undefined],
        [3, "hate", "long-wait", "The queue reached the door.", "ana@example.org"],
      ])
    await button(page, "Change my answer").click()
    await expect(contact(page)).toHaveValue("ana@example.org")
    await button(page, "Undo my vote").click()
    await expect.poll(() => said(worker).at(-1)).toEqual([4, "none", undefined, undefined, undefined])
  })

  test("sends with Enter after the address, and with Ctrl and Enter after the comment", async ({
    page,
    worker,
  }) => {
    await comment(page).fill("Slow")
    await comment(page).press("Enter")
    await comment(page).pressSequentially("Rude")
    await comment(page).press("Control+Enter")
    await expect(status(page)).toContainText("Thank you for telling us.")
    await expect(page.locator("love-tap .card")).toBeFocused()
    await button(page, "Change my answer").click()
    await contact(page).fill("0113 496 0000")
    await contact(page).press("Enter")
    await expect(button(page, "Change my answer")).toBeVisible()
    await expect
      .poll(() => said(worker).slice(1))
      .toEqual([
        [2, "hate", undefined, "Slow\nRude", undefined],
        [3, "hate", undefined, "Slow\nRude", "0113 496 0000"],
      ])
  })

  test("writes more than fits, and the field grows", async ({ page }) => {
    const height = async () => (await comment(page).boundingBox())?.height ?? 0
    const before = await height()
    await comment(page).fill("One\nTwo\nThree\nFour\nFive")
    expect(await height()).toBeGreaterThan(before + 40)
  })

  test("votes again after an undo, and is asked as if for the first time", async ({ page, worker }) => {
    await button(page, "Undo my vote").click()
    // Long after the first tap, and no time at all after the second.
    await page.clock.setFixedTime(Date.now() + 3_600_000)
    await button(page, "Loved it").click()
    await expect(button(page, "Friendly")).toBeVisible()
    await expect.poll(() => said(worker).at(-1)?.slice(0, 2)).toEqual([3, "love"])
  })
})

test("who loved it is asked for an address once there is something to answer", async ({
  page,
  open,
  script,
}) => {
  await open(script(TAG))
  await tap(page, "Loved it")
  await expect(contact(page)).toHaveCount(0)
  await comment(page).fill("Where is the sugar from?")
  await expect(contact(page)).toBeVisible()
  await expect(comment(page)).toBeFocused()
})

test("what is written and not sent stays in the card, and is not sent", async ({
  page,
  open,
  script,
  worker,
}) => {
  await open(script('data-touchpoint="checkout"'))
  await button(page, "How was it?").click()
  await tap(page, "Hated it")
  await comment(page).fill("Half a thou")
  await page.keyboard.press("Escape")
  await expect(comment(page)).toBeHidden()
  await button(page, "Thank you!").click()
  await expect(comment(page)).toHaveValue("Half a thou")
  await button(page, "Long wait").click()
  await expect
    .poll(() => said(worker))
    .toEqual([
      [1, "hate", undefined, undefined, undefined],
      [2, "hate", "long-wait", undefined, undefined],
    ])
})

test.describe("who loved it and is done", () => {
  const link = (page: Page) => page.getByRole("link", { name: "Tell a friend" })
  /** What the page's device was asked to share and to copy. */
  const passed = (page: Page) => page.evaluate("passed")
  const finish = async (page: Page) => {
    await tap(page, "Loved it")
    await button(page, "Done").click()
    await expect(link(page)).toHaveAttribute("href", FRIEND)
    await expect(link(page)).toHaveAttribute("rel", "noopener")
  }
  const device = (page: Page, canShare: boolean) =>
    page.addInitScript(`
      passed = []
      navigator.canShare = () => ${canShare}
      navigator.share = async ({ url }) => { passed.push("shared " + url) }
      Object.defineProperty(navigator, "clipboard", { value: { writeText: async (url) => { passed.push("copied " + url) } } })
    `)

  test("tells a friend with what the device shares with", async ({ page, open, script }) => {
    await device(page, true)
    await open(script(TAG))
    await finish(page)
    await link(page).click()
    expect(await passed(page)).toEqual([`shared ${FRIEND}`])
    expect(page.context().pages()).toHaveLength(1)
  })

  test("copies the link where nothing shares", async ({ page, open, script }) => {
    await device(page, false)
    await open(script(TAG))
    await finish(page)
    await link(page).click()
    await expect(status(page)).toHaveText("Link copied.")
    expect(await passed(page)).toEqual([`copied ${FRIEND}`])
  })

  test("opens the page where a review is written", async ({ page, open, script, worker }) => {
    await page.context().route(FRIEND, (route) => route.fulfill({ body: "Write a review" }))
    worker.questions.checkout = { ...worker.questions.checkout, review: true } as never
    await device(page, true)
    await open(script(TAG))
    await finish(page)
    const opened = page.context().waitForEvent("page")
    await link(page).click()
    expect((await opened).url()).toBe(FRIEND)
    expect(await passed(page)).toEqual([])
  })
})

for (const [language, day] of [
  ["en-GB", "3 November 2026"],
  ["de", "3. November 2026"],
  // A common mistake, and no language to the browser.
  ["en_GB", "3 November 2026"],
  ["en-", "2026-11-03"],
] as const) {
  test(`on a page in ${language}, what was done is said with its day: ${day}`, async ({
    page,
    open,
    script,
  }) => {
    await open(`<script>document.documentElement.lang = "${language}"</script>${script(TAG)}`)
    await page.locator("love-tap button.love").click()
    const send = page.locator("love-tap .send")
    await send.or(page.locator("love-tap .more > .row .link")).first().waitFor()
    if (!(await send.isVisible())) await page.locator("love-tap .link").press("Enter")
    await send.click()
    await expect(page.getByText(day)).toBeVisible()
    await expect(page.getByText("A second till opens at noon.")).toBeVisible()
  })
}

test("a language of which half is lost is English in all of the card that follows", async ({
  page,
  open,
  script,
}) => {
  await page.route(/de-done/, (route) => route.abort())
  await open(`<script>document.documentElement.lang = "de"</script>${script(TAG)}`)
  await page.locator("love-tap button.hate").click()
  await openFollowUp(page)
  await expect(page.getByText("What went wrong?")).toBeVisible()
})

test("a follow-up that comes late takes none but the faces' room", async ({ page, open, script, worker }) => {
  let release = () => {}
  worker.followUpGate = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.clock.setFixedTime("2026-11-22T12:00:00Z")
  await open(`${script(TAG)}<p>Below</p>`)
  await button(page, "Hated it").click()
  await expect(status(page)).toHaveText("Thank you!")
  const below = await page.getByText("Below").boundingBox()
  await page.clock.setFixedTime("2026-11-22T12:00:02Z")
  release()
  await expect(button(page, "Tell us more")).toBeVisible()
  expect(await page.getByText("Below").boundingBox()).toEqual(below)
  await button(page, "Tell us more").click()
  await expect(comment(page)).toBeVisible()
})

test("two conversations on one page keep to themselves, and one that is removed takes nothing along", async ({
  page,
  open,
  script,
  worker,
}) => {
  const errors: string[] = []
  page.on("pageerror", (error) => errors.push(error.message))
  await open(
    `${script(TAG)}<love-tap touchpoint="checkout" id="second"></love-tap><love-tap touchpoint="gone"></love-tap>`,
  )
  const [first, second, third] = ["love-tap:not([id])", "#second", "love-tap[touchpoint=gone]"].map((name) =>
    page.locator(name).first(),
  )
  await third?.getByRole("button", { name: "Loved it" }).click()
  await page.evaluate(() => document.querySelector("love-tap[touchpoint=gone]")?.remove())
  await first?.getByRole("button", { name: "Loved it" }).click()
  await second?.getByRole("button", { name: "Hated it" }).click()
  for (const tapped of [first, second]) {
    const chip = tapped?.locator(".chip").first()
    const more = tapped?.getByRole("button", { name: "Tell us more" })
    if (!chip || !more) throw new Error("both are on the page")
    await chip.or(more).first().waitFor()
    if (await more.isVisible()) await more.press("Enter")
    await chip.press("Enter")
  }
  await expect
    .poll(() =>
      worker.arrivals
        .filter(({ vote }) => vote.rev === 2)
        .map(({ vote }) => `${vote.reaction} ${vote.reason}`)
        .sort(),
    )
    .toEqual(["hate long-wait", "love quick"])
  expect(errors).toEqual([])
})

for (const scheme of ["light", "dark"] as const) {
  test(`with all that is offered, axe finds nothing and a finger finds everything, ${scheme}`, async ({
    page,
    open,
    script,
  }) => {
    const targets = () =>
      page
        .locator("love-tap :is(button, a, input, textarea):visible")
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height))
    // A window of 1280 × 1024 at 400 %.
    await page.setViewportSize({ width: 320, height: 256 })
    await page.emulateMedia({ colorScheme: scheme })
    await open(`<main><h1>Your order is done</h1>${script('data-touchpoint="checkout"')}</main>`, {
      head: "<style>:root { color-scheme: light dark }</style>",
    })
    await button(page, "How was it?").click()
    for (const [face, end] of [
      ["Hated it", "Mara will look into it."],
      ["Loved it", "Tell a friend"],
    ] as const) {
      await tap(page, face)
      await comment(page).fill("Slow")
      await expect(contact(page)).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
      expect(Math.min(...(await targets()))).toBeGreaterThanOrEqual(44)
      await button(page, "Send").click()
      await expect(page.getByText(end)).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
      expect(Math.min(...(await targets()))).toBeGreaterThanOrEqual(44)
      // All of it can be reached: what does not fit scrolls in the card, one way only.
      const card = page.locator("love-tap .card")
      expect(await card.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
      await button(page, "Change my answer").click()
      await page.getByRole("button", { name: "I meant" }).click()
      await expect(page.getByText("Changed. Thank you!")).toBeInViewport({ ratio: 1 })
      await button(page, "Undo my vote").click()
    }
  })
}

test("in forced colours a chosen reason looks chosen", async ({ page, open, script }) => {
  await page.emulateMedia({ forcedColors: "active" })
  await open(script(TAG))
  await tap(page, "Hated it")
  const ground = (name: string) =>
    button(page, name).evaluate((chip) => getComputedStyle(chip).backgroundColor)
  await button(page, "Long wait").click()
  await expect(button(page, "Long wait")).toHaveAttribute("aria-pressed", "true")
  expect(await ground("Long wait")).not.toBe(await ground("Unfriendly"))
})
