import * as v from "valibot"
import { expect, test } from "vitest"
import { Arrival } from "../../worker/collect/arrival.ts"
import { malformedMessages } from "../chaos/malformed-messages.ts"
import { readParked, vanished } from "../chaos/parked.ts"
import type { BookedVote } from "../chaos/vote-book.ts"
import { makeBusiness } from "../support/businesses.ts"
import { siteKeyOfTest } from "../support/site-keys.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote, voteId } from "../support/votes.ts"

const worker = useWorker()

const booked = (number: number, ackedRev: number): BookedVote => ({
  key: siteKeyOfTest(),
  id: voteId(number),
  touchpoint: "checkout",
  place: undefined,
  channel: "web",
  at: "2026-11-20T10:00:00.000Z",
  revs: ["love", "hate"],
  ackedRev,
  calledNew: [],
})

const park = async (businessId: number, body: unknown) => {
  await worker.db
    .prepare(
      "INSERT INTO parked (business_id, parked_at, received_at, votes, why, body) VALUES (?, 0, 0, 1, 'a test', ?)",
    )
    .bind(businessId, JSON.stringify(body))
    .run()
}

const arrival = (...votes: { number: number; rev: number }[]) => ({
  key: siteKeyOfTest(),
  receivedAt: 0,
  origin: null,
  ownOrigin: false,
  agent: "browser",
  votes: votes.map(({ number, rev }) => ({
    vote: { id: voteId(number), rev, touchpoint: "checkout", reaction: "love", channel: "web" },
    seen: { visitorVotes: 0, previous: null, sinceLastTapMs: null, tapsInMinute: 0 },
  })),
})

test("an acknowledged vote is in the ledger or parked, at that rev or later; else it has vanished", async () => {
  const business = await makeBusiness(worker.db)
  expect((await postVotes(worker, [vote(1), vote(2), vote(3)])).status).toBe(201)
  await park(business.id, arrival({ number: 3, rev: 2 }, { number: 4, rev: 1 }))
  const book = [booked(1, 1), booked(2, 2), booked(3, 2), booked(4, 1), booked(5, 1), booked(6, 0)]
  expect(await vanished(worker.db, book, await readParked(worker.db))).toEqual([voteId(2), voteId(5)])
})

test("a parked message that can't be read holds no votes", async () => {
  const business = await makeBusiness(worker.db)
  await park(business.id, { key: siteKeyOfTest(), votes: "none" })
  expect((await readParked(worker.db)).map(({ votes }) => votes)).toEqual([undefined])
  expect(await vanished(worker.db, [booked(1, 1)], await readParked(worker.db))).toEqual([voteId(1)])
})

test("no malformed message can be read by the collector, and each of a business's can be found again", () => {
  const messages = malformedMessages("lt_demo", 1)
  expect(messages.filter(({ body }) => v.is(Arrival, body))).toEqual([])
  const marks = messages.flatMap(({ mark }) => mark ?? [])
  expect(marks.length).toBeGreaterThan(0)
  expect(new Set(marks).size).toBe(marks.length)
})
