import { expect, test, vi } from "vitest"
import type { BusinessId } from "../../shared/ids.ts"
import { monthsBefore } from "../../worker/keep/months-before.ts"
import { keepHouse, type Pace } from "../../worker/keep/nightly.ts"
import { recordVotes } from "../../worker/store/record-votes.ts"
import { admittedVote } from "../support/admitted-vote.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { type KeptVote, keepVotes } from "../support/kept-votes.ts"
import { readLedger } from "../support/ledger.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

const worker = useWorker()

const DAY_MS = 86_400_000
const NOW = Date.parse("2026-11-22T02:17:00.000Z")
const PACE: Pace = { rowsPerStep: 100, votesPerStep: 100, steps: 1000 }

const put = ({ id, touchpointIds }: MadeBusiness, ...votes: KeptVote[]) =>
  keepVotes(worker.db, id, touchpointIds.checkout, votes)

const numbersLeft = async () =>
  (await readLedger(worker.db)).map(({ id }) => Number.parseInt(id.slice(-8), 16))

const all = async (sql: string) => (await worker.db.prepare(sql).all()).results

const purges = () =>
  all("SELECT business_id, member_id, at, detail FROM audit WHERE action = 'purge' ORDER BY id")

test("words go when their months are over, to the moment, and the vote stays", async () => {
  const business = await makeBusiness(worker.db)
  const before = monthsBefore(NOW, 13)
  await put(
    business,
    { number: 1, at: before - 1, comment: "old", contact: "ana@lumen.example" },
    { number: 2, at: before, comment: "just young enough", contact: "020 7946 0958" },
    { number: 3, at: before - 1, contact: "alone" },
    { number: 4, at: before - 1, comment: "held", held: "visitor-cap" },
    { number: 5, at: before - 1 },
  )
  await keepHouse(worker.db, NOW, PACE)
  expect((await readLedger(worker.db)).map(({ comment, contact }) => [comment, contact])).toEqual([
    [null, null],
    ["just young enough", "020 7946 0958"],
    [null, null],
    [null, null],
    [null, null],
  ])
  expect(await purges()).toEqual([
    { business_id: business.id, member_id: null, at: NOW, detail: '{"votes":0,"words":3,"parked":0}' },
  ])
})

test("votes go by when they were received, and the counters stay", async () => {
  const business = await makeBusiness(worker.db)
  await postVotes(worker, [vote(100), vote(101, { reaction: "hate" })])
  const counters = () => all("SELECT * FROM counters ORDER BY 1, 2, 3, 4, 5")
  const counted = await counters()
  const before = monthsBefore(NOW, 25)
  await put(
    business,
    { number: 1, at: before - 1 },
    { number: 2, at: before },
    // Came from a kiosk long after the tap: its sender may still send it again.
    { number: 3, at: before - 90 * DAY_MS, receivedAt: before },
  )
  await keepHouse(worker.db, NOW, PACE)
  expect(await numbersLeft()).toEqual([2, 3, 100, 101])
  expect(await counters()).toEqual(counted)
  expect(await purges()).toMatchObject([{ detail: '{"votes":1,"words":0,"parked":0}' }])
})

test("votes that wait for a decision leave the counters as they go, what counted stays in them", async () => {
  const { id, touchpointIds } = await makeBusiness(worker.db)
  const before = monthsBefore(NOW, 25)
  const write = (receivedAt: number, from: number) =>
    recordVotes(
      worker.db,
      id as BusinessId,
      [
        admittedVote(from, touchpointIds.checkout, { at: before }),
        admittedVote(from + 1, touchpointIds.checkout, { at: before, held: "visitor-cap" }),
        admittedVote(from + 2, touchpointIds.checkout, { at: before, held: "too-old", reaction: "hate" }),
        admittedVote(from + 3, touchpointIds.checkout, { at: before, held: "too-old", reaction: "none" }),
      ],
      receivedAt,
    )
  await write(before - 1, 1)
  await write(before, 11)
  await keepHouse(worker.db, NOW, PACE)
  expect(await numbersLeft()).toEqual([11, 12, 13, 14])
  expect(await all("SELECT love, hate, held_love, held_hate FROM counters")).toEqual([
    { love: 2, hate: 0, held_love: 1, held_hate: 1 },
  ])
  expect(await purges()).toMatchObject([{ detail: '{"votes":4,"words":0,"parked":0}' }])
})

