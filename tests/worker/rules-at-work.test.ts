import * as v from "valibot"
import { expect, test } from "vitest"
import { VotesAnswer } from "../../shared/outcome.ts"
import { makeBusiness } from "../support/businesses.ts"
import { fromVisitor } from "../support/from-visitor.ts"
import { counterErrors, readLedger } from "../support/ledger.ts"
import { useWorker } from "../support/use-worker.ts"
import { type LooseVote, postVotes, vote, voteId } from "../support/votes.ts"

const worker = useWorker()

const SECOND_MS = 1000
const DAY_MS = 86_400_000
const ago = (ms: number) => new Date(Date.now() - ms).toISOString()

/** Posts votes and tells how each was answered: "counted", or the name of what holds it. */
const post = async (votes: LooseVote[], headers: Record<string, string> = fromVisitor(1)) => {
  const answer = v.parse(VotesAnswer, await (await postVotes(worker, votes, { headers })).json())
  return answer.results.map((result) => (result.outcome === "held" ? result.why : result.outcome))
}

test("votes from a page nobody listed are held; from a listed one, its sub-domains and our own pages they count", async () => {
  await makeBusiness(worker.db, {
    policy: { origins: { expected: ["https://cafe.example", "https://*.cafe.example"] } },
  })
  const from = (origin: string) => fromVisitor(1, { Origin: origin })
  expect(await post([vote(1)], from("https://copied.example"))).toEqual(["unknown-origin"])
  expect(await post([vote(2)], from("null"))).toEqual(["unknown-origin"])
  expect(await post([vote(3)], from("https://cafe.example"))).toEqual(["counted"])
  expect(await post([vote(4)], from("https://shop.cafe.example"))).toEqual(["counted"])
  expect(await post([vote(5)], from(worker.origin))).toEqual(["counted"])
  expect(await post([vote(6)])).toEqual(["counted"])
})

test("a business that lists no origin expects every page, and may hold senders that state none", async () => {
  await makeBusiness(worker.db, { policy: { origins: { unstated: "hold" } } })
  expect(await post([vote(1)], fromVisitor(1, { Origin: "https://anywhere.example" }))).toEqual(["counted"])
  expect(await post([vote(2)])).toEqual(["unknown-origin"])
})

test("crawlers and headless browsers are held by default, programs are not", async () => {
  await makeBusiness(worker.db, { policy: {} })
  const by = (agent: string) => fromVisitor(1, { "User-Agent": agent })
  expect(await post([vote(1)], by("Mozilla/5.0 (compatible; Googlebot/2.1)"))).toEqual(["bot-agent"])
  expect(await post([vote(2)], by("Mozilla/5.0 (X11; Linux) HeadlessChrome/142.0"))).toEqual(["bot-agent"])
  expect(await post([vote(3)], by("curl/8.5.0"))).toEqual(["counted"])
})

test("the surplus of one visitor's votes is held, others' count; resending and amending are no surplus", async () => {
  await makeBusiness(worker.db, { policy: { visitorCap: { perHour: 3 } }, touchpoints: ["checkout", "menu"] })
  expect(await post([vote(1), vote(2, { touchpoint: "menu" })])).toEqual(["counted", "counted"])
  expect(await post([vote(1), vote(1, { rev: 2, reaction: "hate" })])).toEqual(["duplicate", "counted"])
  expect(await post([vote(3)])).toEqual(["counted"])
  expect(await post([vote(4), vote(5)])).toEqual(["visitor-cap", "visitor-cap"])
  expect(await post([vote(1, { rev: 3 })])).toEqual(["counted"])
  expect(await post([vote(6)], fromVisitor(2))).toEqual(["counted"])
  expect(await post([vote(7)], { ...fromVisitor(1), "CF-Connecting-IP": "203.0.113.9" })).toEqual(["counted"])
  expect(await counterErrors(worker.db)).toEqual([])
})

test("fifty votes an hour are what one visitor may give by default", async () => {
  await makeBusiness(worker.db, { policy: {} })
  const outcomes = await post(Array.from({ length: 53 }, (_, number) => vote(number)))
  expect(outcomes.slice(0, 50)).toEqual(Array(50).fill("counted"))
  expect(outcomes.slice(50)).toEqual(Array(3).fill("visitor-cap"))
})

test("addresses of one IPv6 /64 are one visitor, those of the next are not", async () => {
  await makeBusiness(worker.db, { policy: { visitorCap: { perHour: 1 } } })
  const at = (address: string) => ({ ...fromVisitor(1), "CF-Connecting-IP": address })
  expect(await post([vote(1)], at("2001:db8:0:1::1"))).toEqual(["counted"])
  expect(await post([vote(2)], at("2001:DB8::1:a:b:c:d"))).toEqual(["visitor-cap"])
  expect(await post([vote(3)], at("2001:db8:0:2::1"))).toEqual(["counted"])
})

test("of 20 taps in 10 s at a kiosk one counts, all are kept; the next customer's counts again", async () => {
  await makeBusiness(worker.db)
  const tap = (number: number, msAgo: number) =>
    vote(number, { channel: "kiosk", place: "till-1", at: ago(msAgo) })
  const burst = Array.from({ length: 20 }, (_, number) => tap(number, 60_000 - number * 500))
  expect(await post(burst)).toEqual(["counted", ...Array(19).fill("spam-tap")])
  expect(await readLedger(worker.db)).toHaveLength(20)
  expect(await post([tap(21, 60_000 - 20 * 500)])).toEqual(["spam-tap"])
  expect(await post([tap(22, 5 * SECOND_MS)])).toEqual(["spam-tap"])
  expect(await post([tap(23, 5 * SECOND_MS)], fromVisitor(2))).toEqual(["counted"])
})

