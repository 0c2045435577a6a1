import { expect, test } from "vitest"
import { dayToDate } from "../../shared/local-time.ts"
import { Vote } from "../../shared/vote.ts"
import { mintApiKey } from "../../worker/auth/api-key.ts"
import { type BusinessFixture, makeBusiness } from "../support/businesses.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

const worker = useWorker()

const DAY_MS = 86_400_000
const dayAgo = (days: number) =>
  new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS - days * DAY_MS + 10 * 3_600_000)
const dateAgo = (days: number) => dayToDate(Math.floor(Date.now() / DAY_MS) - days)

const withKey = async (fixture: BusinessFixture = {}) => {
  const business = await makeBusiness(worker.db, fixture)
  const key = await mintApiKey(worker.db, business.id as never, "test", Date.now())
  const get = (address: string, headers = { authorization: `Bearer ${key}` }) =>
    worker.fetch(address, { headers })
  return { business, key, get }
}

/** 8 loves and 4 hates at `checkout` three days ago, web; 2 loves two days ago at kiosk till-1; 1 hate 40 days ago. */
const someVotes = () =>
  postVotes(worker, [
    ...Array.from({ length: 12 }, (_, number) =>
      vote(number, { at: dayAgo(3).toISOString(), reaction: number < 8 ? "love" : "hate" }),
    ),
    vote(20, { at: dayAgo(2).toISOString(), channel: "kiosk", place: "till-1" }),
    vote(21, { at: dayAgo(2).toISOString(), channel: "kiosk", place: "till-1" }),
    vote(22, { at: dayAgo(40).toISOString(), reaction: "hate" }),
  ])

test("touchpoints are listed in the journey's order, with what customers are asked", async () => {
  const { get } = await withKey({
    siteKey: "lt_list",
    touchpoints: [
      { slug: "goodbye", stage: "last" },
      { slug: "advert", stage: "pre" },
      { slug: "gone", state: "archived" },
    ],
  })
  const response = await get("/v1/touchpoints")
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    business: { name: "Business lt_list", timeZone: "UTC" },
    touchpoints: [
      {
        slug: "advert",
        stage: "pre",
        owner: "Ada",
        question: "How was it?",
        love: { reasons: [{ slug: "friendly" }] },
      },
      { slug: "goodbye", stage: "last" },
    ],
  })
})

test("the pulse of 28 days has counts, share and Wilson's interval", async () => {
  const { get } = await withKey()
  await someVotes()
  const response = await get("/v1/pulse?touchpoint=checkout")
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({
    touchpoint: "checkout",
    from: dateAgo(27),
    to: dateAgo(0),
    timeZone: "UTC",
    pulse: { love: 10, hate: 4, votes: 14, share: 0.7143, low: 0.4535, high: 0.8828, tooFew: false },
    held: { love: 0, hate: 0 },
  })
})

test.each([
  [
    "day",
    [
      { day: dateAgo(3), love: 8, hate: 4 },
      { day: dateAgo(2), love: 2, hate: 0, tooFew: true },
    ],
  ],
  ["hour", [{ hour: 10, love: 10, hate: 4 }]],
  [
    "channel",
    [
      { channel: "kiosk", love: 2, hate: 0 },
      { channel: "web", love: 8, hate: 4 },
    ],
  ],
  [
    "place",
    [
      { place: null, love: 8, hate: 4 },
      { place: "till-1", love: 2, hate: 0 },
    ],
  ],
])("the pulse by %s keeps each group apart", async (by, groups) => {
  const { get } = await withKey()
  await someVotes()
  expect(await (await get(`/v1/pulse?touchpoint=checkout&by=${by}`)).json()).toMatchObject({ by, groups })
})

test("from and to are local days, both included", async () => {
  const { get } = await withKey()
  await someVotes()
  const at = async (from: number, to: number) =>
    (await get(`/v1/pulse?touchpoint=checkout&from=${dateAgo(from)}&to=${dateAgo(to)}`)).json()
  expect(await at(40, 40)).toMatchObject({ pulse: { love: 0, hate: 1 } })
  expect(await at(3, 2)).toMatchObject({ pulse: { votes: 14 } })
  expect(await at(1, 0)).toMatchObject({ pulse: { votes: 0, share: null, low: 0, high: 1 } })
})

