import { expect, type Page } from "@playwright/test"
import { openWithPart } from "../support/open-with-part.ts"
import { test } from "../support/widget-test.ts"

const FOR = 'data-touchpoint="checkout" data-for="#order-done"'
const love = (page: Page) => page.getByRole("button", { name: "Loved it" })
/** A route of a single-page application. */
const route = (page: Page, html: string) =>
  page.evaluate((content) => {
    history.pushState(null, "", `/${content.length}`)
    const app = document.querySelector("#app")
    if (app) app.innerHTML = content
  }, html)
const DONE = '<p id="order-done">Your order is done.</p><p id="next">More</p>'

test("a question comes with the element it is for, right after it, and goes and comes back with it", async ({
  page,
  open,
  script,
  worker,
}) => {
  await openWithPart(page, "arrange-for", () => open(`<div id="app"></div>${script(FOR)}`))
  await route(page, "<p>Menu</p>")
  await expect(love(page)).toHaveCount(0)
  await route(page, DONE)
  await expect(love(page)).toBeVisible()
  const order = () =>
    page.evaluate(() =>
      [...(document.querySelector("#app")?.children ?? [])].map(({ id, localName }) => id || localName),
    )
  expect(await order()).toEqual(["order-done", "love-tap", "next"])
  await love(page).click()
  await expect(page.getByRole("status")).toContainText("Thank you!")
  await route(page, "<p>Menu</p>")
  await expect(page.getByRole("status")).toHaveCount(0)
  await route(page, DONE)
  await expect(page.getByRole("status")).toContainText("Thank you!")
  await expect.poll(() => worker.arrivals.length).toBe(1)
})

test("an element that begins to match is found, and one that no longer does is left", async ({
  page,
  open,
  script,
}) => {
  await open(
    `<p id="order">Order</p>${script('data-touchpoint="checkout" data-for="#order[data-state=done].late"')}`,
  )
  const set = (name: string, value: string) =>
    page.evaluate(
      ([key = "", text = ""]) => document.querySelector("#order")?.setAttribute(key, text),
      [name, value],
    )
  await set("class", "late")
  await set("data-state", "done")
  await expect(love(page)).toBeVisible()
  await set("class", "")
  await expect(love(page)).toHaveCount(0)
})

test("questions for one element do not pile up; the next one's turn comes when the first is gone", async ({
  page,
  open,
  script,
}) => {
  await open(
    `<p id="order-done">Done</p><love-tap id="a" touchpoint="a" for="#order-done" question="First?"></love-tap>
     <love-tap id="b" touchpoint="b" for="#order-done" question="Second?"></love-tap>${script()}`,
  )
  await expect(page.getByRole("region")).toHaveCount(1)
  const shown = await page.evaluate(
    () => document.querySelector("#order-done + love-tap")?.getAttribute("touchpoint") ?? "",
  )
  await page.evaluate((id) => document.getElementById(id)?.remove(), shown)
  const other = page.getByRole("region", { name: shown === "a" ? "Second?" : "First?" })
  await expect(other).toBeVisible()
  await expect(page.getByRole("region")).toHaveCount(1)
})

test("a framework finds its element where it put it", async ({ page, open, script }) => {
  await open(
    `<p id="order-done">Done</p><div id="app"><love-tap touchpoint="checkout" for="#order-done"></love-tap></div>
     <div id="card"><love-tap touchpoint="wifi" mode="floating" when="now" question="And the Wi-Fi?"></love-tap></div>${script()}`,
  )
  await expect(page.getByRole("region", { name: "And the Wi-Fi?" }).locator(".card")).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(page.getByRole("region")).toHaveCount(1)
  const threw = await page.evaluate(() => {
    try {
      for (const id of ["app", "card"]) {
        const parent = document.getElementById(id)
        const host = parent?.querySelector("love-tap")
        if (host) parent?.removeChild(host)
      }
    } catch (error) {
      return String(error)
    }
    return document.querySelectorAll("#app *, #card *").length
  })
  expect(threw).toBe(0)
  await expect(page.getByRole("region")).toHaveCount(0)
})

