import { expect, test } from "vitest"
import { dayToDate } from "../../shared/local-time.ts"
import { makeBusiness } from "../support/businesses.ts"
import { counterErrors, readLedger } from "../support/ledger.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote, voteId } from "../support/votes.ts"

const worker = useWorker()

const DAY_MS = 86_400_000
const iso = (at: number) => new Date(at).toISOString()

test("a vote is counted on the business's local day and hour", async () => {
  await makeBusiness(worker.db, { siteKey: "lt_kolkata", timeZone: "Asia/Kolkata" })
  const at = new Date(Date.now() - DAY_MS)
  at.setUTCHours(18, 30, 0, 0)
  await postVotes(worker, [vote(1, { at: at.toISOString() }), vote(2, { at: iso(at.getTime() - 1) })], {
    key: "lt_kolkata",
  })
  const [after, before] = await readLedger(worker.db)
  expect(after).toMatchObject({ hour: 0, day: (before?.day ?? 0) + 1 })
  expect(before).toMatchObject({ hour: 23 })
  expect(dayToDate(before?.day ?? 0)).toBe(iso(at.getTime()).slice(0, 10))
  expect(await counterErrors(worker.db)).toEqual([])
})

test("late is fine: 89 days is counted, 91 days is held as too old", async () => {
  await makeBusiness(worker.db)
  const now = Date.now()
  const response = await postVotes(worker, [
    vote(1, { at: iso(now - 89 * DAY_MS) }),
    vote(2, { at: iso(now - 91 * DAY_MS) }),
    vote(3, { at: "0001-01-01T00:00:00Z" }),
  ])
  expect(await response.json()).toMatchObject({
    results: [
      { outcome: "counted" },
      { outcome: "held", why: "too-old" },
      { outcome: "held", why: "too-old" },
    ],
  })
  expect(await counterErrors(worker.db)).toEqual([])
})

test.each([3650, -3650])("a device whose clock is %d days off is corrected and marked", async (days) => {
  await makeBusiness(worker.db)
  const now = Date.now()
  const off = days * DAY_MS
  const response = await postVotes(worker, [vote(1, { at: iso(now + off - DAY_MS) })], {
    sentAt: iso(now + off),
  })
  expect(response.status).toBe(201)
  const [row] = await readLedger(worker.db)
  expect(row?.held).toBeNull()
  expect(Math.abs((row?.at ?? 0) - (now - DAY_MS))).toBeLessThan(60_000)
  expect(Math.abs((row?.clock_error ?? 0) + off)).toBeLessThan(60_000)
})

test("who reads a vote's id a month later can't change the past with it", async () => {
  await makeBusiness(worker.db)
  await postVotes(worker, [vote(1, { reaction: "hate" }), vote(2, { reaction: "hate" })])
  const received = (days: number, id: string) =>
    worker.db
      .prepare("UPDATE votes SET received_at = received_at - ?1 WHERE lower(hex(id)) = ?2")
      .bind(days * DAY_MS, id.replaceAll("-", ""))
      .run()
  await received(29, voteId(1))
  await received(31, voteId(2))
  const response = await postVotes(
    worker,
    [1, 2].map((number) => vote(number, { rev: 2, reaction: "none" })),
  )
  expect(await response.json()).toMatchObject({ results: [{ outcome: "counted" }, { outcome: "duplicate" }] })
  expect(await readLedger(worker.db)).toMatchObject([
    { rev: 2, reaction: "none" },
    { rev: 1, reaction: "hate" },
  ])
  expect(await counterErrors(worker.db)).toEqual([])
})

test("a vote so late that its row may have been purged is held without its words", async () => {
  await makeBusiness(worker.db, { policy: { visitorCap: null, tooOld: null } })
  const at = (days: number) => iso(Date.now() - days * DAY_MS)
  await postVotes(worker, [
    vote(1, { at: at(119), comment: "Late, and lovely", contact: "kim@shop.example" }),
    vote(2, { at: at(121), comment: "Erased, perhaps", contact: "kim@shop.example" }),
  ])
  expect(await readLedger(worker.db)).toMatchObject([
    { held: null, comment: "Late, and lovely" },
    { held: "too-old", comment: null, contact: null },
  ])
})
