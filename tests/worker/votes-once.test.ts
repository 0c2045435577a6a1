import * as v from "valibot"
import { expect, test } from "vitest"
import { VotesAnswer } from "../../shared/outcome.ts"
import { makeBusiness } from "../support/businesses.ts"
import { counterErrors, readLedger } from "../support/ledger.ts"
import { useWorker } from "../support/use-worker.ts"
import { type LooseVote, postVotes, vote } from "../support/votes.ts"

const worker = useWorker()

const post = async (...votes: LooseVote[]) => {
  const response = await postVotes(worker, votes)
  const { results } = v.parse(VotesAnswer, await response.json())
  return { status: response.status, outcomes: results.map(({ outcome }) => outcome) }
}

const totals = () =>
  worker.db
    .prepare("SELECT sum(love) AS love, sum(hate) AS hate, sum(held_love + held_hate) AS held FROM counters")
    .first()

test("resending is a duplicate for ever, and counts once", async () => {
  await makeBusiness(worker.db)
  expect(await post(vote(1))).toEqual({ status: 201, outcomes: ["counted"] })
  for (let i = 0; i < 3; i++) expect(await post(vote(1))).toEqual({ status: 200, outcomes: ["duplicate"] })
  expect(await post(vote(1), vote(2))).toEqual({ status: 201, outcomes: ["duplicate", "counted"] })
  expect(await totals()).toEqual({ love: 2, hate: 0, held: 0 })
  expect(await counterErrors(worker.db)).toEqual([])
})

test("the same vote twice in one request counts once", async () => {
  await makeBusiness(worker.db)
  expect(await post(vote(1), vote(1), vote(1, { rev: 2, reaction: "hate" }))).toEqual({
    status: 201,
    outcomes: ["duplicate", "duplicate", "counted"],
  })
  expect(await totals()).toEqual({ love: 0, hate: 1, held: 0 })
  expect(await counterErrors(worker.db)).toEqual([])
})

test("many writers of one vote at once count it once", async () => {
  await makeBusiness(worker.db)
  const answers = await Promise.all(Array.from({ length: 12 }, () => post(vote(1), vote(2))))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(await totals()).toEqual({ love: 2, hate: 0, held: 0 })
})

test("a changed mind moves the counters by the difference, on the day and hour of the tap", async () => {
  await makeBusiness(worker.db)
  const at = "2026-11-20T10:15:00.000Z"
  await post(vote(1, { at, reason: "friendly", comment: "Nice", place: "till-1" }))
  expect(
    await post(vote(1, { rev: 2, at: "2026-11-21T11:00:00.000Z", reaction: "hate", place: "till-2" })),
  ).toEqual({
    status: 201,
    outcomes: ["counted"],
  })
  const [row, ...others] = await readLedger(worker.db)
  expect(others).toEqual([])
  expect(row).toMatchObject({
    rev: 2,
    reaction: "hate",
    reason: null,
    comment: null,
    hour: 10,
    place: "till-1",
  })
  expect(row?.amended_at).toBeGreaterThan(0)
  const counters = await worker.db
    .prepare("SELECT love, hate, love_hours, hate_hours, place FROM counters")
    .all()
  expect(counters.results).toEqual([
    { love: 0, hate: 1, love_hours: '{"10":0}', hate_hours: '{"10":1}', place: "till-1" },
  ])
  expect(await counterErrors(worker.db)).toEqual([])
})

test("an added comment changes the ledger and no counter", async () => {
  await makeBusiness(worker.db)
  await post(vote(1))
  expect(await post(vote(1, { rev: 2, comment: "Quick!" }))).toEqual({ status: 201, outcomes: ["counted"] })
  expect(await readLedger(worker.db)).toMatchObject([{ rev: 2, comment: "Quick!" }])
  expect(await totals()).toEqual({ love: 1, hate: 0, held: 0 })
})

test("an undo stays in the ledger and counts nowhere; the vote may come back", async () => {
  await makeBusiness(worker.db)
  await post(vote(1, { reaction: "hate" }))
  await post(vote(1, { rev: 2, reaction: "none" }))
  expect(await readLedger(worker.db)).toMatchObject([{ rev: 2, reaction: "none" }])
  expect(await totals()).toEqual({ love: 0, hate: 0, held: 0 })
  await post(vote(1, { rev: 3, reaction: "love" }))
  expect(await totals()).toEqual({ love: 1, hate: 0, held: 0 })
  expect(await counterErrors(worker.db)).toEqual([])
})