test.each([
  ["", "touchpoint is missing"],
  ["touchpoint=checkout&by=week", "by must be one of day, hour, channel, place"],
  ["touchpoint=checkout&from=2026-02-30", "from must be a date that exists"],
  ["touchpoint=checkout&from=2026-02-02&to=2026-02-01", "from must not be after “to”"],
  ["touchpoint=checkout&from=1999-02-02&to=2026-02-01", "from must be within 1096 days"],
])("the query “%s” is refused: %s", async (query, message) => {
  const { get } = await withKey()
  const response = await get(`/v1/pulse?${query}`)
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({
    error: {
      code: "malformed",
      message: expect.stringContaining(message),
      hint: expect.stringContaining("/v1/pulse"),
    },
  })
})

test.each([{}, { authorization: "Bearer lts_wrong" }, { authorization: `Bearer lts_${"A".repeat(43)}` }])(
  "without a valid key nothing is told: %j",
  async (headers) => {
    await withKey()
    for (const address of ["/v1/touchpoints", "/v1/pulse?touchpoint=checkout"]) {
      const response = await worker.fetch(address, { headers })
      expect(response.status).toBe(401)
      expect(response.headers.get("www-authenticate")).toBe("Bearer")
      expect(response.headers.get("cache-control")).toBe("no-store")
      expect(await response.json()).toMatchObject({
        error: { code: "unauthorized", hint: expect.stringContaining("npm run api-key") },
      })
    }
  },
)

test("a key reads its own business only", async () => {
  await makeBusiness(worker.db, { touchpoints: ["checkout", "secret"] })
  await someVotes()
  const { get } = await withKey({ siteKey: "lt_other", touchpoints: ["checkout"] })
  expect(await (await get("/v1/pulse?touchpoint=checkout")).json()).toMatchObject({ pulse: { votes: 0 } })
  expect((await get("/v1/pulse?touchpoint=secret")).status).toBe(404)
  expect(await (await get("/v1/touchpoints")).json()).toMatchObject({ touchpoints: [{ slug: "checkout" }] })
})

test("held votes are told apart, love and hate each", async () => {
  const { get } = await withKey()
  const old = new Date(Date.now() - 91 * DAY_MS)
  await postVotes(worker, [
    vote(1, { at: old.toISOString() }),
    vote(2, { at: old.toISOString() }),
    vote(3, { at: old.toISOString(), reaction: "hate" }),
  ])
  const day = old.toISOString().slice(0, 10)
  expect(await (await get(`/v1/pulse?touchpoint=checkout&from=${day}&to=${day}`)).json()).toMatchObject({
    pulse: { votes: 0 },
    held: { love: 2, hate: 1 },
  })
})

test("a waiting touchpoint is nobody's to read", async () => {
  const { get } = await withKey()
  await postVotes(worker, [vote(1, { touchpoint: "mistyped" })])
  expect((await get("/v1/pulse?touchpoint=mistyped")).status).toBe(404)
  expect(await (await get("/v1/touchpoints")).json()).toMatchObject({ touchpoints: [{ slug: "checkout" }] })
})

test("the question of a touchpoint is public, cacheable and readable from any page", async () => {
  const { siteKey } = await makeBusiness(worker.db)
  const response = await worker.fetch(`/v1/questions/${siteKey}/checkout`, {
    headers: { origin: "https://shop.example" },
  })
  expect(response.status).toBe(200)
  expect(response.headers.get("access-control-allow-origin")).toBe("*")
  expect(response.headers.get("cache-control")).toBe("public, max-age=60")
  expect(await response.json()).toEqual({
    question: "How was it?",
    love: { label: "Loved it", reasons: [{ slug: "friendly", label: "Friendly" }] },
    hate: { label: "Hated it", reasons: [{ slug: "slow", label: "Slow" }] },
  })
  for (const address of [
    `/v1/questions/${siteKey}/nowhere`,
    "/v1/questions/lt_x/checkout",
    "/v1/questions/%00/%00",
  ]) {
    expect((await worker.fetch(address)).status).toBe(404)
  }
})

test("the document names every field a vote may have, and no other", async () => {
  const { components } = await (await worker.fetch("/v1/openapi.json")).json()
  expect(Object.keys(components.schemas.Vote.properties).sort()).toEqual(Object.keys(Vote.entries).sort())
})

test("the API describes itself, and every reference in it resolves", async () => {
  const document = await (await worker.fetch("/v1/openapi.json")).text()
  const { paths, components } = JSON.parse(document)
  expect(Object.keys(paths)).toEqual(["/v1/votes", "/v1/touchpoints", "/v1/pulse"])
  for (const [, name] of document.matchAll(/#\/components\/schemas\/(\w+)/g)) {
    expect(components.schemas).toHaveProperty(name ?? "")
  }
})
