import { expect, type Page } from "@playwright/test"
import { openWithPart } from "../support/open-with-part.ts"
import { test } from "../support/widget-test.ts"

const FLOATING = 'data-touchpoint="checkout"'
const card = (page: Page) => page.locator("love-tap .card")
const asked = (page: Page, name: string) => page.getByRole("region", { name }).locator(".card")
/** What a page of this origin has in its storages. */
const stored = (page: Page) =>
  page.evaluate(() => [Object.entries(localStorage), Object.entries(sessionStorage)])
/** The page has what it takes to ask, and waits for its moment. */
const waiting = (page: Page, visit: () => Promise<void>) => openWithPart(page, "arrange-when", visit)

/** Lets time go by on the page, and says that nothing was asked meanwhile. */
const nothingFor = async (page: Page, ms: number) => {
  await page.clock.runFor(ms)
  await expect(card(page)).toHaveCount(0)
}

test("a card opens by itself after some seconds, takes no focus, is read aloud, and is gone once closed", async ({
  page,
  open,
  script,
}) => {
  await page.clock.install()
  await waiting(page, () => open(`<button id="menu">Menu</button>${script(`${FLOATING} data-when="5s"`)}`))
  await page.locator("#menu").focus()
  // What a live region says is what changes in it once it is there.
  await page.evaluate(() => {
    const shadow = document.querySelector("love-tap")?.shadowRoot
    if (shadow)
      new MutationObserver((changes) => {
        for (const { target, addedNodes } of changes)
          if (target instanceof Element && target.role === "status")
            Object.assign(window, { said: [...addedNodes].map((node) => node.textContent).join() })
      }).observe(shadow, { childList: true, subtree: true })
  })
  await nothingFor(page, 4000)
  await page.clock.runFor(2000)
  await expect(card(page)).toBeVisible()
  await expect(page.getByRole("button", { name: "How was it?" })).toHaveCount(0)
  await expect(page.locator("#menu")).toBeFocused()

  await page.clock.runFor(1000)
  expect(await page.evaluate("said")).toBe("How was it?")

  await page.keyboard.press("Tab")
  await page.keyboard.press("Tab")
  await expect(
    page
      .getByRole("button", { name: "Hated it" })
      .or(page.getByRole("button", { name: "Loved it" }))
      .and(page.locator(":focus")),
  ).toHaveCount(1)
  await page.keyboard.press("Escape")
  await expect(page.getByRole("region")).toHaveCount(0)
})

test("time in another tab does not count", async ({ page, open, script }) => {
  await page.clock.install()
  await waiting(page, () => open(script(`${FLOATING} data-when="5s"`)))
  await page.evaluate(() => Object.defineProperty(document, "hidden", { value: true, configurable: true }))
  await nothingFor(page, 60_000)
  await page.evaluate(() => Reflect.deleteProperty(document, "hidden"))
  await page.clock.runFor(6000)
  await expect(card(page)).toBeVisible()
})

test("a card opens when the page has been scrolled so far", async ({ page, open, script }) => {
  await waiting(page, () =>
    open(`<div style="height: 500vh"></div>${script(`${FLOATING} data-when="scroll 50%"`)}`),
  )
  await page.evaluate(() => scrollTo(0, innerHeight))
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  await expect(card(page)).toHaveCount(0)
  await page.evaluate(() => scrollTo(0, 2.1 * innerHeight))
  await expect(card(page)).toBeVisible()
})

test("a page that can't be scrolled is read after ten seconds, a box in it by its own way", async ({
  page,
  open,
  script,
}) => {
  await page.clock.install()
  await waiting(page, () => open(script(`${FLOATING} data-when="scroll 50%"`)))
  await nothingFor(page, 9000)
  await page.clock.runFor(2000)
  await expect(card(page)).toBeVisible()

  await waiting(page, () =>
    open(
      `<div id="app" style="height: 90vh; overflow: auto"><div style="height: 500vh"></div></div>${script(`${FLOATING.replace("checkout", "app")} data-when="scroll 50%"`)}`,
    ),
  )
  await page.evaluate(() => document.querySelector("#app")?.scrollTo(0, 3 * innerHeight))
  await expect(card(page)).toBeVisible()
})

