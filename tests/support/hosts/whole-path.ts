import { expect, type Locator, type Page } from "@playwright/test"

/** More than there are buttons on any of the pages and questions here. */
const TABS_MAX = 40

/** Follow-up open, even where this machine was too busy to show it in time. */
const openAt = async (question: Locator) => {
  const comment = question.locator("textarea")
  const more = question.getByRole("button", { name: "Tell us more" })
  await comment.or(more).first().waitFor()
  if (await more.isVisible()) await more.press("Enter")
  await comment.waitFor()
}

/** Hate, a reason, a comment: three steps that the collector hears of one by one. */
export const answerByMouse = async (question: Locator, whenOpen: () => Promise<unknown>) => {
  const button = (name: string) => question.getByRole("button", { name })
  await button("Hated it").click()
  await openAt(question)
  await whenOpen()
  await button("Long wait").click()
  await expect(button("Long wait")).toHaveAttribute("aria-pressed", "true")
  await question.locator("textarea").fill("Too long")
  await button("Send").click()
  await expect(question.getByRole("status")).toHaveText("Thank you for telling us.")
  await expect(button("Change my answer")).toBeVisible()
}

/** On by the Tab key, as far as it takes. */
const tabTo = async (page: Page, target: Locator) => {
  await target.waitFor()
  for (let tabs = 0; tabs < TABS_MAX; tabs += 1) {
    if (await target.evaluate((element) => element.matches(":focus"))) return
    await page.keyboard.press("Tab")
  }
  await expect(target).toBeFocused()
}

/** Opens the card in the corner, loves, takes it back, closes; all by keys. */
export const answerByKeyboard = async (page: Page, question: Locator, name: string) => {
  const button = (label: string) => question.getByRole("button", { name: label })
  await tabTo(page, button(name))
  await page.keyboard.press("Enter")
  await tabTo(page, button("Loved it"))
  await page.keyboard.press("Space")
  await openAt(question)
  await tabTo(page, button("Quick"))
  await page.keyboard.press("Space")
  await expect(button("Quick")).toHaveAttribute("aria-pressed", "true")
  await tabTo(page, button("Undo my vote"))
  await page.keyboard.press("Enter")
  await expect(question.getByRole("status")).toHaveText("Taken back. It counts nowhere.")
  await page.keyboard.press("Escape")
  await expect(question.locator(".card")).toBeHidden()
  await expect(question.locator(".tab")).toBeFocused()
}
