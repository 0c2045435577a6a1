import type { Page } from "@playwright/test"
import type { MadeBusiness } from "./businesses.ts"
import { signInLink } from "./member.ts"
import type { TestWorker } from "./start-worker.ts"

/** Signs in as the business's admin, by a one-time link. */
export const signInByLink = async (page: Page, worker: TestWorker, business: MadeBusiness, name = "Ada") => {
  await page.goto(worker.origin + (await signInLink(worker, business)))
  await page.getByRole("button", { name: `Sign in as ${name}` }).click()
  // Its scripts listen once it is loaded.
  await page.waitForURL(/\/journey$/)
}
