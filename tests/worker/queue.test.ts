import * as v from "valibot"
import { expect, test, vi } from "vitest"
import { VotesAnswer } from "../../shared/outcome.ts"
import { consume } from "../../worker/collect/queue.ts"
import { makeBusiness } from "../support/businesses.ts"
import { fromVisitor } from "../support/from-visitor.ts"
import { counterErrors, readLedger } from "../support/ledger.ts"
import { FROM_OUR_PAGE, signedIn } from "../support/member.ts"
import { useWorker } from "../support/use-worker.ts"
import { type LooseVote, postVotes, vote, voteId } from "../support/votes.ts"

const worker = useWorker()

/** A queue's first attempts are seconds apart. */
const DELIVERED = { timeout: 20_000, interval: 100 }

const outcomes = async (response: Response) =>
  v.parse(VotesAnswer, await response.json()).results.map(({ outcome }) => outcome)

/** Posts while the ledger takes nothing: everything goes to the queue. */
const postWhileAway = async (...votes: LooseVote[]) => {
  await worker.db
    .prepare("CREATE TRIGGER away BEFORE INSERT ON votes BEGIN SELECT raise(ABORT, 'away'); END")
    .run()
  const answer = await postVotes(worker, votes, { headers: fromVisitor(1) })
  return { answer, back: () => worker.db.prepare("DROP TRIGGER away").run() }
}

interface FakeMessage {
  body: unknown
  attempts: number
  acked: boolean
  retried: boolean
}

/** Hands bodies to the Worker's consumer the way a queue does, and tells what became of each. */
const deliver = async (queue: string, bodies: unknown[]): Promise<FakeMessage[]> => {
  const messages = bodies.map((body) => {
    const message = { id: "m", timestamp: new Date(), body, attempts: 1, acked: false, retried: false }
    const ack = () => {
      message.acked = true
    }
    const retry = () => {
      message.retried = true
    }
    return Object.assign(message, { ack, retry })
  })
  const batch = { queue, messages, ackAll: () => {}, retryAll: () => {}, metadata: {} }
  await consume(batch as never, { DB: worker.db }, { waitUntil: () => {} })
  return messages
}

const arrival = (key: string, rest: object = {}, number = 1) => ({
  key,
  receivedAt: Date.now(),
  origin: null,
  ownOrigin: false,
  agent: "browser",
  votes: [
    {
      vote: { id: voteId(number), rev: 1, touchpoint: "checkout", reaction: "love", channel: "web" },
      seen: { visitorVotes: 1, previous: null, sinceLastTapMs: null, tapsInMinute: 0 },
    },
  ],
  ...rest,
})

const parked = async () =>
  (await worker.db.prepare("SELECT * FROM parked").all<{ id: number; votes: number; why: string }>()).results

const bodies = async () =>
  (await worker.db.prepare("SELECT body FROM parked").all<{ body: string }>()).results.map(({ body }) => body)

test("votes that the database can't take are queued, answered with 202 one by one, and stored once it can", async () => {
  await makeBusiness(worker.db)
  const at = new Date(Date.now() - 5000).toISOString()
  const { answer, back } = await postWhileAway(
    vote(1, { at, comment: "Mail kim@shop.example" }),
    vote(2, { reaction: "meh" }),
    vote(3, { reaction: "hate" }),
  )
  expect(answer.status).toBe(202)
  expect(await outcomes(answer)).toEqual(["queued", "rejected", "queued"])
  expect(await readLedger(worker.db)).toEqual([])
  await back()
  await vi.waitFor(async () => expect(await readLedger(worker.db)).toHaveLength(2), DELIVERED)
  expect(await readLedger(worker.db)).toMatchObject([
    { reaction: "love", held: null, at: Date.parse(at), comment: "Mail [e-mail]" },
    { reaction: "hate", held: null },
  ])
  expect((await postVotes(worker, [vote(1), vote(3)])).status).toBe(200)
  expect(await counterErrors(worker.db)).toEqual([])
})

test("a batch of five hundred goes through the queue whole", async () => {
  await makeBusiness(worker.db)
  const { answer, back } = await postWhileAway(...Array.from({ length: 500 }, (_, number) => vote(number)))
  expect(answer.status).toBe(202)
  await back()
  await vi.waitFor(async () => expect(await readLedger(worker.db)).toHaveLength(500), DELIVERED)
  expect(await counterErrors(worker.db)).toEqual([])
})

test("a message delivered twice counts once; its rules are judged by the moment it came in", async () => {
  const { siteKey } = await makeBusiness(worker.db)
  const late = Date.now() - 100 * 86_400_000
  const body = arrival(siteKey, { receivedAt: late })
  const [first, second] = await deliver("lovetap-votes", [body, body])
  expect([first?.acked, second?.acked]).toEqual([true, true])
  expect(await readLedger(worker.db)).toMatchObject([{ held: null, received_at: late }])
  expect(await counterErrors(worker.db)).toEqual([])
})

test("a message that can't be read is parked, its neighbours are stored", async () => {
  const { siteKey } = await makeBusiness(worker.db)
  const messages = await deliver("lovetap-votes", [
    arrival(siteKey, {}, 1),
    arrival(siteKey, { agent: "a pigeon", receivedAt: 1e300 }, 2),
    arrival(siteKey, {}, 3),
    "nonsense",
    arrival("lt_nobody", {}, 4),
  ])
  expect(messages.map(({ acked }) => acked)).toEqual([true, true, true, true, true])
  expect(await readLedger(worker.db)).toHaveLength(2)
  expect(await parked()).toMatchObject([{ votes: 1, why: "It can't be read." }])
})

