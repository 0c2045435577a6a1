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
import { startWorker, type TestWorker } from "../support/start-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

/** So many requests within a minute, so that no test has to be quick: the house's limits are hundreds in ten seconds. */
const VISITOR_MAX = 3
const TOUCHPOINT_MAX = 6
const START_TIMEOUT_MS = 60_000

const folder = mkdtempSync(join(tmpdir(), "lovetap-limits-"))
let worker: TestWorker

beforeAll(async () => {
  const config = readHouse("wrangler.toml")
    .replace("limit = 300, period = 10", `limit = ${VISITOR_MAX}, period = 60`)
    .replace("limit = 3000, period = 10", `limit = ${TOUCHPOINT_MAX}, period = 60`)
    .replaceAll(/"(worker\/|dist\/)/g, `"${ROOT}/$1`)
  writeFileSync(join(folder, "wrangler.toml"), config)
  worker = await startWorker(join(folder, "wrangler.toml"))
}, START_TIMEOUT_MS)
afterAll(async () => {
  await worker?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const send = (number: number, visitor: number, touchpoint = "checkout") =>
  postVotes(worker, [vote(number, { touchpoint })], { headers: fromVisitor(visitor) })

test("a flood is put off with 429 and Retry-After: by visitor, and by touchpoint when many visitors join in", async () => {
  await makeBusiness(worker.db, { touchpoints: ["checkout", "menu"] })
  for (let number = 1; number <= VISITOR_MAX; number += 1) {
    expect((await send(number, 1)).status).toBe(201)
  }
  const putOff = await send(VISITOR_MAX + 1, 1)
  expect(putOff.status).toBe(429)
  expect(Number(putOff.headers.get("retry-after"))).toBeGreaterThan(0)
  expect(v.parse(ErrorAnswer, await putOff.json()).error.code).toBe("too-many-requests")
  expect(await readLedger(worker.db)).toHaveLength(VISITOR_MAX)

  const others = [2, 3, 4, 5].map((visitor) => send(10 + visitor, visitor))
  const statuses = (await Promise.all(others)).map(({ status }) => status)
  expect(statuses).toContain(429)
  expect((await send(20, 6, "menu")).status).toBe(201)
})
