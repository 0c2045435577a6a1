import { readFileSync } from "node:fs"
import type { AddressInfo } from "node:net"
import { expect } from "@playwright/test"
import { serveSite } from "../../demo/site-server.ts"
import { ask as DE } from "../../widget/locales/languages/de.ts"
import { test as widgetTest } from "../support/widget-test.ts"

const test = widgetTest.extend<{ said: string[] }>({
  /** The demo's page is open; holds what the console said. */
  said: async ({ page, worker }, use) => {
    const server = await serveSite(0, worker.origin)
    const { port } = server.address() as AddressInfo
    const said: string[] = []
    page.on("console", (message) => said.push(message.text()))
    page.on("pageerror", (error) => said.push(error.message))
    await page.route("**/w.json", (route) =>
      route.fulfill({
        contentType: "application/json",
        headers: { "access-control-allow-origin": "*" },
        body: readFileSync("dist/public/w.json"),
      }),
    )
    await page.goto(`http://localhost:${port}/widget.html`)
    await use(said)
    await new Promise((closed) => {
      server.close(closed)
      server.closeAllConnections()
    })
  },
})

test.describe("the demo's page of the widget", () => {
  test("shows what is chosen as it will be, and writes the tag for it", async ({ page, said, worker }) => {
    await page.getByText("where the tag stands", { exact: true }).click()
    await page.getByText("words", { exact: true }).click()
    await page.getByText("candy", { exact: true }).click()
    await page.getByLabel("Question", { exact: true }).fill('Quick "enough"?')
    await page.getByLabel("The page’s language").selectOption("de")
    const preview = page.frameLocator("#preview")
    await expect(preview.getByRole("region", { name: 'Quick "enough"?' })).toBeVisible()
    await preview.getByRole("button", { name: DE[1] }).click()
    await expect.poll(() => worker.arrivals[0]?.vote).toMatchObject({ touchpoint: "checkout", lang: "de" })
    await expect(page.locator("#tag")).toContainText(
      `<script async src="${worker.origin}/w.js" data-key="lt_demo" data-touchpoint="checkout" data-question="Quick &#34;enough&#34;?" data-mode="inline" data-look="words"></script>`,
    )
    await expect(page.locator("#tag")).toContainText("--lovetap-love: #e64980")
    expect(said).toEqual([])
  })

  test("writes the pinned tag and the element, and both ask", async ({ page, said }) => {
    const preview = page.frameLocator("#preview")
    await page.getByText("pinned by hash", { exact: true }).click()
    await expect(page.locator("#tag")).toContainText('integrity="sha384-')
    await expect(preview.getByRole("button", { name: "How was it?" })).toBeVisible()
    await page.getByText("top start", { exact: true }).click()
    await page.getByText("as an element", { exact: true }).click()
    await expect(page.locator("#tag")).toContainText(
      '<love-tap touchpoint="checkout" mode="floating" where="top-start">',
    )
    await expect(preview.getByRole("button", { name: "How was it?" })).toBeVisible()
    expect(said).toEqual([])
  })

  test("copies the tag", async ({ page, said, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"])
    await expect(page.locator("#tag")).not.toBeEmpty()
    await page.getByRole("button", { name: "Copy" }).click()
    await expect(page.getByRole("button", { name: "Copied" })).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await page.locator("#tag").textContent(),
    )
    expect(said).toEqual([])
  })
})
