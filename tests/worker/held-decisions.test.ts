import * as v from "valibot"
import { describe, expect, test } from "vitest"
import { type BusinessId, type MemberId, type Slug, TouchpointId } from "../../shared/ids.ts"
import type { HeldRule } from "../../shared/outcome.ts"
import {
  DECISION_VOTES_MAX,
  type Decider,
  type Decision,
  decideVotes,
  type Selection,
  undoDecision,
} from "../../worker/store/decide-votes.ts"
import { recordVotes } from "../../worker/store/record-votes.ts"
import { supersede } from "../../worker/store/supersede-votes.ts"
import { admittedVote } from "../support/admitted-vote.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { counterErrors } from "../support/ledger.ts"
import { useWorker } from "../support/use-worker.ts"
import { voteId } from "../support/votes.ts"

const worker = useWorker()

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const hexId = (number: number) => voteId(number).replaceAll("-", "")
const businessIdOf = ({ id }: MadeBusiness) => id as BusinessId

const record = (business: MadeBusiness, votes: ReturnType<typeof admittedVote>[]) =>
  recordVotes(worker.db, businessIdOf(business), votes, Date.now())

const decider = (business: MadeBusiness, rest: Partial<Decider> = {}): Decider => ({
  memberId: business.memberId as MemberId,
  ownerId: null,
  at: Date.now(),
  ...rest,
})
const byRule = (rule: HeldRule, touchpoint?: string): Selection => ({
  by: "rule",
  rule,
  touchpoint: touchpoint as Slug | undefined,
})
const one = (touchpoint: string, number: number): Selection => ({
  by: "vote",
  touchpoint: touchpoint as Slug,
  id: hexId(number),
})
const decide = (
  business: MadeBusiness,
  decision: Decision,
  selection: Selection,
  rest: Partial<Decider> = {},
) => decideVotes(worker.db, businessIdOf(business), decision, selection, decider(business, rest))
const undo = (business: MadeBusiness, entry: number | undefined, rest: Partial<Decider> = {}) =>
  undoDecision(worker.db, businessIdOf(business), entry ?? 0, decider(business, rest))

/** Ledger rows by state, and what the counters hold in all. */
const standing = async () => {
  const states = await worker.db
    .prepare("SELECT state, count(*) AS votes FROM votes GROUP BY state ORDER BY state")
    .all<{ state: string; votes: number }>()
  const sums = await worker.db
    .prepare(
      "SELECT sum(love) AS love, sum(hate) AS hate, sum(held_love) AS heldLove, sum(held_hate) AS heldHate FROM counters",
    )
    .first()
  expect(await counterErrors(worker.db)).toEqual([])
  const undecided = "SELECT count(*) AS votes FROM votes WHERE (decision IS NULL) <> (decided_by IS NULL)"
  expect(await worker.db.prepare(undecided).first("votes")).toBe(0)
  return { ...Object.fromEntries(states.results.map(({ state, votes }) => [state, votes])), ...sums }
}

const entries = async () => {
  const { results } = await worker.db
    .prepare("SELECT id, action, member_id, detail FROM audit ORDER BY id")
    .all<{ id: number; action: string; member_id: number; detail: string }>()
  return results.map(({ detail, ...entry }) => ({ ...entry, ...JSON.parse(detail) }))
}

/**
 * Six held by the visitor cap over days, hours, channels, places and two touchpoints, one of them taken back; one held
 * by another rule; one counted.
 */
const eightVotes = async () => {
  const business = await makeBusiness(worker.db, { touchpoints: ["checkout", "menu"] })
  const { checkout, menu } = business.touchpointIds
  const held: HeldRule = "visitor-cap"
  const now = Date.now()
  await record(business, [
    admittedVote(1, checkout, { held }),
    admittedVote(2, checkout, { held, reaction: "hate", at: now - HOUR_MS }),
    admittedVote(3, checkout, { held, at: now - 3 * DAY_MS, place: "till-1" }),
    admittedVote(4, checkout, { held, reaction: "hate", channel: "kiosk" }),
    admittedVote(5, menu, { held, at: now - 40 * DAY_MS }),
    admittedVote(6, checkout, { held, reaction: "none" }),
    admittedVote(7, checkout, { held: "bot-agent", reaction: "hate" }),
    admittedVote(8, checkout),
  ])
  return business
}
const AT_FIRST = { counted: 1, held: 7, love: 1, hate: 0, heldLove: 3, heldHate: 3 }

