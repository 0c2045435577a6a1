import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Page } from "@playwright/test"

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** What axe-core finds wrong with the page as it stands, every rule of it on. */
export const axeFindings = async (page: Page): Promise<string[]> => {
  // Colours are judged at rest: a text that is still fading in has another contrast.
  await page.evaluate(() =>
    Promise.all(
      [...document.querySelectorAll("love-tap")].flatMap(({ shadowRoot }) =>
        (shadowRoot?.getAnimations() ?? []).map(({ finished }) => finished),
      ),
    ),
  )
  await page.evaluate(AXE)
  return page.evaluate(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target, failureSummary }) => target + ' ' + failureSummary).join('; ')))",
  )
}