test("a card opens when the pointer leaves at the top, not at a side, and not in the first seconds", async ({
  page,
  open,
  script,
}) => {
  await page.clock.install()
  await waiting(page, () => open(script(`${FLOATING} data-when="leave"`)))
  const leave = (clientX: number, clientY: number) =>
    page.evaluate(
      (at) => document.documentElement.dispatchEvent(new MouseEvent("mouseout", { bubbles: true, ...at })),
      { clientX, clientY },
    )
  await leave(100, -1)
  await nothingFor(page, 5000)
  await leave(-1, 100)
  await nothingFor(page, 1000)
  await leave(100, -1)
  await expect(card(page)).toBeVisible()
})

test("who was away and is back is asked, where fingers leave no trace", async ({ page, open, script }) => {
  await page.clock.install()
  await waiting(page, () => open(script(`${FLOATING} data-when="leave"`)))
  await nothingFor(page, 5000)
  await page.evaluate(() => {
    for (const hidden of [true, false]) {
      Object.defineProperty(document, "hidden", { value: hidden, configurable: true })
      document.dispatchEvent(new Event("visibilitychange"))
    }
  })
  await expect(card(page)).toBeVisible()
})

for (const target of ["window", "document", "document.body"])
  test(`a card opens at an event of the page, dispatched on ${target}`, async ({ page, open, script }) => {
    await waiting(page, () => open(script(`${FLOATING} data-when="event order-done"`)))
    await page.evaluate(`${target}.dispatchEvent(new CustomEvent("order-failed"))`)
    await expect(card(page)).toHaveCount(0)
    await page.evaluate(`${target}.dispatchEvent(new CustomEvent("order-done"))`)
    await expect(card(page)).toBeVisible()
  })

test("nobody is disturbed: not while writing, not over an open dialog, not by a second card", async ({
  page,
  open,
  script,
}) => {
  await page.clock.install()
  await waiting(page, () =>
    open(
      `<input id="name"><dialog id="d">Sure?</dialog><input type="button" id="go" value="Go">
     ${script(`${FLOATING} data-when="event go"`)}`,
    ),
  )
  await page.locator("#name").pressSequentially("Jo")
  await page.evaluate(() => dispatchEvent(new Event("go")))
  await nothingFor(page, 3000)
  await page.locator("#name").press("e")
  await nothingFor(page, 7000)
  await page.evaluate(() => document.querySelector<HTMLDialogElement>("#d")?.showModal())
  await nothingFor(page, 20_000)
  await page.evaluate(() => document.querySelector<HTMLDialogElement>("#d")?.close())
  await page.evaluate(() => window.lovetap?.ask("delivery", { question: "How was the delivery?" }))
  await expect(asked(page, "How was the delivery?")).toBeVisible()
  await page.clock.runFor(20_000)
  await expect(card(page)).toHaveCount(1)
  await page.keyboard.press("Escape")
  await page.locator("#go").focus()
  await page.clock.runFor(1000)
  await expect(asked(page, "How was it?")).toBeVisible()
})

test("two never open by themselves in one page view; the next route is another", async ({
  page,
  open,
  script,
}) => {
  await page.clock.install()
  await waiting(page, () =>
    open(
      `${script(`${FLOATING} data-when="1s"`)}${script('data-touchpoint="wifi" data-question="And the Wi-Fi?" data-when="2s"')}`,
    ),
  )
  await page.clock.runFor(2000)
  await expect(asked(page, "How was it?")).toBeVisible()
  await page.keyboard.press("Escape")
  await nothingFor(page, 60_000)
  await page.evaluate(() => history.pushState(null, "", "/next"))
  await page.clock.runFor(3000)
  await expect(asked(page, "And the Wi-Fi?")).toBeVisible()
})

