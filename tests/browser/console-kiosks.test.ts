import { expect, test } from "@playwright/test"
import { axeFindings } from "../support/axe-findings.ts"
import { makeBusiness } from "../support/businesses.ts"
import { signInByLink } from "../support/sign-in-by-link.ts"
import { useBrowserWorker } from "../support/use-browser-worker.ts"

const worker = useBrowserWorker()

test("an admin sets up a kiosk, a tablet opens the code, and the page says that it is here", async ({
  browser,
}) => {
  const business = await makeBusiness(worker.db)
  const office = await browser.newContext()
  const page = await office.newPage()
  await signInByLink(page, worker, business)
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Set up" }).click()
  await page.getByRole("navigation", { name: "Set up" }).getByRole("link", { name: "Kiosks" }).click()
  await page.getByRole("link", { name: "Set up a kiosk" }).click()
  await page.getByLabel("Name", { exact: true }).fill("By the door")
  await page.getByLabel("What it asks about").selectOption({ label: "The checkout" })
  await page.getByRole("button", { name: "Create it, then pair" }).click()
  await page.getByRole("button", { name: "Get a code to pair" }).click()
  await expect(page.getByText("Waiting for the kiosk …")).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  const code = (await page.locator(".pairing-code").textContent()) ?? ""

  const shop = await browser.newContext()
  const tablet = await shop.newPage()
  await tablet.goto(`${worker.origin}/kiosk#${code.replace("-", "")}`)
  await tablet.getByRole("button", { name: "Pair", exact: true }).click()
  // The page asked by itself: nobody has touched it.
  await expect(page.getByText("Paired.")).toBeVisible()
  await expect(tablet.getByRole("heading", { name: "By the door" })).toBeVisible()
  await page.getByRole("link", { name: "See how it is" }).click()
  await expect(page.getByText("Fine", { exact: true })).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await office.close()
  await shop.close()
})
