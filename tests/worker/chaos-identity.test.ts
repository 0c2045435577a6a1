import { describe, expect, test } from "vitest"
import { identityBreaks, intakeDifferences, intakeShortfalls, readIntake } from "../chaos/intake.ts"
import { bookAnswer, type ToldBook, toldInAll, unbalanced } from "../chaos/told.ts"
import { makeBusiness } from "../support/businesses.ts"
import { siteKeyOfTest } from "../support/site-keys.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

/** Intake of one day at `checkout`: received, counted, held, duplicate, rejected. */
const note = async (
  touchpointId: number,
  businessId: number,
  ...sums: [number, number, number, number, number]
) => {
  await worker.db
    .prepare(
      "INSERT INTO intake (business_id, day, touchpoint_id, received, counted, held, duplicate, rejected) VALUES (?, 20000, ?, ?, ?, ?, ?, ?)",
    )
    .bind(businessId, touchpointId, ...sums)
    .run()
}

const told = (...outcomes: Parameters<typeof bookAnswer>[2][]): ToldBook => {
  const book: ToldBook = new Map()
  for (const outcome of outcomes) bookAnswer(book, `${siteKeyOfTest()}/checkout`, outcome)
  return book
}

describe("what customers were told", () => {
  test("adds up when every vote has an outcome", () => {
    const book = told("counted", "held", "duplicate", "queued", "rejected")
    expect(unbalanced(book)).toEqual([])
    expect(toldInAll(book)).toEqual({
      received: 5,
      counted: 1,
      held: 1,
      duplicate: 1,
      queued: 1,
      rejected: 1,
    })
  })

  test("does not add up when an answer leaves a vote out", () => {
    expect(unbalanced(told("counted", undefined))).toHaveLength(1)
  })
})

describe("what the collector noted", () => {
  const noted = async (...sums: [number, number, number, number, number]) => {
    const business = await makeBusiness(worker.db)
    await note(business.touchpointIds.checkout ?? 0, business.id, ...sums)
    return readIntake(worker.db)
  }

  test("keeps the identity and is what was told", async () => {
    const intake = await noted(4, 1, 1, 1, 1)
    expect(identityBreaks(intake)).toEqual([])
    expect(intakeDifferences(intake, told("counted", "held", "duplicate", "rejected"))).toEqual([])
  })

  test("breaks the identity when received is not the sum of its parts", async () => {
    expect(identityBreaks(await noted(5, 1, 1, 1, 1))).toHaveLength(1)
  })

  test("differs from what was told when votes are missing, noted twice, or noted otherwise", async () => {
    expect(intakeDifferences([], told("counted"))).toHaveLength(2)
    const intake = await noted(2, 2, 0, 0, 0)
    expect(intakeDifferences(intake, told("counted"))).toHaveLength(2)
    expect(intakeDifferences(intake, told("counted", "held"))).toHaveLength(2)
  })
  test("may be more than was told where a queue delivers twice, never less", async () => {
    const intake = await noted(2, 1, 0, 1, 0)
    expect(intakeShortfalls(intake, told("queued"))).toEqual([])
    expect(intakeShortfalls(intake, told("queued", "queued", "counted"))).toHaveLength(1)
    expect(intakeShortfalls([], told("queued"))).toHaveLength(1)
  })
})
