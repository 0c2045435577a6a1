import { type BrowserContext, expect, type Page, test } from "@playwright/test"
import { mintSetUpLink } from "../../worker/auth/set-up-link.ts"
import { axeFindings } from "../support/axe-findings.ts"
import { useBrowserWorker } from "../support/use-browser-worker.ts"

const worker = useBrowserWorker()
/** Passkeys are of a host with a name. */
let origin = ""
test.beforeAll(async () => {
  origin = worker.origin.replace("127.0.0.1", "localhost")
})
test.beforeEach(() => worker.empty())

/** A device that keeps passkeys and answers by itself, as a phone does for a finger. */
const withAuthenticator = async (
  context: BrowserContext,
): Promise<{ page: Page; anotherDevice: () => Promise<void> }> => {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send("WebAuthn.enable")
  const plugIn = () =>
    session.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
  let { authenticatorId } = await plugIn()
  return {
    page,
    anotherDevice: async () => {
      await session.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId })
      ;({ authenticatorId } = await plugIn())
    },
  }
}

const signOut = async (page: Page) => {
  await page.getByRole("button", { name: "Your menu" }).click()
  await page.getByRole("button", { name: "Sign out" }).click()
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible()
}

const signInByPasskey = async (page: Page) => {
  await page.getByRole("button", { name: "Sign in with a passkey" }).click()
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Sign in")
  await expect(page).toHaveURL(/\/journey/)
}

test("who opens a business adds a passkey, comes back by it, and keeps a second one", async ({ context }) => {
  const { page, anotherDevice } = await withAuthenticator(context)
  await page.goto(origin + (await mintSetUpLink(worker.db, Date.now())))
  await page.getByLabel("Name of the business").fill("Corner Shop")
  await page.getByLabel("Your name").fill("Kim Example")
  await page.getByLabel("Your e-mail address").fill("Kim@Example.com")
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole("button", { name: "Open the business" }).click()

  await expect(page.getByRole("heading", { name: "Welcome, Kim Example" })).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.getByLabel("What you call it").fill("Phone")
  await page.getByRole("button", { name: "Add a passkey" }).click()
  await expect(page).not.toHaveURL(/welcome/)

  await page.goto(`${origin}/you`)
  await signOut(page)
  expect(await axeFindings(page)).toEqual([])
  await signInByPasskey(page)
  await page.goto(`${origin}/you`)
  const passkeys = page.getByRole("region", { name: "Passkeys" })
  await expect(passkeys.getByRole("listitem")).toHaveText([/^Phone.*you came in by it/])

  await passkeys.getByRole("button", { name: "Add a passkey" }).click()
  await expect(passkeys.getByRole("alert")).toHaveText(/This device has a passkey for here already/)
  await anotherDevice()
  await passkeys.getByLabel("What you call it").fill("Laptop")
  await passkeys.getByRole("button", { name: "Add a passkey" }).click()
  await expect(page.getByRole("status").filter({ hasText: "The passkey was added." })).toBeFocused()
  const laptop = passkeys.getByRole("listitem").filter({ hasText: "Laptop" })
  await laptop.getByText("Rename").click()
  await laptop.getByLabel("New name of Laptop").fill("Laptop at work")
  await laptop.getByRole("button", { name: "Save" }).click()
  await expect(passkeys.getByRole("listitem")).toContainText(["Phone", "Laptop at work"])
  expect(await axeFindings(page)).toEqual([])

  await passkeys.getByRole("button", { name: "Remove Phone" }).click()
  await expect(passkeys.getByRole("listitem")).toHaveText([/^Laptop at work/])
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(passkeys.getByRole("listitem")).toHaveCount(2)

  await signOut(page)
  await signInByPasskey(page)
  await page.goto(`${origin}/you`)
  await expect(passkeys.getByRole("listitem")).toContainText([/Phone/, /you came in by it/])

  await worker.db.exec("UPDATE sessions SET created_at = created_at - 960000")
  await page.goto(`${origin}/settings/delete`)
  await page.getByRole("button", { name: "Use your passkey" }).click()
  await expect(page.getByLabel("Type Corner Shop to go on")).toBeVisible()
  await expect(page).toHaveURL(`${origin}/settings/delete`)
})

test("an authenticator that knows no passkey here says so kindly, and the page stays of use", async ({
  context,
}) => {
  const { page } = await withAuthenticator(context)
  await page.goto(`${origin}/sign-in`)
  await page.getByRole("button", { name: "Sign in with a passkey" }).click()
  await expect(page.getByRole("alert")).toHaveText("That did not work. Try again when you are ready.")
  await expect(page.getByRole("button", { name: "Sign in with a passkey" })).toBeEnabled()
})
