import { expect, type Page } from "@playwright/test"
import { axeFindings } from "./axe-findings.ts"

/** Neither an accessibility fault in the page as it stands, nor anything that makes it scroll sideways. */
export const expectSound = async (page: Page, what: string, options?: { iframes: boolean }) => {
  expect([what, await axeFindings(page, options)]).toEqual([what, []])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect([what, Math.max(wide, 0)]).toEqual([what, 0])
}
