import { expect, type Page, type Route, test } from "@playwright/test"
import { axeFindings } from "../support/axe-findings.ts"
import { makeBusiness } from "../support/businesses.ts"
import { signInByLink } from "../support/sign-in-by-link.ts"
import { useBrowserWorker } from "../support/use-browser-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

const worker = useBrowserWorker()

const orderIn = (page: Page, stage: string) =>
  page.locator(`[data-stage="${stage}"] .tile`).evaluateAll((tiles) => tiles.map((tile) => tile.dataset.key))

test("an admin moves tiles by keyboard and by pointer, while votes come in", async ({ page }) => {
  const business = await makeBusiness(worker.db, {
    touchpoints: ["seat", "till", "wifi", { slug: "door", stage: "last" }],
  })
  await signInByLink(page, worker, business)
  const said = page.locator("#said")

  // By keyboard: down one place, dropped, and the focus stays.
  const seat = page.getByRole("button", { name: "Move The seat" })
  await seat.focus()
  await seat.press("Space")
  await expect(said).toContainText("The seat is grabbed, 1 of 3 in Core.")
  await expect(seat).toHaveAttribute("aria-pressed", "true")
  await seat.press("ArrowDown")
  await expect(said).toHaveText("2 of 3 in Core.")
  // A vote that comes in meanwhile does not put the tile back.
  const answered = page.waitForResponse(
    (answer) => answer.url().includes("/journey") && answer.status() === 200,
  )
  await postVotes(worker, [vote(1, { touchpoint: "till" })])
  await answered
  expect(await orderIn(page, "core")).toEqual(["till", "seat", "wifi"])
  // Nor does an update that was asked for before the move, and is answered after it, take away what that has shown.
  const late = Promise.withResolvers<void>()
  const asked = page.waitForRequest(/\/journey$/)
  const hold = async (route: Route) => {
    const response = await route.fetch()
    await late.promise
    await route.fulfill({ response })
  }
  await page.route(/\/journey$/, hold, { times: 1 })
  await postVotes(worker, [vote(2, { touchpoint: "till" })])
  await asked
  await seat.press("Space")
  await expect(page.getByText("The seat was moved in “Core”.")).toBeVisible()
  const next = page.waitForRequest(/entry=/)
  late.resolve()
  await next
  await expect(page.getByText("The seat was moved in “Core”.")).toBeVisible()
  await expect(seat).toBeFocused()
  expect(await orderIn(page, "core")).toEqual(["till", "seat", "wifi"])
  expect(await axeFindings(page)).toEqual([])

  // Escape puts it back, from another stage too.
  await seat.press("Space")
  await seat.press("ArrowRight")
  await expect(said).toHaveText("2 of 2 in Last.")
  await seat.press("Escape")
  await expect(said).toContainText("The seat is back where it was.")
  expect(await orderIn(page, "core")).toEqual(["till", "seat", "wifi"])

  // By pointer, to another stage; then back by Undo.
  const grip = await page.getByRole("button", { name: "Move The till" }).boundingBox()
  const door = await page.locator('.tile[data-key="door"]').boundingBox()
  if (!grip || !door) throw new Error("no handle, or no tile")
  await page.mouse.move(grip.x + 5, grip.y + 5)
  await page.mouse.down()
  await page.mouse.move(door.x + 40, door.y + 12, { steps: 4 })
  await page.mouse.up()
  await expect(page.getByText("The till was moved in “Last”.")).toBeVisible()
  expect(await orderIn(page, "last")).toEqual(["till", "door"])
  await page.reload()
  expect(await orderIn(page, "last")).toEqual(["till", "door"])
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(page.getByText("It is back where it was.")).toBeVisible()
  expect(await orderIn(page, "core")).toEqual(["till", "seat", "wifi"])
})
