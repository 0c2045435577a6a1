import { expect } from "@playwright/test"
import { openFollowUp } from "../support/open-follow-up.ts"
import { test } from "../support/widget-test.ts"

test.describe("a customer", () => {
  test("taps a face in the floating card, and the vote arrives whole", async ({
    page,
    open,
    script,
    worker,
  }) => {
    await open(script('data-touchpoint="checkout" data-place="till-3"'), {
      path: "/order/done?mail=a@b.c#end",
    })
    await page.getByRole("button", { name: "How was it?" }).click()
    const before = Date.now()
    await page.getByRole("button", { name: "Loved it" }).click()

    await expect(page.getByRole("status")).toHaveText("Thank you!")
    await expect.poll(() => worker.arrivals.length).toBe(1)
    const [arrival] = worker.arrivals
    expect(arrival).toMatchObject({
      key: "lt_demo",
      contentType: expect.stringMatching(/^text\/plain/),
      vote: { rev: 1, touchpoint: "checkout", reaction: "love", channel: "web", place: "till-3", lang: "en" },
    })
    expect(arrival?.vote.page).toBe("/order/done")
    expect(arrival?.vote.at).toBeGreaterThanOrEqual(before)
    expect(arrival?.vote.id[14]).toBe("7")
  })

  test("taps a face where an inline tag stands", async ({ page, open, script, worker }) => {
    await open(
      `<p>Before</p>${script('data-mode="inline" data-touchpoint="checkout" data-question="How was paying?"')}<p>After</p>`,
    )
    const region = page.getByRole("region", { name: "How was paying?" })
    const [before, card, after] = await Promise.all([
      page.getByText("Before").boundingBox(),
      region.boundingBox(),
      page.getByText("After").boundingBox(),
    ])
    expect(card?.y).toBeGreaterThan(before?.y ?? Infinity)
    expect(card?.y).toBeLessThan(after?.y ?? 0)
    await region.getByRole("button", { name: "Hated it" }).click()
    await expect.poll(() => worker.arrivals[0]?.vote.reaction).toBe("hate")
  })

  test("is asked by code, and is back where they were once the card is closed", async ({
    page,
    open,
    script,
    worker,
  }) => {
    await open(
      `<button onclick="lovetap.ask('delivery', { question: 'How was the delivery?' })">Got it</button>${script()}`,
    )
    await page.waitForFunction(() => "lovetap" in window)
    await expect(page.locator("love-tap")).toHaveCount(0)
    await page.getByRole("button", { name: "Got it" }).press("Enter")

    const card = page.getByRole("region", { name: "How was the delivery?" })
    await expect(card.locator(".card")).toBeFocused()
    await card.getByRole("button", { name: "Loved it" }).click()
    await expect.poll(() => worker.arrivals[0]?.vote.touchpoint).toBe("delivery")
    await page.keyboard.press("Escape")
    await expect(page.locator("love-tap")).toHaveCount(0)
    await expect(page.getByRole("button", { name: "Got it" })).toBeFocused()
  })

  test("answers two touchpoints on one page, each on its own", async ({ page, open, script, worker }) => {
    await open(
      `${script('data-touchpoint="checkout"')}
       <love-tap touchpoint="coffee" place="bar" question="And the coffee?" love="Delicious" hate="Not good"></love-tap>
       <love-tap touchpoint="wifi" key="lt_other" question="And the Wi-Fi?"></love-tap>`,
    )
    await page.getByRole("button", { name: "Not good" }).click()
    await page
      .getByRole("region", { name: "And the Wi-Fi?" })
      .getByRole("button", { name: "Loved it" })
      .click()
    await page.getByRole("button", { name: "How was it?" }).click()
    await page.getByRole("region", { name: "How was it?" }).getByRole("button", { name: "Loved it" }).click()

    await expect.poll(() => worker.arrivals.length).toBe(3)
    const seen = worker.arrivals.map(({ key, vote }) => [
      key,
      vote.touchpoint,
      vote.reaction,
      vote.channel,
      vote.place,
    ])
    expect(seen).toEqual([
      ["lt_demo", "coffee", "hate", "web", "bar"],
      ["lt_other", "wifi", "love", "web", undefined],
      ["lt_demo", "checkout", "love", "web", undefined],
    ])
    expect(new Set(worker.arrivals.map(({ vote }) => vote.id)).size).toBe(3)
  })

  test("finds each of two floating questions in the same corner", async ({ page, open, script }) => {
    await open(
      script('data-touchpoint="checkout"') + script('data-touchpoint="wifi" data-question="And the Wi-Fi?"'),
    )
    const [first, second] = await Promise.all([
      page.getByRole("button", { name: "How was it?" }).boundingBox(),
      page.getByRole("button", { name: "And the Wi-Fi?" }).boundingBox(),
    ])
    const [upper, lower] = [first, second].toSorted((a, b) => (a?.y ?? 0) - (b?.y ?? 0))
    expect((upper?.y ?? 0) + (upper?.height ?? 0)).toBeLessThan(lower?.y ?? 0)
  })

  test("tells each opening and closing of a floating card once, however often it is opened", async ({
    page,
    open,
    script,
  }) => {
    await open(
      `<script>const told = []; for (const name of ["shown", "dismiss"]) {
         addEventListener("lovetap:" + name, (event) => told.push(event.detail.touchpoint + " " + name)) }</script>` +
        script('data-touchpoint="checkout"') +
        script('data-touchpoint="wifi" data-question="And the Wi-Fi?"'),
    )
    for (const question of ["How was it?", "How was it?", "And the Wi-Fi?"]) {
      await page.getByRole("button", { name: question }).press("Enter")
      await page.keyboard.press("Escape")
    }
    expect(await page.evaluate("told")).toEqual(
      ["checkout", "checkout", "wifi"].flatMap((slug) => [`${slug} shown`, `${slug} dismiss`]),
    )
  })

  test("answers each of two floating questions and one that code asks, one card at a time", async ({
    page,
    open,
    script,
    worker,
  }) => {
    await open(
      `<button onclick="lovetap.ask('delivery', { question: 'How was the delivery?' })">Got it</button>` +
        script('data-touchpoint="checkout"') +
        script('data-touchpoint="wifi" data-question="And the Wi-Fi, if you used it while you were here?"'),
    )
    const card = page.locator("love-tap .card:popover-open")
    const hate = page.getByRole("button", { name: "Hated it" })
    for (const question of ["How was it?", /^And the Wi-Fi/]) {
      // The open card may lie over the next tab; the keyboard reaches it all the same.
      await page.getByRole("button", { name: question }).press("Enter")
      await expect(card).toHaveCount(1)
      await hate.click()
      await openFollowUp(page)
    }
    await page.getByRole("button", { name: "Got it" }).click()
    await expect(card).toHaveCount(1)
    await hate.click()
    await expect
      .poll(() => worker.arrivals.map(({ vote }) => [vote.touchpoint, vote.reaction]))
      .toEqual([
        ["checkout", "hate"],
        ["wifi", "hate"],
        ["delivery", "hate"],
      ])
  })

  test("does all of it with the keyboard alone", async ({ page, open, script, worker }) => {
    await open(script('data-touchpoint="checkout"'))
    const tab = page.getByRole("button", { name: "How was it?" })
    await tab.waitFor()
    await page.keyboard.press("Tab")
    await expect(tab).toBeFocused()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")
    await expect(page.getByRole("button", { name: "Loved it" })).toBeFocused()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Space")

    await openFollowUp(page)
    await page.keyboard.press("Tab")
    await expect(page.getByRole("button", { name: "Long wait" })).toBeFocused()
    await page.keyboard.press("Space")
    await expect(page.getByRole("button", { name: "Long wait", pressed: true })).toBeFocused()
    for (let i = 0; i < 4; i++) await page.keyboard.press("Tab")
    await page.keyboard.type("Twenty minutes")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.getByRole("status")).toHaveText("Thank you for telling us.")
    await page.keyboard.press("Escape")
    await expect(tab).toHaveCount(0)
    await expect(page.getByRole("button", { name: "Thank you for telling us." })).toBeFocused()
    await page.keyboard.press("Enter")
    await expect(page.getByRole("button", { name: "Change my answer" })).toBeVisible()

    await expect.poll(() => worker.arrivals.length).toBe(3)
    expect(worker.arrivals.at(-1)?.vote).toMatchObject({
      rev: 3,
      reaction: "hate",
      reason: "long-wait",
      comment: "Twenty minutes",
    })
  })

  test("closes the card without an answer, and finds the tab as it was", async ({
    page,
    open,
    script,
    worker,
  }) => {
    await open(script('data-touchpoint="checkout"'))
    const tab = page.getByRole("button", { name: "How was it?" })
    await tab.click()
    await page.getByRole("button", { name: "Close" }).click()
    await expect(tab).toBeFocused()
    await expect(page.getByRole("button", { name: "Loved it" })).toHaveCount(0)
    expect(worker.arrivals).toEqual([])
  })

  test("sees a ring around what the keyboard is on", async ({ page, open, script }) => {
    await open(script('data-mode="inline" data-touchpoint="checkout"'))
    const love = page.getByRole("button", { name: "Loved it" })
    await love.waitFor()
    await page.keyboard.press("Tab")
    await expect(love).toHaveCSS("outline-style", "solid")
    await expect(love).toHaveCSS("outline-width", "3px")
  })
})
