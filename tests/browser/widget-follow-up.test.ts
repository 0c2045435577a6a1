import { expect, type Page } from "@playwright/test"
import { COMMENT_MAX_CHARS } from "../../shared/limits.ts"
import { openFollowUp } from "../support/open-follow-up.ts"
import type { WidgetOrigin } from "../support/widget-origin.ts"
import { test } from "../support/widget-test.ts"

const said = (worker: WidgetOrigin) =>
  worker.arrivals.map(({ vote }) => [vote.rev, vote.reaction, vote.reason, vote.comment])

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name })

test.describe("after the tap, a customer", () => {
  test.beforeEach(async ({ page, open, script }) => {
    await open(script('data-mode="inline" data-touchpoint="checkout"'))
    await button(page, "Hated it").click()
    await openFollowUp(page)
  })

  test("picks a reason, picks another, and takes it off again: each sent as it is made", async ({
    page,
    worker,
  }) => {
    await button(page, "Long wait").click()
    await expect(button(page, "Long wait")).toHaveAttribute("aria-pressed", "true")
    await button(page, "Unfriendly").click()
    await expect(button(page, "Long wait")).toHaveAttribute("aria-pressed", "false")
    await button(page, "Unfriendly").click()
    await expect
      .poll(() => said(worker))
      .toEqual([
        [1, "hate", undefined, undefined],
        [2, "hate", "long-wait", undefined],
        [3, "hate", "unfriendly", undefined],
        [4, "hate", undefined, undefined],
      ])
    expect(new Set(worker.arrivals.map(({ vote }) => vote.id)).size).toBe(1)
  })

  test("writes a comment, which states the reason again", async ({ page, worker }) => {
    await button(page, "Long wait").click()
    const comment = page.getByRole("textbox", { name: "Anything we should know? (optional)" })
    await expect(comment).toHaveAttribute("maxlength", `${COMMENT_MAX_CHARS}`)
    await comment.fill("The queue reached the door.")
    await button(page, "Send").click()
    await expect(page.getByRole("status")).toHaveText("Thank you for telling us.")
    await expect(page.getByText("No cookies. No tracking.")).toBeVisible()
    await expect
      .poll(() => said(worker).at(-1))
      .toEqual([3, "hate", "long-wait", "The queue reached the door."])
    const [half, end] = worker.arrivals.at(-1)?.vote.id.slice(-8).toUpperCase().match(/.{4}/g) ?? []
    await expect(page.getByText(`Reference ${half} ${end}`)).toBeVisible()
  })

  test("is not made to send what they did not write", async ({ page, worker }) => {
    await button(page, "Done").click()
    await expect(button(page, "Change my answer")).toBeVisible()
    await button(page, "Change my answer").click()
    await expect(button(page, "Done")).toBeVisible()
    expect(said(worker)).toEqual([[1, "hate", undefined, undefined]])
  })

  test("has no reference to quote before there is a comment, nor after it is taken out", async ({ page }) => {
    const reference = page.getByText("Reference")
    await button(page, "Done").click()
    await expect(button(page, "Change my answer")).toBeVisible()
    await expect(reference).toHaveCount(0)
    for (const [comment, count] of [
      ["Slow", 1],
      ["", 0],
    ] as const) {
      await button(page, "Change my answer").click()
      await page.getByRole("textbox").fill(comment)
      await button(page, "Send").click()
      await expect(button(page, "Change my answer")).toBeVisible()
      await expect(reference).toHaveCount(count)
    }
  })

  test("reads what becomes of some words before they write them", async ({ page }) => {
    const hint = "E-mail addresses and phone or card numbers are hidden."
    await expect(page.getByText(hint)).toBeVisible()
    await expect(page.getByRole("textbox")).toHaveAccessibleDescription(hint)
  })

  test("meant the other face: one tap, and the reason that no longer fits is gone", async ({
    page,
    worker,
  }) => {
    await button(page, "Long wait").click()
    await button(page, "I meant “loved it”").click()
    await expect(page.getByText("What did you love?")).toBeVisible()
    await expect(page.getByRole("status")).toHaveText("Changed. Thank you!")
    await button(page, "Friendly").click()
    await button(page, "I meant “hated it”").click()
    await expect
      .poll(() => said(worker).slice(2))
      .toEqual([
        [3, "love", undefined, undefined],
        [4, "love", "friendly", undefined],
        [5, "hate", undefined, undefined],
      ])
  })

  test("takes the vote back, and may vote again with the same id", async ({ page, worker }) => {
    await button(page, "Long wait").click()
    await page.getByRole("textbox").fill("No words")
    await button(page, "Send").click()
    await button(page, "Change my answer").click()
    await expect(page.getByRole("textbox")).toHaveValue("No words")
    await button(page, "Undo my vote").click()
    await expect(page.getByRole("status")).toHaveText("Taken back. It counts nowhere.")
    await button(page, "Loved it").click()
    await openFollowUp(page)
    await expect(page.getByText("What did you love?")).toBeVisible()
    await expect(page.getByRole("textbox")).toHaveValue("")
    await expect
      .poll(() => said(worker).slice(3))
      .toEqual([
        [4, "none", undefined, undefined],
        [5, "love", undefined, undefined],
      ])
    expect(new Set(worker.arrivals.map(({ vote }) => vote.id)).size).toBe(1)
  })

  test("writes without setting off the page's shortcuts", async ({ page }) => {
    await page.evaluate(() => {
      for (const name of ["keydown", "keypress", "keyup"] as const)
        document.addEventListener(name, ({ key }) => {
          document.title = `${name} ${key}`
        })
    })
    await page.getByRole("textbox").press("s")
    await expect(page.getByRole("textbox")).toHaveValue("s")
    await expect(page).toHaveTitle("Café")
  })
})

