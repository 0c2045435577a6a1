import { expect, test } from "vitest"
import { dayToDate } from "../../shared/local-time.ts"
import { makeBusiness } from "../support/businesses.ts"
import { counterErrors, readLedger } from "../support/ledger.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

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
