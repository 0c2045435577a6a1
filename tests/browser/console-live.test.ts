import { type BrowserContext, expect, test } from "@playwright/test"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { signInByLink } from "../support/sign-in-by-link.ts"
import { useBrowserWorker } from "../support/use-browser-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

const worker = useBrowserWorker()
let business: MadeBusiness

test.beforeAll(async () => {
  business = await makeBusiness(worker.db)
  await postVotes(
    worker,
    Array.from({ length: 40 }, (_, number) =>
      vote(number, {
        reaction: number % 4 ? "love" : "hate",
        comment: number > 30 ? `Comment ${number}` : "",
      }),
    ),
  )
})

const signIn = async (context: BrowserContext) => {
  const page = await context.newPage()
  await signInByLink(page, worker, business)
  return page
}

let next = 1_000
const tap = () => postVotes(worker, [vote(next++)])

// How soon is a matter of pace (tests/unit/console-pace.test.ts): a busy machine has a time of its own.
test("a vote moves tile and touchpoint by itself, and nothing else", async ({ context }) => {
  const page = await signIn(context)
  const errors: string[] = []
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()))
  await expect(page.getByText("Live", { exact: true })).toBeVisible()
  const tile = page.getByRole("listitem").filter({ hasText: "The checkout" })
  await expect(tile).toContainText("30 love · 10 hate")
  await tap()
  await expect(tile).toContainText("31 love · 10 hate")

  await tile.getByRole("link").click()
  const figures = page.getByRole("region", { name: "Figures" })
  await expect(figures.getByText("31 deposits, 10 withdrawals")).toBeVisible()
  const summary = page.getByText("The figures behind it").first()
  await summary.click()
  await summary.focus()
  await page.evaluate(() => scrollTo(0, 240))
  await postVotes(worker, [vote(next++, { comment: "<b>Quick</b> as ever" })])
  await expect(figures.getByText("32 deposits, 10 withdrawals")).toBeVisible()
  await expect(page.getByText("<b>Quick</b> as ever")).toBeVisible()
  await expect(page.getByRole("table")).toBeVisible()
  await expect(summary).toBeFocused()
  expect(await page.evaluate(() => scrollY)).toBe(240)
  await expect(page.getByRole("status")).toHaveText(/76% love, 42 votes/)
  expect(errors).toEqual([])
})

test("the mark says when the page has lost touch, and the page catches up by itself", async ({ context }) => {
  const page = await signIn(context)
  await page.goto(`${worker.origin}/touchpoints/checkout`)
  const mark = page.locator("#live")
  await expect(mark).toHaveText("Live")
  await context.setOffline(true)
  await expect(mark).toHaveText("Reconnecting")
  const before = await page
    .locator(".figures")
    .getByText(/deposits,/)
    .textContent()
  await tap()
  await context.setOffline(false)
  await expect(mark).toHaveText("Live")
  await expect(page.locator(".figures").getByText(/deposits,/)).not.toHaveText(before ?? "")
})

test("when the session has ended, an open page goes to sign in", async ({ context }) => {
  const page = await signIn(context)
  await context.clearCookies()
  await expect(page).toHaveURL(/\/sign-in$/)
})

test("without JavaScript everything but the updating works", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await signIn(context)
  await page.getByRole("link", { name: "The checkout" }).last().click()
  await page.getByRole("link", { name: "7 days" }).click()
  await expect(page.getByRole("link", { name: "7 days" })).toHaveAttribute("aria-current", "true")
  await expect(page.locator("#live")).toBeHidden()
  await page.getByRole("button", { name: "Your menu" }).click()
  await page.getByRole("button", { name: "Sign out" }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await context.close()
})
