import { type BrowserContext, expect, test } from "@playwright/test"
import { localTime } from "../../shared/local-time.ts"
import { axeFindings } from "../support/axe-findings.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { signInByLink } from "../support/sign-in-by-link.ts"
import { useBrowserWorker } from "../support/use-browser-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

const worker = useBrowserWorker()
let business: MadeBusiness

/** Fifty-six days: hours 9 to 12, of which the last goes wrong; a change in the middle; a target. */
test.beforeAll(async () => {
  business = await makeBusiness(worker.db)
  const { day: today } = localTime("UTC", Date.now())
  const days = Array.from({ length: 56 }, (_, day) => day)
  await worker.db.batch([
    worker.db
      .prepare(
        `INSERT INTO counters (business_id, touchpoint_id, day, channel, place, love, hate, love_hours, hate_hours)
         SELECT ?1, ?2, ?3 - value, 'kiosk', 'till-1', 19, 11, '{"9":8,"10":8,"12":3}', '{"9":1,"12":10}' FROM json_each(?4)`,
      )
      .bind(business.id, business.touchpointIds.checkout, today, JSON.stringify(days)),
    worker.db
      .prepare(
        "INSERT INTO improvements (business_id, touchpoint_id, day, text, created_at) VALUES (?1, ?2, ?3, 'Second till', 0)",
      )
      .bind(business.id, business.touchpointIds.checkout, today - 10),
    worker.db.prepare("UPDATE touchpoints SET target = 80 WHERE business_id = ?1").bind(business.id),
  ])
})

const open = async (context: BrowserContext) => {
  const page = await context.newPage()
  await signInByLink(page, worker, business)
  await page.goto(`${worker.origin}/touchpoints/checkout`)
  return page
}

test("exact values are read by pointer, finger and keys, through a live update; axe finds nothing", async ({
  browser,
}) => {
  const context = await browser.newContext({ hasTouch: true })
  const page = await open(context)
  const curve = page.getByRole("slider", { name: "Love over time, point by point" })
  const told = page.locator("chart-reader").first().locator(".told")
  await expect(told).toBeHidden()
  await expect(page.getByRole("main")).toContainText("It surely misses its target of 80%")

  const box = await curve.boundingBox()
  if (!box) throw new Error("no chart")
  await page.mouse.move(box.x + box.width - 3, box.y + 100)
  await expect(told).toContainText("63% love, surely 46–78")
  await page.mouse.move(0, 0)
  await expect(told).toBeHidden()
  await page.touchscreen.tap(box.x + box.width / 2, box.y + 100)
  await expect(told).toContainText("19 love · 11 hate")

  const week = page.getByRole("slider", { name: "Hate by weekday and hour, cell by cell" })
  await curve.press("Escape")
  await expect(told).toBeHidden()
  await week.press("Home")
  await expect(week).toHaveAttribute("aria-valuetext", /^Monday 09:00–10:00, 11% hate/)
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight"]) await week.press(key)
  await expect(week).toHaveAttribute("aria-valuetext", /^Monday 12:00–13:00, 77% hate, surely at least/)
  await week.press("ArrowDown")
  await expect(week).toHaveAttribute("aria-valuetext", /^Tuesday 12:00–13:00/)

  const figures = page.getByRole("region", { name: "Figures" })
  const before = (await figures.textContent()) ?? ""
  await postVotes(worker, [vote(1)])
  await expect(figures).not.toHaveText(before)
  await expect(week).toBeFocused()
  await expect(week).toHaveAttribute("aria-valuetext", /^Tuesday 12:00–13:00/)

  for (const summary of await page.getByText("The figures behind it").all()) await summary.click()
  await expect(page.getByRole("table")).toHaveCount(4)
  expect(await axeFindings(page)).toEqual([])
  await context.close()
})

test("without JavaScript each point has its title, and no control that does nothing", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await open(context)
  await expect(page.getByRole("slider")).toHaveCount(0)
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden()
  await expect(page.locator("[data-read] title").first()).toContainText("63% love, surely 46–78")
  await context.close()
})
