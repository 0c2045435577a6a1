import { type Browser, type BrowserContextOptions, expect, type Page, test } from "@playwright/test"
import type { PolicyInput } from "../../shared/policy.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { expectSound } from "../support/expect-sound.ts"
import { signInByLink } from "../support/sign-in-by-link.ts"
import { useBrowserWorker } from "../support/use-browser-worker.ts"

const worker = useBrowserWorker()
let business: MadeBusiness
test.beforeEach(async () => {
  await worker.empty()
  business = await makeBusiness(worker.db, { policy: {} })
})

const openSettings = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Page> => {
  const page = await (await browser.newContext(options)).newPage()
  await signInByLink(page, worker, business)
  // On a phone the pages are behind a button.
  if ((options.viewport?.width ?? 1280) < 700)
    await page.getByRole("button", { name: "Main: Journey" }).click()
  await page.getByRole("link", { name: "Settings" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible()
  return page
}

const policy = async (): Promise<PolicyInput> =>
  JSON.parse((await worker.db.prepare("SELECT policy FROM businesses").first<string>("policy")) ?? "null")

const doubtful = (page: Page) => page.getByRole("region", { name: "Doubtful votes" })

for (const javaScriptEnabled of [true, false]) {
  test(`an admin changes a rule by keyboard alone, sees it saved and undoes it, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const page = await openSettings(browser, { javaScriptEnabled })
    const section = doubtful(page)
    await section.getByRole("checkbox", { name: "Programs" }).focus()
    await page.keyboard.press("Space")
    await page.keyboard.press("Tab")
    await expect(section.getByRole("checkbox", { name: "Visitor cap" })).toBeFocused()
    await page.keyboard.press("Tab")
    const cap = section.getByRole("textbox", { name: "One visitor votes an hour" })
    await expect(cap).toBeFocused()
    await expect(cap).toHaveAccessibleDescription(/default: 50/)
    await page.keyboard.type("12")
    await page.keyboard.press("Enter")

    await expect(page).toHaveURL(/\/settings\?saved=doubt&entry=\d+$/)
    const said = section.getByRole("status")
    await expect(said).toContainText("Saved. New votes go by it within half a minute")
    await expect(said).toBeFocused()
    await expect(said).toBeInViewport()
    await expect(cap).toHaveValue("12")
    expect(await policy()).toEqual({
      heldAgents: ["headless", "program", "crawler"],
      visitorCap: { perHour: 12 },
    })

    await page.keyboard.press("Tab")
    await expect(section.getByRole("button", { name: "Undo" })).toBeFocused()
    await page.keyboard.press("Enter")
    await expect(said).toContainText("Put back as it was before.")
    await expect(cap).toHaveValue("50")
    await expect(section.getByRole("checkbox", { name: "Programs" })).not.toBeChecked()
    expect(await policy()).toEqual({})
    await page.context().close()
  })
}

test("a rule's numbers show while it is on, and what was mistyped is at hand again", async ({ browser }) => {
  const page = await openSettings(browser)
  const section = doubtful(page)
  const within = section.getByRole("textbox", { name: "Again within minutes" })
  await expect(within).toBeHidden()
  await section.getByRole("checkbox", { name: "Repeated votes" }).check()
  await within.fill("an hour")
  await section.getByRole("radio", { name: "The first" }).check()
  await section.getByRole("button", { name: "Save" }).click()

  await expect(page).toHaveTitle(/^Not saved/)
  await expect(within).toBeFocused()
  await expect(within).toHaveValue("an hour")
  await expect(within).toHaveAccessibleDescription(/^Must be a whole number, in digits only\./)
  await expect(section.getByRole("radio", { name: "The first" })).toBeChecked()
  await within.fill("60")
  await section.getByRole("button", { name: "Save" }).click()
  await expect(section.getByRole("status")).toContainText("Saved.")
  expect(await policy()).toEqual({ repeated: { withinMinutes: 60, keep: "first" } })

  await section.getByRole("button", { name: "Back to the defaults" }).click()
  await expect(section.getByRole("checkbox", { name: "Repeated votes" })).not.toBeChecked()
  await expect(within).toBeHidden()
  expect(await policy()).toEqual({})
  await page.context().close()
})

for (const { colorScheme, width } of [
  { colorScheme: "light", width: 1440 },
  { colorScheme: "dark", width: 360 },
] as const) {
  test(`has no accessibility fault, nothing too small to tap and nothing sideways, ${colorScheme} at ${width} px`, async ({
    browser,
  }) => {
    // axe is put into the page, which the page's own policy rightly forbids.
    const page = await openSettings(browser, {
      colorScheme,
      bypassCSP: true,
      viewport: { width, height: 800 },
    })
    const look = async (what: string) => {
      await expectSound(page, what)
      const low = await page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            "main :is(button, summary, label:has(input), .box, .aside, .why-so a)",
          ),
        ]
          .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 44)
          .map((each) => each.outerHTML),
      )
      expect([what, low]).toEqual([what, []])
    }
    await look("as it opens")
    const section = doubtful(page)
    await section.getByRole("checkbox", { name: "Repeated votes" }).check()
    await section.getByRole("textbox", { name: "One kiosk taps a minute" }).fill("lots")
    await section.getByRole("button", { name: "Save" }).click()
    await expect(section.getByRole("alert")).toBeVisible()
    await look("refused")
    await section.getByRole("textbox", { name: "One kiosk taps a minute" }).fill("5")
    await section.getByRole("button", { name: "Save" }).click()
    await expect(section.getByRole("status")).toBeVisible()
    await look("saved")
    await worker.db.prepare("UPDATE members SET role = 'viewer'").run()
    await page.reload()
    await expect(page.getByText("an admin can change it")).toBeVisible()
    await look("for a viewer")
    await page.context().close()
  })
}