test("a question that is moved, taken out and put in again is one question with one vote", async ({
  page,
  open,
  script,
  worker,
}) => {
  await open(
    `<div id="a"><love-tap touchpoint="checkout" look="thumbs" when-again="0"></love-tap></div><div id="b"></div>${script()}${script()}`,
  )
  await love(page).click()
  await expect(page.getByRole("status")).toContainText("Thank you!")
  await page.evaluate(() => {
    const tag = document.querySelector("love-tap")
    if (!tag) return
    document.querySelector("#b")?.append(tag)
    tag.remove()
    document.querySelector("#a")?.append(tag)
  })
  await expect(page.getByRole("status")).toContainText("Thank you!")
  await expect(page.getByRole("region")).toHaveCount(1)
  await expect.poll(() => worker.arrivals.length).toBe(1)
})

test("a tag that runs again on every route has one tab; another place's has its own", async ({
  page,
  open,
  script,
}) => {
  await open(script('data-touchpoint="checkout"'))
  const tabs = page.getByRole("button", { name: "How was it?" })
  await expect(tabs).toHaveCount(1)
  const again = (attributes: Record<string, string>) =>
    page.evaluate((more) => {
      const tag = document.createElement("script")
      tag.src = document.scripts[0]?.src ?? ""
      Object.assign(tag.dataset, { key: "lt_demo", touchpoint: "checkout", ...more })
      return new Promise((resolve) => {
        tag.onload = resolve
        document.body.append(tag)
      })
    }, attributes)
  await again({})
  await again({ when: "5s" })
  await again({ place: "till-3" })
  await expect(tabs).toHaveCount(2)
  await expect(page.locator("love-tap")).toHaveCount(2)
})

test("a question that waits, is taken out and put in again still comes", async ({ page, open, script }) => {
  await page.clock.install()
  await openWithPart(page, "arrange-when", () =>
    open(
      `<div id="a"><love-tap touchpoint="checkout" mode="floating" when="5s"></love-tap></div>${script()}`,
    ),
  )
  await page.evaluate(() => {
    Object.assign(window, { kept: document.querySelector("love-tap") })
    document.querySelector("#a")?.replaceChildren()
  })
  await page.clock.runFor(10_000)
  await expect(page.getByRole("region")).toHaveCount(0)
  await page.evaluate("document.querySelector('#a').append(kept)")
  await page.clock.runFor(1000)
  await expect(page.locator("love-tap .card")).toBeVisible()
})

const ATTRIBUTES = {
  "waits for a moment": 'mode="floating" when="scroll 90%"',
  "waits for an event": 'mode="floating" when="event never" when-share="100%"',
  "is for an element": 'for="#never"',
  "has found its element": 'for="#order-done"',
  "can be moved": 'mode="floating" where="top-start" look="thumbs"',
}

for (const [name, attributes] of Object.entries(ATTRIBUTES))
  test(`of two hundred questions mounted and taken out, each of which ${name}, nothing is left`, async ({
    page,
    open,
    script,
  }) => {
    await open(`<p id="order-done">Done</p><div id="app"></div>${script()}`)
    await page.waitForFunction(() => "lovetap" in window)
    const hosts = await page.evaluate(async (said) => {
      const refs: WeakRef<Element>[] = []
      const app = document.querySelector("#app")
      for (let time = 0; app && time < 200; time++) {
        app.innerHTML = `<love-tap touchpoint="t${time % 3}" ${said}></love-tap>`
        const [tag] = app.children
        if (tag) refs.push(new WeakRef(tag))
        // A task and a frame, so that all of it gets to work.
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
        for (const standIn of document.querySelectorAll("#order-done + love-tap"))
          refs.push(new WeakRef(standIn))
      }
      app?.replaceChildren()
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      return Object.assign(window, { refs }).refs.length
    }, attributes)
    expect(hosts).toBeGreaterThanOrEqual(200)
    await expect
      .poll(async () => {
        await page.requestGC()
        return page.evaluate("refs.filter((ref) => ref.deref()).length")
      })
      // The last one may still be held by what it was inspected with.
      .toBeLessThanOrEqual(2)
  })