test("a kiosk's batch in any order is judged in the order of its taps, and the same when it is sent again", async () => {
  await makeBusiness(worker.db)
  const tap = (number: number, msAgo: number) => vote(number, { channel: "kiosk", at: ago(msAgo) })
  const batch = [tap(1, 1000), tap(2, 30_000), tap(3, 500), tap(4, 20_000)]
  expect(await post(batch)).toEqual(["counted", "counted", "spam-tap", "counted"])
  expect(await post(batch)).toEqual(Array(4).fill("duplicate"))
})

test("where the first of a visitor's votes counts, the next at the same touchpoint are held", async () => {
  await makeBusiness(worker.db, {
    policy: { repeated: { withinMinutes: 10, keep: "first" } },
    touchpoints: ["checkout", "menu"],
  })
  expect(await post([vote(1)])).toEqual(["counted"])
  expect(await post([vote(2, { reaction: "hate" })])).toEqual(["repeated-vote"])
  expect(await post([vote(3, { touchpoint: "menu" })])).toEqual(["counted"])
  expect(await post([vote(1, { rev: 2, reaction: "hate" })])).toEqual(["counted"])
  expect(await post([vote(4)], fromVisitor(2))).toEqual(["counted"])
  expect(await counterErrors(worker.db)).toEqual([])
})

test("only a vote that counted is one before: none that another rule holds, and none that was held as repeated", async () => {
  await makeBusiness(worker.db, {
    policy: {
      repeated: { withinMinutes: 10, keep: "first" },
      origins: { expected: ["https://cafe.example"] },
    },
  })
  const minutesAgo = (number: number, minutes: number) => vote(number, { at: ago(minutes * 60 * SECOND_MS) })
  expect(await post([minutesAgo(1, 30)], fromVisitor(1, { Origin: "https://copied.example" }))).toEqual([
    "unknown-origin",
  ])
  expect(await post([minutesAgo(2, 29)])).toEqual(["counted"])
  expect(await post([minutesAgo(3, 21), minutesAgo(4, 13)])).toEqual(["repeated-vote", "counted"])
})

test("at a kiosk many people are one visitor: none of them repeats another", async () => {
  await makeBusiness(worker.db, { policy: { repeated: { keep: "first" } } })
  const tap = (number: number, secondsAgo: number) =>
    vote(number, { channel: "kiosk", at: ago(secondsAgo * SECOND_MS) })
  expect(await post([tap(1, 30), tap(2, 20)])).toEqual(["counted", "counted"])
  expect(await post([tap(3, 10)])).toEqual(["counted"])
})

test("where the newest counts, the one before is held from then on, in one request or in several", async () => {
  await makeBusiness(worker.db, { policy: { repeated: { withinMinutes: 10, keep: "newest" } } })
  expect(await post([vote(1, { at: ago(3000) })])).toEqual(["counted"])
  expect(await post([vote(2, { at: ago(2000), reaction: "hate" })])).toEqual(["counted"])
  const standing = async () =>
    (await readLedger(worker.db)).map(({ id, held }) => [Number.parseInt(`${id}`.slice(-4), 16), held])
  expect(await standing()).toEqual([
    [1, "repeated-vote"],
    [2, null],
  ])
  expect(await post([vote(1, { at: ago(3000) })])).toEqual(["duplicate"])
  expect(await post([vote(3, { at: ago(1000) }), vote(4, { at: ago(500) })])).toEqual([
    "repeated-vote",
    "counted",
  ])
  expect(await standing()).toEqual([
    [1, "repeated-vote"],
    [2, "repeated-vote"],
    [3, "repeated-vote"],
    [4, null],
  ])
  expect(await counterErrors(worker.db)).toEqual([])
})

test("votes tapped too long ago are held, and those from a far future, whose clock nobody knows", async () => {
  await makeBusiness(worker.db)
  expect(await post([vote(1, { at: ago(91 * DAY_MS) }), vote(2, { at: ago(89 * DAY_MS) })])).toEqual([
    "too-old",
    "counted",
  ])
  expect(await post([vote(3, { at: ago(-2 * DAY_MS) }), vote(4, { at: ago(-3_600_000) })])).toEqual([
    "unknown-clock",
    "counted",
  ])
  const [, , future] = await readLedger(worker.db)
  expect(future?.id).toBe(voteId(3).replaceAll("-", ""))
  expect(Number(future?.at)).toBeLessThanOrEqual(Date.now())
})

test("e-mail addresses in comments are masked before they are stored, unless the business wants them", async () => {
  const said = { comment: "Write to kim@shop.example please" }
  await makeBusiness(worker.db)
  await post([vote(1, said)])
  expect(await readLedger(worker.db)).toMatchObject([{ comment: "Write to [e-mail] please" }])
  const open = await makeBusiness(worker.db, { siteKey: "lt_unmasked", policy: { masking: false } })
  await postVotes(worker, [vote(2, said)], { key: "lt_unmasked" })
  expect(await readLedger(worker.db)).toContainEqual(
    expect.objectContaining({ business_id: open.id, comment: said.comment }),
  )
})

test("a policy that can't be read costs no vote: the defaults hold", async () => {
  await makeBusiness(worker.db)
  await worker.db.prepare("UPDATE businesses SET policy = '{\"visitorCap\": 7}'").run()
  expect(await post([vote(1)])).toEqual(["counted"])
})
