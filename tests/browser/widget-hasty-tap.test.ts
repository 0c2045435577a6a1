import { expect, type Locator, type Page } from "@playwright/test"
import { openFollowUp } from "../support/open-follow-up.ts"
import type { WidgetOrigin } from "../support/widget-origin.ts"
import { test } from "../support/widget-test.ts"

/** A double tap as hands make it: this long from one touch to the next. */
const BETWEEN_TAPS_MS = 250
/** Of the animations' usual speed. */
const REST_RATE = 0.1

const said = (worker: WidgetOrigin) => worker.arrivals.map(({ vote }) => [vote.rev, vote.reaction])
const button = (page: Page, name: string) => page.getByRole("button", { name })

/** The middle of a button that has come to rest. */
const middle = async (target: Locator): Promise<[x: number, y: number]> => {
  await target.click({ trial: true })
  const box = await target.boundingBox()
  if (!box) throw new Error("the button has a place")
  return [box.x + box.width / 2, box.y + box.height / 2]
}

/** What has just come rests by an animation's clock. Run slower, it waits for the hand of a busy machine, too. */
const atRest = async (page: Page, taps: () => Promise<void>) => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send("Animation.enable")
  await devtools.send("Animation.setPlaybackRate", { playbackRate: REST_RATE })
  await taps()
  await devtools.send("Animation.setPlaybackRate", { playbackRate: 1 })
  await devtools.detach()
}

const doubleClick = async (page: Page, target: Locator) => {
  const [x, y] = await middle(target)
  await atRest(page, () => page.mouse.dblclick(x, y, { delay: BETWEEN_TAPS_MS / 2 }))
}

const doubleTap = async (page: Page, target: Locator) => {
  const [x, y] = await middle(target)
  await atRest(page, async () => {
    await page.touchscreen.tap(x, y)
    const since = await page.evaluate(() => performance.now())
    await page.waitForFunction(([from, ms]) => performance.now() - from >= ms, [
      since,
      BETWEEN_TAPS_MS,
    ] as const)
    await page.touchscreen.tap(x, y)
  })
}

for (const [hand, twice] of [
  ["mouse", doubleClick],
  ["finger", doubleTap],
] as const) {
  for (const mode of ["floating", "inline"] as const) {
    test.describe(`a hasty second tap, ${hand}, ${mode}`, () => {
      test.use({ hasTouch: hand === "finger" })
      test.beforeEach(async ({ page, open, script }) => {
        await open(script(`data-mode="${mode}" data-touchpoint="checkout"`))
        if (mode === "floating") await twice(page, button(page, "How was it?"))
      })

      for (const [name, reaction, reason] of [
        ["Loved it", "love", "Friendly"],
        ["Hated it", "hate", "Long wait"],
      ] as const) {
        test(`on “${name}” is not a second answer`, async ({ page, worker }) => {
          await twice(page, button(page, name))
          await openFollowUp(page)
          // The next revision is the next thing to arrive: the second tap sent nothing.
          await button(page, reason).press("Space")
          await expect
            .poll(() => said(worker))
            .toEqual([
              [1, reaction],
              [2, reaction],
            ])
          expect(worker.arrivals.at(-1)?.vote.reason).toBe(reason.toLowerCase().replace(" ", "-"))
        })
      }

      test("on the undo does not vote again", async ({ page, worker }) => {
        await button(page, "Hated it").click()
        await openFollowUp(page)
        await twice(page, button(page, "Undo my vote"))
        await button(page, "Hated it").press("Enter")
        await expect
          .poll(() => said(worker))
          .toEqual([
            [1, "hate"],
            [2, "none"],
            [3, "hate"],
          ])
      })

      test("on a change of mind does not change it back", async ({ page, worker }) => {
        await button(page, "Hated it").click()
        await openFollowUp(page)
        await twice(page, button(page, "I meant “loved it”"))
        await button(page, "Friendly").press("Space")
        await expect
          .poll(() => said(worker))
          .toEqual([
            [1, "hate"],
            [2, "love"],
            [3, "love"],
          ])
      })

      test("on Done neither opens nor closes anything", async ({ page }) => {
        await button(page, "Hated it").click()
        await openFollowUp(page)
        await twice(page, button(page, "Done"))
        await expect(button(page, "Change my answer")).toBeVisible()
      })
    })
  }
}

test.describe("under a finger", () => {
  test.use({ hasTouch: true, isMobile: true })

  test("no face that an undo brought back lights up as if a pointer rested on it", async ({
    page,
    open,
    script,
  }) => {
    await open(script('data-mode="inline" data-touchpoint="checkout"'))
    const edge = () => button(page, "Loved it").evaluate((face) => getComputedStyle(face).borderColor)
    const before = await edge()
    await button(page, "Hated it").tap()
    await openFollowUp(page)
    await button(page, "Undo my vote").tap()
    await button(page, "Loved it").hover()
    expect(await edge()).toBe(before)
  })
})
