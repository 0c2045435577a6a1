import { expect, test } from "@playwright/test"
import type { BusinessId } from "../../shared/ids.ts"
import { recordVotes } from "../../worker/store/record-votes.ts"
import { admittedVote } from "../support/admitted-vote.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { expectSound } from "../support/expect-sound.ts"
import { counterErrors } from "../support/ledger.ts"
import { signInByLink } from "../support/sign-in-by-link.ts"
import { useBrowserWorker } from "../support/use-browser-worker.ts"

const DAY_MS = 86_400_000

const worker = useBrowserWorker()

/**
 * Twelve votes that the visitor cap holds, one a bot's, one for a name that nobody has created; thirty counted. What
 * came in was a great deal more, so that its table is as wide as it gets.
 */
const fill = async (): Promise<MadeBusiness> => {
  await worker.empty()
  const business = await makeBusiness(worker.db, { touchpoints: ["checkout", "menu"] })
  const { checkout, menu } = business.touchpointIds
  await worker.db
    .prepare(
      "INSERT INTO touchpoints (id, business_id, slug, state, created_at) VALUES (900, ?1, 'chekout', 'waiting', 0)",
    )
    .bind(business.id)
    .run()
  const now = Date.now()
  const votes = [
    ...Array.from({ length: 30 }, (_, at) => admittedVote(100 + at, checkout)),
    ...Array.from({ length: 12 }, (_, at) =>
      admittedVote(at, at % 3 ? checkout : menu, {
        held: "visitor-cap",
        reaction: at % 2 ? "hate" : "love",
        comment: `Comment ${at}`,
        at: now - at * DAY_MS,
        page: "/a/page/with/a-rather-long-address/that-never-ends",
        place: "till-1",
      }),
    ),
    admittedVote(50, menu, { held: "bot-agent", reaction: "none" }),
    admittedVote(51, 900, { held: "unknown-touchpoint", reaction: "hate" }),
  ]
  await recordVotes(worker.db, business.id as BusinessId, votes, now)
  const many = [checkout, menu, 900].map((touchpoint) =>
    worker.db
      .prepare(
        `INSERT INTO intake (business_id, day, touchpoint_id, received, counted, held, duplicate, rejected)
         VALUES (?1, ?2, ?3, 4400000, 1100000, 1100000, 1100000, 1100000)`,
      )
      .bind(business.id, Math.floor(now / DAY_MS), touchpoint),
  )
  await worker.db.batch(many)
  return business
}

/** Ledger rows by state. */
const states = async () => {
  const { results } = await worker.db
    .prepare("SELECT state, count(*) AS votes FROM votes GROUP BY state")
    .all<{ state: string; votes: number }>()
  expect(await counterErrors(worker.db)).toEqual([])
  return Object.fromEntries(results.map(({ state, votes }) => [state, votes]))
}

