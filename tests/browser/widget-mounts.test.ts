import { expect } from "@playwright/test"
import { growthOf, mountAndRemove } from "../support/heap-growth.ts"
import { test } from "../support/widget-test.ts"

const MOUNTS = 200
/** Measuring alone moves the heap by some kB; 200 questions that were not let go of took 138 kB and 3,800 nodes. */
const GROWTH_MAX_BYTES = 60_000

test.use({ trace: "off" })

for (const vote of [false, true]) {
  test(`${MOUNTS} questions that came and went${vote ? ", each with a vote," : ""} leave nothing behind`, async ({
    page,
    open,
    script,
    worker,
  }) => {
    await open(script())
    await page.waitForFunction(() => "lovetap" in window)
    const measure = await growthOf(page, mountAndRemove(page, vote), MOUNTS)
    await expect(async () => {
      const grown = await measure()
      expect(grown.nodes).toBeLessThan(MOUNTS / 4)
      expect(grown.listeners).toBeLessThan(MOUNTS / 4)
      expect(grown.heapBytes).toBeLessThan(GROWTH_MAX_BYTES)
    }).toPass()
    await expect
      .poll(() => new Set(worker.arrivals.map(({ vote }) => vote.id)).size)
      .toBe(vote ? 2 * MOUNTS : 0)
  })
}

test("a question that is moved about the page keeps its place in the conversation, and its vote", async ({
  page,
  open,
  script,
  worker,
}) => {
  await open(
    `<div id="here"><love-tap touchpoint="checkout"></love-tap></div><div id="there"></div>${script()}`,
  )
  const move = (to: string) =>
    page.evaluate((to) => {
      const question = document.querySelector("love-tap")
      question?.remove()
      if (question) document.getElementById(to)?.append(question)
    }, to)
  const button = (name: string) => page.getByRole("button", { name })
  await button("Loved it").waitFor()
  await move("there")
  await button("Loved it").click()
  await page.locator("love-tap .more").waitFor()
  await move("here")
  if (await button("Tell us more").isVisible()) await button("Tell us more").press("Enter")
  await button("Quick").press("Space")
  await expect
    .poll(() => worker.arrivals.map(({ vote }) => [vote.rev, vote.reaction, vote.reason]))
    .toEqual([
      [1, "love", undefined],
      [2, "love", "quick"],
    ])
  expect(new Set(worker.arrivals.map(({ vote }) => vote.id)).size).toBe(1)
})
