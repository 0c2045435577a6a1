import { migrateLocal } from "../../worker/commands/migrate-local.ts"
import { startBareWorkerd } from "../support/bare-workerd.ts"
import { makeBusiness } from "../support/businesses.ts"
import { BENCH_KEY, BENCH_TOUCHPOINTS, bodyOf, newVisitor, newVotes } from "./bench-votes.ts"
import { meteredWorker } from "./bench-workers.ts"
import type { Finding } from "./finding.ts"

/** The clock inside workerd ticks in whole milliseconds: only the mean of many requests tells what one takes. */
const REQUESTS = 1000
const WARM_UP_REQUESTS = 200
const BATCH = 100
/** A batch takes some ms, so that fewer of them tell as much. */
const BATCHES = 200

const US_PER_MS = 1000

/** What D1 says each vote takes inside SQLite, one request after the other, so that none waits for another. */
export const benchDatabaseTime = async (bundle: string, stateFolder: string): Promise<Finding[]> => {
  const workerd = await startBareWorkerd([await meteredWorker("database", bundle)], stateFolder)
  try {
    const db = await workerd.db("database")
    await migrateLocal(db)
    await makeBusiness(db, { siteKey: BENCH_KEY, touchpoints: BENCH_TOUCHPOINTS })
    const url = new URL("/v1/votes", workerd.urls.database)
    const databaseMs = async (votes: number) => {
      const answer = await fetch(url, {
        method: "POST",
        body: bodyOf(newVotes(votes)),
        headers: newVisitor(),
      })
      if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`)
      return Number(answer.headers.get("x-database-ms"))
    }
    const meanUs = async (votes: number, requests: number) => {
      let ms = 0
      for (let request = 0; request < requests; request += 1) ms += await databaseMs(votes)
      return (ms * US_PER_MS) / requests
    }
    await meanUs(1, WARM_UP_REQUESTS)
    const single = await meanUs(1, REQUESTS)
    const batch = await meanUs(BATCH, BATCHES)
    return [
      { what: "a vote, one a request", value: single, unit: "µs" },
      { what: `a vote, ${BATCH} a request`, value: batch / BATCH, unit: "µs" },
    ]
  } finally {
    await workerd.stop()
  }
}
