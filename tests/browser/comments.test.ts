import { type BrowserContext, expect, type Page, test } from "@playwright/test"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { expectSound } from "../support/expect-sound.ts"
import { keepVotes } from "../support/kept-votes.ts"
import { signInByLink } from "../support/sign-in-by-link.ts"
import { useBrowserWorker } from "../support/use-browser-worker.ts"

const worker = useBrowserWorker()

/** Letters that pile up, that turn what follows, and words without an end: none may get out of its line. */
const ODD = [
  "Z\u0300\u0353\u0317\u0321".repeat(80),
  "\u202egnp.exe <b>bold</b>",
  "x".repeat(1000),
  "مرحبا، الانتظار طويل",
]

let business: MadeBusiness
test.beforeEach(async () => {
  await worker.empty()
  business = await makeBusiness(worker.db)
  const now = Date.now()
  await keepVotes(worker.db, business.id, business.touchpointIds.checkout, [
    { number: 1, at: now, comment: "The queue was long", reaction: "hate", reason: "slow" },
    { number: 2, at: now - 1, comment: "A QUEUE, again", reaction: "hate", contact: "ana@lumen.example" },
    { number: 3, at: now - 2, comment: "So friendly" },
    ...ODD.map((comment, at) => ({ number: 10 + at, at: now - 10 - at, comment })),
  ])
})

const signIn = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage()
  await signInByLink(page, worker, business)
  return page
}

test("an owner searches, reads and marks comments by keyboard alone", async ({ context }) => {
  const page = await signIn(context)
  await page.goto(`${worker.origin}/comments`)
  await page.keyboard.press("/")
  await page.keyboard.type("queue")
  await page.keyboard.press("Enter")
  await expect(page.locator("mark")).toHaveText(["queue", "QUEUE"])
  // The words are seen before the page's scripts listen.
  await page.waitForLoadState("load")
  await page.keyboard.press("j")
  await page.keyboard.press("j")
  await expect(page.locator(".said").nth(1)).toBeFocused()
  await page.keyboard.press("r")
  await expect(page.getByRole("status").filter({ hasText: "1 comment marked as read." })).toBeVisible()
  // The reading goes on where it was.
  await expect(page.locator(".said").nth(1)).toBeFocused()
  await expect(page.getByRole("button", { name: "Mark as unread" })).toBeVisible()
  await page.getByRole("button", { name: "Undo" }).press("Enter")
  await expect(page.getByRole("button", { name: "Mark as read" })).toHaveCount(2)
})

test("without JavaScript all of them are marked, shown as unread no more, and one tells how to answer", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await signIn(context)
  await page.goto(`${worker.origin}/touchpoints/checkout`)
  await page.getByRole("link", { name: "All 7 comments" }).click()
  await page.getByRole("link", { name: "With contact" }).click()
  await page.getByRole("link", { name: "Show how to reach them" }).click()
  await expect(page.getByText("To be reached at ana@lumen.example")).toBeVisible()
  const answer = page.getByRole("link", { name: "ana@lumen.example" })
  await expect(answer).toHaveAttribute("href", "mailto:ana@lumen.example")
  await page.getByRole("link", { name: "Unread 7" }).click()
  await page.getByRole("button", { name: "Mark all 7 shown as read" }).click()
  await expect(page.getByText("Nothing unread here.")).toBeVisible()
  await context.close()
})

for (const { scheme, width } of [
  { scheme: "light", width: 1440 },
  { scheme: "dark", width: 320 },
] as const) {
  test(`no state of the page has an accessibility fault or scrolls sideways, ${scheme} at ${width} px`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      colorScheme: scheme,
      bypassCSP: true,
      viewport: { width, height: 800 },
    })
    const page = await signIn(context)
    for (const address of [
      "/comments",
      "/touchpoints/checkout/comments?q=queue&channel=web",
      "/comments?q=absent",
    ]) {
      await page.goto(worker.origin + address)
      await expectSound(page, address)
    }
    await context.close()
  })
}
