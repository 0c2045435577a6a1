import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as v from "valibot"
import { afterAll, beforeAll, expect, test } from "vitest"
import { ErrorAnswer } from "../../shared/outcome.ts"
import { makeBusiness } from "../support/businesses.ts"
import { fromVisitor } from "../support/from-visitor.ts"
import { ROOT, readHouse } from "../support/house-files.ts"
import { readLedger } from "../support/ledger.ts"
import { MINUTE_MS, roomIn } from "../support/room-in.ts"
import { startWorker, type TestWorker } from "../support/start-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

/** So few within a minute that no test has to be quick: the house's limit is hundreds in ten seconds. */
const VISITOR_MAX = 3
/** The collector tells the limiter two hundred votes at a time; the second time it hears no. */
const FLOOD = 6
const VOTES = 100
/** The limiter counts by the minute of the clock: the flood comes within one. */
const FLOOD_TAKES_MS = 15_000
const START_TIMEOUT_MS = 60_000

const folder = mkdtempSync(join(tmpdir(), "lovetap-limits-"))
let worker: TestWorker

beforeAll(async () => {
  const config = readHouse("wrangler.toml")
    .replace("limit = 2000, period = 10", `limit = ${VISITOR_MAX}, period = 60`)
    .replaceAll(/"(worker\/|dist\/)/g, `"${ROOT}/$1`)
  writeFileSync(join(folder, "wrangler.toml"), config)
  worker = await startWorker(join(folder, "wrangler.toml"))
}, START_TIMEOUT_MS)
afterAll(async () => {
  await worker?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const send = (request: number, visitor: number) => {
  const votes = Array.from({ length: VOTES }, (_, number) => vote(request * VOTES + number))
  return postVotes(worker, votes, { headers: fromVisitor(visitor) })
}

test("a visitor's flood is put off with 429 and Retry-After by the real limiter; others' votes are taken", async () => {
  await roomIn(MINUTE_MS, FLOOD_TAKES_MS)
  await makeBusiness(worker.db)
  const answers: Response[] = []
  for (let request = 1; request <= FLOOD; request += 1) answers.push(await send(request, 1))
  const taken = answers.filter(({ status }) => status === 201)
  const [putOff, ...rest] = answers.slice(taken.length)
  expect(putOff?.status).toBe(429)
  expect(rest.every(({ status }) => status === 429)).toBe(true)
  expect(Number(putOff?.headers.get("retry-after"))).toBeGreaterThan(0)
  expect(v.parse(ErrorAnswer, await putOff?.json()).error.code).toBe("too-many-requests")
  expect(await readLedger(worker.db)).toHaveLength(taken.length * VOTES)
  expect((await send(FLOOD + 1, 2)).status).toBe(201)
})
