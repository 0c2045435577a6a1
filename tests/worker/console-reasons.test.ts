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
