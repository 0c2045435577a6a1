import * as v from "valibot"
import { expect, test } from "vitest"
import { BusinessId, Slug } from "../../shared/ids.ts"
import { VotesAnswer } from "../../shared/outcome.ts"
import { addWaitingTouchpoints } from "../../worker/store/sites.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { FROM_OUR_PAGE, signedIn } from "../support/member.ts"
import { useWorker } from "../support/use-worker.ts"
import { type LooseVote, postVotes, vote } from "../support/votes.ts"

const worker = useWorker()

const DAY_MS = 86_400_000

const outcomes = async (...votes: LooseVote[]) =>
  v
    .parse(VotesAnswer, await (await postVotes(worker, votes)).json())
    .results.map((result) => (result.outcome === "held" ? result.why : result.outcome))

/** Votes of a flood, each for a touchpoint of its own; taken back where `reaction` says so. */
const flood = (from: number, count: number, reaction = "hate") =>
  Array.from({ length: count }, (_, index) =>
    vote(from + index, { touchpoint: `made-up-${from + index}`, reaction }),
  )

const waitSince = (days: number) =>
  worker.db
    .prepare("UPDATE touchpoints SET created_at = created_at - ?1 WHERE state = 'waiting'")
    .bind(days * DAY_MS + 1)
    .run()

const exclude = async (business: MadeBusiness) => {
  const member = await signedIn(worker, business)
  const body = new URLSearchParams({ decision: "exclude", rule: "unknown-touchpoint" }).toString()
  const headers = { ...FROM_OUR_PAGE, "content-type": "application/x-www-form-urlencoded" }
  expect((await member("/held", { method: "POST", headers, body })).status).toBe(303)
}

const names = async () =>
  (await worker.db.prepare("SELECT slug FROM touchpoints WHERE state = 'waiting' ORDER BY id").all()).results

/** Asks the store itself: an isolate remembers for half a minute that the room is full. */
const add = async ({ id }: MadeBusiness, slug: string, db = worker.db) => {
  await addWaitingTouchpoints(db, v.parse(BusinessId, id), [v.parse(Slug, slug)], Date.now())
  return (await names()).some((row) => row.slug === slug)
}

test("excluding a flood's votes opens the waiting room at once, for the day", async () => {
  const business = await makeBusiness(worker.db)
  expect(new Set(await outcomes(...flood(1, 50)))).toEqual(new Set(["unknown-touchpoint"]))
  expect(await add(business, "too-early")).toBe(false)
  await exclude(business)
  expect(await outcomes(vote(900, { touchpoint: "an-honest-one" }))).toEqual(["unknown-touchpoint"])
})

test("and in all, however many there were", async () => {
  const business = await makeBusiness(worker.db)
  for (let days = 0; days < 10; days++) {
    await outcomes(...flood(1 + days * 50, 50))
    await waitSince(1)
  }
  expect(await names()).toHaveLength(500)
  expect(await add(business, "too-early")).toBe(false)
  await exclude(business)
  expect(await outcomes(vote(900, { touchpoint: "an-honest-one" }))).toEqual(["unknown-touchpoint"])
})

test("a touchpoint of which one vote still waits takes up room, and so does a vote taken back", async () => {
  const business = await makeBusiness(worker.db)
  await outcomes(...flood(1, 50, "none"))
  expect(await add(business, "too-early")).toBe(false)
  await exclude(business)
  await outcomes(...flood(101, 48))
  await outcomes(vote(900, { touchpoint: "made-up-1" }))
  expect(await add(business, "the-fiftieth")).toBe(true)
  expect(await add(business, "one-too-many")).toBe(false)
})

test("names whose votes are on their way take up room, and those whose votes are gone do not", async () => {
  const business = await makeBusiness(worker.db)
  for (let number = 1; number <= 50; number++) expect(await add(business, `on-its-way-${number}`)).toBe(true)
  expect(await add(business, "too-many")).toBe(false)
  await waitSince(1)
  expect(await add(business, "a-day-later")).toBe(true)
})

test("whether votes wait is looked up touchpoint by touchpoint", async () => {
  const business = await makeBusiness(worker.db)
  let asked = ""
  const watched = new Proxy(worker.db, {
    get: (db, name) =>
      name === "prepare"
        ? (sql: string) => {
            asked = sql
            return db.prepare(sql)
          }
        : Reflect.get(db, name).bind(db),
  })
  await add(business, "elsewhere", watched)
  const plan = await worker.db.prepare(`EXPLAIN QUERY PLAN ${asked}`).bind(1, "[]", 0, 1, 1, 1).all()
  const looks = plan.results.map(({ detail }) => String(detail)).filter((detail) => / v\b/.test(detail))
  expect(looks).toEqual(Array(2).fill("SEARCH v USING PRIMARY KEY (business_id=? AND touchpoint_id=?)"))
})