test("what a night has removed is told in one entry, by the next one if need be", async () => {
  const error = vi.spyOn(console, "error").mockImplementation(() => undefined)
  const business = await makeBusiness(worker.db)
  const old = monthsBefore(NOW, 26)
  await put(business, ...Array.from({ length: 6 }, (_, number) => ({ number, at: old, comment: "old" })))
  await worker.db
    .prepare("CREATE TRIGGER silent BEFORE INSERT ON audit BEGIN SELECT raise(ABORT, 'silent'); END")
    .run()
  await keepHouse(worker.db, NOW, { ...PACE, votesPerStep: 2 })
  expect(await numbersLeft()).toEqual([])
  expect(await purges()).toEqual([])
  await worker.db.prepare("DROP TRIGGER silent").run()
  await put(business, { number: 7, at: old })
  await keepHouse(worker.db, NOW + DAY_MS, PACE)
  await keepHouse(worker.db, NOW + 2 * DAY_MS, PACE)
  expect((await purges()).map(({ at, detail }) => [at, detail])).toEqual([
    [NOW + DAY_MS, '{"votes":6,"words":6,"parked":0}'],
    [NOW + DAY_MS, '{"votes":1,"words":0,"parked":0}'],
  ])
  expect(await all("SELECT name FROM chores")).toEqual([{ name: "votes" }])
  error.mockRestore()
})

test("each business keeps as long as it has chosen, and one without anything to remove has no entry", async () => {
  const short = await makeBusiness(worker.db, {
    siteKey: "lt_short",
    policy: { keep: { votesMonths: 4, wordsMonths: 1 } },
  })
  const usual = await makeBusiness(worker.db, { siteKey: "lt_usual" })
  for (const business of [short, usual]) {
    await put(
      business,
      { number: 1, at: monthsBefore(NOW, 4) - 1, comment: "four months" },
      { number: 2, at: monthsBefore(NOW, 1) - 1, comment: "a month" },
    )
  }
  await keepHouse(worker.db, NOW, PACE)
  expect((await readLedger(worker.db)).map(({ business_id, comment }) => [business_id, comment])).toEqual([
    [short.id, null],
    [usual.id, "four months"],
    [usual.id, "a month"],
  ])
  expect(await purges()).toMatchObject([
    { business_id: short.id, detail: '{"votes":1,"words":2,"parked":0}' },
  ])
})

test("a large ledger is walked through over several nights, in turns with others", async () => {
  const large = await makeBusiness(worker.db, { siteKey: "lt_large", touchpoints: ["checkout", "menu"] })
  const small = await makeBusiness(worker.db, { siteKey: "lt_small" })
  const old = monthsBefore(NOW, 26)
  const votes = Array.from({ length: 100 }, (_, number) => ({ number, at: number % 2 ? old : NOW }))
  await put(large, ...votes)
  await keepVotes(worker.db, large.id, large.touchpointIds.menu, votes)
  await put(small, { number: 1, at: old })
  const left = async (business: MadeBusiness) =>
    (await readLedger(worker.db)).filter(({ business_id }) => business_id === business.id).length
  const pace = { rowsPerStep: 100, votesPerStep: 20, steps: 8 }
  await keepHouse(worker.db, NOW, pace)
  expect(await left(small)).toBe(0)
  const afterOne = await left(large)
  expect(afterOne).toBeLessThan(200)
  expect(afterOne).toBeGreaterThan(100)
  const nights = []
  for (let night = 1; night <= 6; night++) {
    await keepHouse(worker.db, NOW + night * DAY_MS, pace)
    nights.push(await left(large))
  }
  expect(nights.at(-1)).toBe(100)
  expect(nights).toEqual([...nights].sort((a, b) => b - a))
  const detail = (await purges()).map((entry) => JSON.parse(String(entry.detail)).votes)
  expect(detail.reduce((sum: number, count: number) => sum + count, 0)).toBe(101)
  expect(await all("SELECT count(*) AS n FROM votes WHERE received_at < 1700000000000")).toEqual([{ n: 0 }])
})

test("a walk that has ended begins again the next night", async () => {
  const business = await makeBusiness(worker.db)
  await keepHouse(worker.db, NOW, PACE)
  await put(business, { number: 1, at: monthsBefore(NOW, 26) })
  await keepHouse(worker.db, NOW + DAY_MS, PACE)
  expect(await numbersLeft()).toEqual([])
})

test("salts and visitors of the day before yesterday go, even where there are many", async () => {
  const { id } = await makeBusiness(worker.db)
  const today = Math.floor(NOW / DAY_MS)
  await worker.db.batch([
    worker.db
      .prepare("INSERT INTO salts SELECT ?1 - value, zeroblob(32) FROM json_each('[0,1,2,3]')")
      .bind(today),
    worker.db
      .prepare(
        `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 249)
         INSERT INTO visitors (day, business_id, visitor, hour, votes)
         SELECT ?1 - day.value, ?2, unhex(printf('%016x', i)), 0, 2 FROM n, json_each('[0,1,2]') AS day`,
      )
      .bind(today, id),
  ])
  await keepHouse(worker.db, NOW, PACE)
  expect(await all("SELECT day FROM salts ORDER BY day")).toEqual([{ day: today - 1 }, { day: today }])
  expect(await all("SELECT day, count(*) AS n FROM visitors GROUP BY day")).toEqual([
    { day: today - 1, n: 250 },
    { day: today, n: 250 },
  ])
})

