import { expect, type Page } from "@playwright/test"
import { openFollowUp } from "../support/open-follow-up.ts"
import { test } from "../support/widget-test.ts"

const tapLove = (page: Page) => page.getByRole("button", { name: "Loved it" }).click()
const INLINE = 'data-mode="inline" data-touchpoint="checkout"'

test("a vote that a busy collector refused is sent again, not before it said, with the same id", async ({
  page,
  open,
  script,
  worker,
}) => {
  const retryAfterMs = 10 * 60_000
  await page.clock.install()
  worker.refusals.push({ status: 503, retryAfterSeconds: retryAfterMs / 1000 })
  await open(script(INLINE))
  await tapLove(page)
  await expect.poll(() => worker.arrivals.length).toBe(1)
  // What is added while it waits goes with it, and no sooner.
  await openFollowUp(page)
  await page.getByRole("button", { name: "Quick" }).click()
  await expect(page.getByRole("button", { name: "Quick", pressed: true })).toBeVisible()
  await page.clock.runFor(retryAfterMs - 20_000)
  expect(worker.arrivals.length).toBe(1)
  // In small steps: an attempt that goes unanswered for long is given up, and the answer takes real time.
  await expect
    .poll(async () => {
      await page.clock.runFor(2000)
      return worker.arrivals.length
    })
    .toBe(2)

  const [refused, stored] = worker.arrivals
  expect(stored?.vote.id).toBe(refused?.vote.id)
  expect(stored?.vote.at).toBe(refused?.vote.at)
  expect([refused?.status, stored?.status]).toEqual([503, 201])
  expect(stored?.vote).toMatchObject({ rev: 2, reason: "quick" })
})

test("a vote that was refused for good is not sent again", async ({ page, open, script, worker }) => {
  worker.refusals.push({ status: 404 })
  await open(script(INLINE))
  await tapLove(page)
  await expect.poll(() => worker.arrivals.length).toBe(1)
  // The next revision is the next thing to arrive: nothing was tried in between.
  await openFollowUp(page)
  await page.getByRole("button", { name: "Quick" }).click()
  await expect.poll(() => worker.arrivals.map(({ vote }) => vote.rev)).toEqual([1, 2])
})

test("a vote leaves even when its tap takes the customer to another page", async ({
  page,
  open,
  script,
  worker,
}) => {
  // A small request mostly gets out in time anyway; that it may outlive its page is what makes it sure.
  await page.addInitScript(() => {
    const plain = window.fetch
    window.fetch = (input, init) => {
      if (init?.method === "POST") sessionStorage.setItem("keepalive", `${Boolean(init.keepalive)}`)
      return plain(input, init)
    }
  })
  await open(
    `${script(INLINE)}<script>addEventListener("lovetap:vote", () => location.assign("/next"))</script>`,
  )
  await tapLove(page)
  await page.waitForURL("**/next")
  await expect.poll(() => worker.arrivals.map(({ vote }) => vote.page)).toEqual(["/"])
  expect(await page.evaluate(() => sessionStorage.getItem("keepalive"))).toBe("true")
})
