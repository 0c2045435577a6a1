import { pbkdf2Sync } from "node:crypto"
import { expect, type Page, test } from "@playwright/test"
import type { BusinessId, MemberId, Slug } from "../../shared/ids.ts"
import { KIOSK_HEARTBEAT_MS } from "../../shared/limits.ts"
import { changeKiosk, revokeKiosk, setKioskPin } from "../../worker/store/change-kiosk.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { holdCorner, openKiosk, whatIsSent } from "../support/kiosk-app.ts"
import { serveNewerKiosk } from "../support/newer-kiosk.ts"
import { useBrowserWorker } from "../support/use-browser-worker.ts"

const worker = useBrowserWorker()
let business: MadeBusiness

test.beforeEach(async () => {
  await worker.empty()
  business = await makeBusiness(worker.db, {
    touchpoints: [
      "checkout",
      {
        slug: "coffee",
        question: {
          question: "How was the coffee?",
          love: { label: "Good", reasons: [] },
          hate: { label: "Bad", reasons: [] },
        },
      },
    ],
  })
})

test.use({ hasTouch: true, viewport: { width: 1280, height: 800 } })

const face = (page: Page, name = "Loved it") => page.getByRole("button", { name })
const heading = (page: Page, name: string) => page.getByRole("heading", { name })
const businessId = () => business.id as BusinessId
const author = () => ({ memberId: business.memberId as MemberId, at: Date.now() })

/** Not quite the time between two heartbeats. */
const NEARLY_A_BEAT_MS = KIOSK_HEARTBEAT_MS - 10_000

/** Waits for the next time that the kiosk says how it is, and hears the news. */
const hearNews = async (page: Page) => {
  let isHeard = false
  const hear = async () => {
    const answer = await page.waitForResponse("**/v1/kiosk/heartbeat")
    await answer.finished()
    isHeard = true
  }
  const heard = hear()
  const look = async () => {
    await page.clock.runFor(3000)
    return isHeard
  }
  await expect.poll(look).toBe(true)
  await heard
}

/** As above, once the one of the start is over. */
const hearNextNews = async (page: Page) => {
  await page.clock.fastForward(NEARLY_A_BEAT_MS)
  await hearNews(page)
}

test("without a network it starts, asks and keeps; with one again, it sends", async ({ page, context }) => {
  await openKiosk(page, worker, business, { reasons: false })
  await context.setOffline(true)
  await page.reload()
  await face(page).tap()
  await page.clock.runFor(5000)
  await face(page, "Hated it").tap()
  await page.clock.runFor(5000)
  await page.reload()
  await expect(heading(page, "How was it?")).toBeVisible()
  await face(page).tap()
  await holdCorner(page)
  await expect(page.getByText("3 votes", { exact: true })).toBeVisible()
  await page.getByRole("button", { name: "Back to the kiosk" }).tap()
  expect((await worker.db.prepare("SELECT count(*) AS n FROM votes").first<{ n: number }>())?.n).toBe(0)

  await context.setOffline(false)
  const sent = whatIsSent(page, worker, ({ reaction, held }) => `${reaction}, ${held ?? "counted"}`)
  await expect.poll(sent, { timeout: 60_000 }).toHaveLength(3)
  expect((await sent()).toSorted()).toEqual(["hate, counted", "love, counted", "love, counted"])
})

test("outside opening hours it is dark, and opens by the business's clock", async ({ page }) => {
  const opensInMs = 2 * 60_000
  const at = new Date(Date.now() + opensInMs)
  const from = at.getUTCHours() * 60 + at.getUTCMinutes()
  const day = { from, to: (from + 60) % 1440 }
  await openKiosk(page, worker, business, { hours: [day, day, day, day, day, day, day] })
  await expect(heading(page, "Closed")).toBeVisible()
  // After 23:58 it opens tomorrow, and says the day.
  await expect(page.getByText(new RegExp(`Opens: .*${at.toISOString().slice(11, 16)}`))).toBeVisible()
  await expect(face(page)).toBeHidden()
  await page.clock.fastForward(opensInMs)
  await expect(heading(page, "How was it?")).toBeVisible()
})