describe("a decision", () => {
  test("releases all that a rule holds, at every touchpoint, and says so in the log", async () => {
    const business = await eightVotes()
    expect(await standing()).toEqual(AT_FIRST)
    const entry = await decide(business, "release", byRule("visitor-cap"))
    expect(await standing()).toEqual({ counted: 7, held: 1, love: 4, hate: 2, heldLove: 0, heldHate: 1 })
    expect(await entries()).toMatchObject([
      {
        id: entry,
        action: "release",
        member_id: business.memberId,
        rule: "visitor-cap",
        votes: 6,
        love: 3,
        hate: 2,
        touchpoints: 2,
        touchpoint: null,
      },
    ])
  })

  test("excludes at one touchpoint only, out of every counter", async () => {
    const business = await eightVotes()
    await decide(business, "exclude", byRule("visitor-cap", "menu"))
    expect(await standing()).toEqual({
      counted: 1,
      excluded: 1,
      held: 6,
      love: 1,
      hate: 0,
      heldLove: 2,
      heldHate: 3,
    })
    expect(await entries()).toMatchObject([{ action: "exclude", votes: 1, touchpoint: "menu" }])
  })

  test("moves one vote alone", async () => {
    const business = await eightVotes()
    await decide(business, "release", one("checkout", 7))
    expect(await standing()).toEqual({ counted: 2, held: 6, love: 1, hate: 1, heldLove: 3, heldHate: 2 })
    expect(await entries()).toMatchObject([{ rule: "bot-agent", votes: 1, touchpoint: "checkout" }])
  })

  test("moves a vote that was taken back, which counts nowhere", async () => {
    const business = await eightVotes()
    await decide(business, "exclude", one("checkout", 6))
    expect(await standing()).toEqual({ ...AT_FIRST, held: 6, excluded: 1 })
  })

  test("is undone vote by vote, and only once", async () => {
    const business = await eightVotes()
    const released = await decide(business, "release", byRule("visitor-cap", "checkout"))
    const excluded = await decide(business, "exclude", byRule("visitor-cap"))
    expect(await undo(business, released)).toBe((excluded ?? 0) + 1)
    expect(await standing()).toEqual({
      counted: 1,
      excluded: 1,
      held: 6,
      love: 1,
      hate: 0,
      heldLove: 2,
      heldHate: 3,
    })
    expect(await undo(business, released)).toBeUndefined()
    await undo(business, excluded)
    expect(await standing()).toEqual(AT_FIRST)
    expect((await entries()).map(({ action, entry, votes }) => [action, entry, votes])).toEqual([
      ["release", undefined, 5],
      ["exclude", undefined, 1],
      ["undo", released, 5],
      ["undo", excluded, 1],
    ])
    expect(await undo(business, excluded)).toBeUndefined()
    expect(await entries()).toHaveLength(4)
  })

  test("of two that are made at once, one moves each vote", async () => {
    const business = await eightVotes()
    const made = await Promise.all([
      decide(business, "release", byRule("visitor-cap")),
      decide(business, "exclude", byRule("visitor-cap")),
      decide(business, "release", one("checkout", 1)),
      undo(business, 1),
      decide(business, "exclude", byRule("visitor-cap", "menu")),
    ])
    const told = (await entries()).filter(({ action }) => action !== "undo")
    expect(told.map(({ id }) => id).sort()).toEqual(
      made.filter((id, at) => id !== undefined && at !== 3).sort(),
    )
    await standing()
  })

  test("stands while votes come in and are amended, whatever the order", async () => {
    const business = await eightVotes()
    const { checkout } = business.touchpointIds
    const more = Array.from({ length: 30 }, (_, at) =>
      admittedVote(100 + at, checkout, { held: at % 2 ? "visitor-cap" : null }),
    )
    const changed = more.map((vote) => ({ ...vote, rev: 2, reaction: "hate" as const }))
    const [, , entry] = await Promise.all([
      ...more.slice(0, 2).map((vote) => record(business, [vote])),
      decide(business, "release", byRule("visitor-cap")),
      ...more.slice(2).map((vote) => record(business, [vote])),
      ...changed.map((vote) => record(business, [vote])),
      decide(business, "exclude", byRule("visitor-cap")),
    ])
    await standing()
    await undo(business, Number(entry))
    await standing()
  })

  test("lasts when the customer changes the vote afterwards", async () => {
    const business = await eightVotes()
    const { checkout } = business.touchpointIds
    const released = await decide(business, "release", one("checkout", 1))
    await decide(business, "exclude", one("checkout", 2))
    await record(business, [
      admittedVote(1, checkout, { rev: 2, reaction: "hate" }),
      admittedVote(2, checkout, { rev: 2, reaction: "love" }),
    ])
    expect(await standing()).toEqual({
      counted: 2,
      excluded: 1,
      held: 5,
      love: 1,
      hate: 1,
      heldLove: 2,
      heldHate: 2,
    })
    await undo(business, released)
    expect(await standing()).toMatchObject({ love: 1, hate: 0, heldLove: 2, heldHate: 3 })
  })

  test("finds nothing to move twice, for votes that count, or of another business", async () => {
    const business = await eightVotes()
    const theirs = await makeBusiness(worker.db, { siteKey: "lt_theirs", touchpoints: ["checkout"] })
    expect(await decide(business, "release", one("checkout", 8))).toBeUndefined()
    expect(await decide(theirs, "release", byRule("visitor-cap"))).toBeUndefined()
    expect(await decide(theirs, "release", one("checkout", 1))).toBeUndefined()
    const entry = await decide(business, "release", byRule("visitor-cap"))
    expect(await decide(business, "release", byRule("visitor-cap"))).toBeUndefined()
    expect(await undo(theirs, entry)).toBeUndefined()
    expect(await entries()).toHaveLength(1)
    expect(await standing()).toMatchObject({ counted: 7 })
  })

  test("of an owner moves votes at their own touchpoints alone", async () => {
    const business = await eightVotes()
    const ownerId = business.memberId as MemberId
    await worker.db.prepare("UPDATE touchpoints SET owner_id = NULL WHERE slug = 'checkout'").run()
    expect(await decide(business, "release", one("checkout", 1), { ownerId })).toBeUndefined()
    await decide(business, "release", byRule("visitor-cap"), { ownerId })
    expect(await standing()).toMatchObject({ counted: 2, held: 6 })
    const all = await decide(business, "release", byRule("visitor-cap"))
    expect(await undo(business, all, { ownerId })).toBeUndefined()
  })

  test("never releases in the waiting room, and excludes there", async () => {
    const business = await makeBusiness(worker.db)
    await worker.db
      .prepare(
        "INSERT INTO touchpoints (id, business_id, slug, state, created_at) VALUES (900, ?1, 'chekout', 'waiting', 0)",
      )
      .bind(business.id)
      .run()
    await record(business, [admittedVote(1, 900, { held: "unknown-touchpoint" })])
    expect(await decide(business, "release", one("chekout", 1))).toBeUndefined()
    expect(await decide(business, "release", byRule("unknown-touchpoint"))).toBeUndefined()
    expect(await decide(business, "exclude", byRule("unknown-touchpoint"))).toBeDefined()
    expect(await standing()).toMatchObject({ excluded: 1, heldLove: 0 })
  })

  test("takes so many votes and leaves the newest for the next", async () => {
    const business = await makeBusiness(worker.db)
    const { checkout } = business.touchpointIds
    const now = Date.now()
    const votes = Array.from({ length: DECISION_VOTES_MAX + 10 }, (_, number) =>
      admittedVote(number, checkout, { held: "bot-agent", at: now - (number % 5) * DAY_MS - number }),
    )
    for (let from = 0; from < votes.length; from += 2_000)
      await record(business, votes.slice(from, from + 2_000))
    const entry = await decide(business, "release", byRule("bot-agent"))
    expect(await standing()).toMatchObject({ counted: DECISION_VOTES_MAX, held: 10 })
    const waiting = await worker.db
      .prepare(
        "SELECT min(at) >= (SELECT max(at) FROM votes WHERE state = 'counted') AS newest FROM votes WHERE state = 'held'",
      )
      .first("newest")
    expect(waiting).toBe(1)
    await undo(business, entry)
    expect(await standing()).toMatchObject({
      held: DECISION_VOTES_MAX + 10,
      heldLove: DECISION_VOTES_MAX + 10,
    })
  }, 60_000)
})