for (const [name, answer] of [
  ["a vote", (page: Page) => page.getByRole("button", { name: "Loved it" }).click()],
  ["a dismissal", (page: Page) => page.keyboard.press("Escape")],
] as const)
  test(`after ${name} it is not asked for thirty days; nothing is stored before`, async ({
    page,
    open,
    script,
  }) => {
    await page.clock.install({ time: new Date("2026-11-22T10:00:00Z") })
    const visit = () => open(script(`${FLOATING} data-when="now"`))
    await visit()
    await expect(card(page)).toBeVisible()
    expect(await stored(page)).toEqual([[], []])
    await page.clock.runFor(1000)
    await answer(page)
    await expect.poll(() => stored(page)).toEqual([[["lovetap-asked", '{"checkout":"2026-11-22"}']], []])

    await page.clock.setSystemTime(new Date("2026-12-21T10:00:00Z"))
    await waiting(page, visit)
    await nothingFor(page, 5000)
    await page.clock.setSystemTime(new Date("2026-12-22T10:00:00Z"))
    await visit()
    await expect(card(page)).toBeVisible()
  })

test("who is to be left alone is remembered for the visit only, and no storage at all is no harm", async ({
  page,
  open,
  script,
}) => {
  const complaints: string[] = []
  page.on("console", (message) => complaints.push(message.text()))
  page.on("pageerror", (error) => complaints.push(error.message))
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { value: true, configurable: true }),
  )
  const body = script(`${FLOATING} data-when="now"`)
  await open(body)
  await expect(card(page)).toBeVisible()
  await page.keyboard.press("Escape")
  await expect
    .poll(() => stored(page))
    .toEqual([[], [["lovetap-asked", expect.stringMatching(/^\{"checkout":"[\d-]{10}"\}$/)]]])

  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException("", "SecurityError")
        },
      })
  })
  await open(body)
  await expect(card(page)).toBeVisible()
  await page.keyboard.press("Escape")
  await page.evaluate((again) => {
    const tag = document.createElement("love-tap")
    tag.setAttribute("touchpoint", "checkout")
    tag.setAttribute("mode", "floating")
    tag.setAttribute("when", again)
    tag.id = "again"
    history.pushState(null, "", "/next")
    document.body.append(tag)
  }, "now")
  await page.waitForFunction(() => document.querySelector("#again")?.shadowRoot)
  await expect(card(page)).toHaveCount(0)
  expect(complaints).toEqual([])
})

test("a share of page views is asked", async ({ page, open, script }) => {
  const shown = async (chance: number) => {
    await page.addInitScript((value) => {
      Math.random = () => value
    }, chance)
    await waiting(page, () => open(script(`${FLOATING} data-mode="inline" data-when-share="10%"`)))
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
    return page.getByRole("button", { name: "Loved it" })
  }
  await expect(await shown(0.2)).toHaveCount(0)
  await expect(await shown(0.05)).toBeVisible()
})

test("an inline question appears in its place when it is due, and what can't be read is as if not said", async ({
  page,
  open,
  script,
}) => {
  await open(
    `${script(`${FLOATING} data-mode="inline" data-when="event done"`)}
     ${script('data-touchpoint="wifi" data-question="And the Wi-Fi?" data-when="sometimes" data-when-again="often" data-when-share="many"')}`,
  )
  await expect(page.getByRole("button", { name: "And the Wi-Fi?" })).toBeVisible()
  const inline = page.getByRole("region", { name: "How was it?" })
  await expect(inline).toHaveCount(0)
  await page.evaluate(() => dispatchEvent(new Event("done")))
  await expect(inline).toBeVisible()
})

test("code may ask at a moment, too, and its card takes the focus", async ({ page, open, script }) => {
  const complaints: string[] = []
  page.on("pageerror", (error) => complaints.push(error.message))
  await open(script())
  await page.waitForFunction(() => "lovetap" in window)
  await openWithPart(page, "arrange-when", () =>
    page.evaluate(() => window.lovetap?.ask("checkout", { when: "event go" })),
  )
  await expect(card(page)).toHaveCount(0)
  await page.evaluate(() => dispatchEvent(new Event("go")))
  await expect(card(page)).toBeFocused()
  await page.keyboard.press("Escape")
  await expect(page.locator("love-tap")).toHaveCount(0)
  expect(complaints).toEqual([])
})
