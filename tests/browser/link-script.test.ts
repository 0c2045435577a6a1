import { expect } from "@playwright/test"
import { test } from "../support/link-test.ts"
import { openFollowUp } from "../support/open-follow-up.ts"

test("the conversation goes on in place, and a reload shows where the vote stands", async ({
  customer,
  link,
  ledger,
}) => {
  const page = await (await customer()).newPage()
  const asked: string[] = []
  page.on("request", (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`${link}?p=till-3`)
  await page.waitForLoadState("load")
  // One request to the first paint; the script comes behind it, and nothing is kept before a tap.
  expect(asked).toEqual([new URL(link).pathname, "/link/link.js"])
  expect(await page.evaluate(async () => [document.cookie, (await indexedDB.databases()).length])).toEqual([
    "",
    0,
  ])
  await page.getByRole("button", { name: "Hated it" }).focus()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("status")).toContainText("Thank you!")
  await openFollowUp(page)
  await page.getByRole("button", { name: "Long wait" }).click()
  await page.getByLabel("Anything we should know?").fill("The queue reached the door.")
  await page.getByRole("button", { name: "Send" }).click()
  await expect(page.getByRole("status")).toContainText("Ada will look into it.")
  await expect
    .poll(ledger)
    .toMatchObject([
      { rev: 3, reaction: "hate", channel: "link", place: "till-3", lang: "en", reason: "long-wait" },
    ])
  await page.reload()
  await expect(page.getByRole("heading")).toHaveText("Thank you!")
  await page.getByRole("button", { name: "Undo my vote" }).click()
  await expect(page.getByText("Taken back.")).toBeVisible()
  // The page asks for the same vote again, now with its script.
  await page.getByRole("button", { name: "Loved it" }).click()
  await expect(page.getByRole("status").filter({ hasText: "Thank you!" })).toBeVisible()
  await expect.poll(ledger).toMatchObject([{ rev: 5, reaction: "love", reason: null, comment: null }])
})

test("a tap without a network is kept, and sent by whichever of our pages comes next", async ({
  customer,
  link,
  ledger,
}) => {
  const context = await customer({ locale: "de" })
  const page = await context.newPage()
  await page.goto(link)
  await page.waitForLoadState("load")
  const vote = (await page.locator("form").getAttribute("action")) ?? ""
  await context.setOffline(true)
  await page.getByRole("button", { name: "Großartig" }).click()
  await expect(page.getByRole("status")).toContainText("Danke!")
  expect(await ledger()).toEqual([])
  await page.close()
  await context.setOffline(false)
  await (await context.newPage()).goto(link)
  await expect
    .poll(ledger)
    .toMatchObject([{ id: vote.slice(-36).replaceAll("-", ""), rev: 1, reaction: "love", channel: "link" }])
})
