import { expect, test } from "vitest"
import { makeBusiness } from "../support/businesses.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

const countBusinesses = () => worker.db.prepare("SELECT count(*) AS n FROM businesses").first<{ n: number }>()

test("the Worker answers and its database is migrated", async () => {
  const made = await makeBusiness(worker.db, { touchpoints: ["checkout", "delivery"] })
  expect(Object.keys(made.touchpointIds)).toEqual(["checkout", "delivery"])
  expect(await countBusinesses()).toEqual({ n: 1 })
  expect((await worker.fetch("/w.js")).status).toBeLessThan(500)
})

test("each test begins with an empty database", async () => {
  expect(await countBusinesses()).toEqual({ n: 0 })
})