test("the settings are behind the corner and the PIN, with and without a network", async ({
  page,
  context,
}) => {
  const { kioskId } = await openKiosk(page, worker, business, { name: "Till 7" })
  const salt = Buffer.from("sixteen bytes so")
  const pin = {
    salt: salt.toString("base64url"),
    hash: pbkdf2Sync("4711", salt, 1000, 32, "sha256").toString("base64url"),
    iterations: 1000,
  }
  await setKioskPin(worker.db, businessId(), kioskId, pin, author())
  await hearNextNews(page)
  await page.clock.runFor(4000)
  await context.setOffline(true)
  await holdCorner(page)
  const enter = async (digits: string) => {
    for (const digit of digits) await page.getByRole("button", { name: digit, exact: true }).tap()
    await page.getByRole("button", { name: "Enter" }).tap()
  }
  await enter("1234")
  await expect(page.getByRole("alert")).toHaveText("That is not the PIN.")
  await enter("4711")
  await expect(heading(page, "Till 7")).toBeVisible()
  await expect(page.getByRole("definition").filter({ hasText: /^\d+\.\d+\.\d+\+/ })).toBeVisible()
  // Whoever comes next is a customer.
  await page.clock.runFor(61_000)
  await expect(heading(page, "How was it?")).toBeVisible()
  await holdCorner(page)
  for (let wrong = 0; wrong < 3; wrong++) await enter("0000")
  await expect(page.getByRole("alert")).toHaveText("Too many wrong tries. Wait 30 seconds.")
  await page.reload()
  await expect(heading(page, "How was it?")).toBeVisible()
  await page.keyboard.down("Escape")
  await page.clock.runFor(3200)
  await expect(page.getByRole("button", { name: "1", exact: true })).toBeDisabled()
})

test("what the console changes comes between two customers", async ({ page }) => {
  const { kioskId } = await openKiosk(page, worker, business, { comment: true })
  const coffee = [{ from: 0, touchpoint: "coffee" as Slug }]
  await page.clock.fastForward(NEARLY_A_BEAT_MS)
  await changeKiosk(worker.db, businessId(), kioskId, { plan: coffee, comment: false }, author())
  await face(page, "Hated it").tap()
  await page.clock.runFor(1600)
  await page.getByRole("textbox").fill("Still writing")
  await hearNews(page)
  await page.clock.runFor(10_000)
  await expect(page.getByRole("textbox")).toHaveValue("Still writing")
  await page.getByRole("button", { name: "Send" }).tap()
  await expect.poll(whatIsSent(page, worker, ({ comment }) => comment)).toEqual(["Still writing"])
  await expect(heading(page, "How was the coffee?")).toBeVisible()
  await face(page, "Good").tap()
  await expect.poll(whatIsSent(page, worker, ({ reaction }) => reaction)).toEqual(["hate", "love"])
})

test("a removed kiosk asks nobody any more, and says so", async ({ page }) => {
  const { kioskId } = await openKiosk(page, worker, business)
  await revokeKiosk(worker.db, businessId(), kioskId, author())
  await hearNextNews(page)
  await page.clock.runFor(1000)
  await expect(heading(page, "This kiosk was removed")).toBeVisible()
  await page.reload()
  await expect(face(page)).toBeHidden()
  await expect(page.getByRole("button", { name: /^Pair/ })).toBeVisible()
})

test("an update is fetched behind the customers' backs and comes when nobody is there", async ({ page }) => {
  const house = await serveNewerKiosk(worker)
  await openKiosk(page, { db: worker.db, origin: house.origin }, business, { languages: ["en", "de"] })
  const build = () => page.locator("link[rel=stylesheet]").getAttribute("href")
  house.release()
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration("/kiosk")
    await registration?.update()
  })
  const isWaiting = () =>
    page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration("/kiosk"))?.waiting))
  await expect.poll(isWaiting).toBe(true)
  await page.getByRole("button", { name: "Deutsch" }).tap()
  await face(page, "Furchtbar").tap()
  await page.clock.runFor(59_000)
  expect(await build()).not.toContain(house.newer)
  await page.touchscreen.tap(640, 60)
  await page.clock.runFor(59_000)
  expect(await build()).not.toContain(house.newer)
  // Its clock goes on until the vote, which takes real time, is sent as well.
  await expect
    .poll(async () => {
      await page.clock.runFor(2000)
      return build()
    })
    .toContain(house.newer)
  await expect(heading(page, "How was it?")).toBeVisible()
  await expect.poll(whatIsSent(page, worker, ({ reaction }) => reaction)).toEqual(["hate"])
  await house.close()
})
