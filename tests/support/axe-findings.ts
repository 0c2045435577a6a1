import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Page } from "@playwright/test"

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/**
 * What axe-core finds wrong with the page as it stands, every rule of it on. What is in order is not written down in detail:
 * that takes as long as finding it.
 *
 * @param iframes false: what is in frames is another page's business, or looked at there
 */
export const axeFindings = async (page: Page, { iframes = true } = {}): Promise<string[]> => {
  // Colours are judged at rest: a text that is still fading in has another contrast.
  await page.evaluate(() =>
    Promise.all(
      [...document.querySelectorAll("love-tap")].flatMap(({ shadowRoot }) =>
        (shadowRoot?.getAnimations() ?? []).map(({ finished }) => finished),
      ),
    ),
  )
  // Half a megabyte, which a document needs once.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(AXE)
  return page.evaluate(
    `axe.run({ iframes: ${iframes}, resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target, failureSummary }) => target + ' ' + failureSummary).join('; ')))`,
  )
}
