import { type BrowserContext, expect, type Page, test } from "@playwright/test"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { expectSound } from "../support/expect-sound.ts"
import { signInByLink } from "../support/sign-in-by-link.ts"
import { useBrowserWorker } from "../support/use-browser-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

const COMMENT = "I am Ana Duarte, and the queue reached the door."

const worker = useBrowserWorker()

let business: MadeBusiness
test.beforeEach(async () => {
  await worker.empty()
  business = await makeBusiness(worker.db)
  await postVotes(worker, [
    vote(0xabcd, { comment: COMMENT, contact: "ana@lumen.example", reaction: "hate" }),
  ])
})

const signIn = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage()
  await signInByLink(page, worker, business)
  return page
}

for (const javaScriptEnabled of [true, false]) {
  test(`an admin erases the comment that a customer quotes, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await signIn(context)
    await page.goto(`${worker.origin}/words/erase`)
    await page.getByRole("textbox", { name: "Reference" }).fill("0000 abcd")
    await page.getByRole("textbox", { name: "Reference" }).press("Enter")
    await expect(page.getByText(COMMENT)).toBeVisible()
    await page.getByRole("button", { name: "Erase for good" }).click()
    await expect(page.getByRole("status").filter({ hasText: "0000 ABCD" })).toHaveText(
      "The words of 0000 ABCD are erased, for good.",
    )
    const { results } = await worker.db.prepare("SELECT comment, contact FROM votes").all()
    expect(results).toEqual([{ comment: null, contact: null }])
    await context.close()
  })
}

test("from a comment on the touchpoint's page the line below it opens to erasing it", async ({ context }) => {
  const page = await signIn(context)
  await page.goto(`${worker.origin}/touchpoints/checkout`)
  await page.getByRole("listitem").filter({ hasText: COMMENT }).getByText("Web").click()
  await page.getByRole("link", { name: "Erase 0000 ABCD" }).click()
  await expect(page.getByText(COMMENT)).toBeVisible()
  await expect(page.getByRole("textbox", { name: "Reference" })).toHaveValue("0000 ABCD")
})

for (const { scheme, width } of [
  { scheme: "light", width: 1440 },
  { scheme: "dark", width: 360 },
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
      "/words/erase",
      "/words/erase?reference=nonsense",
      "/words/erase?reference=00000000",
      "/words/erase?reference=0000ABCD",
      "/touchpoints/checkout",
    ]) {
      await page.goto(worker.origin + address)
      await expectSound(page, address)
    }
    await context.close()
  })
}
