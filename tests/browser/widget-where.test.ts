import { expect, type Locator, type Page } from "@playwright/test"
import { openFollowUp } from "../support/open-follow-up.ts"
import { test } from "../support/widget-test.ts"

const WIDTH = 800
const HEIGHT = 900
const MARGIN = 16
const RTL = '<script>document.documentElement.dir = "rtl"</script>'

test.use({ viewport: { width: WIDTH, height: HEIGHT }, contextOptions: { reducedMotion: "reduce" } })

/** How far something is from the window's sides. */
const sides = async (what: Locator) => {
  const { x = -1, y = -1, width = 0, height = 0 } = (await what.boundingBox()) ?? {}
  return { left: x, top: y, right: WIDTH - x - width, bottom: HEIGHT - y - height }
}
const tabOf = (page: Page, name = "How was it?") => page.getByRole("button", { name })
/** The tab can be moved, and has come to rest. */
const movable = async (page: Page, name?: string) => {
  const tab = tabOf(page, name)
  await expect(tab).toHaveAttribute("aria-keyshortcuts", /Arrow/)
  await tab.click({ trial: true })
  return tab
}
const drag = async (page: Page, tab: Locator, x: number, y: number) => {
  await tab.hover()
  await page.mouse.down()
  await page.mouse.move(x, y, { steps: 4 })
  await page.mouse.up()
}

for (const corner of ["bottom-end", "bottom-start", "top-end", "top-start"])
  for (const dir of ["ltr", "rtl"])
    test(`the tab rests at ${corner}, ${dir}, and its card opens there`, async ({ page, open, script }) => {
      await open((dir === "rtl" ? RTL : "") + script(`data-touchpoint="checkout" data-where="${corner}"`))
      const [block, inline] = [
        corner.startsWith("top") ? "top" : "bottom",
        corner.endsWith("start") === (dir === "ltr") ? "left" : "right",
      ] as const
      expect(await sides(tabOf(page))).toMatchObject({ [block]: MARGIN, [inline]: MARGIN })
      await tabOf(page).click()
      const card = page.locator("love-tap .card")
      expect(await sides(card)).toMatchObject({ [block]: MARGIN, [inline]: MARGIN })
    })

test("tabs in one corner stand one above the other, and close up when one goes", async ({
  page,
  open,
  script,
}) => {
  await open(
    script('data-touchpoint="checkout" data-where="bottom-end"') +
      script('data-touchpoint="wifi" data-where="bottom-end" data-question="And the Wi-Fi?"') +
      script('data-touchpoint="tea" data-where="bottom-start" data-question="And the tea?"'),
  )
  for (const name of ["How was it?", "And the Wi-Fi?", "And the tea?"]) await movable(page, name)
  expect((await sides(tabOf(page, "And the tea?"))).bottom).toBe(MARGIN)
  const [lower, upper] = [await sides(tabOf(page)), await sides(tabOf(page, "And the Wi-Fi?"))].toSorted(
    (a, b) => a.bottom - b.bottom,
  )
  expect(lower?.bottom).toBe(MARGIN)
  expect(HEIGHT - (upper?.bottom ?? 0)).toBeLessThan(lower?.top ?? 0)

  const left = upper === (await sides(tabOf(page))) ? "checkout" : "wifi"
  await page.evaluate(
    (name) => document.querySelector(`love-tap[touchpoint=${name}]`)?.setAttribute("hidden", ""),
    left,
  )
  const other = tabOf(page, left === "wifi" ? "How was it?" : "And the Wi-Fi?")
  await expect.poll(async () => (await sides(other)).bottom).toBe(MARGIN)
  await page.evaluate(
    (name) => document.querySelector(`love-tap[touchpoint=${name}]`)?.removeAttribute("hidden"),
    left,
  )
  await expect
    .poll(async () => {
      const both = [await sides(tabOf(page)), await sides(tabOf(page, "And the Wi-Fi?"))]
      return both.map(({ bottom }) => bottom).toSorted((a, b) => a - b)[1]
    })
    .toBeGreaterThan(MARGIN)
})

