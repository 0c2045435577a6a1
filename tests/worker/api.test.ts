import { expect, test } from "vitest"
import { dayToDate } from "../../shared/local-time.ts"
import { HELD_RULES } from "../../shared/outcome.ts"
import { Vote } from "../../shared/vote.ts"
import { type BusinessFixture, makeBusiness } from "../support/businesses.ts"
import { openApi } from "../support/owner-api.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

const worker = useWorker()

const DAY_MS = 86_400_000
/** A kiosk's next customer: sooner would be one hand tapping on. */
const MINUTE_MS = 60_000
const dayAgo = (days: number) =>
  new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS - days * DAY_MS + 10 * 3_600_000)
const dateAgo = (days: number) => dayToDate(Math.floor(Date.now() / DAY_MS) - days)

const withKey = (fixture: BusinessFixture = {}) => openApi(worker, fixture)

/** 8 loves and 4 hates at `checkout` three days ago, web; 2 loves two days ago at kiosk till-1; 1 hate 40 days ago. */
const someVotes = () =>
  postVotes(worker, [
    ...Array.from({ length: 12 }, (_, number) =>
      vote(number, { at: dayAgo(3).toISOString(), reaction: number < 8 ? "love" : "hate" }),
    ),
    vote(20, { at: dayAgo(2).toISOString(), channel: "kiosk", place: "till-1" }),
    vote(21, {
      at: new Date(dayAgo(2).getTime() + MINUTE_MS).toISOString(),
      channel: "kiosk",
      place: "till-1",
    }),
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
  await worker.db.exec("UPDATE touchpoints SET target = 75 WHERE slug = 'advert'")
  const response = await get("/v1/touchpoints")
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    business: { name: "Business lt_list", timeZone: "UTC" },
    touchpoints: [
      {
        slug: "advert",
        stage: "pre",
        owner: "Ada",
        target: 75,
        question: "How was it?",
        love: { reasons: [{ slug: "friendly" }] },
        offers: { contact: false, friend: "", review: false, lookInto: false },
        asking: { where: "bottom-end", when: "", whenAgain: 30, whenShare: 100, for: "", look: "faces" },
      },
      { slug: "goodbye", stage: "last", target: null },
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
    ifHeldReal: { love: 10, hate: 4, votes: 14, share: 0.7143, low: 0.4535, high: 0.8828, tooFew: false },
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
      { place: null, name: null, love: 8, hate: 4 },
      { place: "till-1", name: null, area: null, love: 2, hate: 0 },
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
    for (const address of ["/v1/touchpoints", "/v1/pulse?touchpoint=checkout", "/v1/votes"]) {
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

/** Long ago: 10 loves counted late, then 2 loves and 3 hates that came too late, two of them at the till. */
const someHeldVotes = async () => {
  const late = (number: number, days: number, rest = {}) =>
    vote(number, { at: dayAgo(days).toISOString(), ...rest })
  await postVotes(worker, [
    ...Array.from({ length: 10 }, (_, number) => late(number, 89)),
    ...[30, 31].map((number) => late(number, 92)),
    late(32, 92, { reaction: "hate" }),
    ...[33, 34].map((number) => late(number, 92, { reaction: "hate", place: "till-1" })),
  ])
  return `/v1/pulse?touchpoint=checkout&from=${dateAgo(92)}&to=${dateAgo(89)}`
}

test("held votes are told apart, and what the pulse would be with them", async () => {
  const { get } = await withKey()
  expect(await (await get(await someHeldVotes())).json()).toMatchObject({
    pulse: { love: 10, hate: 0, votes: 10, share: 1 },
    held: { love: 2, hate: 3 },
    ifHeldReal: { love: 12, hate: 3, votes: 15, share: 0.8, low: 0.5481, high: 0.9295, tooFew: false },
  })
})

test("each group has its held votes, and a group of nothing else is there", async () => {
  const { get } = await withKey()
  const address = await someHeldVotes()
  const groups = async (by: string) => (await (await get(`${address}&by=${by}`)).json()).groups
  expect(await groups("day")).toMatchObject([
    { day: dateAgo(92), votes: 0, share: null, held: { love: 2, hate: 3 } },
    { day: dateAgo(89), votes: 10, held: { love: 0, hate: 0 } },
  ])
  expect(await groups("place")).toMatchObject([
    { place: null, votes: 10, held: { love: 2, hate: 1 } },
    { place: "till-1", votes: 0, held: { love: 0, hate: 2 } },
  ])
  expect(await groups("channel")).toMatchObject([{ channel: "web", votes: 10, held: { love: 2, hate: 3 } }])
})

test("by hour, where held votes are not counted, nothing claims that there were none", async () => {
  const { get } = await withKey()
  const { groups, held } = await (await get(`${await someHeldVotes()}&by=hour`)).json()
  expect(groups).toMatchObject([{ hour: 10, votes: 10 }])
  expect(groups[0]).not.toHaveProperty("held")
  expect(held).toEqual({ love: 2, hate: 3 })
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
  expect(response.headers.get("cache-control")).toBe("public, max-age=60, stale-while-revalidate=86400")
  expect(await response.json()).toEqual({
    question: "How was it?",
    love: { label: "Loved it", reasons: [{ slug: "friendly", label: "Friendly" }] },
    hate: { label: "Hated it", reasons: [{ slug: "slow", label: "Slow" }] },
    masked: true,
  })
  for (const address of [
    `/v1/questions/${siteKey}/nowhere`,
    "/v1/questions/lt_x/checkout",
    "/v1/questions/%00/%00",
  ]) {
    expect((await worker.fetch(address)).status).toBe(404)
  }
})

test("places are told by their names and areas beside their slugs", async () => {
  const { get, business } = await withKey()
  await someVotes()
  await worker.db
    .prepare(
      "INSERT INTO places (business_id, slug, name, area, created_at) VALUES (?, 'till-1', 'Till 1', 'Leeds', 0)",
    )
    .bind(business.id)
    .run()
  const { groups } = await (await get("/v1/pulse?touchpoint=checkout&by=place")).json()
  expect(groups).toMatchObject([
    { place: null, name: null, area: null },
    { place: "till-1", name: "Till 1", area: "Leeds" },
  ])
  const { components } = await (await worker.fetch("/v1/openapi.json")).json()
  for (const group of groups) {
    expect(Object.keys(components.schemas.Group.properties)).toEqual(
      expect.arrayContaining(Object.keys(group)),
    )
  }
})

test("the document names every field a vote may have, and no other", async () => {
  const { components } = await (await worker.fetch("/v1/openapi.json")).json()
  expect(Object.keys(components.schemas.Vote.properties).sort()).toEqual(Object.keys(Vote.entries).sort())
})

test("the document names every field a touchpoint has, and no other", async () => {
  const { get } = await withKey()
  const { touchpoints } = await (await get("/v1/touchpoints")).json()
  const { components } = await (await worker.fetch("/v1/openapi.json")).json()
  const { properties } = components.schemas.Touchpoint
  const namesOf = (fields: object) => Object.keys(fields).sort()
  expect(namesOf(properties)).toEqual(namesOf(touchpoints[0]))
  for (const part of ["love", "hate", "offers", "asking"]) {
    expect(namesOf(properties[part].properties), part).toEqual(namesOf(touchpoints[0][part]))
  }
})

test("the document names the rules that hold votes, and every outcome a sender may hear", async () => {
  const { components, paths } = await (await worker.fetch("/v1/openapi.json")).json()
  const { outcome, why } = components.schemas.VotesAnswer.properties.results.items.properties
  expect(outcome.enum).toEqual(["counted", "duplicate", "held", "queued", "rejected"])
  for (const rule of HELD_RULES) expect(why.description).toContain(rule)
  expect(paths["/v1/votes"].post.responses).toHaveProperty("202")
})

test("the API describes itself, and every reference in it resolves", async () => {
  const document = await (await worker.fetch("/v1/openapi.json")).text()
  const { paths, components } = JSON.parse(document)
  expect(Object.keys(paths)).toEqual([
    "/v1/votes",
    "/v1/touchpoints",
    "/v1/pulse",
    "/v1/links",
    "/v1/kiosk/pair",
    "/v1/kiosk/heartbeat",
  ])
  for (const [, name] of document.matchAll(/#\/components\/schemas\/(\w+)/g)) {
    expect(components.schemas).toHaveProperty(name ?? "")
  }
})
