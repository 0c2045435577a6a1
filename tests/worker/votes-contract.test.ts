import * as v from "valibot"
import { expect, test } from "vitest"
import { BODY_MAX_BYTES, COMMENT_MAX_CHARS, VOTES_PER_REQUEST_MAX } from "../../shared/limits.ts"
import { ErrorAnswer, VotesAnswer } from "../../shared/outcome.ts"
import { makeBusiness } from "../support/businesses.ts"
import { readLedger } from "../support/ledger.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote, voteId } from "../support/votes.ts"

const worker = useWorker()

const resultsOf = async (response: Response) => v.parse(VotesAnswer, await response.json()).results
const faultOf = async (response: Response) => v.parse(ErrorAnswer, await response.json()).error

const postRaw = (body: BodyInit, headers: Record<string, string> = { "content-type": "text/plain" }) =>
  worker.fetch("/v1/votes", { method: "POST", headers, body })

test("a vote is committed before it is acknowledged", async () => {
  const business = await makeBusiness(worker.db)
  const at = new Date(Date.now() - 1000).toISOString()
  const response = await postVotes(worker, [
    vote(1, {
      at,
      place: "Till-3",
      reason: "friendly",
      comment: " Lovely! ",
      lang: "en-GB",
      page: "/pay?card=1",
    }),
  ])
  expect(response.status).toBe(201)
  expect(await resultsOf(response)).toEqual([{ id: voteId(1), outcome: "counted" }])
  expect(await readLedger(worker.db)).toEqual([
    expect.objectContaining({
      business_id: business.id,
      touchpoint_id: business.touchpointIds.checkout,
      id: voteId(1).replaceAll("-", ""),
      rev: 1,
      reaction: "love",
      held: null,
      channel: "web",
      place: "till-3",
      at: Date.parse(at),
      clock_error: 0,
      reason: "friendly",
      comment: "Lovely!",
      lang: "en-GB",
      page: "/pay",
    }),
  ])
})

test("any page may post, as text without a preflight and as JSON with one", async () => {
  await makeBusiness(worker.db)
  const origin = "https://shop.example"
  const text = await postVotes(worker, [vote(1)], { headers: { origin } })
  expect(text.headers.get("access-control-allow-origin")).toBe("*")
  expect(text.headers.get("access-control-expose-headers")).toBe("Retry-After")
  const preflight = await worker.fetch("/v1/votes", {
    method: "OPTIONS",
    headers: {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type",
    },
  })
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get("access-control-allow-headers")).toBe("content-type")
  const json = await postVotes(worker, [vote(2)], { headers: { origin, "content-type": "application/json" } })
  expect(json.status).toBe(201)
})

test("one bad vote never rejects its neighbours, and is told each thing that is wrong", async () => {
  await makeBusiness(worker.db)
  const response = await postVotes(worker, [
    vote(1),
    vote(2, { reaction: "meh", rev: 0 }),
    { reaction: "love", touchpoint: "checkout" },
    vote(3, { comment: "x".repeat(COMMENT_MAX_CHARS + 1) }),
    "vote" as never,
    vote(4, { reaction: "hate" }),
  ])
  expect(response.status).toBe(201)
  const results = await resultsOf(response)
  expect(results.map(({ outcome }) => outcome)).toEqual([
    "counted",
    "rejected",
    "rejected",
    "rejected",
    "rejected",
    "counted",
  ])
  expect(results[1]).toMatchObject({
    id: voteId(2),
    why: expect.stringMatching(/rev must be 1 or more.*reaction must be “love”/),
  })
  expect(results[2]).toEqual({ id: null, outcome: "rejected", why: "id is missing" })
  expect(results[3]).toMatchObject({ why: `comment must be at most ${COMMENT_MAX_CHARS} characters` })
  expect(await readLedger(worker.db)).toHaveLength(2)
})

test("a request without one readable vote is malformed, and still answers per vote", async () => {
  await makeBusiness(worker.db)
  const response = await postVotes(worker, [vote(1, { reaction: 5 })])
  expect(response.status).toBe(400)
  expect(await resultsOf(response)).toMatchObject([{ id: voteId(1), outcome: "rejected" }])
})

test.each([
  ["not JSON", "{"],
  ["not an object", "[]"],
  ["no key", JSON.stringify({ votes: [vote(1)] })],
  ["no votes", JSON.stringify({ key: "lt_test" })],
  ["an empty list", JSON.stringify({ key: "lt_test", votes: [] })],
  ["a wrong time", JSON.stringify({ key: "lt_test", sentAt: "yesterday", votes: [vote(1)] })],
  ["too many votes", JSON.stringify({ key: "lt_test", votes: Array(VOTES_PER_REQUEST_MAX + 1).fill(1) })],
  ["nothing", ""],
])("%s is malformed: 400, a hint, nothing stored", async (_, body) => {
  await makeBusiness(worker.db)
  const response = await postRaw(body)
  expect(response.status).toBe(400)
  expect(await faultOf(response)).toMatchObject({ code: "malformed", hint: expect.stringContaining("votes") })
  expect(await readLedger(worker.db)).toEqual([])
})

test("a body of another content type is refused with 415", async () => {
  const response = await postRaw("a=1", { "content-type": "application/x-www-form-urlencoded" })
  expect(response.status).toBe(415)
  expect(await faultOf(response)).toMatchObject({ code: "unsupported-media-type" })
})

test("a body over the limit is refused with 413, declared or chunked", async () => {
  const big = JSON.stringify({ key: "lt_test", votes: [vote(1, { page: "x".repeat(BODY_MAX_BYTES) })] })
  expect((await postRaw(big)).status).toBe(413)
  const half = new TextEncoder().encode(big.slice(0, BODY_MAX_BYTES / 2))
  const chunked = new ReadableStream({
    start(controller) {
      for (let i = 0; i < 3; i++) controller.enqueue(half)
      controller.close()
    },
  })
  const response = await worker.fetch("/v1/votes", {
    method: "POST",
    headers: { "content-type": "text/plain" },
    body: chunked,
    duplex: "half",
  } as RequestInit)
  expect(response.status).toBe(413)
})

test("a full batch of the largest size allowed is taken in one request", async () => {
  await makeBusiness(worker.db)
  const votes = Array.from({ length: VOTES_PER_REQUEST_MAX }, (_, number) => vote(number))
  const response = await postVotes(worker, votes)
  expect(response.status).toBe(201)
  expect(await resultsOf(response)).toHaveLength(VOTES_PER_REQUEST_MAX)
  expect(await readLedger(worker.db)).toHaveLength(VOTES_PER_REQUEST_MAX)
})

test("an unknown site key is 404 and stores nothing", async () => {
  await makeBusiness(worker.db)
  const response = await postVotes(worker, [vote(1)], { key: "lt_nobody" })
  expect(response.status).toBe(404)
  expect(await faultOf(response)).toMatchObject({ code: "unknown-key" })
  expect(await readLedger(worker.db)).toEqual([])
})

test("other methods and unknown addresses answer with a clear error", async () => {
  const response = await worker.fetch("/v1/nothing")
  expect(response.status).toBe(404)
  expect(await faultOf(response)).toMatchObject({ code: "not-found" })
  expect((await worker.fetch("/v1/votes", { method: "DELETE" })).status).toBeGreaterThanOrEqual(400)
})
