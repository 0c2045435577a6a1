import { expect, test } from "vitest"
import type { Reaction } from "../../shared/vote.ts"
import { judge } from "../chaos/verdict.ts"
import type { BookedVote } from "../chaos/vote-book.ts"
import { makeBusiness } from "../support/businesses.ts"
import { siteKeyOfTest } from "../support/site-keys.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote, voteId } from "../support/votes.ts"

const worker = useWorker()

/** A vote as its customer remembers it: the reactions of its revs, and the highest one acknowledged. */
const booked = (number: number, revs: Reaction[], ackedRev = revs.length): BookedVote => ({
  key: siteKeyOfTest(),
  id: voteId(number),
  touchpoint: "checkout",
  place: undefined,
  channel: "web",
  at: "2026-11-20T10:00:00.000Z",
  revs,
  ackedRev,
  calledNew: [1],
})

const store = async (...votes: ReturnType<typeof vote>[]) => {
  await makeBusiness(worker.db, { touchpoints: ["checkout", "delivery"] })
  expect((await postVotes(worker, votes)).status).toBe(201)
}

const CLEAN = {
  lost: [],
  doubled: [],
  calledNewTwice: [],
  stale: [],
  altered: [],
  misplaced: [],
  invented: [],
  miscounted: [],
}

test("a database that keeps every promise is clean", async () => {
  await store(vote(1), vote(2, { rev: 2, reaction: "hate" }))
  const book = [booked(1, ["love"]), booked(2, ["love", "hate"]), booked(3, ["love"], 0)]
  expect(await judge(worker.db, book)).toEqual({ ...CLEAN, ledgerRows: 2, held: {}, acknowledged: 2 })
})

test("a vote nobody acknowledged may be there or not", async () => {
  await store(vote(1))
  expect(await judge(worker.db, [booked(1, ["love"], 0), booked(2, ["hate"], 0)])).toMatchObject(CLEAN)
})

test("an acknowledged vote that is missing is lost", async () => {
  await store(vote(1))
  const { lost } = await judge(worker.db, [booked(1, ["love"]), booked(2, ["love"])])
  expect(lost).toEqual([voteId(2)])
})

test("a vote below its acknowledged rev is stale, one with another reaction altered", async () => {
  await store(vote(1), vote(2))
  const verdict = await judge(worker.db, [booked(1, ["love", "hate"]), booked(2, ["hate"])])
  expect(verdict).toMatchObject({ ...CLEAN, stale: [voteId(1)], altered: [voteId(2)] })
})

test("a vote at another touchpoint, or in another business's ledger, than it was sent to is misplaced", async () => {
  await store(vote(1, { touchpoint: "delivery" }), vote(2))
  const others: BookedVote = { ...booked(2, ["love"]), key: "lt_other" }
  expect((await judge(worker.db, [booked(1, ["love"]), others])).misplaced).toEqual([voteId(1), voteId(2)])
})

test("a rev that two answers called new is told, though the ledger has it once", async () => {
  await store(vote(1))
  const verdict = await judge(worker.db, [{ ...booked(1, ["love"]), calledNew: [2] }])
  expect(verdict).toMatchObject({ ...CLEAN, calledNewTwice: [voteId(1)] })
})

test("held votes are told by their rule, and lost like any other", async () => {
  await store(vote(1, { touchpoint: "nowhere" }))
  const ghost = (number: number): BookedVote => ({ ...booked(number, ["love"]), touchpoint: "nowhere" })
  const verdict = await judge(worker.db, [ghost(1), ghost(2)])
  expect(verdict).toMatchObject({ ...CLEAN, held: { "unknown-touchpoint": 1 }, lost: [voteId(2)] })
})

test("a vote that is there twice is doubled, one nobody sent invented", async () => {
  await store(vote(1), vote(1, { touchpoint: "delivery" }), vote(2))
  const { doubled, invented } = await judge(worker.db, [booked(1, ["love"])])
  expect([doubled, invented].map((ids) => ids.length)).toEqual([1, 1])
})

/** Hours are there one by one: whatever hour it is, this one is not. */
test.each(["love = love + 1", "held_hate = 1", `love_hours = '{"24":1}'`])(
  "counters with %s are miscounted",
  async (wrong) => {
    await store(vote(1))
    await worker.db.prepare(`UPDATE counters SET ${wrong}`).run()
    expect((await judge(worker.db, [booked(1, ["love"])])).miscounted).not.toEqual([])
  },
)
