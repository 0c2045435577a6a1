import { expect, type Page } from "@playwright/test"
import { openFollowUp } from "../support/open-follow-up.ts"
import { openWithPart } from "../support/open-with-part.ts"
import { test } from "../support/widget-test.ts"

const INLINE = 'data-mode="inline" data-touchpoint="checkout"'

/** All that the browser had to complain about. */
const complaints = (page: Page): string[] => {
  const heard: string[] = []
  page.on("console", (message) => heard.push(message.text()))
  page.on("pageerror", (error) => heard.push(error.message))
  return heard
}

/** What is done in these frames has been done, and what went wrong in them been told. */
const twoFrames = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
  })

const tapLove = (page: Page) => page.getByRole("button", { name: "Loved it" }).first().click()

test("an element called lovetap does not keep the question away", async ({ page, open, script, worker }) => {
  await open(`<section id="lovetap">${script(INLINE)}</section>`)
  await tapLove(page)
  await expect.poll(() => worker.arrivals.length).toBe(1)
})

test("a tap leaves with its page though an earlier vote rests on the device", async ({
  page,
  open,
  script,
  worker,
}) => {
  await open("")
  await page.evaluate(async (name) => {
    const opening = indexedDB.open(name)
    await new Promise((done) => {
      opening.onupgradeneeded = () => opening.result.createObjectStore("votes")
      opening.onsuccess = done
    })
    const step = opening.result.transaction("votes", "readwrite")
    const [id, now] = ["019ab000-0000-7000-8000-000000000001", Date.now()]
    const parked = { why: "404", since: now, tried: now }
    step
      .objectStore("votes")
      .put({ id, rev: 1, key: "lt_demo", touchpoint: "gone", reaction: "love", parked }, `${id}1`)
    await new Promise((done) => {
      step.oncomplete = done
    })
    opening.result.close()
  }, worker.origin)
  await openWithPart(page, "resend", () => open(script(INLINE)))
  await page.getByRole("button", { name: "Loved it" }).waitFor()
  await page.evaluate(() => {
    addEventListener("lovetap:vote", () => location.assign("/next"))
    document.querySelector("love-tap")?.shadowRoot?.querySelector<HTMLElement>(".love")?.click()
  })
  await page.waitForURL("**/next")
  // More than once is as good: the collector knows the vote by its id.
  await expect
    .poll(() => [...new Set(worker.arrivals.map(({ vote }) => vote.touchpoint))])
    .toEqual(["checkout"])
})

test("a page's own fetch that throws at once costs the wording alone, and no message", async ({
  page,
  open,
  script,
  worker,
}) => {
  const heard = complaints(page)
  await page.addInitScript(() => {
    const plain = window.fetch
    window.fetch = (input, init) => {
      if (init?.method !== "POST") throw new TypeError("not mine")
      return plain(input, init)
    }
  })
  await open(script(INLINE))
  await tapLove(page)
  await openFollowUp(page)
  await expect.poll(() => worker.arrivals.length).toBe(1)
  expect(heard).toEqual([])
})

test("a wording that could not be had is asked for again at the next vote", async ({
  page,
  open,
  script,
}) => {
  let lost = true
  await page.route("**/v1/questions/**", (route) => (lost ? route.abort() : route.continue()))
  await open(script(INLINE))
  await tapLove(page)
  await openFollowUp(page)
  await expect(page.getByRole("button", { name: "Quick" })).toHaveCount(0)
  lost = false
  await page.getByRole("button", { name: "Undo my vote" }).click()
  await tapLove(page)
  await openFollowUp(page)
  await expect(page.getByRole("button", { name: "Quick" })).toBeVisible()
})

for (const selector of ["*", ":root"])
  test(`a question for “${selector}” is asked nowhere, and throws nothing at a page that goes on`, async ({
    page,
    open,
    script,
  }) => {
    const heard = complaints(page)
    await openWithPart(page, "arrange-for", () =>
      open(script(`data-touchpoint="checkout" data-for="${selector}"`)),
    )
    await twoFrames(page)
    await page.evaluate(() => document.body.append(document.createElement("p")))
    await twoFrames(page)
    await expect(page.locator("love-tap:not([for])")).toHaveCount(0)
    expect(heard).toEqual([])
  })

test("in a browser without popovers a question that waits is asked all the same", async ({
  page,
  open,
  script,
  worker,
}) => {
  const heard = complaints(page)
  await page.addInitScript(() => {
    for (const name of ["popover", "showPopover", "hidePopover", "togglePopover"])
      Reflect.deleteProperty(HTMLElement.prototype, name)
    const plain = document.querySelectorAll.bind(document)
    document.querySelectorAll = (selector: string) => {
      if (selector.includes(":popover-open")) throw new SyntaxError("unknown pseudo-class")
      return plain(selector)
    }
  })
  await open(script('data-touchpoint="checkout" data-when="now"'))
  await tapLove(page)
  await expect.poll(() => worker.arrivals.length).toBe(1)
  expect(heard).toEqual([])
})

test("an element that is put into a frame's page asks nothing there, and throws nothing", async ({
  page,
  open,
  script,
}) => {
  const heard = complaints(page)
  await open(`${script(INLINE)}<iframe srcdoc="<p>Menu"></iframe>`)
  await page.getByRole("button", { name: "Loved it" }).waitFor()
  await page.frameLocator("iframe").getByText("Menu").waitFor()
  await page.evaluate(() => {
    const element = document.createElement("love-tap")
    element.setAttribute("touchpoint", "checkout")
    document.querySelector("iframe")?.contentDocument?.body.append(element)
  })
  await twoFrames(page)
  expect(heard).toEqual([])
})

test("what was written on a card that is gone is there when it asks again", async ({
  page,
  open,
  script,
  worker,
}) => {
  await open(`<button onclick="lovetap.ask('checkout')">Got it</button>${script()}`)
  const ask = async () => {
    await page.getByRole("button", { name: "Got it" }).click()
    await page.getByRole("button", { name: "Hated it" }).click()
    await openFollowUp(page)
  }
  await ask()
  await page.getByRole("textbox").fill("Half a thought")
  await page.mouse.click(5, 300)
  await expect(page.locator("love-tap")).toHaveCount(0)
  await ask()
  await expect(page.getByRole("textbox")).toHaveValue("Half a thought")
  await page.getByRole("button", { name: "Send" }).click()
  await expect.poll(() => worker.arrivals.at(-1)?.vote.comment).toBe("Half a thought")
  // What was sent is not put into the mouth of the next vote.
  await page.keyboard.press("Escape")
  await ask()
  await expect(page.getByRole("textbox")).toHaveValue("")
})
