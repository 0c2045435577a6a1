import { describe, expect, test } from "vitest"
import { makeBusiness } from "../support/businesses.ts"
import { signedIn } from "../support/member.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

const worker = useWorker()

const DAY_MS = 86_400_000
/** No child at a kiosk is that slow: taps so far apart are nobody's spam. */
const TURN_MS = 10_000
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString()

/** `love` loves and `hate` hates at one moment; ids begin at `from`. */
const many = (from: number, love: number, hate: number, rest: Parameters<typeof vote>[1] = {}) =>
  Array.from({ length: love + hate }, (_, index) =>
    vote(from + index, { reaction: index < love ? "love" : "hate", ...rest }),
  )

/** What people read: tags out, space joined. */
const textOf = async (response: Response) =>
  (await response.text())
    .replace(/<(svg|head).*?<\/\1>/gs, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")

describe("the journey", () => {
  test("shows each touchpoint's share with its interval, counts and verdict", async () => {
    const business = await makeBusiness(worker.db)
    await postVotes(worker, [...many(0, 15, 45), ...many(100, 50, 10, { at: daysAgo(40) })])
    const text = await textOf(await (await signedIn(worker, business))("/journey"))
    expect(text).toContain("The checkout A Owner: Ada 25% love · 16–37")
    expect(text).toContain("15 love · 45 hate ▼ fell 58 hot spot")
    expect(text).toContain(
      "The checkout fell 58 points against the 28 days before and cost about 35 more withdrawals",
    )
  })

  test("claims no more than that no clear change was seen, there and on the touchpoint's page", async () => {
    const business = await makeBusiness(worker.db)
    await postVotes(worker, [...many(0, 14, 6), ...many(100, 16, 4, { at: daysAgo(40) })])
    const fetch = await signedIn(worker, business)
    expect(await textOf(await fetch("/journey"))).toContain("14 love · 6 hate no clear change")
    const text = await textOf(await fetch("/touchpoints/checkout"))
    expect(text).toMatch(/Against the 28 days before No clear change between −35 and \+17 points/)
  })

  test("names a hot spot in its sentence where a tile marks one", async () => {
    const business = await makeBusiness(worker.db)
    await postVotes(worker, [...many(0, 50, 50), ...many(100, 50, 50, { at: daysAgo(40) })])
    const text = await textOf(await (await signedIn(worker, business))("/journey"))
    expect(text).toContain(
      "The checkout is a hot spot: surely no more than 60% loved it in the last 28 days.",
    )
    expect(text).toContain("50 love · 50 hate no clear change hot spot")
  })

  test("says too few to tell under ten votes, and shows a stage without touchpoints as a gap", async () => {
    const business = await makeBusiness(worker.db)
    await postVotes(worker, many(0, 9, 0))
    const text = await textOf(await (await signedIn(worker, business))("/journey"))
    expect(text).toContain("Too few to tell: 9 votes")
    expect(text).not.toContain("% love")
    expect(text.match(/A gap\./g)).toHaveLength(4)
  })

  test.each([
    ["today", 11],
    ["7d", 22],
    ["28d", 33],
    ["90d", 44],
    ["year", 44],
    ["nonsense", 33],
  ])("in the period %s counts exactly its days", async (period, love) => {
    const business = await makeBusiness(worker.db)
    await postVotes(worker, [
      ...many(0, 11, 0),
      ...many(100, 11, 0, { at: daysAgo(2) }),
      ...many(200, 11, 0, { at: daysAgo(23) }),
      ...many(300, 11, 0, { at: daysAgo(83) }),
    ])
    const text = await textOf(await (await signedIn(worker, business))(`/journey?period=${period}`))
    expect(text).toContain(`${love} love · 0 hate`)
  })

  test("counts what another business's touchpoint of the same name got for that one only", async () => {
    const ours = await makeBusiness(worker.db)
    await makeBusiness(worker.db, { siteKey: "lt_theirs", touchpoints: ["checkout", "secret"] })
    await postVotes(worker, many(0, 11, 0), { key: "lt_theirs" })
    const text = await textOf(await (await signedIn(worker, ours))("/journey"))
    expect(text).toContain("No votes in this period")
    expect(text).not.toContain("secret")
  })
})

describe("the touchpoint", () => {
  test("shows figures, reasons as worded, sources side by side and the last comments", async () => {
    const business = await makeBusiness(worker.db)
    await postVotes(worker, [
      ...many(0, 20, 10, { channel: "kiosk", place: "till-1" }).map((tap, turn) => ({
        ...tap,
        at: new Date(Date.now() - turn * TURN_MS).toISOString(),
      })),
      ...many(100, 4, 12, { channel: "web", reason: "slow" }),
      vote(200, { comment: "Remembered my name!", reason: "friendly" }),
    ])
    const response = await (await signedIn(worker, business))("/touchpoints/checkout")
    const text = await textOf(response)
    expect(text).toContain("53%")
    expect(text).toContain("from 25 love and 22 hate")
    expect(text).toContain("+3 25 deposits, 22 withdrawals")
    expect(text).toMatch(/What they hate 22 Slow 12/)
    expect(text).toMatch(
      /Clearly worse: Web\. Clearly better: Kiosk\. .*Kiosk 67% 49–81 clearly better 30 votes Web 29% 13–53 clearly worse 17 votes/,
    )
    expect(text).toMatch(/Places Votes name one place\. .* till-1 67% 49–81 30 votes Place by place/)
    expect(text).toMatch(
      /Love: Remembered my name! today \d\d:\d\d Web , reference 0000 00C8 Erase 0000 00C8/,
    )
  })

  test("keeps held votes out of the pulse and says what they would change", async () => {
    const business = await makeBusiness(worker.db)
    await postVotes(worker, many(0, 20, 0))
    await worker.db.prepare("UPDATE counters SET held_hate = 5").run()
    const text = await textOf(await (await signedIn(worker, business))("/touchpoints/checkout"))
    expect(text).toMatch(/100% 84–100, from 20 love and 0 hate/)
    expect(text).toMatch(/Held back 5 80% \(61–91\) if all were real/)
  })

  test("tells neither the words nor the reasons of held votes", async () => {
    const business = await makeBusiness(worker.db)
    const tooOld = { at: daysAgo(100), comment: "From long ago", reason: "slow", reaction: "hate" }
    expect(await (await postVotes(worker, [vote(1, tooOld)])).json()).toMatchObject({
      results: [{ outcome: "held" }],
    })
    const text = await textOf(await (await signedIn(worker, business))("/touchpoints/checkout?period=year"))
    expect(text).toMatch(/Held back 1/)
    expect(text).not.toMatch(/From long ago|Slow/)
  })

  test("has a page of its own for no votes at all", async () => {
    const text = await textOf(
      await (await signedIn(worker, await makeBusiness(worker.db)))("/touchpoints/checkout"),
    )
    expect(text).toContain("No votes a tap shows here")
    expect(text).toContain("No comments yet.")
  })

  test("by the local clock of the business, today is its own today", async () => {
    const business = await makeBusiness(worker.db, { timeZone: "Pacific/Kiritimati" })
    await postVotes(worker, [...many(0, 12, 0), vote(50, { comment: "Hi" })])
    const text = await textOf(await (await signedIn(worker, business))("/touchpoints/checkout?period=today"))
    const time = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: "Pacific/Kiritimati" })
    expect(text).toContain("from 13 love and 0 hate")
    expect(text).toMatch(new RegExp(`today ${time.format(Date.now()).slice(0, 2)}:`))
  })

  test("of another business, of the waiting room or of nobody is not found, and one in the archive says so", async () => {
    const ours = await makeBusiness(worker.db, {
      touchpoints: ["checkout", { slug: "gone", state: "archived" }],
    })
    await makeBusiness(worker.db, { siteKey: "lt_strangers", touchpoints: ["theirs"] })
    await postVotes(worker, [vote(1, { touchpoint: "waiting-one" })])
    const fetch = await signedIn(worker, ours)
    for (const slug of ["theirs", "gone", "waiting-one", "never-was", "Not%20a%20slug"]) {
      const response = await fetch(`/touchpoints/${slug}`)
      expect([slug, response.status]).toEqual([slug, 404])
      const said = slug === "gone" ? "This touchpoint is archived" : "No such touchpoint"
      expect(await response.text()).toContain(said)
    }
    expect((await fetch("/touchpoints/checkout")).status).toBe(200)
  })
})

