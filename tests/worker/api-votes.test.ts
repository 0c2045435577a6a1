import * as v from "valibot"
import { expect, test } from "vitest"
import { HELD_RULES, VOTE_STATES } from "../../shared/outcome.ts"
import { readLedger } from "../support/ledger.ts"
import { type PutVote, putId, putVotes } from "../support/ledger-rows.ts"
import { type OwnerApi, openApi } from "../support/owner-api.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote, voteId } from "../support/votes.ts"

const worker = useWorker()

const Told = v.looseObject({ id: v.string(), touchpoint: v.string(), outcome: v.string() })
type Told = v.InferOutput<typeof Told>

const told = (line: string): Told => {
  const row: unknown = JSON.parse(line)
  v.assert(Told, row)
  return row
}

const toldBy = async (response: Response): Promise<Told[]> => {
  expect(response.status).toBe(200)
  const lines = (await response.text()).split("\n")
  // Every line ends; what stands behind the last end is nothing.
  expect(lines.pop()).toBe("")
  return lines.map(told)
}

const nextOf = (response: Response): string | undefined => {
  const link = response.headers.get("link")
  return link === null ? undefined : /^<(https?:\/\/[^>]+)>; rel="next"$/.exec(link)?.[1]
}

/** Follows the links to the last page; `between` happens after each page. */
const walk = async (get: OwnerApi["get"], address: string, between?: (page: number) => Promise<unknown>) => {
  const pages: Told[][] = []
  for (let next: string | undefined = address; next !== undefined; ) {
    const response: Response = await get(next)
    pages.push(await toldBy(response))
    await between?.(pages.length)
    next = nextOf(response)
  }
  return pages
}

const idsOf = (told: readonly Told[]) => told.map(({ id }) => id)

/** Fifty votes at two touchpoints and over five days: counted, held, released, excluded, undone. */
const FIFTY: PutVote[] = Array.from({ length: 50 }, (_, index) => ({
  touchpointId: 0,
  number: 100 + index,
})).map(({ number }) => ({
  touchpointId: 0,
  number,
  reaction: ["love", "hate", "none"][number % 3] ?? "love",
  // Every second one is held, by each rule in turn.
  held: number % 2 ? (HELD_RULES[Math.floor(number / 2) % HELD_RULES.length] ?? null) : null,
  decision: number % 2 ? ([null, "released", "excluded"][Math.floor(number / 2) % 3] ?? null) : null,
  day: 20_000 + (number % 5),
}))

const withFifty = async () => {
  const api = await openApi(worker, { touchpoints: ["checkout", { slug: "menu", state: "archived" }] })
  const { checkout = 0, menu = 0 } = api.business.touchpointIds
  const votes = FIFTY.map((one) => ({ ...one, touchpointId: one.number < 130 ? checkout : menu }))
  await putVotes(worker.db, api.business.id, votes)
  return { ...api, votes }
}

test("a vote is told with everything the ledger has of it, and nothing else", async () => {
  const { get } = await openApi(worker)
  const at = new Date(Date.now() - 3_600_000)
  const sent = { at: at.toISOString(), channel: "kiosk", place: "till-3", lang: "en", page: "/receipt?x=1" }
  await postVotes(worker, [vote(0xbeef, sent)])
  const why = { reason: "slow", comment: "Two tills shut,\nat noon", contact: "table 7" }
  await postVotes(worker, [vote(0xbeef, { ...sent, ...why, rev: 2, reaction: "hate" })])
  const [ledger] = await readLedger(worker.db)
  const response = await get("/v1/votes")
  expect(response.headers.get("content-type")).toBe("application/x-ndjson; charset=utf-8")
  expect(response.headers.get("cache-control")).toBe("no-store")
  expect(await toldBy(response)).toEqual([
    {
      id: voteId(0xbeef),
      touchpoint: "checkout",
      rev: 2,
      reaction: "hate",
      outcome: "counted",
      why: null,
      decision: null,
      channel: "kiosk",
      place: "till-3",
      at: new Date(ledger?.at ?? 0).toISOString(),
      receivedAt: new Date(ledger?.received_at ?? 0).toISOString(),
      amendedAt: new Date(ledger?.amended_at ?? 0).toISOString(),
      day: at.toISOString().slice(0, 10),
      hour: at.getUTCHours(),
      clockError: ledger?.clock_error,
      ...why,
      reference: "0000BEEF",
      erased: false,
      lang: "en",
      page: "/receipt",
    },
  ])
})

