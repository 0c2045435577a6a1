import type { Page } from "@playwright/test"

/**
 * After a tap: waits for the follow-up, and opens it where this machine was too busy to show it in time. Then it takes
 * one line, so that nothing on the page moves long after the tap.
 */
export const openFollowUp = async (page: Pick<Page, "getByRole">): Promise<void> => {
  const more = page.getByRole("button", { name: "Tell us more" })
  const comment = page.getByRole("textbox").first()
  await more.or(comment).waitFor()
  if (await more.isVisible()) await more.press("Enter")
  await comment.waitFor()
}
