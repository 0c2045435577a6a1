import { expect, test } from "vitest"
import type { BusinessId, Slug } from "../../shared/ids.ts"
import { localTime } from "../../shared/local-time.ts"
import { readReasons, selectReasons } from "../../worker/store/reasons.ts"
import { makeBusiness } from "../support/businesses.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

const worker = useWorker()

const DAY_MS = 86_400_000

test("reasons count the days asked for, and neither the day before nor the day after", async () => {
  const business = await makeBusiness(worker.db)
  const now = Date.now()
  const today = localTime("UTC", now).day
  // One vote with a reason on each of the last seven days.
  await postVotes(
    worker,
    Array.from({ length: 7 }, (_, daysAgo) =>
      vote(daysAgo, {
        reaction: "hate",
        reason: "slow",
        at: new Date(now - daysAgo * DAY_MS).toISOString(),
      }),
    ),
  )
  const count = async (from: number, to: number) => {
    const days = { from: today - from, to: today - to }
    const [found] = readReasons(
      await selectReasons(worker.db, business.id as BusinessId, "checkout" as Slug, days).run(),
    )
    return found?.votes
  }
  expect(await count(6, 0)).toBe(7)
  expect(await count(4, 0)).toBe(5)
  expect(await count(6, 2)).toBe(5)
  expect(await count(3, 3)).toBe(1)
})

test("a reason that is offered no more keeps the name it had last, and one that never had any its slug", async () => {
  const business = await makeBusiness(worker.db)
  const today = localTime("UTC", Date.now()).day
  const labels = async () =>
    readReasons(
      await selectReasons(worker.db, business.id as BusinessId, "checkout" as Slug, {
        from: today - 1,
        to: today,
      }).run(),
    ).map(({ label }) => label)
  await postVotes(worker, [
    ...[1, 2, 3].map((number) => vote(number, { reaction: "hate", reason: "slow" })),
    vote(4, { reaction: "hate", reason: "made-up" }),
  ])
  const offer = (reasons: { slug: string; label: string }[]) =>
    worker.db
      .prepare("UPDATE touchpoints SET question = json_set(question, '$.hate.reasons', json(?1))")
      .bind(JSON.stringify(reasons))
      .run()
  expect(await labels()).toEqual(["Slow", "made-up"])
  await offer([{ slug: "slow", label: "Long wait" }])
  expect(await labels()).toEqual(["Long wait", "made-up"])
  await offer([])
  expect(await labels()).toEqual(["Long wait", "made-up"])
})

test("the days before are counted beside these days, each vote once", async () => {
  const business = await makeBusiness(worker.db)
  const now = Date.now()
  const today = localTime("UTC", now).day
  await postVotes(
    worker,
    Array.from({ length: 8 }, (_, daysAgo) =>
      vote(daysAgo, { reaction: "hate", reason: "slow", at: new Date(now - daysAgo * DAY_MS).toISOString() }),
    ),
  )
  const current = { from: today - 2, to: today }
  const previous = { from: today - 5, to: today - 3 }
  const given = async (before?: typeof previous) =>
    readReasons(
      await selectReasons(worker.db, business.id as BusinessId, "checkout" as Slug, current, before).run(),
    ).map(({ votes, before: earlier }) => [votes, earlier])
  expect(await given(previous)).toEqual([[3, 3]])
  expect(await given()).toEqual([[3, 0]])
})