test("tabs are where they stay from the first frame on: nothing shifts", async ({ page, open, script }) => {
  await page.addInitScript(() => {
    Object.assign(window, { shifts: [] })
    new PerformanceObserver((list) => {
      const { shifts } = window as unknown as { shifts: PerformanceEntry[] }
      shifts.push(...list.getEntries())
    }).observe({ type: "layout-shift", buffered: true })
  })
  await open(
    `<h1>Order</h1>${script('data-touchpoint="checkout"')}
     ${script('data-touchpoint="wifi" data-question="And the Wi-Fi?"')}
     ${script('data-touchpoint="tea" data-where="top-start" data-question="And the tea?"')}`,
  )
  for (const name of ["How was it?", "And the Wi-Fi?", "And the tea?"])
    await tabOf(page, name).click({ trial: true })
  expect(await page.evaluate("shifts.length")).toBe(0)
})

test("a tab that is dragged rests at the nearer side, stays there on the next page, and opens nothing", async ({
  page,
  open,
  script,
}) => {
  const body = script('data-touchpoint="checkout" data-where="bottom-end"')
  await open(body)
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  await drag(page, await movable(page), 100, 600)
  const card = page.locator("love-tap .card")
  const at = await sides(tabOf(page))
  expect(at.left).toBe(MARGIN)
  expect(at.bottom).toBeGreaterThan(200)
  expect(at.bottom).toBeLessThan(320)
  await expect(card).toBeHidden()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)

  await open(body, { path: "/next" })
  await movable(page)
  expect(await sides(tabOf(page))).toEqual(at)
  await tabOf(page).click()
  await expect(card).toBeVisible()
  expect(await sides(card)).toMatchObject({ left: MARGIN, bottom: at.bottom })
})

test("a tap that slips by a few pixels is a tap", async ({ page, open, script }) => {
  await open(script('data-touchpoint="checkout" data-where="bottom-end"'))
  const tab = await movable(page)
  const box = await tab.boundingBox()
  await drag(page, tab, (box?.x ?? 0) + (box?.width ?? 0) / 2 + 4, (box?.y ?? 0) + (box?.height ?? 0) / 2 + 3)
  await expect(page.locator("love-tap .card")).toBeVisible()
  expect(await sides(tab)).toMatchObject({ right: MARGIN, bottom: MARGIN })
})

test("the arrow keys move the tab from corner to corner, a long press to the next", async ({
  page,
  open,
  script,
}) => {
  await page.clock.install()
  await open(script('data-touchpoint="checkout" data-where="bottom-end"'))
  const tab = tabOf(page)
  await expect(tab).toHaveAttribute("aria-keyshortcuts", /Arrow/)
  await tab.press("ArrowUp")
  expect(await sides(tab)).toMatchObject({ right: MARGIN, top: MARGIN })
  await tab.press("ArrowLeft")
  expect(await sides(tab)).toMatchObject({ left: MARGIN, top: MARGIN })
  await expect(tab).toBeFocused()
  await page.clock.runFor(1000)
  await tab.hover()
  await page.mouse.down()
  await page.clock.runFor(700)
  expect(await sides(tab)).toMatchObject({ right: MARGIN, top: MARGIN })
  await page.mouse.up()
  await expect(page.locator("love-tap .card")).toBeHidden()
  await tab.press("Enter")
  await expect(page.locator("love-tap .card")).toBeVisible()
})

test("a card always fits the window, wherever its tab is", async ({ page, open, script }) => {
  await open(script('data-touchpoint="checkout" data-where="bottom-end"'))
  await drag(page, await movable(page), 700, 500)
  await page.setViewportSize({ width: 320, height: 400 })
  await expect(tabOf(page)).toBeInViewport({ ratio: 1 })
  await tabOf(page).press("Enter")
  const card = page.locator("love-tap .card")
  await expect(card).toBeInViewport({ ratio: 1 })
  await page.getByRole("button", { name: "Hated it" }).click()
  await openFollowUp(page)
  await expect(card).toBeInViewport({ ratio: 1 })
})

test("the tab keeps clear of what a telephone's screen leaves out", async ({
  page,
  context,
  open,
  script,
}) => {
  const session = await context.newCDPSession(page)
  await session.send("Emulation.setSafeAreaInsetsOverride", { insets: { bottom: 34, right: 40 } })
  await open(script('data-touchpoint="checkout" data-where="bottom-end"'))
  expect(await sides(tabOf(page))).toMatchObject({ right: 40, bottom: 34 })
})

test("after a word that is no corner it rests in the usual one", async ({ page, open, script }) => {
  await open(script('data-touchpoint="checkout" data-where="middle"'))
  expect(await sides(tabOf(page))).toMatchObject({ right: MARGIN, bottom: MARGIN })
})
