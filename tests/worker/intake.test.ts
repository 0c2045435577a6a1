import * as v from "valibot"
import { expect, test, vi } from "vitest"
import { BusinessId } from "../../shared/ids.ts"
import { createMemory } from "../../worker/collect/memory.ts"
import { createNotes } from "../../worker/collect/notes.ts"
import { makeBusiness } from "../support/businesses.ts"
import { type Failure, failingDatabase } from "../support/failing-database.ts"
import { fromVisitor } from "../support/from-visitor.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

const worker = useWorker()

/** Notes are written within a second or two of the answer. */
const WRITTEN_SOON = { timeout: 10_000 }
const SUMS =
  "sum(received) AS received, sum(counted) AS counted, sum(held) AS held, sum(duplicate) AS duplicate, sum(rejected) AS rejected"

const inAll = () => worker.db.prepare(`SELECT ${SUMS} FROM intake`).first()
const byTouchpoint = async () =>
  (
    await worker.db
      .prepare(
        `SELECT t.slug, ${SUMS} FROM intake AS i LEFT JOIN touchpoints AS t ON t.id = i.touchpoint_id
         GROUP BY i.touchpoint_id ORDER BY t.slug`,
      )
      .all()
  ).results

test("what came in is what was counted, held, known before and rejected, in all and at each touchpoint", async () => {
  await makeBusiness(worker.db, { touchpoints: ["checkout", "menu"] })
  const send = (...votes: object[]) => postVotes(worker, votes, { headers: fromVisitor(1) })
  await send(vote(1), vote(2, { touchpoint: "menu" }), vote(3, { touchpoint: "nowhere" }))
  await send(vote(1), vote(1, { rev: 2, reaction: "none" }), vote(4, { touchpoint: "Menu", reaction: "meh" }))
  await send({ reaction: "love" })
  await send(vote(5, { touchpoint: "menu", at: "2020-01-01T00:00:00Z" }))
  const sums = (received: number, counted: number, held: number, duplicate: number, rejected: number) => ({
    received,
    counted,
    held,
    duplicate,
    rejected,
  })
  await vi.waitFor(async () => expect(await inAll()).toEqual(sums(8, 3, 2, 1, 2)), WRITTEN_SOON)
  expect(await byTouchpoint()).toEqual([
    { slug: null, ...sums(1, 0, 0, 0, 1) },
    { slug: "checkout", ...sums(3, 2, 0, 1, 0) },
    { slug: "menu", ...sums(3, 1, 1, 0, 1) },
    { slug: "nowhere", ...sums(1, 0, 1, 0, 0) },
  ])
})

test("notes that could not be written are written later, and once, even where only the answer was lost", async () => {
  const business = await makeBusiness(worker.db)
  let minted = 0
  const notes = createNotes(createMemory(), () => (++minted).toString(16).padStart(32, "0"))
  const failures: Failure[] = [
    { when: "before", message: "D1_ERROR: Network connection lost." },
    { when: "after", message: "D1_ERROR: Network connection lost." },
  ]
  const businessId = v.parse(BusinessId, business.id)
  notes.tally(businessId, 20_000, 1, { received: 3, counted: 3 })
  await notes.writeSoon(failingDatabase(worker.db, failures), Date.now(), () => Promise.resolve())
  expect(failures).toEqual([])
  expect(await inAll()).toMatchObject({ received: 3, counted: 3 })
})