describe("a newer vote of one visitor", () => {
  const replace = async (business: MadeBusiness, old: number, next: number) => {
    const touchpointId = v.parse(TouchpointId, business.touchpointIds.checkout)
    const replacement = { touchpointId, former: hexId(old), newer: hexId(next) }
    await worker.db.batch(supersede(worker.db, businessIdOf(business), [replacement, replacement]))
    await record(business, [admittedVote(next, touchpointId)])
  }
  const stateOf = (number: number) =>
    worker.db.prepare("SELECT held, state FROM votes WHERE id = unhex(?1)").bind(hexId(number)).first()

  test("holds the one it replaces, and a resend moves nothing", async () => {
    const business = await makeBusiness(worker.db)
    await record(business, [admittedVote(1, business.touchpointIds.checkout, { reaction: "hate" })])
    await replace(business, 1, 2)
    const AFTER = { counted: 1, held: 1, love: 1, hate: 0, heldLove: 0, heldHate: 1 }
    expect(await standing()).toEqual(AFTER)
    expect(await stateOf(1)).toEqual({ held: "repeated-vote", state: "held" })
    await replace(business, 1, 2)
    await replace(business, 2, 2)
    expect(await standing()).toEqual(AFTER)
  })

  test("is not held again by a resend once a member has released it", async () => {
    const business = await makeBusiness(worker.db)
    await record(business, [admittedVote(1, business.touchpointIds.checkout)])
    await replace(business, 1, 2)
    await decide(business, "release", byRule("repeated-vote"))
    await replace(business, 1, 2)
    await replace(business, 1, 3)
    expect(await standing()).toEqual({ counted: 3, love: 3, hate: 0, heldLove: 0, heldHate: 0 })
  })

  test("leaves alone a vote that another rule holds, and one it does not name", async () => {
    const business = await makeBusiness(worker.db)
    const { checkout } = business.touchpointIds
    await record(business, [admittedVote(1, checkout, { held: "bot-agent" }), admittedVote(2, checkout)])
    await replace(business, 1, 3)
    expect(await stateOf(1)).toEqual({ held: "bot-agent", state: "held" })
    expect(await standing()).toMatchObject({ counted: 2, held: 1 })
  })
})
