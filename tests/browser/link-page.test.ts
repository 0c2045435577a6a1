import { expect } from "@playwright/test"
import { expectSound } from "../support/expect-sound.ts"
import { test } from "../support/link-test.ts"

test("a customer without JavaScript answers a link to the end", async ({ customer, link, ledger }) => {
  const page = await (await customer({ javaScriptEnabled: false })).newPage()
  await page.goto(`${link}?p=till-3`)
  await page.getByText("Language: English").click()
  await page.getByRole("link", { name: "Deutsch" }).click()
  await expect(page.getByText("Keine Cookies.")).toBeVisible()
  await page.getByRole("button", { name: "Furchtbar" }).click()
  await expect(page.getByRole("heading")).toHaveText("Danke!")
  await page.getByRole("button", { name: "Long wait" }).click()
  await expect(page.getByRole("button", { name: "Long wait", pressed: true })).toBeVisible()
  await page.getByLabel("Möchten Sie etwas dazu sagen?").fill("The queue reached the door.")
  // Enter in a field is Send, never the first reason.
  await page.getByLabel("Dürfen wir antworten?").fill("ana@cafe.example")
  await page.getByLabel("Dürfen wir antworten?").press("Enter")
  await expect(page.getByRole("heading")).toContainText("Ada kümmert sich darum.")
  const rows = await ledger()
  expect(rows).toMatchObject([
    { reaction: "hate", channel: "link", place: "till-3", lang: "de", reason: "long-wait", held: null },
  ])
  expect(rows[0]).toMatchObject({ comment: "The queue reached the door.", contact: "ana@cafe.example" })
})

test("double submit, Back and reload never make a second vote", async ({ customer, link, ledger }) => {
  const page = await (await customer({ javaScriptEnabled: false })).newPage()
  await page.goto(link)
  const face = (name: string) => page.getByRole("button", { name, exact: true })
  await face("Loved it").dblclick()
  await expect(page.getByText("What did you love?")).toBeVisible()
  expect(await ledger()).toMatchObject([{ rev: 1, reaction: "love" }])
  await page.reload()
  await expect(page.getByText("What did you love?")).toBeVisible()
  // The same face again after Back is the same vote, the other one a change of mind.
  await page.goBack()
  await face("Loved it").click()
  await expect(page.getByText("What did you love?")).toBeVisible()
  expect(await ledger()).toMatchObject([{ rev: 1, reaction: "love" }])
  await page.goBack()
  await face("Hated it").click()
  await expect(page.getByRole("heading")).toHaveText("Changed. Thank you!")
  expect(await ledger()).toMatchObject([{ rev: 2, reaction: "hate" }])
  await page.getByRole("button", { name: "Undo my vote" }).click()
  await expect(page.getByRole("status")).toHaveText("Taken back. It counts nowhere.")
  await page.reload()
  await face("Loved it").click()
  await expect(page.getByText("What did you love?")).toBeVisible()
  expect(await ledger()).toMatchObject([{ rev: 4, reaction: "love" }])
})

for (const look of [
  { name: "light, 320 px", viewport: { width: 320, height: 568 } },
  { name: "dark, right to left", viewport: { width: 768, height: 1024 }, colorScheme: "dark", locale: "ar" },
] as const) {
  test(`no page has an accessibility fault or scrolls sideways: ${look.name}`, async ({ customer, link }) => {
    // axe is put into the page, which the page's own policy rightly forbids.
    const { viewport } = look
    const page = await (await customer({ ...look, viewport, hasTouch: true, bypassCSP: true })).newPage()
    const check = async (state: string) => {
      await expectSound(page, state)
    }
    await page.goto(link)
    await page.locator("button.love").first().tap()
    const [comment, more] = [page.locator("#comment"), page.locator(".more > .row .link")]
    await comment.or(more).first().waitFor()
    // A busy machine shows what it asks too late, and then it takes one line.
    if (await comment.isHidden()) await more.tap()
    await comment.fill("Quick")
    await check("conversation in place")
    await page.goto(link)
    for (const button of await page.getByRole("button").all()) {
      const box = await button.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(96)
    }
    await page.locator("summary").click()
    await check("question")
    const vote = (await page.locator("form").getAttribute("action")) ?? ""
    // As a browser without JavaScript sends it.
    await page.evaluate(() =>
      document.querySelector("form")?.replaceWith(document.querySelector("form")?.cloneNode(true) ?? ""),
    )
    await page.locator("button.hate").first().click()
    await page.waitForURL(`**${vote}`)
    await check("conversation")
    await page.locator("#comment").fill("Slow")
    await page.locator(".row .send").click()
    await page.waitForURL("**said=done")
    await check("thanks")
  })
}
