import * as v from "valibot"
import { beforeEach, expect, test, vi } from "vitest"
import { ErrorAnswer, VotesAnswer } from "../../shared/outcome.ts"
import { app } from "../../worker/app.ts"
import { makeBusiness } from "../support/businesses.ts"
import { type Failure, failingDatabase } from "../support/failing-database.ts"
import { counterErrors, readLedger } from "../support/ledger.ts"
import { useWorker } from "../support/use-worker.ts"
import { type LooseVote, postVotes, vote } from "../support/votes.ts"

const worker = useWorker()

const LOST = "D1_ERROR: Network connection lost."

const context = { waitUntil: () => undefined, passThroughOnException: () => undefined, props: {} }

/** The Worker's own routes over a database that fails as told; there is no queue. */
const overFailing = (failures: Failure[]) => {
  const DB = failingDatabase(worker.db, failures)
  return { fetch: async (address: string, init?: RequestInit) => app.request(address, init, { DB }, context) }
}
const post = (failures: Failure[], ...votes: LooseVote[]) => postVotes(overFailing(failures), votes)

// The day's salt is read once; after this every call to the database is for the votes themselves.
beforeEach(() => postVotes(overFailing([]), [vote(0)], { key: "lt_nobody" }))

const outcomes = async (response: Response) =>
  v.parse(VotesAnswer, await response.json()).results.map(({ outcome }) => outcome)

test("a lost connection before the commit is tried again, unseen by the sender", async () => {
  await makeBusiness(worker.db)
  const response = await post([{ when: "before", message: LOST }], vote(1), vote(2))
  expect(response.status).toBe(201)
  expect(await outcomes(response)).toEqual(["counted", "counted"])
  expect(await readLedger(worker.db)).toHaveLength(2)
})

test("a lost answer after the commit counts once, and the sender hears that it is safe", async () => {
  await makeBusiness(worker.db)
  const response = await post([{ when: "after", message: LOST }], vote(1))
  expect(response.status).toBe(200)
  expect(await outcomes(response)).toEqual(["duplicate"])
  expect(await readLedger(worker.db)).toHaveLength(1)
  expect(await counterErrors(worker.db)).toEqual([])
})

test("a database that stays away gives 503 and Retry-After; the same request later loses nothing", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined)
  await makeBusiness(worker.db)
  const away = Array.from({ length: 4 }, (): Failure => ({ when: "before", message: LOST }))
  const refused = await post(away, vote(1))
  expect(refused.status).toBe(503)
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0)
  expect(v.parse(ErrorAnswer, await refused.json()).error.code).toBe("not-stored")
  expect(await readLedger(worker.db)).toEqual([])
  expect((await post([], vote(1))).status).toBe(201)
  expect(await counterErrors(worker.db)).toEqual([])
})

test("an overloaded database is not pressed further: one attempt, then 503", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined)
  await makeBusiness(worker.db)
  const failures: Failure[] = [
    { when: "before", message: "D1_ERROR: D1 DB is overloaded. Requests queued for too long." },
  ]
  expect((await post(failures, vote(1))).status).toBe(503)
  expect(failures).toEqual([])
  expect(await readLedger(worker.db)).toEqual([])
})

test("a statement that fails inside the transaction leaves neither ledger nor counters behind, and the queue keeps the votes", async () => {
  await makeBusiness(worker.db)
  await worker.db
    .prepare("CREATE TRIGGER refuse BEFORE INSERT ON votes BEGIN SELECT raise(ABORT, 'disk is full'); END")
    .run()
  const queued = await postVotes(worker, [vote(1), vote(2)])
  expect(queued.status).toBe(202)
  expect(await outcomes(queued)).toEqual(["queued", "queued"])
  expect(await readLedger(worker.db)).toEqual([])
  expect(await worker.db.prepare("SELECT count(*) AS n FROM counters").first()).toEqual({ n: 0 })
  await worker.db.prepare("DROP TRIGGER refuse").run()
  await vi.waitFor(async () => expect(await readLedger(worker.db)).toHaveLength(2), { timeout: 15_000 })
  expect((await postVotes(worker, [vote(1), vote(2)])).status).toBe(200)
  expect(await counterErrors(worker.db)).toEqual([])
})
