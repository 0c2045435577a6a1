import { rmSync } from "node:fs"
import { expect } from "@playwright/test"
import { killBrowsers } from "../chaos/survival/kill-browser.ts"
import { LEAVINGS, leavePages } from "../chaos/survival/leave-page.ts"
import { seededRandom } from "../support/seeded-random.ts"
import { test } from "../support/widget-test.ts"

/** `npm run chaos -- --only survival` does a thousand and two hundred of them. */
const LEFT = 5

test("every vote thanked for before the browser was killed arrives with its next start", async ({
  worker,
  site,
}, info) => {
  const profile = info.outputPath("profile")
  const { thanked, lost } = await killBrowsers(worker, site, profile, 1, seededRandom(1))
  rmSync(profile, { recursive: true, force: true })
  expect(thanked).toBeGreaterThan(0)
  expect(lost).toEqual([])
})

for (const leaving of LEAVINGS) {
  test(`a vote arrives whose tap was followed by ${leaving}`, async ({ browser, worker, site }) => {
    expect(await leavePages(browser, worker, site, leaving, LEFT)).toBe(LEFT)
  })
}
