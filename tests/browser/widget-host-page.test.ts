import { expect, type Page } from "@playwright/test"
import { openFollowUp } from "../support/open-follow-up.ts"
import { test } from "../support/widget-test.ts"

const TARGET_MIN_PX = 64
const INLINE = 'data-mode="inline" data-touchpoint="checkout"'

/** All that the browser had to complain about. */
const complaints = (page: Page): string[] => {
  const heard: string[] = []
  page.on("console", (message) => heard.push(message.text()))
  page.on("pageerror", (error) => heard.push(error.message))
  return heard
}

const goThrough = async (page: Page) => {
  await page.getByRole("button", { name: "Hated it" }).click()
  await openFollowUp(page)
  await page.getByRole("button", { name: "Long wait" }).click()
  await page.getByRole("textbox").fill("Too long")
  await page.getByRole("button", { name: "Send" }).click()
  await page.getByRole("button", { name: "Change my answer" }).click()
  await page.getByRole("button", { name: "I meant “loved it”" }).click()
  await page.getByRole("button", { name: "Undo my vote" }).click()
  await expect(page.getByRole("status")).toHaveText("Taken back. It counts nowhere.")
}

test("a page with the strictest policies gets the whole widget and not one message", async ({
  page,
  open,
  script,
  worker,
}) => {
  const heard = complaints(page)
  await open(`${script(INLINE)}${script('data-touchpoint="coffee" data-question="And the coffee?"')}`, {
    headers: {
      "content-security-policy": `default-src 'none'; script-src ${worker.origin}; connect-src ${worker.origin}; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
      "cross-origin-embedder-policy": "require-corp",
      "cross-origin-opener-policy": "same-origin",
    },
  })
  expect(await page.evaluate(() => crossOriginIsolated || location.protocol === "http:")).toBe(true)
  await goThrough(page)
  await page.getByRole("button", { name: "And the coffee?" }).click()
  await page.keyboard.press("Escape")
  const card = page.locator("love-tap").first().locator(".card")
  await expect(card).toHaveCSS("border-top-left-radius", "20px")
  await expect.poll(() => worker.arrivals.length).toBe(5)
  expect(heard).toEqual([])
})

const HOSTILE = {
  "unsets everything": "* { all: unset !important } div { display: block !important }",
  "hides and shrinks everything": `div * { display: none !important; visibility: hidden !important; opacity: 0 !important;
    font: 3px/1 serif !important; color: lime !important; scale: 0.1 !important; filter: blur(9px) !important }`,
  "styles the element by name": `love-tap, love-tap * { position: absolute !important; width: 1px !important;
    height: 1px !important; overflow: hidden !important; clip-path: inset(50%) !important;
    pointer-events: none !important; color: red !important }`,
}

/** How the card and its first button come out. */
const looks = async (page: Page) => {
  const card = await page.locator("love-tap .card").boundingBox()
  const love = page.getByRole("button", { name: "Loved it" })
  const style = await love.evaluate((button) => {
    const { color, fontSize, borderRadius, opacity } = getComputedStyle(button)
    return { color, fontSize, borderRadius, opacity }
  })
  const box = await love.boundingBox()
  return { card: [card?.width, card?.height], love: [box?.width, box?.height], style }
}

for (const [name, css] of Object.entries(HOSTILE)) {
  test(`a page that ${name} changes nothing of the card`, async ({ page, open, script }) => {
    await open(`<div>${script(INLINE)}</div>`)
    await page.getByRole("button", { name: "Loved it" }).waitFor()
    const plain = await looks(page)
    await open(`<div>${script(INLINE)}</div>`, { head: `<style>${css}</style>` })
    await page.getByRole("button", { name: "Loved it" }).waitFor()
    const hostile = await looks(page)
    expect(hostile).toEqual(plain)
    for (const side of hostile.love) expect(side).toBeGreaterThanOrEqual(TARGET_MIN_PX)
    await page.getByRole("button", { name: "Loved it" }).click()
    await openFollowUp(page)
  })
}

test("a page that wants to dresses the card in its own colours", async ({ page, open, script }) => {
  await open(script('data-touchpoint="checkout"'), {
    head: "<style>love-tap { --lovetap-card: rgb(0, 0, 1); --lovetap-love: rgb(0, 0, 2) } love-tap::part(tab) { z-index: 5 } love-tap::part(card) { border-radius: 3px }</style>",
  })
  const tab = page.getByRole("button", { name: "How was it?" })
  await expect(tab).toHaveCSS("background-color", "rgb(0, 0, 1)")
  await expect(tab.locator("svg.love")).toHaveCSS("background-color", "rgb(0, 0, 2)")
  await expect(tab).toHaveCSS("z-index", "5")
  await tab.click()
  await expect(page.locator("love-tap .card")).toHaveCSS("border-top-left-radius", "3px")
})

test("the card is light or dark as its page is", async ({ page, open, script }) => {
  const card = page.locator("love-tap .card")
  await page.emulateMedia({ colorScheme: "dark" })
  await open(script(INLINE))
  await expect(card).toHaveCSS("background-color", "rgb(255, 255, 255)")
  await open(script(INLINE), { head: "<style>:root { color-scheme: light dark }</style>" })
  await expect(card).toHaveCSS("background-color", "rgb(31, 30, 37)")
  await page.emulateMedia({ colorScheme: "light" })
  await expect(card).toHaveCSS("background-color", "rgb(255, 255, 255)")
  await open(`<div style="color-scheme: dark">${script(INLINE)}</div>`)
  await expect(card).toHaveCSS("background-color", "rgb(31, 30, 37)")
})

test("a page hears what happens, through shadow roots, but not what was written", async ({
  page,
  open,
  script,
}) => {
  await open(
    `<div id="shop"></div><script>
       heard = []
       for (const name of ["shown", "vote", "follow-up", "dismiss"]) addEventListener("lovetap:" + name, (event) => heard.push([name, event.detail]))
       const inner = document.getElementById("shop").attachShadow({ mode: "open" })
       inner.append(Object.assign(document.createElement("love-tap")))
       inner.firstChild.setAttribute("touchpoint", "checkout")
       inner.firstChild.setAttribute("mode", "floating")
     </script>${script()}`,
  )
  await page.getByRole("button", { name: "How was it?" }).click()
  await goThrough(page)
  await page.getByRole("button", { name: "Close" }).click()
  const heard: [string, Record<string, unknown>][] = await page.evaluate("heard")
  expect(heard.map(([name, { reaction, reason }]) => [name, reaction, reason])).toEqual([
    ["shown", undefined, undefined],
    ["vote", "hate", undefined],
    ["follow-up", "hate", "long-wait"],
    ["follow-up", "hate", "long-wait"],
    ["vote", "love", undefined],
    ["vote", "none", undefined],
    ["dismiss", "none", undefined],
  ])
  expect(heard.every(([, detail]) => detail.touchpoint === "checkout")).toBe(true)
  expect(heard[1]?.[1].id).toMatch(/^[0-9a-f-]{36}$/)
  expect(JSON.stringify(heard)).not.toContain("Too long")
})

test("a page can hide the question, and it is never printed", async ({ page, open, script }) => {
  await open(`${script(INLINE)}${script('data-touchpoint="coffee" data-question="And the coffee?"')}`)
  const love = page.getByRole("button", { name: "Loved it" })
  const tab = page.getByRole("button", { name: "And the coffee?" })
  const hide = (hidden: boolean) =>
    page.evaluate((hidden) => {
      for (const element of document.querySelectorAll("love-tap")) element.hidden = hidden
    }, hidden)
  await love.waitFor()
  await tab.waitFor()
  await hide(true)
  await expect(love).toBeHidden()
  await expect(tab).toBeHidden()
  await hide(false)
  await expect(love).toBeVisible()
  await page.emulateMedia({ media: "print" })
  await expect(love).toBeHidden()
  await expect(tab).toBeHidden()
})

test("an element that names no touchpoint shows nothing", async ({ page, open, script }) => {
  await open(`<love-tap></love-tap><love-tap touchpoint=""></love-tap>${script(INLINE)}`)
  await expect(page.getByRole("button", { name: "Loved it" })).toHaveCount(1)
})

test("nothing is on the customer's device before the first tap, and no vote once it has arrived", async ({
  page,
  context,
  open,
  script,
  worker,
}) => {
  const kept = () =>
    page.evaluate(async () => {
      const databases = await indexedDB.databases()
      const votes = databases.map(
        ({ name }) =>
          new Promise<number>((resolve) => {
            const opening = indexedDB.open(name ?? "")
            opening.onsuccess = () => {
              const count = opening.result.transaction("votes").objectStore("votes").count()
              count.onsuccess = () => resolve(count.result)
              opening.result.close()
            }
          }),
      )
      return {
        local: localStorage.length,
        session: sessionStorage.length,
        caches: (await caches.keys()).length,
        votes: await Promise.all(votes),
      }
    })
  await open(script(INLINE))
  await page.getByRole("button", { name: "Hated it" }).waitFor()
  expect(await kept()).toEqual({ local: 0, session: 0, caches: 0, votes: [] })
  await goThrough(page)
  await expect.poll(() => worker.arrivals.length).toBe(5)
  await expect.poll(kept).toEqual({ local: 0, session: 0, caches: 0, votes: [0] })
  expect(await context.cookies()).toEqual([])
  expect(worker.arrivals.map(({ cookie }) => cookie)).toEqual(Array(5).fill(undefined))
})

test("a floating question takes no place in the page's own layout", async ({ page, open, script }) => {
  const laidOut = "<style>body { display: grid; gap: 50px } body > * { margin: 0 }</style>"
  await open("<p>One</p><p>Two</p>", { head: laidOut })
  const height = () => page.evaluate(() => document.body.offsetHeight)
  const before = await height()
  await open(`<p>One</p><p>Two</p>`, { head: laidOut + script('data-touchpoint="checkout"') })
  await page.getByRole("button", { name: "How was it?" }).click()
  expect(await height()).toBe(before)
})

test("nothing on the page ever moves by itself, even when the follow-up is slow", async ({
  page,
  open,
  script,
  worker,
}) => {
  let release = () => {}
  worker.followUpGate = new Promise<void>((resolve) => {
    release = resolve
  })
  await open(
    `<h1>Order</h1>${script('data-touchpoint="coffee" data-question="And the coffee?"')}
     <love-tap touchpoint="checkout"></love-tap><p>What comes after</p>
     <script>
       moved = 0
       new PerformanceObserver((list) => { for (const shift of list.getEntries()) if (!shift.hadRecentInput) moved += shift.value })
         .observe({ type: "layout-shift", buffered: true })
     </script>`,
    // A page that reserves the place of an inline question, as the install page tells it to.
    { head: "<style>love-tap:not(:defined) { display: block; height: 206px }</style>" },
  )
  await page.getByRole("button", { name: "Hated it" }).click()
  await expect(page.getByRole("status").first()).toHaveText("Thank you!")
  const tapped = await page.evaluate(() => performance.now())
  await page.waitForFunction((since) => performance.now() - since > 600, tapped)
  release()
  await page.getByRole("button", { name: "Tell us more" }).click()
  await page.getByRole("button", { name: "Long wait" }).click()
  await page.getByRole("button", { name: "Done" }).click()
  await page.getByRole("button", { name: "And the coffee?" }).click()
  await page.keyboard.press("Escape")
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  expect(await page.evaluate("moved")).toBe(0)
})