test("a message of which some votes find no room in the waiting room is parked, and what is stored counts once", async () => {
  const business = await makeBusiness(worker.db)
  await postVotes(
    worker,
    Array.from({ length: 50 }, (_, number) => vote(100 + number, { touchpoint: `made-up-${number}` })),
  )
  const crowded = arrival(business.siteKey)
  const [known] = crowded.votes
  const unknown = { ...known, vote: { ...known?.vote, id: voteId(2), touchpoint: "an-honest-one" } }
  await deliver("lovetap-votes", [{ ...crowded, votes: [known, unknown] }])
  expect(await parked()).toMatchObject([{ votes: 2, why: expect.stringContaining("waiting room") }])
  await worker.db
    .prepare("UPDATE touchpoints SET created_at = created_at - 86400001 WHERE state = 'waiting'")
    .run()
  const member = await signedIn(worker, business)
  const [batch] = await parked()
  const replay = { method: "POST", body: `batch=${batch?.id}`, headers: FROM_OUR_PAGE }
  expect((await member("/held/parked", replay)).status).toBe(303)
  expect(await parked()).toEqual([])
  expect(await readLedger(worker.db)).toHaveLength(52)
  expect(await counterErrors(worker.db)).toEqual([])
})

test("of a batch replayed in part, what is stored is told, and what finds no room stays parked", async () => {
  const business = await makeBusiness(worker.db)
  await postVotes(
    worker,
    Array.from({ length: 50 }, (_, number) => vote(100 + number, { touchpoint: `made-up-${number}` })),
  )
  const crowded = arrival(business.siteKey)
  const [known] = crowded.votes
  const votes = [1, 2, 3, 4].map((number) => ({
    ...known,
    vote: { ...known?.vote, id: voteId(number), touchpoint: number > 2 ? "an-honest-one" : "checkout" },
  }))
  await deliver("lovetap-votes-dead", [{ ...crowded, votes }])
  const [batch] = await parked()
  const member = await signedIn(worker, business)
  const press = () =>
    member("/held/parked", { method: "POST", body: `batch=${batch?.id}`, headers: FROM_OUR_PAGE })
  const first = await press()
  expect(first.status).toBe(409)
  expect(await first.text()).toContain("2 votes are stored, 2 still find no room")
  expect(await readLedger(worker.db)).toHaveLength(52)
  expect(await parked()).toMatchObject([{ id: batch?.id, votes: 2 }])
  const [left] = await bodies()
  expect(JSON.parse(left ?? "").votes).toEqual(votes.slice(2))
  expect(await (await press()).text()).toContain("There is no room for these votes yet")
  const entries = await worker.db.prepare("SELECT member_id, action, detail FROM audit").all()
  expect(entries.results).toEqual([
    {
      member_id: business.memberId,
      action: "replay",
      detail: '{"votes":4,"counted":2,"held":0,"duplicate":0,"rejected":2}',
    },
  ])
  expect(await counterErrors(worker.db)).toEqual([])
})

test("a message that can't be stored yet is tried again, its neighbours are stored", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined)
  const { siteKey } = await makeBusiness(worker.db)
  await worker.db
    .prepare(
      `CREATE TRIGGER poison BEFORE INSERT ON votes WHEN hex(NEW.id) LIKE '%02' BEGIN SELECT raise(ABORT, 'poison'); END`,
    )
    .run()
  const messages = await deliver(
    "lovetap-votes",
    [1, 2, 3].map((number) => arrival(siteKey, {}, number)),
  )
  await worker.db.prepare("DROP TRIGGER poison").run()
  expect(messages.map(({ acked, retried }) => [acked, retried])).toEqual([
    [true, false],
    [false, true],
    [true, false],
  ])
  expect(await readLedger(worker.db)).toHaveLength(2)
})

test("a dead letter is parked, seen by its business, and stored when a member replays it", async () => {
  const business = await makeBusiness(worker.db)
  const other = await makeBusiness(worker.db, { siteKey: "lt_other" })
  await deliver("lovetap-votes-dead", [arrival(business.siteKey)])
  await deliver(
    "lovetap-votes-dead",
    (await bodies()).map((body) => JSON.parse(body)),
  )
  const [batch, ...more] = await parked()
  expect(more, "a message delivered twice is parked once").toEqual([])
  const replay = { method: "POST", body: `batch=${batch?.id}`, headers: FROM_OUR_PAGE }

  const stranger = await signedIn(worker, other)
  expect(await (await stranger("/held")).text()).not.toContain("Parked batches")
  expect((await stranger("/held/parked", replay)).status).toBe(409)
  expect(await readLedger(worker.db)).toEqual([])

  const member = await signedIn(worker, business)
  expect(await (await member("/held")).text()).toContain("Parked batches")
  expect((await member("/held/parked", { method: "POST", body: `batch=${batch?.id}` })).status).toBe(403)
  expect((await member("/held/parked", replay)).status).toBe(303)
  expect(await readLedger(worker.db)).toMatchObject([{ business_id: business.id, held: null }])
  expect(await parked()).toEqual([])
  expect(await (await member("/log")).text()).toContain("replayed a parked batch of")
  expect((await member("/held/parked", replay)).status).toBe(409)
  expect(await counterErrors(worker.db)).toEqual([])
})

test("a batch that still can't be read stays parked, and says so", async () => {
  const business = await makeBusiness(worker.db)
  await deliver("lovetap-votes", [arrival(business.siteKey, { agent: "a pigeon" })])
  const [batch] = await parked()
  const member = await signedIn(worker, business)
  const answer = await member("/held/parked", {
    method: "POST",
    body: `batch=${batch?.id}`,
    headers: FROM_OUR_PAGE,
  })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain("can't be read")
  expect(await parked()).toHaveLength(1)
})
