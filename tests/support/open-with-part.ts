import type { Page } from "@playwright/test"

/**
 * Runs `visit`, and resolves when the page it opened has loaded that part of the widget and the part has begun its work:
 * whatever is not shown then waits for something.
 */
export const openWithPart = async (
  page: Page,
  name: string,
  visit: () => Promise<unknown>,
): Promise<void> => {
  const loading = page.waitForResponse((response) => response.url().endsWith(`/${name}.js`))
  await visit()
  const response = await loading
  // A module runs once; this only waits for it.
  await page.evaluate((address) => import(address), response.url())
}
