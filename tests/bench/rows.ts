import type { VoteInput } from "../../shared/vote.ts"
import { migrateLocal } from "../../worker/commands/migrate-local.ts"
import { startBareWorkerd } from "../support/bare-workerd.ts"
import { makeBusiness } from "../support/businesses.ts"
import { BENCH_KEY, BENCH_TOUCHPOINTS, bodyOf, newVisitor, newVotes } from "./bench-votes.ts"
import { meteredWorker } from "./bench-workers.ts"
import type { Finding } from "./finding.ts"

const BATCH = 100
const SINGLE_ROWS_MAX = 2
const BATCH_ROWS_MAX = 120

/** Rows written by one request each, as D1 counts and bills them. */
export const benchRows = async (bundle: string, stateFolder: string): Promise<Finding[]> => {
  const workerd = await startBareWorkerd([await meteredWorker("rows", bundle)], stateFolder)
  try {
    const db = await workerd.db("rows")
    await migrateLocal(db)
    await makeBusiness(db, { siteKey: BENCH_KEY, touchpoints: BENCH_TOUCHPOINTS })
    const url = new URL("/v1/votes", workerd.urls.rows)
    const written = async (votes: VoteInput[]) => {
      const answer = await fetch(url, {
        method: "POST",
        body: bodyOf(votes),
        headers: newVisitor(),
      })
      if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
      return Number(answer.headers.get("x-rows-written"))
    }
    // The first vote of a day writes the day's salt, too.
    await written(newVotes(1))
    const single = newVotes(1)
    const batch = newVotes(BATCH)
    const changed = single.map((vote): VoteInput => ({ ...vote, rev: 2, reaction: "love" }))
    const explained = changed.map(
      (vote): VoteInput => ({ ...vote, rev: 3, reason: "friendly", comment: "Quick!" }),
    )
    const row = async (what: string, votes: VoteInput[], atMost?: number): Promise<Finding> => ({
      what,
      value: await written(votes),
      unit: "rows",
      ...(atMost !== undefined && { budget: { atMost } }),
    })
    return [
      await row("one vote", single, SINGLE_ROWS_MAX),
      await row("the same vote again", single, 0),
      await row("a mind changed", changed),
      await row("a reason and a comment added", explained),
      await row(`${BATCH} votes over ${BENCH_TOUCHPOINTS.length} counters`, batch, BATCH_ROWS_MAX),
      await row(`the same ${BATCH} again`, batch, 0),
      await row(`${BATCH}, half of them sent before`, [...batch.slice(0, BATCH / 2), ...newVotes(BATCH / 2)]),
    ]
  } finally {
    await workerd.stop()
  }
}
