import { readFileSync } from "node:fs"
import { expect } from "@playwright/test"
import { type BuiltWidget, writeTag } from "../../shared/tag.ts"
import { openFollowUp } from "../support/open-follow-up.ts"
import { test } from "../support/widget-test.ts"

const built: BuiltWidget = JSON.parse(readFileSync("dist/public/w.json", "utf8"))
const tagFor = (origin: string) =>
  writeTag(
    "pinned",
    { worker: origin, key: "lt_demo", touchpoint: "checkout", attributes: { mode: "inline" } },
    built,
  )

test.describe("a tag whose hashes are pinned", () => {
  test("asks, takes the vote and follows up", async ({ open, page, worker }) => {
    await open(tagFor(worker.origin))
    await page.getByRole("button", { name: "Hated it" }).click()
    await openFollowUp(page)
    await page.getByRole("button", { name: "Long wait" }).click()
    await expect.poll(() => worker.arrivals.some(({ vote }) => vote.reason === "long-wait")).toBe(true)
  })

  test("refuses a part that is not what was pinned; the vote still counts", async ({
    open,
    page,
    worker,
  }) => {
    const refused: string[] = []
    page.on("console", (message) => refused.push(message.text()))
    const served = page.waitForResponse(/\/follow-up\.js$/)
    await page.route(/\/follow-up\.js$/, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: `globalThis.tampered = 1;${await response.text()}` })
    })
    await open(tagFor(worker.origin))
    await page.getByRole("button", { name: "Loved it" }).click()
    await expect(page.getByRole("status")).toContainText("Thank you!")
    await served
    await expect.poll(() => worker.arrivals.map(({ vote }) => vote.reaction)).toContain("love")
    await expect
      .poll(() => refused.some((text) => /integrity/.test(text) && /follow-up/.test(text)))
      .toBe(true)
    expect(await page.evaluate(() => "tampered" in globalThis)).toBe(false)
    await expect(page.getByRole("textbox")).toHaveCount(0)
  })

  test("refuses a script that is not what was pinned, and leaves the page alone", async ({
    open,
    page,
    worker,
  }) => {
    const script = `**${built.script}`
    const served = page.waitForResponse(script)
    await page.route(script, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: `globalThis.tampered = 1;${await response.text()}` })
    })
    const failed: Error[] = []
    page.on("pageerror", (error) => failed.push(error))
    await open(tagFor(worker.origin))
    await served
    await page.waitForLoadState("load")
    expect(await page.evaluate(() => "tampered" in globalThis || "lovetap" in globalThis)).toBe(false)
    expect(failed).toEqual([])
  })
})