test("text that looks like markup stays text, whoever wrote it", async () => {
  const attack = `"><img src=x onerror=alert(1)></textarea><script>alert(1)</script>`
  const business = await makeBusiness(worker.db)
  await worker.db.batch([
    worker.db.prepare("UPDATE businesses SET name = ?1").bind(attack),
    worker.db.prepare("UPDATE members SET name = ?1").bind(attack),
    worker.db.prepare("UPDATE touchpoints SET name = ?1, expectation = ?1").bind(attack),
  ])
  await postVotes(worker, [...many(0, 12, 0), vote(99, { comment: attack })])
  const fetch = await signedIn(worker, business)
  for (const page of ["/journey", "/touchpoints/checkout", "/touchpoints/none"]) {
    const html = await (await fetch(page)).text()
    expect(html).toContain("&lt;script>")
    expect(html).not.toMatch(/<img|<script>|<\/textarea/)
  }
})

test("every console page forbids inline code, frames, caching and telling where it was", async () => {
  const fetch = await signedIn(worker, await makeBusiness(worker.db))
  for (const page of ["/journey", "/touchpoints/checkout", "/touchpoints/none", "/sign-in"]) {
    const response = await fetch(page)
    const policy = response.headers.get("Content-Security-Policy") ?? ""
    for (const part of [
      "default-src 'none'",
      "script-src 'n",
      "style-src 'self'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy).toContain(part)
    }
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toContain("unsafe")
    expect(response.headers.get("Cache-Control")).toBe("no-store")
    expect(response.headers.get("Referrer-Policy")).toMatch(/^(no-referrer|same-origin)$/)
    expect(await response.text()).not.toMatch(/ style=| on[a-z]+=|<script>/)
  }
})

test("a wrong address gives people a page and programs an error they can read", async () => {
  const page = await worker.fetch("/jorney", { headers: { accept: "text/html,*/*" } })
  expect(page.status).toBe(404)
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'")
  expect(await page.text()).toContain("There is nothing here")
  const answer = await worker.fetch("/jorney", { headers: { accept: "application/json" } })
  expect(await answer.json()).toMatchObject({
    error: { code: "not-found", hint: expect.stringContaining("/jorney") },
  })
})

test("where nothing can be compared, the page says which period is the reason", async () => {
  const business = await makeBusiness(worker.db)
  const get = await signedIn(worker, business)
  const page = async () => textOf(await get("/touchpoints/checkout?period=7d"))
  await postVotes(worker, many(0, 9, 9))
  expect(await page()).toContain("No comparison yet the 7 days before: no votes")
  await postVotes(worker, many(100, 2, 1, { at: daysAgo(9) }))
  expect(await page()).toContain("No comparison yet the 7 days before: 3 votes")
})
