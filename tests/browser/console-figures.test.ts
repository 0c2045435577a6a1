import { expect, type Locator, test } from "@playwright/test"
import { localTime } from "../../shared/local-time.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { signInByLink } from "../support/sign-in-by-link.ts"
import { useBrowserWorker } from "../support/use-browser-worker.ts"

const worker = useBrowserWorker()

/** The same votes on each of the last 56 days: no touchpoint's share moves. */
const fill = async (business: MadeBusiness, slug: string, love: number, hate: number) => {
  await worker.db
    .prepare(
      `INSERT INTO counters (business_id, touchpoint_id, day, channel, place, love, hate)
       SELECT ?1, ?2, ?3 - value, 'web', '', ?4, ?5 FROM json_each(?6)`,
    )
    .bind(
      business.id,
      business.touchpointIds[slug],
      localTime("UTC", Date.now()).day,
      love,
      hate,
      JSON.stringify(Array.from({ length: 56 }, (_, day) => day)),
    )
    .run()
}

/** Where texts stand, in whole CSS pixels. */
const boxesOf = async (texts: Locator) =>
  Promise.all(
    (await texts.all()).map(async (text) => {
      const box = await text.boundingBox()
      if (!box) throw new Error("is not shown")
      return { left: Math.round(box.x), top: Math.round(box.y), height: Math.round(box.height) }
    }),
  )

test("every tile has its verdict in the same place, whatever the width and the counts", async ({ page }) => {
  await worker.empty()
  const business = await makeBusiness(worker.db, { touchpoints: ["small", "large"] })
  await fill(business, "small", 2, 1)
  await fill(business, "large", 900, 400)
  await signInByLink(page, worker, business)
  const counts = page.getByText(/^[\d,]+ love · [\d,]+ hate$/)
  const verdicts = page.getByText("no clear change", { exact: true })
  await expect(verdicts).toHaveCount(2)
  for (const [width, below] of [
    [1250, true],
    [1440, true],
    [360, false],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    const [of, said] = [await boxesOf(counts), await boxesOf(verdicts)]
    const places = said.map(({ left, top, height }, tile) => [
      left === of[tile]?.left,
      top > (of[tile]?.top ?? Infinity),
      height === of[tile]?.height,
    ])
    expect([width, places]).toEqual([width, [0, 1].map(() => [below, below, true])])
  }
})

test("on a phone the figures behind the curve fit, none broken in two", async ({ page }) => {
  await worker.empty()
  const business = await makeBusiness(worker.db)
  await fill(business, "checkout", 900, 400)
  await signInByLink(page, worker, business)
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto(`${worker.origin}/touchpoints/checkout`)
  await page.getByText("The figures behind it").first().click()
  const scroll = page.getByRole("region", { name: "The figures behind “Love over time”" })
  expect(await scroll.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0)
  await expect(scroll.getByRole("rowheader")).toHaveCount(58)
  const heights = (await boxesOf(scroll.getByRole("row"))).map(({ height }) => height)
  expect(Math.max(...heights)).toBeLessThan(1.5 * Math.min(...heights))
})
