import { expect, type Page } from "@playwright/test"
import { keptOnDevice } from "../support/kept-on-device.ts"
import { test } from "../support/widget-test.ts"

const INLINE = 'data-mode="inline" data-touchpoint="checkout"'
const tapLove = (page: Page) => page.getByRole("button", { name: "Loved it" }).click()
const thanked = (page: Page) => expect(page.getByRole("status")).toContainText("Thank")

test("nothing is on the device before the first tap, and no vote after it arrived", async ({
  page,
  open,
  script,
  worker,
}) => {
  await open(script(INLINE))
  await page.getByRole("button", { name: "Loved it" }).waitFor()
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
  expect(
    await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length),
  ).toBe(0)
  await tapLove(page)
  await expect.poll(() => worker.arrivals.length).toBe(1)
  await expect.poll(() => keptOnDevice(page, worker.origin)).toEqual([])
})

test("a vote made offline is kept, and goes out with the next page", async ({
  page,
  context,
  open,
  script,
  worker,
}) => {
  await open(script(INLINE))
  await page.getByRole("button", { name: "Loved it" }).waitFor()
  await context.setOffline(true)
  await tapLove(page)
  await thanked(page)
  await expect.poll(() => keptOnDevice(page, worker.origin)).toHaveLength(1)
  await page.goto("about:blank")
  await context.setOffline(false)
  expect(worker.arrivals).toEqual([])
  await open(`<p>Another page</p>${script()}`)
  await expect.poll(() => worker.arrivals.map(({ vote }) => vote.reaction)).toEqual(["love"])
  await expect.poll(() => keptOnDevice(page, worker.origin)).toEqual([])
})

test("what one tab could not send, another sends: several votes in one request", async ({
  page,
  context,
  open,
  script,
  site,
  worker,
}) => {
  await open(`${script(INLINE)}<love-tap touchpoint="coffee" question="And the coffee?"></love-tap>`)
  // This tab's own, to its end: it would send again by itself.
  await page.route("**/v1/votes", (route) => route.abort())
  for (const name of ["How was it?", "And the coffee?"])
    await page.getByRole("region", { name }).getByRole("button", { name: "Hated it" }).click()
  await expect.poll(() => keptOnDevice(page, worker.origin)).toHaveLength(2)
  const posts: string[] = []
  const other = await context.newPage()
  other.on("request", (request) => {
    if (request.method() === "POST") posts.push(request.url())
  })
  await page.close()
  await other.goto(site.origin)
  await expect
    .poll(() => worker.arrivals.map(({ vote }) => vote.touchpoint).toSorted())
    .toEqual(["checkout", "coffee"])
  await expect.poll(() => keptOnDevice(other, worker.origin)).toEqual([])
  // The browser tells of a request in its own time.
  await expect.poll(() => posts).toHaveLength(1)
})

for (const [how, refuse] of [
  ["throws", "indexedDB.open = () => { throw new Error('no') }"],
  ["is not there", "Object.defineProperty(window, 'indexedDB', { value: undefined })"],
  [
    "is full",
    "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }",
  ],
] as const) {
  test(`where storage ${how}, a vote arrives all the same, and nothing wrong is said`, async ({
    page,
    open,
    script,
    worker,
  }) => {
    const said: string[] = []
    page.on("console", (message) => said.push(message.text()))
    page.on("pageerror", (error) => said.push(`${error}`))
    await page.addInitScript(refuse)
    await open(script(INLINE))
    await tapLove(page)
    await thanked(page)
    await expect.poll(() => worker.arrivals.map(({ vote }) => vote.rev)).toEqual([1])
    expect(said).toEqual([])
  })
}

test("where storage is refused, what is not answered is sent again from memory", async ({
  page,
  open,
  script,
  worker,
}) => {
  await page.addInitScript("indexedDB.open = () => { throw new Error('no') }")
  worker.refusals.push({ status: 503 })
  await open(script(INLINE))
  await tapLove(page)
  await expect.poll(() => worker.arrivals.map(({ status }) => status)).toEqual([503, 201])
})

test("a page that broke fetch votes past it", async ({ page, open, script, worker }) => {
  await page.addInitScript(
    "const plain = window.fetch; window.fetch = (to, how) => how?.method === 'POST' ? Promise.reject(new Error('broken')) : plain(to, how)",
  )
  await open(script(INLINE))
  await tapLove(page)
  await expect.poll(() => worker.arrivals.map(({ vote }) => vote.reaction)).toEqual(["love"])
})

for (const [what, body] of [
  ["a captive portal", "<!doctype html><title>Welcome</title>"],
  ["an answer for another vote", '{"results":[{"id":"another","outcome":"counted"}]}'],
] as const) {
  test(`${what} deletes nothing: the vote is sent again`, async ({ page, open, script, worker }) => {
    worker.refusals.push({ status: 200, body })
    await open(script(INLINE))
    await tapLove(page)
    await expect.poll(() => worker.arrivals.map(({ status }) => status)).toEqual([200, 201])
    await expect.poll(() => keptOnDevice(page, worker.origin)).toEqual([])
  })
}

test("a vote refused for good is parked, and does not keep the next one back", async ({
  page,
  open,
  script,
  worker,
}) => {
  worker.refusals.push({ status: 404 })
  await open(`${script(INLINE)}<love-tap touchpoint="coffee" question="And the coffee?"></love-tap>`)
  const hate = (name: string) =>
    page.getByRole("region", { name }).getByRole("button", { name: "Hated it" }).click()
  await hate("How was it?")
  await expect
    .poll(async () => (await keptOnDevice(page, worker.origin))?.map(({ parked }) => parked))
    .toMatchObject([{ why: "404" }])
  await hate("And the coffee?")
  await expect
    .poll(() => worker.arrivals.map(({ vote, status }) => [vote.touchpoint, status]))
    .toEqual([
      ["checkout", 404],
      ["coffee", 201],
    ])
  await expect.poll(() => keptOnDevice(page, worker.origin)).toHaveLength(1)
})
