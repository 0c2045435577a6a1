import { expect, type Locator, type Page } from "@playwright/test"
import { axeFindings } from "../support/axe-findings.ts"
import { test } from "../support/widget-test.ts"

test.use({ trace: "off" })

const PAGE = "<main><h1>Your order is done</h1><p>Thank you.</p></main>"

/** What a customer at the keyboard meets, Tab by Tab, from the card's beginning to its end. */
const walk = async (page: Page, card: Locator) => {
  // What has just come rests for a moment, and then no pointer finds it.
  await card.evaluate((box) =>
    Promise.all(box.getAnimations({ subtree: true }).map(({ finished }) => finished)).then(() => undefined),
  )
  await card.focus()
  const stops = await card.locator("button:visible, textarea:visible, input:visible").count()
  const met = []
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press("Tab")
    met.push(
      await card.evaluate((box) => {
        const root = box.getRootNode()
        const focused = root instanceof ShadowRoot ? root.activeElement : null
        if (!focused || !box.contains(focused)) return "not in the card"
        const { outlineStyle, outlineWidth } = getComputedStyle(focused)
        const { x, y, width, height, top, bottom, left, right } = focused.getBoundingClientRect()
        const on = (root as ShadowRoot).elementFromPoint(x + width / 2, y + height / 2)
        const wrong = [
          outlineStyle === "solid" && Number.parseFloat(outlineWidth) >= 2 ? "" : "no ring",
          top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth ? "" : "out of sight",
          on && focused.contains(on) ? "" : "covered",
          width >= 24 && height >= 24 ? "" : "too small",
          focused.matches(".faces button") && Math.min(width, height) < 64 ? "a small face" : "",
        ].filter(Boolean)
        return wrong.length ? `${focused.outerHTML.slice(0, 80)}: ${wrong}` : "fine"
      }),
    )
  }
  expect(met).toEqual(Array(stops).fill("fine"))
  expect(await card.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0)
}

const SETTINGS = {
  "on a desk": { width: 1280, height: 720 },
  "at 400 % of a desk's zoom": { width: 320, height: 256 },
  "on the smallest phone, lying": { width: 568, height: 320 },
} as const

for (const [where, viewport] of Object.entries(SETTINGS)) {
  for (const forcedColors of ["none", "active"] as const) {
    for (const dir of ["ltr", "rtl"] as const) {
      // Zoom, colours and direction each by themselves, and all at once.
      if (where !== "on a desk" && (forcedColors === "active") !== (dir === "rtl")) continue
      test(`every state is in reach of the keyboard, and axe finds nothing: ${where}, colours ${forcedColors === "active" ? "forced" : "ours"}, ${dir}`, async ({
        page,
        open,
        script,
        worker,
      }) => {
        await page.setViewportSize(viewport)
        await page.emulateMedia({ forcedColors, reducedMotion: "reduce" })
        await open(
          `${dir === "rtl" ? "<script>document.documentElement.dir = 'rtl'</script>" : ""}${PAGE}${script('data-touchpoint="checkout"')}`,
        )
        const question = page.locator("love-tap")
        const card = question.locator(".card")
        const button = (name: string) => question.getByRole("button", { name })
        const look = async () => {
          await walk(page, card)
          expect(await axeFindings(page)).toEqual([])
        }
        await button("How was it?").waitFor()
        expect(await axeFindings(page)).toEqual([])
        await page.keyboard.press("Tab")
        await expect(button("How was it?")).toBeFocused()
        await page.keyboard.press("Enter")
        await look()
        await button("Hated it").press("Enter")
        await question.locator("textarea").or(button("Tell us more")).first().waitFor()
        if (await button("Tell us more").isVisible()) {
          await look()
          await button("Tell us more").press("Enter")
        }
        await look()
        await button("Long wait").press("Space")
        await expect(button("Long wait")).toHaveAttribute("aria-pressed", "true")
        await look()
        await question.locator("textarea").fill("It took an hour.")
        await button("Send").press("Enter")
        await button("Change my answer").waitFor()
        await look()
        await button("Change my answer").press("Enter")
        await button("I meant").press("Enter")
        await look()
        await button("Undo my vote").press("Enter")
        await expect(question.getByRole("status")).toHaveText("Taken back. It counts nowhere.")
        await look()
        await page.keyboard.press("Escape")
        await expect(card).toBeHidden()
        expect(await axeFindings(page)).toEqual([])
        await expect.poll(() => worker.arrivals.at(-1)?.vote.reaction).toBe("none")
      })
    }
  }
}

test("with colours forced, the chosen reason is told from the others", async ({ page, open, script }) => {
  await page.emulateMedia({ forcedColors: "active" })
  await open(script('data-mode="inline" data-touchpoint="checkout"'))
  await page.getByRole("button", { name: "Hated it" }).press("Enter")
  await page
    .locator("love-tap textarea")
    .or(page.getByRole("button", { name: "Tell us more" }))
    .first()
    .waitFor()
  const more = page.getByRole("button", { name: "Tell us more" })
  if (await more.isVisible()) await more.press("Enter")
  const chip = page.getByRole("button", { name: "Long wait" })
  const colours = () =>
    chip.evaluate((it) => {
      const { backgroundColor, borderColor, color } = getComputedStyle(it)
      return [backgroundColor, borderColor, color]
    })
  const before = await colours()
  await chip.press("Space")
  await expect(chip).toHaveAttribute("aria-pressed", "true")
  expect(await colours()).not.toEqual(before)
})

test("where motion is unwelcome, nothing moves, grows or fades", async ({ page, open, script }) => {
  await page.emulateMedia({ reducedMotion: "reduce" })
  await open(script('data-touchpoint="checkout"'))
  const moves = () =>
    page.locator("love-tap").evaluate((host) =>
      (host.shadowRoot?.getAnimations() ?? []).flatMap(({ effect }) =>
        effect instanceof KeyframeEffect
          ? effect
              .getKeyframes()
              .flatMap((frame) => Object.keys(frame))
              .filter((name) => !/^(offset|easing|composite|computedOffset|pointerEvents)$/.test(name))
          : [],
      ),
    )
  await page.getByRole("button", { name: "How was it?" }).press("Enter")
  expect(await moves()).toEqual([])
  await page.getByRole("button", { name: "Hated it" }).press("Enter")
  await expect(page.getByRole("status")).toHaveText("Thank you!")
  expect(await moves()).toEqual([])
})