test("without a wording, a comment and a change of mind are still there", async ({
  page,
  open,
  script,
  worker,
}) => {
  await open(
    script('data-mode="inline" data-touchpoint="nobody-made-this" data-love="Great" data-hate="Awful"'),
  )
  await button(page, "Great").click()
  await openFollowUp(page)
  await expect(page.getByText("are hidden")).toHaveCount(0)
  await expect(page.getByRole("textbox")).toHaveAccessibleDescription("")
  await page.getByRole("textbox").fill("Nice")
  await button(page, "Send").click()
  await button(page, "Change my answer").click()
  await page.getByRole("button", { name: "I meant “Awful”", exact: true }).click()
  await expect.poll(() => said(worker).at(-1)).toEqual([3, "hate", undefined, "Nice"])
})

test("a long label of a business's own is quoted letter by letter, and leaves Done where it is", async ({
  page,
  open,
  script,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const love = "I absolutely LOVED every single minute of my visit to Café Lumen"
  await open(script(`data-mode="inline" data-touchpoint="checkout" data-love="${love}"`))
  await button(page, "Hated it").click()
  await openFollowUp(page)
  const meant = page.getByRole("button", { name: `I meant “${love}”`, exact: true })
  const [link, done, comment] = await Promise.all(
    [meant, button(page, "Done"), page.getByRole("textbox")].map((part) => part.boundingBox()),
  )
  const end = (box: typeof done) => (box?.x ?? 0) + (box?.width ?? 0)
  expect(end(done)).toBeCloseTo(end(comment), 0)
  expect(end(link)).toBeLessThan(done?.x ?? 0)
})

test("a change of mind by keyboard goes back to the card's top, so that a second press changes nothing", async ({
  page,
  open,
  script,
  worker,
}) => {
  await open(script('data-mode="inline" data-touchpoint="checkout"'))
  await button(page, "Hated it").click()
  await openFollowUp(page)
  await button(page, "I meant “loved it”").focus()
  await page.keyboard.press("Enter")
  await expect(page.locator("love-tap .card")).toBeFocused()
  await page.keyboard.press("Enter")
  await button(page, "Quick").or(button(page, "Friendly")).first().press("Space")
  await expect
    .poll(() => said(worker).map(([rev, reaction]) => [rev, reaction]))
    .toEqual([
      [1, "hate"],
      [2, "love"],
      [3, "love"],
    ])
})

test("a follow-up that never loads costs neither the vote nor the thanks", async ({
  page,
  open,
  script,
  worker,
}) => {
  worker.followUpLost = true
  const errors: string[] = []
  page.on("pageerror", (error) => errors.push(error.message))
  await open(script('data-mode="inline" data-touchpoint="checkout"'))
  const lost = page.waitForResponse((response) => response.url().includes("follow-up"))
  await button(page, "Loved it").click()
  expect((await lost).status()).toBe(404)
  await expect(page.getByRole("status")).toHaveText("Thank you!")
  await expect.poll(() => said(worker)).toEqual([[1, "love", undefined, undefined]])
  await expect(button(page, "Loved it")).toBeHidden()
  expect(errors).toEqual([])
})

test("the follow-up loads at the first touch of a face, not before", async ({ page, open, script }) => {
  const loaded: string[] = []
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname))
  await open(script('data-mode="inline" data-touchpoint="checkout"'))
  await button(page, "Loved it").hover()
  expect(loaded).toEqual(["/", "/w.js"])
  await page.mouse.down()
  await expect.poll(() => loaded).toContain("/v1/questions/lt_demo/checkout")
  expect(loaded).not.toContain("/v1/votes")
})