test("held, released, excluded, undone and erased votes are told as what they are", async () => {
  const { get, business } = await openApi(worker)
  const touchpointId = business.touchpointIds.checkout ?? 0
  await putVotes(worker.db, business.id, [
    { touchpointId, number: 1, held: "too-old" },
    { touchpointId, number: 2, held: "bot-agent", decision: "released" },
    { touchpointId, number: 3, held: "visitor-cap", decision: "excluded" },
    { touchpointId, number: 4, reaction: "none" },
    { touchpointId, number: 5 },
  ])
  await worker.db
    .prepare("UPDATE votes SET erased_at = 1 WHERE id = unhex(?)")
    .bind(putId(5).replaceAll("-", ""))
    .run()
  expect(await toldBy(await get("/v1/votes"))).toMatchObject([
    { outcome: "held", why: "too-old", decision: null, place: null, amendedAt: null, erased: false },
    { outcome: "counted", why: "bot-agent", decision: "released" },
    { outcome: "excluded", why: "visitor-cap", decision: "excluded" },
    { outcome: "counted", why: null, reaction: "none" },
    { outcome: "counted", why: null, reaction: "love", erased: true },
  ])
})

test("the pages together are the ledger, each vote once, in the ledger's order", async () => {
  const { get } = await withFifty()
  await postVotes(worker, [vote(1, { touchpoint: "mistyped" }), vote(2, { touchpoint: "mistyped" })])
  const ledger = (await readLedger(worker.db)).map(({ id }) => id)
  const pages = await walk(get, "/v1/votes?limit=7")
  expect(pages.map(({ length }) => length)).toEqual([7, 7, 7, 7, 7, 7, 7, 3])
  expect(idsOf(pages.flat()).map((id) => id.replaceAll("-", ""))).toEqual(ledger)
  expect([...new Set(pages.flat().map(({ touchpoint }) => touchpoint))]).toEqual([
    "checkout",
    "menu",
    "mistyped",
  ])
})

test.each([
  [1, 50],
  [49, 2],
  [50, 1],
  [51, 1],
  [100_000, 1],
])("with limit=%i fifty votes are %i pages, and only the last has no Link", async (limit, pages) => {
  const { get } = await withFifty()
  const walked = await walk(get, `/v1/votes?limit=${limit}`)
  expect(walked).toHaveLength(pages)
  expect(walked.slice(0, -1).every(({ length }) => length === limit)).toBe(true)
  expect(new Set(idsOf(walked.flat())).size).toBe(50)
})

test("a business without votes has one empty page", async () => {
  const { get } = await openApi(worker)
  const response = await get("/v1/votes")
  expect(response.headers.get("link")).toBeNull()
  expect(await toldBy(response)).toEqual([])
  expect(await (await get("/v1/votes?format=csv")).text()).toMatch(/^id,touchpoint,rev,[\w,]+\r\n$/)
})

test("without a limit a page has a thousand votes", async () => {
  const { get, business } = await openApi(worker)
  const touchpointId = business.touchpointIds.checkout ?? 0
  await putVotes(
    worker.db,
    business.id,
    Array.from({ length: 1001 }, (_, number) => ({ touchpointId, number })),
  )
  expect((await walk(get, "/v1/votes")).map(({ length }) => length)).toEqual([1000, 1])
})

test("votes that come in while someone reads disturb no page: each that was there is told once", async () => {
  const { get, business, votes } = await withFifty()
  const touchpointId = business.touchpointIds.checkout ?? 0
  // After each of the first pages, one that belongs before all that was read and one that belongs behind it.
  const more = async (page: number) => {
    if (page > 3) return
    await putVotes(
      worker.db,
      business.id,
      [page, 1000 + page].map((number) => ({ touchpointId, number })),
    )
    await worker.db.prepare("UPDATE votes SET rev = rev + 1, amended_at = 1").run()
  }
  const ids = idsOf((await walk(get, "/v1/votes?limit=5", more)).flat())
  const numbers = votes.map(({ number }) => number)
  const ahead = [1001, 1002, 1003]
  expect(ids).toEqual([...numbers.slice(0, 30), ...ahead, ...numbers.slice(30)].map(putId))
})

const DAY = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
const stateOf = ({ held, decision }: PutVote) =>
  !held || decision === "released" ? "counted" : (decision ?? "held")

const FILTERS: [query: string, wanted: (vote: PutVote) => boolean][] = [
  ["touchpoint=checkout", ({ number }) => number < 130],
  ["touchpoint=menu", ({ number }) => number >= 130],
  [`from=${DAY(20_002)}`, ({ day = 0 }) => day >= 20_002],
  [`to=${DAY(20_002)}`, ({ day = 0 }) => day <= 20_002],
  [`from=${DAY(20_001)}&to=${DAY(20_001)}`, ({ day }) => day === 20_001],
  ["from=2031-01-01", () => false],
  ...VOTE_STATES.map((state): (typeof FILTERS)[number] => [
    `outcome=${state}`,
    (one) => stateOf(one) === state,
  ]),
  ...HELD_RULES.map((rule): (typeof FILTERS)[number] => [`why=${rule}`, ({ held }) => held === rule]),
  [
    `touchpoint=checkout&outcome=held&why=too-old&from=${DAY(20_000)}&to=${DAY(20_004)}`,
    (one) => one.number < 130 && stateOf(one) === "held" && one.held === "too-old",
  ],
]

