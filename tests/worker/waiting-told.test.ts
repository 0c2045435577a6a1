import { describe, expect, test } from "vitest"
import type { BusinessId } from "../../shared/ids.ts"
import type { HeldRule } from "../../shared/outcome.ts"
import { type Decision, decideVotes } from "../../worker/store/decide-votes.ts"
import { recordVotes } from "../../worker/store/record-votes.ts"
import { selectHeldHere, selectWaiting, WAITING_COUNTED_MAX } from "../../worker/store/waiting-votes.ts"
import { admittedVote } from "../support/admitted-vote.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { signedIn } from "../support/member.ts"
import { textOf } from "../support/text-of.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

const DAY_MS = 86_400_000

const record = (business: MadeBusiness, votes: ReturnType<typeof admittedVote>[]) =>
  recordVotes(worker.db, business.id as BusinessId, votes, Date.now())

/** Votes that the visitor cap holds at one touchpoint, numbered from `first`. */
const held = (first: number, votes: number, touchpointId: number | undefined, at = Date.now()) =>
  Array.from({ length: votes }, (_, nth) =>
    admittedVote(first + nth, touchpointId, { held: "visitor-cap", at }),
  )

const decide = (business: MadeBusiness, decision: Decision, rule: HeldRule) =>
  decideVotes(
    worker.db,
    business.id as BusinessId,
    decision,
    { by: "rule", rule, touchpoint: undefined },
    { memberId: business.memberId as never, ownerId: null, at: Date.now() },
  )

describe("the journey", () => {
  test("tells how many votes wait, of any day and rule, and leads to them", async () => {
    const business = await makeBusiness(worker.db, { touchpoints: ["checkout", "menu"] })
    const { checkout, menu } = business.touchpointIds
    const fetch = await signedIn(worker, business)
    expect(await textOf(await fetch("/journey"))).not.toContain("for a decision")
    await record(business, held(1, 1, checkout, Date.now() - 60 * DAY_MS))
    const html = await (await fetch("/journey")).text()
    expect(html).toContain('<a href="/held">1 vote waits for a decision</a>')
    await record(business, [...held(2, 3, menu), admittedVote(9, menu, { held: "bot-agent" })])
    expect(await textOf(await fetch("/journey"))).toContain("5 votes wait for a decision")
    await decide(business, "exclude", "visitor-cap")
    expect(await textOf(await fetch("/journey"))).toContain("1 vote waits for a decision")
    const theirs = await makeBusiness(worker.db, { siteKey: "lt_elsewhere" })
    expect(await textOf(await (await signedIn(worker, theirs))("/journey"))).not.toContain("for a decision")
  })

  test("counts a flood no further than it tells", async () => {
    const business = await makeBusiness(worker.db)
    const { checkout } = business.touchpointIds
    const fetch = await signedIn(worker, business)
    await record(business, held(1, WAITING_COUNTED_MAX, checkout))
    expect(await textOf(await fetch("/journey"))).toContain("1,000 votes wait for a decision")
    await record(business, held(1 + WAITING_COUNTED_MAX, 500, checkout))
    expect(await textOf(await fetch("/journey"))).toContain("1,000+ votes wait for a decision")
    const { meta } = await selectWaiting(worker.db, business.id as BusinessId).run()
    // The rules themselves are rows, too.
    expect(meta.rows_read).toBeLessThanOrEqual(WAITING_COUNTED_MAX + 100)
  })

  test("reads no ledger to see that nothing waits", async () => {
    const business = await makeBusiness(worker.db)
    const { checkout } = business.touchpointIds
    await record(
      business,
      Array.from({ length: 500 }, (_, number) => admittedVote(number, checkout)),
    )
    const today = Math.floor(Date.now() / DAY_MS)
    const range = { from: today - 27, to: today }
    for (const query of [
      selectWaiting(worker.db, business.id as BusinessId),
      selectHeldHere(worker.db, business.id as BusinessId, "checkout" as never, range),
    ]) {
      expect((await query.run()).meta.rows_read).toBeLessThanOrEqual(100)
    }
  })
})

describe("the touchpoint's page", () => {
  test("says that none waits, what was excluded, and what waits from other days", async () => {
    const business = await makeBusiness(worker.db, { touchpoints: ["checkout", "menu"] })
    const { checkout, menu } = business.touchpointIds
    const fetch = await signedIn(worker, business)
    const read = async (page = "/touchpoints/checkout") => textOf(await fetch(page))
    expect(await read()).toContain("Held back 0 nothing to decide in the last 28 days ")
    expect(await read()).not.toMatch(/every vote counts|excluded|in all/)

    await record(business, [
      ...held(1, 4, checkout),
      ...held(10, 3, checkout, Date.now() - 40 * DAY_MS),
      ...held(20, 2, menu),
      admittedVote(30, checkout, { held: "bot-agent", at: Date.now() - 50 * DAY_MS }),
    ])
    expect(await read()).toContain("Held back 4 kept in the ledger, out of the pulse 8 wait in all ")
    expect(await read("/touchpoints/checkout?period=90d")).toMatch(
      /Held back 8 kept in the ledger, out of the pulse (?!\d)/,
    )

    await decide(business, "exclude", "visitor-cap")
    expect(await read()).toContain(
      "Held back 0 nothing to decide in the last 28 days · 4 excluded 1 waits in all ",
    )
    expect(await read("/touchpoints/checkout?period=90d")).toContain("· 7 excluded ")
    await decide(business, "release", "bot-agent")
    expect(await read("/touchpoints/checkout?period=90d")).toMatch(
      /Held back 0 nothing[^·]* · 7 excluded (?!\d)/,
    )
    expect(await read("/touchpoints/menu?period=today")).toContain(
      "Held back 0 nothing to decide today so far · 2 excluded ",
    )
  })
})
