import { type BrowserContext, expect, test } from "@playwright/test"
import { hashToken } from "../../worker/auth/token.ts"
import { axeFindings } from "../support/axe-findings.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { growthOf } from "../support/heap-growth.ts"
import { useBrowserWorker } from "../support/use-browser-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

const TOKEN = "wall".padEnd(43, "-")
const TOUCHPOINTS = Array.from({ length: 24 }, (_, number) => `spot-${number}`)

const worker = useBrowserWorker()
let business: MadeBusiness
let next = 0

test.beforeAll(async () => {
  business = await makeBusiness(worker.db, { touchpoints: TOUCHPOINTS })
  await worker.db
    .prepare(
      "UPDATE touchpoints SET name = 'Waiting for the replacement bus', critical = 1 WHERE slug = 'spot-3'",
    )
    .run()
  const some = TOUCHPOINTS.flatMap((touchpoint, place) =>
    Array.from({ length: 20 }, (_, at) =>
      vote(next++, { touchpoint, reaction: at < place ? "love" : "hate" }),
    ),
  )
  await postVotes(worker, some)
})

const showWall = async (context: BrowserContext, touchpoints: readonly string[] | null) => {
  await worker.db.prepare("DELETE FROM walls").run()
  await worker.db
    .prepare(
      "INSERT INTO walls (business_id, token_hash, settings, created_by, created_at) VALUES (?1, ?2, ?3, ?4, 0)",
    )
    .bind(
      business.id,
      await hashToken(TOKEN),
      JSON.stringify({ name: "Office", touchpoints }),
      business.memberId,
    )
    .run()
  const page = await context.newPage()
  await page.goto(`${worker.origin}/wall/${TOKEN}`)
  return page
}

// How soon is a matter of pace (tests/unit/console-pace.test.ts): a busy machine has a time of its own.
test("a vote moves the wall; it says when it lost touch, and what became of its link", async ({
  context,
}) => {
  const page = await showWall(context, ["spot-7"])
  const tile = page.getByRole("listitem")
  const state = page.locator("#state")
  await expect(state).toHaveText(/^Updated \d+ s ago$/)
  const loves = Number(await tile.getAttribute("data-love"))
  await postVotes(worker, [vote(next++, { touchpoint: "spot-7" })])
  await expect(tile).toHaveAttribute("data-love", String(loves + 1))
  expect(await page.evaluate(() => document.cookie + JSON.stringify(localStorage))).toBe("{}")

  await context.setOffline(true)
  await expect(state).toHaveText(/^No connection since \d\d:\d\d$/)
  await expect(page.getByRole("status")).toHaveText(/^No connection/)
  await postVotes(worker, [vote(next++, { touchpoint: "spot-7" })])
  await context.setOffline(false)
  await expect(tile).toHaveAttribute("data-love", String(loves + 2))
  await expect(state).toHaveText(/^Updated/)

  await worker.db.prepare("UPDATE walls SET revoked_at = 1").run()
  await expect(page.getByRole("heading", { name: "This wall was taken down" })).toBeVisible()
})

for (const { width, height } of [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 1080, height: 1920 },
  { width: 360, height: 740 },
]) {
  test(`24 touchpoints fit on ${width} × ${height}, and can be read`, async ({ browser }) => {
    // axe is put into the page, which the page's own policy rightly forbids.
    const context = await browser.newContext({ bypassCSP: true, viewport: { width, height } })
    const page = await showWall(context, null)
    await expect(page.getByRole("listitem")).toHaveCount(24)
    const { sideways, down, cut, sentence, share } = await page.evaluate(() => {
      const sizeOf = (what: string) => {
        const found = document.querySelector(what)
        return found ? Number.parseFloat(getComputedStyle(found).fontSize) : 0
      }
      const { scrollWidth, scrollHeight } = document.documentElement
      return {
        sideways: scrollWidth - innerWidth,
        down: scrollHeight - innerHeight,
        cut: [...document.querySelectorAll(".wall-inside")].filter(
          (inside) => inside.scrollHeight > inside.clientHeight + 1,
        ).length,
        sentence: sizeOf(".wall-say"),
        share: sizeOf(".wall-pulse big"),
      }
    })
    expect([sideways, cut]).toEqual([0, 0])
    if (width > 700) {
      expect(down).toBe(0)
      // 20 mm capitals on a screen of 43 inches.
      const least = Math.min(width, height) * 0.0515
      expect(Math.min(sentence, share)).toBeGreaterThan(least)
    }
    expect(await axeFindings(page)).toEqual([])
    await context.close()
  })
}

test("a wall that is on for weeks keeps nothing of what it showed", async ({ context }) => {
  const page = await showWall(context, null)
  await page.clock.install()
  await page.reload()
  const tile = page.locator('[data-key="spot-9"]')
  const measure = await growthOf(
    page,
    async (times) => {
      for (let round = 0; round < times; round += 1) {
        const before = Number(await tile.getAttribute("data-love"))
        await postVotes(worker, [vote(next++, { touchpoint: "spot-9" })])
        const answered = page.waitForResponse((response) => response.url().includes("/wall/"))
        await page.clock.runFor(2_100)
        await answered
        await expect(tile).toHaveAttribute("data-love", String(before + 1))
        // The face's answer runs to its end.
        await page.clock.runFor(1_200)
      }
    },
    6,
  )
  const growth = await measure()
  expect(growth.nodes).toBeLessThan(40)
  expect(growth.listeners).toBeLessThanOrEqual(2)
  expect(growth.heapBytes).toBeLessThan(200_000)
})
