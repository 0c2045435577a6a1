import { readFile } from "node:fs/promises"
import { type Browser, expect, type Page, test } from "@playwright/test"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { signInByLink } from "../support/sign-in-by-link.ts"
import { useBrowserWorker } from "../support/use-browser-worker.ts"

const worker = useBrowserWorker()
let business: MadeBusiness
test.beforeEach(async () => {
  await worker.empty()
  business = await makeBusiness(worker.db)
})

const signIn = async (browser: Browser): Promise<Page> => {
  const page = await (await browser.newContext()).newPage()
  await signInByLink(page, worker, business)
  return page
}

test("an admin invites, changes a role and takes it back, and gives a touchpoint, by keyboard alone", async ({
  browser,
}) => {
  const ben = await worker.db
    .prepare(
      "INSERT INTO members (business_id, name, email, role, created_at) VALUES (?1, 'Ben', 'ben@lt-test.example', 'owner', 0) RETURNING id",
    )
    .bind(business.id)
    .first<number>("id")
  const page = await signIn(browser)
  await page.goto(`${worker.origin}/team`)
  await page.getByRole("textbox", { name: "E-mail address" }).focus()
  await page.keyboard.type("cy@lt-test.example")
  await page.keyboard.press("Tab")
  await expect(page.getByRole("radio", { name: "Owner" })).toBeFocused()
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  const heading = page.getByRole("heading", { name: "Send this link to cy@lt-test.example." })
  await expect(heading).toBeFocused()
  await expect(page.locator("#link")).toHaveText(/\/invitations\/[\w-]{43}$/)

  const change = page.getByRole("link", { name: "Change Ben" })
  await change.focus()
  await page.keyboard.press("Enter")
  await page.waitForURL(`**/team/members/${ben}`)
  await page.getByRole("radio", { name: "Owner" }).focus()
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  const said = page.getByRole("status").filter({ hasText: /\S/ })
  await expect(said).toContainText("Ben: Viewer from now on.")
  await expect(said).toBeFocused()
  await page.keyboard.press("Tab")
  await page.keyboard.press("Enter")
  await expect(said).toContainText("Put back as it was before.")
  await expect(page.getByRole("radio", { name: "Owner" })).toBeChecked()

  await page.getByRole("checkbox", { name: /The checkout/ }).focus()
  await page.keyboard.press("Space")
  await page.keyboard.press("Enter")
  await expect(said).toContainText("Saved: 1 touchpoint has another owner now.")
  await expect(page.getByRole("checkbox", { name: /The checkout/ })).toBeChecked()
  expect(await worker.db.prepare("SELECT owner_id FROM touchpoints").first("owner_id")).toBe(ben)
  await page.context().close()
})

test("an export shows how far it is, can be stopped, says when it was cut, and is saved when it is whole", async ({
  browser,
}) => {
  const page = await signIn(browser)
  await page.goto(`${worker.origin}/settings/export`)
  const download = page.getByRole("button", { name: "Download everything" })
  const stop = page.getByRole("button", { name: "Stop" })
  const said = page.locator("#export-said")
  // An answer that never comes: only Stop ends it.
  await page.route("**/settings/export.ndjson", () => undefined)
  await download.click()
  await expect(page.getByRole("progressbar", { name: "Progress" })).toBeVisible()
  await expect(said).toHaveText(/^0 of about \d+ lines, 0 MB$/)
  await stop.click()
  await expect(said).toHaveText("Stopped. Nothing was kept.")
  await expect(stop).toBeHidden()

  await page.unroute("**/settings/export.ndjson")
  await page.route("**/settings/export.ndjson", (route) => route.fulfill({ body: '{"type":"manifest"}\n' }))
  await download.click()
  await expect(said).toHaveText(/^The file broke off/)

  await page.unroute("**/settings/export.ndjson")
  const [file] = await Promise.all([page.waitForEvent("download"), download.click()])
  await expect(said).toHaveText(/^Done: \d+ lines, .* The file is complete\.$/)
  expect(file.suggestedFilename()).toMatch(/^lovetap-business-.*\.ndjson$/)
  const lines = (await readFile(await file.path(), "utf8")).trimEnd().split("\n")
  expect(JSON.parse(lines.at(-1) ?? "")).toEqual({ type: "end", lines: lines.length })
  await page.context().close()
})
