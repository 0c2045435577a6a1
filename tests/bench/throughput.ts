import { migrateLocal } from "../../worker/commands/migrate-local.ts"
import { startBareWorkerd } from "../support/bare-workerd.ts"
import { makeBusiness } from "../support/businesses.ts"
import { BENCH_KEY, BENCH_TOUCHPOINTS, bodyOf, newVisitor, newVotes } from "./bench-votes.ts"
import { bareWorker, emptyWorker, houseWorker } from "./bench-workers.ts"
import type { Finding } from "./finding.ts"
import { type Load, type LoadResult, putUnderLoad } from "./load.ts"
import { median } from "./medians.ts"

/** Enough to keep D1's single thread busy at all times. */
const CONCURRENCY = 16
const WARM_UP_MS = 700
const ROUND_MS = 1500
/** Routes take turns within a round, so that a busy moment of the machine hits all of them alike. */
const ROUNDS = 7
const BATCH = 100
const BARE_SHARE_MIN = 0.8
const BATCH_GAIN_MIN = 30

const BARE_TABLE =
  "CREATE TABLE bare (id TEXT PRIMARY KEY, touchpoint TEXT NOT NULL, reaction TEXT NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID"

const ROUTES = ["empty", "bare", "single", "batch"] as const
type Route = (typeof ROUTES)[number]

const prepare = async (workerd: Awaited<ReturnType<typeof startBareWorkerd>>) => {
  await (await workerd.db("bare")).prepare(BARE_TABLE).run()
  for (const name of ["single", "batch"]) {
    const db = await workerd.db(name)
    await migrateLocal(db)
    await makeBusiness(db, {
      siteKey: BENCH_KEY,
      touchpoints: BENCH_TOUCHPOINTS,
    })
  }
}

/** Requests and votes per second of the collector against the least that a Worker could do, side by side. */
export const benchThroughput = async (bundle: string, stateFolder: string): Promise<Finding[]> => {
  const workers = [
    await emptyWorker(),
    await bareWorker(),
    houseWorker("single", bundle),
    houseWorker("batch", bundle),
  ]
  const workerd = await startBareWorkerd(workers, stateFolder)
  try {
    await prepare(workerd)
    const load = (route: Route): Omit<Load, "durationMs"> => ({
      url: new URL(route === "empty" ? "/" : "/v1/votes", workerd.urls[route]),
      body: () => (route === "empty" ? undefined : bodyOf(newVotes(route === "batch" ? BATCH : 1))),
      headers: newVisitor,
      expectStatus: route === "empty" ? 204 : 201,
      concurrency: CONCURRENCY,
    })
    for (const route of ROUTES) await putUnderLoad({ ...load(route), durationMs: WARM_UP_MS })
    const results: Record<Route, LoadResult[]> = { empty: [], bare: [], single: [], batch: [] }
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const route of ROUTES)
        results[route].push(await putUnderLoad({ ...load(route), durationMs: ROUND_MS }))
    }
    return findings(results)
  } finally {
    await workerd.stop()
  }
}

const findings = (results: Record<Route, LoadResult[]>): Finding[] => {
  const rate = (route: Route) => median(results[route].map(({ requestsPerS }) => requestsPerS))
  const cpu = (route: Route) => {
    const share = median(results[route].map(({ generatorCpu }) => generatorCpu))
    return `making the load: ${Math.round(share * 100)} % of a core`
  }
  // Each round's own ratio: both halves of it saw the same machine.
  const ratio = (of: Route, to: Route, times = 1) =>
    median(
      results[of].map(
        ({ requestsPerS }, round) => (requestsPerS * times) / (results[to][round]?.requestsPerS ?? 0),
      ),
    )
  return [
    { what: "empty route", value: rate("empty"), unit: "req/s", note: cpu("empty") },
    { what: "bare route, one insert", value: rate("bare"), unit: "req/s", note: cpu("bare") },
    { what: "collector, one vote a request", value: rate("single"), unit: "req/s", note: cpu("single") },
    { what: `collector, ${BATCH} votes a request`, value: rate("batch"), unit: "req/s", note: cpu("batch") },
    { what: "votes a second that way", value: rate("batch") * BATCH, unit: "votes/s" },
    {
      what: "one vote a request ÷ bare route",
      value: ratio("single", "bare"),
      unit: "×",
      budget: { atLeast: BARE_SHARE_MIN },
    },
    {
      what: `votes/s, ${BATCH} a request ÷ one a request`,
      value: ratio("batch", "single", BATCH),
      unit: "×",
      budget: { atLeast: BATCH_GAIN_MIN },
    },
  ]
}
