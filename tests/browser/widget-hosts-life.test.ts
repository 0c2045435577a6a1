import { expect, type Page } from "@playwright/test"
import { test } from "../support/widget-test.ts"

test.use({ trace: "off" })

const INLINE = 'data-mode="inline" data-touchpoint="checkout"'

const complaints = (page: Page): string[] => {
  const heard: string[] = []
  page.on("console", (message) => heard.push(message.text()))
  page.on("pageerror", (error) => heard.push(error.message))
  return heard
}

/** What pages have been seen to make of `fetch`; with each of them the first attempt brings no answer of the collector's. */
const FETCHES = {
  throws: "throw new Error('no fetch here')",
  "returns nothing": "",
  rejects: "return Promise.reject(new TypeError('blocked by the shop'))",
  "answers by itself": "return Promise.resolve(new Response('<h1>You are offline</h1>'))",
  "never answers": "return new Promise(() => {})",
}

for (const [what, body] of Object.entries(FETCHES)) {
  test(`a vote on a page whose own fetch ${what} is thanked for, kept, and arrives from the next page`, async ({
    page,
    open,
    script,
    worker,
  }) => {
    const heard = complaints(page)
    await open(script(INLINE), { head: `<script>window.fetch = () => { ${body} }</script>` })
    await page.getByRole("button", { name: "Loved it" }).press("Enter")
    await expect(page.getByRole("status")).toHaveText("Thank you!")
    await open(script(), { path: "/next" })
    await expect
      .poll(
        () => new Set(worker.arrivals.map(({ vote }) => `${vote.touchpoint} ${vote.reaction} ${vote.page}`)),
      )
      .toEqual(new Set(["checkout love /"]))
    expect(heard).toEqual([])
  })
}

test("a script that is on the page twice asks once", async ({ page, open, script }) => {
  const floating = script('data-touchpoint="checkout"')
  await open(`${floating}${floating}<p>After</p>`)
  await page.getByRole("button", { name: "How was it?" }).first().waitFor()
  await page.waitForFunction(() => document.readyState === "complete")
  await expect(page.getByRole("button", { name: "How was it?" })).toHaveCount(1)
})
