import { expect } from "@playwright/test"
import { axeFindings } from "../support/axe-findings.ts"
import { openFollowUp } from "../support/open-follow-up.ts"
import { test } from "../support/widget-test.ts"

const PAGE = `<main><h1>Your order is done</h1><p>Thank you.</p></main>`

for (const scheme of ["light", "dark"] as const) {
  for (const mode of ["floating", "inline"] as const) {
    test(`axe finds nothing in any state of the ${mode} card, ${scheme}`, async ({ page, open, script }) => {
      await page.emulateMedia({ colorScheme: scheme })
      await open(PAGE + script(`data-mode="${mode}" data-touchpoint="checkout"`), {
        head: "<style>:root { color-scheme: light dark }</style>",
      })
      const button = (name: string) => page.getByRole("button", { name })
      if (mode === "floating") {
        await button("How was it?").waitFor()
        expect(await axeFindings(page)).toEqual([])
        await button("How was it?").click()
      }
      await button("Hated it").waitFor()
      expect(await axeFindings(page)).toEqual([])
      await button("Hated it").click()
      await openFollowUp(page)
      await button("Long wait").click()
      await button("Long wait").and(page.locator("[aria-pressed=true]")).waitFor()
      await page.mouse.move(0, 0)
      expect(await axeFindings(page)).toEqual([])
      await page.getByRole("textbox").fill("It took an hour.")
      await button("Send").click()
      await page.getByText("Reference").waitFor()
      expect(await axeFindings(page)).toEqual([])
      await button("Change my answer").click()
      await button("Undo my vote").click()
      await button("Loved it").waitFor()
      expect(await axeFindings(page)).toEqual([])
    })
  }
}

test("a page written from right to left has the tab in its left corner and love on the right", async ({
  page,
  open,
  script,
}) => {
  await page.setViewportSize({ width: 800, height: 600 })
  await open(`<script>document.documentElement.dir = "rtl"</script>${script('data-touchpoint="checkout"')}`)
  const tab = page.getByRole("button", { name: "How was it?" })
  expect((await tab.boundingBox())?.x).toBe(16)
  await tab.click()
  const [love, hate, close] = await Promise.all(
    ["Loved it", "Hated it", "Close"].map((name) => page.getByRole("button", { name }).boundingBox()),
  )
  expect(love?.x).toBeGreaterThan(hate?.x ?? Infinity)
  expect(close?.x).toBeLessThan(hate?.x ?? 0)
})

for (const width of [320, 360]) {
  test(`at ${width} px nothing is cut off, in the longest words`, async ({ page, open, script }) => {
    await page.setViewportSize({ width, height: 480 })
    await open(
      script(
        'data-touchpoint="checkout" data-question="Donaudampfschifffahrtsgesellschaftskapitänskajütenzufriedenheit?" data-love="Außerordentlich geliebt" data-hate="Unbeschreiblich verabscheuungswürdig"',
      ),
    )
    const inside = async () => {
      // The card lies over the tab.
      const box = page.locator("love-tap").locator(".card, .tab").filter({ visible: true }).first()
      const { x = -1, y = -1, width: w = 0, height: h = 0 } = (await box.boundingBox()) ?? {}
      expect(x).toBeGreaterThanOrEqual(16)
      expect(x + w).toBeLessThanOrEqual(width - 16)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y + h).toBeLessThanOrEqual(480)
      expect(await box.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0)
    }
    await page.getByRole("button", { name: /^Donau/ }).waitFor()
    await inside()
    await page.getByRole("button", { name: /^Donau/ }).click()
    await inside()
    await page.getByRole("button", { name: /^Unbeschreiblich/ }).click()
    await openFollowUp(page)
    await inside()
    await page.getByRole("button", { name: "Done" }).click()
    await expect(page.getByText("No cookies. No tracking.")).toBeInViewport()
  })
}

test("the face bounces at the tap, unless motion is unwelcome", async ({ page, open, script }) => {
  const bounces = () =>
    page.locator("love-tap .head svg").evaluate((face) => getComputedStyle(face).animationName)
  for (const [reducedMotion, expected] of [
    ["no-preference", "bounce"],
    ["reduce", "none"],
  ] as const) {
    await page.emulateMedia({ reducedMotion })
    await open(script('data-mode="inline" data-touchpoint="checkout"'))
    await page.getByRole("button", { name: "Loved it" }).click()
    await openFollowUp(page)
    expect(await bounces()).toBe(expected)
  }
})
