import { expect, test } from "@playwright/test"
import { mintSetUpLink } from "../../worker/auth/set-up-link.ts"
import { axeFindings } from "../support/axe-findings.ts"
import { startHostSite } from "../support/host-site.ts"
import { useBrowserWorker } from "../support/use-browser-worker.ts"

const worker = useBrowserWorker()

test("a new owner's first hour: link, passkey, template, tag, first vote, pulse", async ({ browser }) => {
  // A passkey belongs to a name, never to an address of numbers.
  const origin = worker.origin.replace("127.0.0.1", "localhost")
  const page = await (await browser.newContext()).newPage()
  const devices = await page.context().newCDPSession(page)
  await devices.send("WebAuthn.enable")
  await devices.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })

  await page.goto(origin + (await mintSetUpLink(worker.db, Date.now())))
  await page.getByLabel("Name of the business").fill("Corner Shop")
  await page.getByLabel("Your name").fill("Kim Example")
  await page.getByLabel("Your e-mail address").fill("kim@example.com")
  let sent = 0
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().includes("/set-up/")) sent += 1
  })
  // A link works once: a second POST would leave its own business's admin outside.
  await page.getByRole("button", { name: "Open the business" }).dblclick()
  await page.waitForURL(/welcome/)
  expect(sent).toBe(1)

  await page.getByRole("button", { name: "Add a passkey" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Start from a template" })).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole("link", { name: "Shop", exact: true }).click()
  await page.getByRole("checkbox", { name: "Loyalty letter" }).uncheck()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole("button", { name: "Add what is ticked" }).click()
  await expect(page.getByRole("status").filter({ hasText: "7 touchpoints were added." })).toBeFocused()
  expect(await axeFindings(page)).toEqual([])

  await page.getByRole("link", { name: "Journey", exact: true }).click()
  const steps = page.getByRole("region", { name: "Your first hour" })
  await expect(steps.getByText("Add a passkey, to sign in without a link (done)")).toBeVisible()
  await page.goto(`${origin}/touchpoints/checkout/install`)
  const pages = page.getByRole("region", { name: "On your pages" })
  await expect(pages.getByText("Waiting for the first vote from your pages…")).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  const tag = (await page.locator("#tag-configured").textContent()) ?? ""

  const site = await startHostSite()
  site.show(`<!doctype html><html lang="en"><title>Shop</title><body><h1>Thank you</h1>${tag}</body></html>`)
  const shop = await (await browser.newContext()).newPage()
  await shop.goto(site.origin)
  await shop.getByRole("button", { name: "How was it at the till?" }).click()
  await shop.getByRole("button", { name: "Loved it" }).click()

  await expect(pages.getByText("Received")).toBeVisible()
  await expect(pages.getByText(/love · today/)).toBeVisible()
  await page.getByRole("link", { name: "Journey", exact: true }).click()
  await expect(page.getByText("Too few to tell: 1 vote")).toBeVisible()
  await expect(steps.getByText("Install one, and get its first vote (done)")).toBeVisible()
  await shop.context().close()
  await site.close()
})
