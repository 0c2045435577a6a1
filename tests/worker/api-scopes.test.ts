import { expect, test, vi } from "vitest"
import { API_SCOPES, type ApiScope } from "../../shared/api-scope.ts"
import { mintApiKey } from "../../worker/auth/api-key.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

const worker = useWorker()

const headersFor = async ({ id }: MadeBusiness, scopes: readonly ApiScope[] = API_SCOPES) => {
  const key = await mintApiKey(worker.db, id as never, { name: "test", scopes }, Date.now())
  return { authorization: `Bearer ${key}` }
}

const LINKS = JSON.stringify({ touchpoint: "checkout", send: "letter", recipients: ["4711"] })

/** How the API answers each of its requests. */
const answers = async (headers: Record<string, string>) => {
  const links = { method: "POST", body: LINKS, headers: { ...headers, "content-type": "application/json" } }
  const all = {
    touchpoints: worker.fetch("/v1/touchpoints", { headers }),
    pulse: worker.fetch("/v1/pulse?touchpoint=checkout", { headers }),
    votes: worker.fetch("/v1/votes", { headers }),
    links: worker.fetch("/v1/links", links),
  }
  const entries = Object.entries(all).map(async ([name, answer]) => [name, (await answer).status] as const)
  return Object.fromEntries(await Promise.all(entries))
}

test("a key may do what it was made for, and nothing else", async () => {
  const business = await makeBusiness(worker.db)
  const may = { touchpoints: 200, pulse: 200, votes: 200 }
  const mayNot = { touchpoints: 403, pulse: 403, votes: 403 }
  expect(await answers(await headersFor(business, ["read"]))).toEqual({ ...may, links: 403 })
  expect(await answers(await headersFor(business, ["links"]))).toEqual({ ...mayNot, links: 200 })
  expect(await answers(await headersFor(business))).toEqual({ ...may, links: 200 })
})

test("says which scope is missing, and how to get it", async () => {
  const headers = await headersFor(await makeBusiness(worker.db), ["links"])
  const refused = await worker.fetch("/v1/votes", { headers })
  expect(refused.headers.get("cache-control")).toBe("no-store")
  expect(await refused.json()).toEqual({
    error: {
      code: "out-of-scope",
      message: "This key may not do that: it lacks the scope “read” and has links.",
      hint: "Make another key with that scope in the console, under Settings.",
    },
  })
})

test("what customers wrote is told to keys that may read it, in either format", async () => {
  const business = await makeBusiness(worker.db)
  await postVotes(worker, [vote(1, { comment: "The lid leaks", contact: "+44 20 7946 0018" })])
  const read = async (scopes: readonly ApiScope[], format: string) =>
    (await worker.fetch(`/v1/votes?format=${format}`, { headers: await headersFor(business, scopes) })).text()
  for (const format of ["ndjson", "csv"]) {
    expect(await read(["read", "comments"], format)).toMatch(/The lid leaks.*7946 0018/s)
    const without = await read(["read"], format)
    expect(without).toContain("checkout")
    expect(without).not.toMatch(/lid leaks|7946|comment|contact/)
  }
})

test("keys from before there were scopes may do all", async () => {
  const business = await makeBusiness(worker.db)
  const hash = new Uint8Array(
    await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`lts_${"a".repeat(43)}`)),
  )
  await worker.db
    .prepare("INSERT INTO api_keys (token_hash, business_id, name, created_at) VALUES (?1, ?2, 'old', 0)")
    .bind(hash, business.id)
    .run()
  expect(await answers({ authorization: `Bearer lts_${"a".repeat(43)}` })).toEqual({
    touchpoints: 200,
    pulse: 200,
    votes: 200,
    links: 200,
  })
})

test("the day of its last use is written once a day, and for refused requests too", async () => {
  const headers = await headersFor(await makeBusiness(worker.db, { timeZone: "Pacific/Kiritimati" }), [
    "links",
  ])
  const usedDay = () => worker.db.prepare("SELECT used_day FROM api_keys").first<number | null>("used_day")
  expect(await usedDay()).toBeNull()
  // Kiritimati is fourteen hours ahead.
  const today = Math.floor((Date.now() + 14 * 3_600_000) / 86_400_000)
  await worker.fetch("/v1/touchpoints", { headers })
  await vi.waitFor(async () => expect(await usedDay()).toBeGreaterThanOrEqual(today), { timeout: 10_000 })
  await worker.db.prepare("UPDATE api_keys SET used_day = used_day + 1").run()
  await worker.fetch("/v1/touchpoints", { headers })
  expect(await usedDay()).toBeGreaterThan(today)
})
