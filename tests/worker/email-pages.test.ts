import { describe, expect, test, vi } from "vitest"
import { makeBusiness } from "../support/businesses.ts"
import { answerByHand, letterTo, OPENS, post, presses, readable, tokenOf } from "../support/letter.ts"
import { useWorker } from "../support/use-worker.ts"
import { wholeDatabase } from "../support/whole-database.ts"

const worker = useWorker()

const ledger = async () =>
  (
    await worker.db
      .prepare(
        "SELECT reaction, rev, channel, place, held, reason, comment, lang FROM votes ORDER BY received_at, rev",
      )
      .all()
  ).results
const pulse = () =>
  worker.db
    .prepare(
      "SELECT total(love) AS love, total(hate) AS hate, total(held_love + held_hate) AS held FROM counters",
    )
    .first()
const textAt = async (address: string, headers: Record<string, string> = OPENS) =>
  readable(await (await worker.fetch(address, { headers })).text())

test("GET and HEAD write nothing, whatever they are said to be for", async () => {
  const business = await makeBusiness(worker.db, {
    touchpoints: ["checkout", { slug: "gone", state: "archived" }],
  })
  const openAll = async () => {
    const before = await wholeDatabase(worker.db)
    for (const recipient of ["4711", "*|UNIQID|*"]) {
      for (const touchpoint of ["checkout", "gone", "nowhere"]) {
        const letter = letterTo(worker, business, recipient, { touchpoint })
        const addresses = [...Object.values(letter), `${letter.love}&said=tapped`, `${letter.love}&s=wrong`]
        const prefetching = { ...OPENS, "Sec-Purpose": "prefetch;prerender" }
        await Promise.all([
          worker.fetch(letter.love, { headers: prefetching }),
          ...addresses.map((address) => worker.fetch(address, { headers: OPENS })),
          ...addresses.map((address) => worker.fetch(address, { method: "HEAD" })),
        ])
      }
    }
    expect(await wholeDatabase(worker.db)).toBe(before)
  }
  await openAll()
  await answerByHand(worker, letterTo(worker, business, "0815").love)
  // What came in is noted a moment later.
  await vi.waitFor(
    async () => expect(await worker.db.prepare("SELECT 1 FROM intake").first()).not.toBeNull(),
    {
      timeout: 10_000,
    },
  )
  await openAll()
})

test("a tap in the e-mail and one on its page are a vote; another link of the same letter changes it", async () => {
  const letter = letterTo(worker, await makeBusiness(worker.db), "4711")
  expect(await textAt(letter.love)).toContain("You tapped “Loved it” in our e-mail. Send it?")
  expect(await ledger()).toEqual([])
  const thanked = await answerByHand(worker, letter.love)
  expect(thanked.text).toContain("Thank you! What did you love?")
  expect(await ledger()).toMatchObject([
    { reaction: "love", rev: 1, channel: "email", held: null, lang: "en" },
  ])
  expect(await pulse()).toEqual({ love: 1, hate: 0, held: 0 })
  expect(await textAt(letter.love)).toContain("You answered “Loved it”. You can change it.")
  // Half an hour later; both at once would be a machine's doing.
  await worker.db
    .prepare(
      "UPDATE email_copies SET love_opened_at = love_opened_at - 1800000, tapped_at = tapped_at - 1800000",
    )
    .run()
  const made = await tokenOf(worker, letter.hate, 5000)
  const changed = await post(worker, letter.hate, { reaction: "hate", made })
  expect(await textAt(new URL(changed.headers.get("Location") ?? "", letter.hate).href)).toContain(
    "Changed. Thank you!",
  )
  expect(await pulse()).toEqual({ love: 0, hate: 1, held: 0 })
  expect(await ledger()).toMatchObject([{ reaction: "hate", rev: 2 }])
})

test("the other face on the page is one tap, too", async () => {
  const letter = letterTo(worker, await makeBusiness(worker.db), "4711")
  await answerByHand(worker, letter.love, { pressed: "hate" })
  expect(await ledger()).toMatchObject([{ reaction: "hate", rev: 1, held: null }])
})

test("the conversation goes on by forms: a reason, words, thanks, and taking it back", async () => {
  const letter = letterTo(worker, await makeBusiness(worker.db), "4711")
  const tapped = await answerByHand(worker, letter.hate)
  expect(new URL(tapped.address).search).toBe("?said=tapped&r=4711")
  const reasoned = await answerByHand(worker, tapped.address, { pressed: "slow" })
  const done = await answerByHand(worker, reasoned.address, {
    pressed: "done",
    written: { comment: "We waited" },
  })
  expect(done.text).toContain("Thank you for telling us.")
  expect(await ledger()).toMatchObject([{ reaction: "hate", rev: 3, reason: "slow", comment: "We waited" }])
  // What was written is not shown to whoever opens the link next.
  expect(await textAt(letter.hate)).not.toContain("We waited")
  const undone = await answerByHand(worker, letter.hate, { pressed: "none" })
  expect(undone.text).toContain("Taken back. It counts nowhere.")
  expect(await pulse()).toEqual({ love: 0, hate: 0, held: 0 })
})

test("sent twice, gone back to or reloaded, it is one vote", async () => {
  const letter = letterTo(worker, await makeBusiness(worker.db), "4711")
  const made = await tokenOf(worker, letter.love, 5000)
  const sent = await Promise.all([1, 2, 3].map(() => post(worker, letter.love, { reaction: "love", made })))
  expect(sent.map(({ status }) => status)).toEqual([303, 303, 303])
  await post(worker, letter.love, { reaction: "love", made: await tokenOf(worker, letter.love, 5000) })
  expect(await ledger()).toMatchObject([{ reaction: "love", rev: 1, held: null }])
  expect(await pulse()).toEqual({ love: 1, hate: 0, held: 0 })
})