for (const javaScriptEnabled of [true, false]) {
  test(`an admin releases one vote, then all of a rule, and undoes it, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const business = await fill()
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    const problems: string[] = []
    page.on("console", (message) => problems.push(message.text()))
    await signInByLink(page, worker, business)
    await page.getByRole("link", { name: "Held votes" }).click()
    await expect(page.getByText("14 votes wait for a decision")).toBeVisible()

    const cap = page.getByRole("region", { name: "Visitor cap" })
    await cap
      .getByRole("listitem")
      .filter({ hasText: "Comment 1" })
      .getByRole("button", { name: /^Release/ })
      .click()
    await expect(
      page.getByRole("status").filter({ hasText: "1 vote at The checkout released." }),
    ).toBeVisible()
    await expect(page.getByText("13 votes wait for a decision")).toBeVisible()
    await expect(page.getByText("Comment 1", { exact: true })).toHaveCount(0)
    expect(await states()).toEqual({ counted: 31, held: 13 })

    await cap.getByRole("button", { name: /^Release all 11/ }).click()
    const said = page.getByRole("status").filter({ hasText: "11 votes at 2 touchpoints released." })
    await expect(said).toBeVisible()
    await expect(cap).toHaveCount(0)
    expect(await states()).toEqual({ counted: 42, held: 2 })

    await said.getByRole("button", { name: "Undo" }).click()
    await expect(page.getByText("11 votes at 2 touchpoints wait for a decision again.")).toBeVisible()
    expect(await states()).toEqual({ counted: 31, held: 13 })

    const decided = page.getByRole("region", { name: "Decided" })
    await decided.getByRole("button", { name: /^Undo/ }).click()
    await expect(page.getByText("1 vote at The checkout waits for a decision again.")).toBeVisible()
    await expect(decided.getByRole("button")).toHaveCount(0)

    const unknown = page.getByRole("region", { name: "Unknown touchpoint" })
    await expect(unknown.getByRole("button", { name: /^Release/ })).toHaveCount(0)
    await unknown.getByRole("button", { name: /^Exclude 1 held/ }).click()
    expect(await states()).toEqual({ counted: 30, held: 13, excluded: 1 })

    await decided.getByRole("link", { name: "Audit log" }).click()
    await expect(page.getByRole("listitem").filter({ hasText: "Ada released 11 votes" })).toBeVisible()
    expect(problems).toEqual([])
    await context.close()
  })
}

for (const javaScriptEnabled of [true, false]) {
  test(`an admin creates the touchpoint that a vote waits for, and its pulse has the vote, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const business = await fill()
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    await signInByLink(page, worker, business)
    await page.goto(`${worker.origin}/held`)
    const unknown = page.getByRole("region", { name: "Unknown touchpoint" })
    const name = unknown.getByRole("textbox", { name: "Name" })
    await expect(name).toHaveValue("Chekout")
    await name.fill("Pay at the till")
    await unknown.getByRole("combobox", { name: "Stage" }).selectOption("Last")
    await unknown.getByRole("button", { name: /^Create and release 1 vote/ }).click()

    await expect(page).toHaveURL(/\/touchpoints\/chekout$/)
    await expect(page.getByRole("heading", { name: "Pay at the till" })).toBeVisible()
    await expect(page.getByText("Owner: Ada")).toBeVisible()
    expect(await states()).toEqual({ counted: 31, held: 13 })
    await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "Journey" }).click()
    const tile = page.getByRole("link", { name: /Pay at the till/ }).first()
    await expect(tile).toBeVisible()
    await page.goto(`${worker.origin}/held`)
    await expect(page.getByText("13 votes wait for a decision")).toBeVisible()
    await expect(unknown).toHaveCount(0)
    await context.close()
  })
}

test("the overview leads to a rule's card, a comment to its erasing, the choice of touchpoints to one and to all", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await signInByLink(page, worker, await fill())
  await page.goto(`${worker.origin}/held`)
  await page
    .getByRole("navigation", { name: "By rule" })
    .getByRole("link", { name: "Bots and programs" })
    .click()
  await expect(page.getByRole("region", { name: "Bots and programs" })).toBeInViewport()

  const touchpoint = page.getByRole("combobox", { name: "Touchpoint" })
  await expect(touchpoint).toHaveValue("")
  await page.getByRole("button", { name: "Show" }).click()
  await expect(page.getByText("14 votes wait for a decision")).toBeVisible()
  await touchpoint.selectOption("The menu")
  await page.getByRole("button", { name: "Show" }).click()
  await expect(page.getByText("5 votes wait for a decision")).toBeVisible()
  await page.getByRole("link", { name: "Show all touchpoints" }).click()
  await expect(page.getByText("14 votes wait for a decision")).toBeVisible()

  const comment = page.getByRole("listitem").filter({ hasText: "Comment 2" })
  await comment.getByRole("link", { name: /^Erase/ }).click()
  await expect(page.getByRole("blockquote")).toHaveText("Comment 2")
})

test("on a phone nothing lies upon a comment's reference, and a comment begins where its language does", async ({
  page,
}) => {
  await signInByLink(page, worker, await fill())
  await worker.db
    .prepare("UPDATE votes SET comment = 'שלום עולם, שירות מעולה!' WHERE comment = 'Comment 1'")
    .run()
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`${worker.origin}/held?rule=visitor-cap`)
    const rows = page.getByRole("listitem").filter({ hasText: /Comment|שלום/ })
    await expect(rows).toHaveCount(12)
    for (const row of await rows.all()) {
      const boxOf = async (role: "link" | "button", name: RegExp) =>
        (await row.getByRole(role, { name }).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
      const erase = await boxOf("link", /^Erase/)
      expect(erase.height).toBeGreaterThan(0)
      for (const button of [await boxOf("button", /^Release/), await boxOf("button", /^Exclude/)]) {
        expect(button.y).toBeGreaterThanOrEqual(erase.y + erase.height)
      }
    }
    const sides = await page
      .locator(".sample bdi:not(small bdi)")
      .evaluateAll((comments) => comments.map((comment) => getComputedStyle(comment).direction))
    expect(sides.filter((side) => side === "rtl")).toHaveLength(1)
    expect(sides[1]).toBe("rtl")
  }
})