test("links and sessions past their end go, others stay", async () => {
  const { memberId } = await makeBusiness(worker.db)
  for (const [number, expiresAt] of [NOW, NOW + 1].entries()) {
    await worker.db.batch([
      worker.db
        .prepare(
          "INSERT INTO sign_in_links (token_hash, member_id, expires_at) VALUES (zeroblob(?1), ?2, ?3)",
        )
        .bind(number, memberId, expiresAt),
      worker.db
        .prepare(
          "INSERT INTO sessions (token_hash, member_id, created_at, last_seen_at, expires_at) VALUES (zeroblob(?1), ?2, 0, 0, ?3)",
        )
        .bind(number, memberId, expiresAt),
    ])
  }
  await keepHouse(worker.db, NOW, PACE)
  expect(await all("SELECT expires_at FROM sign_in_links UNION ALL SELECT expires_at FROM sessions")).toEqual(
    [{ expires_at: NOW + 1 }, { expires_at: NOW + 1 }],
  )
})

const park = (
  businessId: number,
  { receivedAt, parkedAt = receivedAt }: { receivedAt: number; parkedAt?: number },
  body = "{}",
) =>
  worker.db
    .prepare(
      "INSERT INTO parked (business_id, parked_at, received_at, votes, why, body) VALUES (?1, ?2, ?3, 1, '', ?4)",
    )
    .bind(businessId, parkedAt, receivedAt, body)
    .run()

test("parked batches go when votes do, by when they came in, or were parked where that can't be told", async () => {
  const { id } = await makeBusiness(worker.db)
  const before = monthsBefore(NOW, 25)
  await park(id, { receivedAt: before - 1 }, "too old")
  await park(id, { receivedAt: before - 1, parkedAt: before }, "came in too long ago")
  await park(id, { receivedAt: 0, parkedAt: before - 1 }, "parked too long ago")
  await park(id, { receivedAt: before }, "young enough")
  await park(id, { receivedAt: 0, parkedAt: before }, "parked young enough")
  await keepHouse(worker.db, NOW, { ...PACE, rowsPerStep: 1 })
  expect(await all("SELECT body FROM parked ORDER BY id")).toEqual([
    { body: "young enough" },
    { body: "parked young enough" },
  ])
  expect(await purges()).toMatchObject([{ detail: '{"votes":0,"words":0,"parked":3}' }])
})

test("parked batches lose their words in time and keep their votes", async () => {
  const { id } = await makeBusiness(worker.db)
  const body = (comment?: string) =>
    JSON.stringify({
      key: "lt_x",
      votes: [{ vote: { id: "a", ...(comment ? { comment, contact: comment } : {}) } }],
    })
  for (const receivedAt of [monthsBefore(NOW, 13) - 1, NOW]) await park(id, { receivedAt }, body("words"))
  await keepHouse(worker.db, NOW, PACE)
  expect(await all("SELECT body FROM parked ORDER BY id")).toEqual([
    { body: body() },
    { body: body("words") },
  ])
})

test("a business whose policy can't be read keeps no other from being kept", async () => {
  const error = vi.spyOn(console, "error").mockImplementation(() => undefined)
  const broken = await makeBusiness(worker.db, { siteKey: "lt_broken" })
  const fine = await makeBusiness(worker.db, { siteKey: "lt_fine" })
  await worker.db.prepare("UPDATE businesses SET policy = 'nonsense' WHERE id = ?1").bind(broken.id).run()
  for (const business of [broken, fine]) await put(business, { number: 1, at: monthsBefore(NOW, 26) })
  await keepHouse(worker.db, NOW, PACE)
  expect((await readLedger(worker.db)).map(({ business_id }) => business_id)).toEqual([broken.id])
  expect(error.mock.calls).toEqual([
    [`the night's work stopped at business ${broken.id}:`, expect.any(String)],
  ])
  error.mockRestore()
})

test("steps read their own part of the ledger, by its keys", async () => {
  const plans = async (sql: string) => (await all(`EXPLAIN QUERY PLAN ${sql}`)).map(({ detail }) => detail)
  const range = "(business_id=? AND (touchpoint_id,id)>(?,?) AND (touchpoint_id,id)<(?,?))"
  const due =
    "WHERE business_id = 1 AND (touchpoint_id, id) > (1, x'00') AND (touchpoint_id, id) <= (2, x'00') AND received_at < 3"
  expect(await plans(`DELETE FROM votes ${due}`)).toEqual([expect.stringContaining(range)])
  expect(await plans(`SELECT id FROM votes ${due}`)).toEqual([expect.stringContaining(range)])
  expect(await plans(`SELECT reaction FROM votes ${due} AND state = 'held'`)).toEqual([
    expect.stringContaining(range),
  ])
})

test("the cron calls it", async () => {
  const business = await makeBusiness(worker.db)
  await put(business, { number: 1, at: monthsBefore(Date.now(), 26) })
  const response = await worker.fetch("/cdn-cgi/local/scheduled")
  expect(response.status).toBe(200)
  expect(await numbersLeft()).toEqual([])
})