test("revs may arrive in any order: the highest wins", async () => {
  await makeBusiness(worker.db)
  expect(await post(vote(1, { rev: 3, reaction: "hate" }))).toEqual({ status: 201, outcomes: ["counted"] })
  expect(await post(vote(1, { rev: 1 }))).toEqual({ status: 200, outcomes: ["duplicate"] })
  expect(await post(vote(1, { rev: 3, reaction: "love" }))).toEqual({ status: 200, outcomes: ["duplicate"] })
  expect(await readLedger(worker.db)).toMatchObject([{ rev: 3, reaction: "hate" }])
  expect(await totals()).toEqual({ love: 0, hate: 1, held: 0 })
})

test("a vote for a touchpoint nobody has created is held under its name, up to a cap", async () => {
  await makeBusiness(worker.db)
  const response = await postVotes(worker, [vote(1, { touchpoint: "chekout" }), vote(2)])
  expect(v.parse(VotesAnswer, await response.json()).results).toMatchObject([
    { outcome: "held", why: "unknown-touchpoint" },
    { outcome: "counted" },
  ])
  expect(await totals()).toEqual({ love: 1, hate: 0, held: 1 })
  const flood = Array.from({ length: 60 }, (_, number) =>
    vote(100 + number, { touchpoint: `made-up-${number}` }),
  )
  const { outcomes } = await post(...flood)
  expect(outcomes.filter((outcome) => outcome === "held")).toHaveLength(49)
  expect(outcomes.filter((outcome) => outcome === "rejected")).toHaveLength(11)
  expect(await counterErrors(worker.db)).toEqual([])

  const shutOut = await postVotes(worker, [vote(300, { touchpoint: "an-honest-one" })])
  expect(shutOut.status).toBe(429)
  expect(Number(shutOut.headers.get("retry-after"))).toBeGreaterThan(0)
  expect((await post(vote(301))).outcomes).toEqual(["counted"])
})

test("the waiting room opens again for new names a day later", async () => {
  await makeBusiness(worker.db)
  await post(...Array.from({ length: 50 }, (_, number) => vote(number, { touchpoint: `made-up-${number}` })))
  await worker.db
    .prepare("UPDATE touchpoints SET created_at = created_at - 86400001 WHERE state = 'waiting'")
    .run()
  expect((await post(vote(300, { touchpoint: "an-honest-one" }))).outcomes).toEqual(["held"])
})

test("an amendment of a held vote stays held", async () => {
  await makeBusiness(worker.db)
  await post(vote(1, { touchpoint: "nowhere" }))
  expect(await post(vote(1, { touchpoint: "nowhere", rev: 2, reaction: "hate" }))).toEqual({
    status: 201,
    outcomes: ["held"],
  })
  expect(await worker.db.prepare("SELECT held_love, held_hate FROM counters").all()).toMatchObject({
    results: [{ held_love: 0, held_hate: 1 }],
  })
  expect(await counterErrors(worker.db)).toEqual([])
})

test("what one business sends never touches another's votes, even with the same id", async () => {
  const mine = await makeBusiness(worker.db)
  const other = await makeBusiness(worker.db, { siteKey: "lt_other" })
  await post(vote(1))
  const response = await postVotes(worker, [vote(1, { rev: 2, reaction: "hate" })], { key: "lt_other" })
  expect(response.status).toBe(201)
  expect(await readLedger(worker.db)).toMatchObject([
    { business_id: mine.id, rev: 1, reaction: "love" },
    { business_id: other.id, rev: 2, reaction: "hate" },
  ])
  expect(await counterErrors(worker.db)).toEqual([])
})

test("a vote writes two rows, a batch of 100 over 10 counters at most 120, a duplicate none", async () => {
  const { rowsWritten } = await import("../support/rows-written.ts")
  const touchpoints = Array.from({ length: 10 }, (_, number) => `point-${number}`)
  const business = await makeBusiness(worker.db, { siteKey: "lt_rows", touchpoints })
  const batch = Array.from({ length: 100 }, (_, number) => ({ number, touchpoint: `point-${number % 10}` }))
  expect(await rowsWritten(worker.db, business, [{ number: 1, touchpoint: "point-1" }])).toBe(2)
  expect(await rowsWritten(worker.db, business, [{ number: 1, touchpoint: "point-1" }])).toBe(0)
  expect(
    await rowsWritten(
      worker.db,
      business,
      batch.map((entry) => ({ ...entry, number: entry.number + 1000 })),
    ),
  ).toBeLessThanOrEqual(120)
})

test("the recount that these tests lean on sees a counter or an hour that is off by one", async () => {
  await makeBusiness(worker.db)
  await post(vote(1), vote(2, { reaction: "hate" }))
  const broken = async (change: string) => {
    await worker.db.prepare(`UPDATE counters SET ${change}`).run()
    return counterErrors(worker.db)
  }
  expect(await broken("love = love + 1")).toHaveLength(2)
  expect(await broken("love = love - 1")).toEqual([])
  expect(await broken("hate_hours = '{}'")).not.toEqual([])
})
