import type { D1Database } from "@cloudflare/workers-types"
import { expect, test, vi } from "vitest"
import { app } from "../../worker/app.ts"
import { putId, putVotes } from "../support/ledger-rows.ts"
import { openApi } from "../support/owner-api.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

/** Three reads of the database, the last of them not full. */
const MANY = 6000

const withMany = async () => {
  const api = await openApi(worker)
  const touchpointId = api.business.touchpointIds.checkout ?? 0
  const votes = Array.from({ length: MANY }, (_, index) => ({ touchpointId, number: 2 * index }))
  await putVotes(worker.db, api.business.id, votes)
  return { ...api, touchpointId }
}

const CONTEXT = { waitUntil: () => {}, passThroughOnException: () => {}, props: {} }

/** Asks the Worker's own routes over a database as the test has it. */
const askOver = (DB: D1Database, address: string, headers: { authorization: string }) =>
  Promise.resolve(app.request(address, { headers }, { DB }, CONTEXT as never))

/** A D1 that tells of every read after the first batch, which holds the first rows of a page. */
const watchedDatabase = (db: D1Database, onRead: () => void): D1Database => {
  let begun = false
  return new Proxy(db, {
    get(target, name) {
      if (name === "prepare" && begun) onRead()
      if (name !== "batch") return Reflect.get(target, name).bind(target)
      return async (statements: Parameters<D1Database["batch"]>[0]) => {
        const results = await target.batch(statements)
        begun = true
        return results
      }
    },
  })
}

const idsIn = (body: string) => Array.from(body.matchAll(/^\{"id":"([^"]+)"/gm), ([, id]) => id)

test("a page of many reads is whole, in order, and ends with a line", async () => {
  const { get } = await withMany()
  const body = await (await get(`/v1/votes?limit=${MANY}`)).text()
  expect(body.endsWith("}\n")).toBe(true)
  expect(idsIn(body)).toEqual(Array.from({ length: MANY }, (_, index) => putId(2 * index)))
})

test.each([2500, 2501, 5000])(
  "a page of %i votes ends where it should, whatever it takes to read it",
  async (limit) => {
    const { get } = await withMany()
    const first = await get(`/v1/votes?limit=${limit}`)
    const next = /<(.+)>/.exec(first.headers.get("link") ?? "")?.[1] ?? ""
    const firstIds = idsIn(await first.text())
    expect(firstIds).toHaveLength(limit)
    expect(idsIn(await (await get(next)).text())[0]).toBe(putId(2 * limit))
  },
)

test("rows are read only as the caller takes them", async () => {
  const { headers } = await withMany()
  let reads = 0
  const DB = watchedDatabase(worker.db, () => {
    reads += 1
  })
  const response = await askOver(DB, `/v1/votes?limit=${MANY}`, headers)
  const reader = response.body?.getReader()
  const seen: number[] = []
  while (!(await reader?.read())?.done) seen.push(reads)
  expect(seen).toEqual([0, 1, 2])
})

test("who hangs up is read nothing more for", async () => {
  const { headers } = await withMany()
  let reads = 0
  const DB = watchedDatabase(worker.db, () => {
    reads += 1
  })
  const reader = (await askOver(DB, `/v1/votes?limit=${MANY}`, headers)).body?.getReader()
  await reader?.read()
  await reader?.cancel()
  expect(reads).toBe(0)
})

test("when the database fails in mid-stream, the body breaks off and never looks whole", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined)
  const { headers } = await withMany()
  const DB = watchedDatabase(worker.db, () => {
    throw new Error("D1_ERROR: D1 DB storage operation exceeded timeout")
  })
  const response = await askOver(DB, `/v1/votes?limit=${MANY}`, headers)
  expect(response.status).toBe(200)
  await expect(response.text()).rejects.toThrow("exceeded timeout")
  expect(said).toHaveBeenCalledWith("answer broken off:", expect.stringContaining("exceeded timeout"))
})

test("over HTTP, too, a body that breaks off never looks whole", async () => {
  const { get, touchpointId, business } = await withMany()
  // What was sent when the body broke off is up to proxies on the way: wrangler's answers 500 in its stead.
  const arrives = async () => {
    const response = await get(`/v1/votes?limit=${MANY}`)
    if (response.ok) return response.text()
    throw new Error(`answered ${response.status}`)
  }
  expect(idsIn(await arrives())).toHaveLength(MANY)
  // Nobody can say what a rule of this name means: the row can't be told.
  await putVotes(worker.db, business.id, [{ touchpointId, number: 2 * 4000 + 1, held: "no-such-rule" }])
  await expect(arrives()).rejects.toThrow()
  expect(worker.logs().join()).toContain("answer broken off")
})

test("a vote that comes in on a page being sent is on it; the next page goes on behind it", async () => {
  const { headers, touchpointId, business } = await withMany()
  const response = await askOver(worker.db, "/v1/votes?limit=5000", headers)
  const late = [1, 2 * 4000 + 1, 2 * 4999 + 1]
  await putVotes(
    worker.db,
    business.id,
    late.map((number) => ({ touchpointId, number })),
  )
  const next = /<(.+)>/.exec(response.headers.get("link") ?? "")?.[1] ?? ""
  const ids = idsIn(await response.text())
  const nextIds = idsIn(await (await askOver(worker.db, next, headers)).text())
  // The first was read past, the second lies on the page, the third on the next one.
  expect(ids).toHaveLength(5001)
  expect(ids[4001]).toBe(putId(2 * 4000 + 1))
  expect(nextIds).toHaveLength(1001)
  expect(nextIds[0]).toBe(putId(2 * 4999 + 1))
})

test("a ledger that grows faster than it is read still ends", async () => {
  const { headers, touchpointId, business } = await withMany()
  const response = await askOver(worker.db, "/v1/votes?limit=100000", headers)
  const more = Array.from({ length: 100 }, (_, index) => ({ touchpointId, number: 2 * MANY + index }))
  await putVotes(worker.db, business.id, more)
  expect(idsIn(await response.text())).toHaveLength(MANY)
})
