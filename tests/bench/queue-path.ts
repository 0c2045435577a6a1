import { migrateLocal } from "../../worker/commands/migrate-local.ts"
import { startBareWorkerd } from "../support/bare-workerd.ts"
import { makeBusiness } from "../support/businesses.ts"
import { BENCH_KEY, BENCH_TOUCHPOINTS, bodyOf, newVisitor, newVotes } from "./bench-votes.ts"
import { houseWorker, queueingWorker } from "./bench-workers.ts"
import type { Finding } from "./finding.ts"
import { type LoadResult, putUnderLoad } from "./load.ts"
import { median } from "./medians.ts"

const CONCURRENCY = 16
const WARM_UP_MS = 700
const ROUND_MS = 1500
/** The two paths take turns, so that a busy moment of the machine hits both alike. */
const ROUNDS = 5
const BATCH = 100
/** So many that a clock of whole milliseconds tells their mean. */
const MESSAGES = 200
const BATCHES = 20
const US_PER_MS = 1000

const FULL = { "x-full": "yes" }

/**
 * The way of votes that the database can't take: how many requests a second are answered with 202 against those that are
 * stored at once, and what storing them later writes.
 */
export const benchQueuePath = async (bundle: string, stateFolder: string): Promise<Finding[]> => {
  const workers = [houseWorker("direct", bundle), await queueingWorker("queueing", bundle)]
  const workerd = await startBareWorkerd(workers, stateFolder)
  try {
    for (const name of ["direct", "queueing"]) {
      const db = await workerd.db(name)
      await migrateLocal(db)
      await makeBusiness(db, { siteKey: BENCH_KEY, touchpoints: BENCH_TOUCHPOINTS })
    }
    const load = (name: "direct" | "queueing", durationMs: number) =>
      putUnderLoad({
        url: new URL("/v1/votes", workerd.urls[name]),
        body: () => bodyOf(newVotes(1)),
        headers: () => ({ ...newVisitor(), ...(name === "queueing" ? FULL : {}) }),
        expectStatus: name === "queueing" ? 202 : 201,
        concurrency: CONCURRENCY,
        durationMs,
      })
    const at = (path: string) => new URL(path, workerd.urls.queueing)
    const post = (votes: number, headers: Record<string, string>) =>
      fetch(at("/v1/votes"), {
        method: "POST",
        body: bodyOf(newVotes(votes)),
        headers: { ...newVisitor(), ...headers },
      })
    // The salt of the day and the site are read while the database still answers.
    if ((await post(1, {})).status !== 201) throw new Error("the house does not take votes")

    const stored = async (requests: number, votes: number) => {
      for (let request = 0; request < requests; request += 1) await post(votes, FULL)
      const answer = await fetch(at("/deliver"), { method: "POST" })
      if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
      const read = (header: string) => Number(answer.headers.get(header)) / (requests * votes)
      return { rows: read("x-rows-written"), databaseUs: read("x-database-ms") * US_PER_MS }
    }
    await stored(MESSAGES, 1)
    const single = await stored(MESSAGES, 1)
    const batch = await stored(BATCHES, BATCH)

    for (const name of ["direct", "queueing"] as const) await load(name, WARM_UP_MS)
    const results: Record<"direct" | "queueing", LoadResult[]> = { direct: [], queueing: [] }
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const name of ["direct", "queueing"] as const) results[name].push(await load(name, ROUND_MS))
    }
    const rate = (name: "direct" | "queueing") =>
      median(results[name].map(({ requestsPerS }) => requestsPerS))
    return [
      { what: "stored at once, one vote a request", value: rate("direct"), unit: "req/s" },
      {
        what: "queued, one vote a request",
        value: rate("queueing"),
        unit: "req/s",
        note: "the queue's own time left out",
      },
      { what: "queued ÷ stored at once", value: rate("queueing") / rate("direct"), unit: "×" },
      {
        what: "a message of one vote, stored later",
        value: single.rows,
        unit: "rows a vote",
        note: "notes of what came in left out",
      },
      {
        what: "its time inside the database",
        value: single.databaseUs,
        unit: "µs a vote",
        note: "the clock ticks in ms",
      },
      { what: `a message of ${BATCH} votes, stored later`, value: batch.rows, unit: "rows a vote" },
      { what: "its time inside the database", value: batch.databaseUs, unit: "µs a vote" },
    ]
  } finally {
    await workerd.stop()
  }
}