test("after a decision about one vote of many, the page opens where it stood, and the next is two Tabs away", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await signInByLink(page, worker, await fill())
  await page.goto(`${worker.origin}/held?rule=visitor-cap`)
  const row = (number: number) => page.getByRole("listitem").filter({ hasText: `Comment ${number}` })
  await row(7)
    .getByRole("button", { name: /^Release/ })
    .click()
  const said = page.getByRole("status").filter({ hasText: "1 vote at The checkout released." })
  await expect(said).toBeFocused()
  await expect(said).toBeInViewport()
  await expect(row(8)).toBeInViewport()
  await page.keyboard.press("Tab")
  await expect(said.getByRole("button", { name: "Undo" })).toBeFocused()
  await page.keyboard.press("Tab")
  await expect(row(8).getByRole("link", { name: /^Erase/ })).toBeFocused()
})

test("on a phone the head of a page is one line, whatever the names, and opens every page", async ({
  page,
}) => {
  const business = await fill()
  await signInByLink(page, worker, business)
  const head = page.getByRole("banner")
  for (const long of [false, true]) {
    if (long) {
      const name = "Maximiliane von und zu Hohenstein-Ostergaard"
      await worker.db.prepare("UPDATE members SET name = ?1").bind(name).run()
    }
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 640 })
      await page.goto(`${worker.origin}/held`)
      await expect(head.getByRole("button", { name: /Your menu$/ })).toBeInViewport({ ratio: 1 })
      expect((await head.boundingBox())?.height).toBeLessThan(60)
      await head.getByRole("button", { name: "Main: Held votes" }).click()
      const pages = head.getByRole("navigation").getByRole("link")
      await expect(pages).toHaveCount(6)
      for (const link of await pages.all()) {
        await expect(link).toBeInViewport({ ratio: 1 })
        expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44)
      }
      await expect(head.getByRole("link", { name: "Held votes" })).toHaveAttribute("aria-current", "page")
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
    }
  }
  await head.getByRole("link", { name: "Journey" }).click()
  await expect(page).toHaveURL(/\/journey$/)
})

for (const { scheme, width } of [
  { scheme: "light", width: 1440 },
  { scheme: "light", width: 1200 },
  { scheme: "dark", width: 360 },
] as const) {
  test(`no page of held votes has an accessibility fault or scrolls sideways, ${scheme} at ${width} px`, async ({
    browser,
  }) => {
    const business = await fill()
    // axe is put into the page, which the page's own policy rightly forbids.
    const context = await browser.newContext({
      colorScheme: scheme,
      bypassCSP: true,
      viewport: { width, height: 800 },
    })
    const page = await context.newPage()
    const look = async () => {
      await expectSound(page, page.url())
    }
    await signInByLink(page, worker, business)
    await page.goto(`${worker.origin}/held`)
    for (const summary of await page.locator("summary").all()) await summary.click()
    await look()
    await page.getByRole("button", { name: /^Exclude all 12/ }).click()
    await expect(
      page.getByRole("status").filter({ hasText: "12 votes at 2 touchpoints excluded." }),
    ).toBeVisible()
    await look()
    await page.getByRole("status").getByRole("button", { name: "Undo" }).click()
    for (const address of [
      "/held?rule=visitor-cap&touchpoint=checkout",
      "/held?touchpoint=chekout",
      "/log",
    ]) {
      await page.goto(worker.origin + address)
      await look()
    }
    await worker.db.batch(["DELETE FROM votes", "DELETE FROM counters"].map((sql) => worker.db.prepare(sql)))
    for (const address of ["/held", "/held?rule=too-old"]) {
      await page.goto(worker.origin + address)
      await look()
    }
    await context.close()
  })
}