test.each(FILTERS)("only what %s asks for is told, whatever the pages", async (query, wanted) => {
  const { get, votes } = await withFifty()
  const expected = votes.filter(wanted).map(({ number }) => putId(number))
  expect(expected.length > 0).toBe(!query.includes("2031"))
  for (const limit of [2, 1000]) {
    const pages = await walk(get, `/v1/votes?${query}&limit=${limit}`)
    expect(idsOf(pages.flat())).toEqual(expected)
    expect(pages.slice(0, -1).every(({ length }) => length === limit)).toBe(true)
    expect(pages).toHaveLength(Math.max(1, Math.ceil(expected.length / limit)))
  }
})

test("votes at a name that nobody has created can be asked for by it", async () => {
  const { get } = await openApi(worker)
  await postVotes(worker, [vote(1, { touchpoint: "mistyped" }), vote(2)])
  expect(await toldBy(await get("/v1/votes?touchpoint=mistyped"))).toMatchObject([
    { id: voteId(1), touchpoint: "mistyped", outcome: "held", why: "unknown-touchpoint" },
  ])
})

test("the next page's address is absolute and asks for all the same", async () => {
  const { get } = await withFifty()
  const asked = `touchpoint=checkout&from=${DAY(20_000)}&outcome=counted&limit=3&format=ndjson`
  const address = new URL(nextOf(await get(`/v1/votes?${asked}`)) ?? "")
  expect(address.origin).toBe(new URL(worker.origin).origin)
  expect(address.pathname).toBe("/v1/votes")
  const cursor = address.searchParams.get("after")
  expect(cursor).toMatch(/^[\w-]{20,}$/)
  expect(address.search).toBe(`?${asked}&after=${cursor}`)
})

test.each([
  ["touchpoint=a b", "touchpoint must be letters"],
  ["from=yesterday", "from must be a date that exists"],
  ["to=2026-02-30", "to must be a date that exists"],
  ["from=2026-02-02&to=2026-02-01", "from must not be after “to”"],
  ["outcome=duplicate", "outcome must be one of counted, held, excluded"],
  ["why=ugly", "why must be one of unknown-touchpoint, "],
  ["format=xml", "format must be one of ndjson, csv"],
  ...["0", "-1", "1.5", "", "many", "100001", "1e3", "9".repeat(30)].map((limit) => [
    `limit=${limit}`,
    "limit must be a whole number from 1 to 100000",
  ]),
  ...[
    "",
    "x",
    "%00",
    "%F0%9F%98%80",
    "MS4w",
    btoa(`0.${"a".repeat(32)}`),
    `${btoa(`1.${"a".repeat(32)}`)} `,
  ].map((after) => [`after=${after}`, "after must be taken from the Link header"]),
])("the query “%s” is refused: %s", async (query, message) => {
  const { get } = await openApi(worker)
  const response = await get(`/v1/votes?${query}`)
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({
    error: {
      code: "malformed",
      message: expect.stringContaining(message),
      hint: expect.stringContaining("/v1/votes?"),
    },
  })
})

test("a key reads its own business's votes only, whatever it asks with", async () => {
  const { get: theirs } = await withFifty()
  const cursor = new URL(nextOf(await theirs("/v1/votes?limit=1")) ?? "").searchParams.get("after")
  const { get } = await openApi(worker, { siteKey: "lt_other", touchpoints: ["door"] })
  expect(await toldBy(await get("/v1/votes?limit=100000"))).toEqual([])
  expect(await toldBy(await get(`/v1/votes?after=${cursor}`))).toEqual([])
  const unknown = await get("/v1/votes?touchpoint=checkout")
  expect(unknown.status).toBe(404)
  expect(await unknown.json()).toMatchObject({ error: { code: "unknown-touchpoint" } })
})

test("the document describes every field of a row, and no other", async () => {
  const { get } = await withFifty()
  const [row] = await toldBy(await get("/v1/votes?limit=1"))
  const { components, paths } = await (await worker.fetch("/v1/openapi.json")).json()
  expect(Object.keys(components.schemas.LedgerRow.properties)).toEqual(Object.keys(row ?? {}))
  const { parameters } = paths["/v1/votes"].get
  expect(parameters.find(({ name }: { name: string }) => name === "why").schema.enum).toEqual(HELD_RULES)
})