test("who the recipient is stands in no table and no log", async () => {
  const letter = letterTo(worker, await makeBusiness(worker.db), "canary-ada@lumen.example")
  const tapped = await answerByHand(worker, letter.love)
  await answerByHand(worker, tapped.address, { pressed: "friendly" })
  await worker.fetch(`${letter.hate.replace("/hate?", "/hate/opened?")}`, {
    method: "POST",
    body: await tokenOf(worker, letter.hate, 100),
  })
  const all = (await wholeDatabase(worker.db)) + worker.logs().join()
  expect(all).toContain("friendly")
  expect(all).not.toContain("canary")
})

describe("where nobody is named", () => {
  test("each answer is a vote of its own, and goes on by its own id", async () => {
    const letter = letterTo(worker, await makeBusiness(worker.db), "*|UNIQID|*")
    const one = await answerByHand(worker, letter.love)
    const other = await answerByHand(worker, letter.love, { pressed: "hate" })
    expect(new URL(one.address).searchParams.get("v")).toMatch(/^[0-9a-f-]{36}$/)
    expect(one.address).not.toContain("UNIQID")
    await answerByHand(worker, one.address, { pressed: "friendly" })
    await answerByHand(worker, other.address, { pressed: "love" })
    expect(await ledger()).toMatchObject([
      { reaction: "love", rev: 2, reason: "friendly", held: null },
      { reaction: "love", rev: 2, held: null },
    ])
  })
})

describe("a link that takes no taps says so kindly", () => {
  test("in the reader's language, with the status that fits", async () => {
    const business = await makeBusiness(worker.db, {
      touchpoints: ["checkout", { slug: "gone", state: "archived" }],
    })
    const open = (address: string) =>
      worker.fetch(address, { headers: { ...OPENS, "Accept-Language": "de-AT, en;q=0.5" } })
    const gone = await open(letterTo(worker, business, "4711", { touchpoint: "gone" }).love)
    expect([gone.status, readable(await gone.text())]).toEqual([410, expect.stringContaining("Frage")])
    for (const address of [
      `${worker.origin}/e/lt_nobody/checkout/november/love?r=4711`,
      `${worker.origin}/e/${business.siteKey}/checkout/november/like?r=4711`,
      `${worker.origin}/e/${business.siteKey}/checkout`,
    ]) {
      const lost = await open(address)
      expect([lost.status, await lost.text()]).toEqual([404, expect.stringContaining('lang="de"')])
    }
  })

  test("and stores nothing of what is posted to it", async () => {
    const business = await makeBusiness(worker.db, {
      touchpoints: ["checkout", { slug: "gone", state: "archived" }],
    })
    const { love } = letterTo(worker, business, "4711", { touchpoint: "gone" })
    expect((await post(worker, love, { reaction: "love" })).status).toBe(410)
    expect(await ledger()).toEqual([])
  })
})

test("a touchpoint that nobody has created yet keeps its votes waiting", async () => {
  const letter = letterTo(worker, await makeBusiness(worker.db), "4711", { touchpoint: "newsletter" })
  expect(await textAt(letter.love)).toContain("How was it?")
  expect((await answerByHand(worker, letter.love)).text).toContain("Thank you!")
  expect(await ledger()).toMatchObject([{ reaction: "love", held: "unknown-touchpoint" }])
  expect(await worker.db.prepare("SELECT confirmed_at FROM email_copies").first("confirmed_at")).toEqual(
    expect.any(Number),
  )
})

test("what the store refuses stays in a form that sends it again", async () => {
  const letter = letterTo(worker, await makeBusiness(worker.db), "4711")
  await answerByHand(
    worker,
    letterTo(worker, { siteKey: letter.love.split("/")[4] ?? "" } as never, "0815").love,
  )
  const made = await tokenOf(worker, letter.love, 5000)
  const tooLong = await post(worker, letter.love, { reaction: "love", made, comment: "x".repeat(1001) })
  expect(tooLong.status).toBe(400)
  expect(readable(await tooLong.text())).toContain("Try again")
})

test("a press without our page, or faster than a person, is held; the person who comes after is heard", async () => {
  const business = await makeBusiness(worker.db)
  const { love } = letterTo(worker, business, "4711")
  await post(worker, love, { reaction: "love" })
  await post(worker, love, { reaction: "love", made: await tokenOf(worker, love, 250) })
  expect(await ledger()).toMatchObject([{ reaction: "love", held: "scanner" }])
  expect(await pulse()).toEqual({ love: 0, hate: 0, held: 1 })
  await answerByHand(worker, love)
  expect(await pulse()).toEqual({ love: 1, hate: 0, held: 0 })
  // And whatever a machine presses later, the person's answer stays.
  await post(worker, love, { reaction: "hate" }, presses(worker.origin))
  expect(await pulse()).toEqual({ love: 1, hate: 0, held: 1 })
})

test("while the database can't take it, the queue does, and nothing is asked of the person", async () => {
  const { love } = letterTo(worker, await makeBusiness(worker.db), "4711")
  await worker.db
    .prepare("CREATE TRIGGER refuse BEFORE INSERT ON votes BEGIN SELECT raise(ABORT, 'full'); END")
    .run()
  const answered = await answerByHand(worker, love)
  await worker.db.prepare("DROP TRIGGER refuse").run()
  expect([answered.status, answered.text]).toEqual([202, expect.stringContaining("Lovely. Thank you!")])
  await vi.waitFor(async () => expect(await pulse()).toEqual({ love: 1, hate: 0, held: 0 }), {
    timeout: 15_000,
  })
})
