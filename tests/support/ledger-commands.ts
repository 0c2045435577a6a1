import type { D1Database } from "@cloudflare/workers-types"
import fc from "fast-check"
import * as v from "valibot"
import { BusinessId, MemberId, SiteKey, Slug, VoteId } from "../../shared/ids.ts"
import type { HeldRule } from "../../shared/outcome.ts"
import type { PolicyInput } from "../../shared/policy.ts"
import { Reference, referenceOf } from "../../shared/reference.ts"
import { CHANNELS, REACTIONS } from "../../shared/vote.ts"
import type { Arrival } from "../../worker/collect/arrival.ts"
import { collectVotes } from "../../worker/collect/collect-votes.ts"
import { createMemory } from "../../worker/collect/memory.ts"
import { createNotes } from "../../worker/collect/notes.ts"
import { loadSite } from "../../worker/collect/site-cache.ts"
import { decideVotes, type Selection, undoDecision } from "../../worker/store/decide-votes.ts"
import { eraseWords, findByReference } from "../../worker/store/erase.ts"
import { makeBusiness } from "./businesses.ts"
import { ZONE } from "./ledger-snapshot.ts"
import {
  type Chosen,
  type Decided,
  type Keep,
  OWNED,
  PlainLedger,
  REPEATED_MINUTES,
  type Sent,
} from "./plain-ledger.ts"
import { voteId } from "./votes.ts"

/** What may happen to a ledger. */
export type LedgerCommand =
  | { do: "send"; sent: Sent }
  /** One of the requests before once more, `back` of them ago. */
  | { do: "resend"; back: number }
  | { do: "decide"; decision: Decided; chosen: Chosen }
  /** One of the decisions before, counted from the latest. */
  | { do: "undo"; back: number; own: boolean }
  | { do: "erase"; number: number }
  | { do: "keep"; keep: Keep }
  | { do: "open"; touchpoint: string }

/** Nobody has created it at first. */
const UNKNOWN = "terrace"
/** At each touchpoint: so few that they meet, so many that there are always new ones. */
const NUMBERS_MAX = 9
/** So many that a vote is amended more often than it is late. */
const REVS_MAX = 20
/** Around a midnight of the zone, so that votes fall on two days and several hours. */
const TAPPED_FROM = Date.UTC(2026, 2, 2, 17, 15)
const MINUTE_MS = 60_000
const STEP_MS = 4 * MINUTE_MS
const STEPS = 30
const BEGINS_AT = TAPPED_FROM + STEPS * STEP_MS
const COMMAND_TAKES_MS = 1000

const number = fc.nat(NUMBERS_MAX)
const touchpoint = fc.constantFrom(...OWNED, ...OWNED, UNKNOWN)
const words = fc.constantFrom(null, null, "Lovely!", "Slow.")

const sentVote = fc.record({
  number,
  touchpoint,
  rev: fc.integer({ min: 1, max: REVS_MAX }),
  reaction: fc.constantFrom(...REACTIONS),
  channel: fc.constantFrom("web" as const, ...CHANNELS),
  place: fc.constantFrom("", "till-1"),
  at: fc.nat(STEPS).map((step) => TAPPED_FROM + step * STEP_MS),
  reason: fc.constantFrom(null, "friendly"),
  comment: words,
  contact: words,
})

const sent: fc.Arbitrary<Sent> = fc.record({
  visitor: fc.constantFrom("ann", "bob"),
  expected: fc.constantFrom(true, true, true, false),
  agent: fc.constantFrom("browser" as const, "browser" as const, "browser" as const, "crawler" as const),
  votes: fc.array(sentVote, { minLength: 1, maxLength: 4 }),
})

const own = fc.constantFrom(false, false, false, true)
const rule = fc.constantFrom<HeldRule[]>(
  "unknown-origin",
  "unknown-origin",
  "bot-agent",
  "repeated-vote",
  "unknown-touchpoint",
)
const byRule = fc.oneof(
  fc.record({ rule, own }),
  fc.record({ rule, own }),
  fc.record({ rule, touchpoint, own }),
)
const byVote = fc.record({ touchpoint, number, own })

export const ledgerCommand: fc.Arbitrary<LedgerCommand> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ do: fc.constant("send" as const), sent }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("resend" as const), back: fc.nat(3) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant("decide" as const),
      decision: fc.constantFrom("released" as const, "released" as const, "excluded" as const),
      chosen: fc.oneof<fc.Arbitrary<Chosen>[]>(byRule, byRule, byRule, byVote),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("undo" as const),
      back: fc.nat(2),
      own,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("erase" as const), number }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("keep" as const),
      keep: fc.constantFrom("newest", "first", "first", null),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("open" as const), touchpoint: fc.constant(UNKNOWN) }) },
)

/** How a command went, in the same words by the house and by its model. */
type Told = [house: string[], model: string[]]

const policyOf = (keep: Keep): PolicyInput => ({
  origins: { expected: ["https://shop.example"] },
  heldAgents: ["crawler"],
  visitorCap: null,
  spamTap: null,
  repeated: keep && { withinMinutes: REPEATED_MINUTES, keep },
  masking: false,
})

/** One business in the real house, and its plain model, to which the same things happen. */
export const openLedger = async (db: D1Database, siteKey: string) => {
  const model = new PlainLedger()
  const { id, memberId } = await makeBusiness(db, {
    siteKey,
    timeZone: ZONE.name,
    policy: policyOf(model.keep),
    touchpoints: OWNED,
  })
  const businessId = v.parse(BusinessId, id)
  const member = v.parse(MemberId, memberId)
  const key = v.parse(SiteKey, siteKey)
  const memory = createMemory()
  const notes = createNotes(memory, () => crypto.randomUUID().replaceAll("-", ""))
  const pacing = { sleep: () => Promise.resolve(), random: () => 0 }
  const requests: Sent[] = []
  const entries: number[] = []
  let now = BEGINS_AT

  const visitorOf = ({ visitor }: Sent) => ({ today: 1, hash: visitor, yesterday: undefined })

  const arrivalOf = (request: Sent): Arrival => {
    const { expected, agent, votes } = request
    const parsed = votes.map(
      ({ number: each, touchpoint: slug, place, reason, comment, contact, ...rest }) => ({
        ...rest,
        id: v.parse(VoteId, voteId(each)),
        touchpoint: v.parse(Slug, slug),
        place: place === "" ? undefined : v.parse(Slug, place),
        reason: reason === null ? undefined : v.parse(Slug, reason),
        comment: comment ?? undefined,
        contact: contact ?? undefined,
        lang: undefined,
        page: undefined,
      }),
    )
    const seen = new Map(
      parsed
        .toSorted((a, b) => a.at - b.at)
        .map((vote) => [vote, memory.observe(key, visitorOf(request), vote, now)]),
    )
    return {
      key,
      sentAt: undefined,
      receivedAt: now,
      origin: expected ? "https://shop.example" : "https://stranger.example",
      ownOrigin: false,
      agent,
      votes: parsed.flatMap((vote) => {
        const observation = seen.get(vote)
        return observation ? [{ vote, seen: observation }] : []
      }),
    }
  }

  const send = async (request: Sent): Promise<Told> => {
    const arrival = arrivalOf(request)
    const collected = await collectVotes(arrival, { db, pacing, notes, now })
    if (collected.tag !== "answered") return [[collected.tag], model.send(request, now)]
    for (const [index, { outcome }] of collected.results.entries()) {
      const entry = arrival.votes[index]
      if (outcome !== "counted" || !entry || entry.vote.channel === "kiosk" || entry.vote.reaction === "none")
        continue
      memory.counted(visitorOf(request), entry.vote, entry.vote.at ?? now, now)
    }
    const house = collected.results.map((result) =>
      result.outcome === "held" ? `held ${result.why}` : result.outcome,
    )
    return [house, model.send(request, now)]
  }

  const decide = async (decision: Decided, chosen: Chosen): Promise<Told> => {
    const slug = chosen.touchpoint === undefined ? undefined : v.parse(Slug, chosen.touchpoint)
    const selection: Selection =
      chosen.rule !== undefined
        ? { by: "rule", rule: chosen.rule, touchpoint: slug }
        : {
            by: "vote",
            touchpoint: v.parse(Slug, chosen.touchpoint),
            id: voteId(chosen.number ?? 0).replaceAll("-", ""),
          }
    const entry = await decideVotes(
      db,
      businessId,
      decision === "released" ? "release" : "exclude",
      selection,
      {
        memberId: member,
        ownerId: chosen.own ? member : null,
        at: now,
      },
    )
    const votes = model.decidable(decision, chosen)
    for (const vote of votes) Object.assign(vote, { decision, entry: entry ?? null })
    if (entry !== undefined) entries.unshift(entry)
    return [[entry === undefined ? "nothing" : decision], [votes.length === 0 ? "nothing" : decision]]
  }

  const undo = async (back: number, own: boolean): Promise<Told> => {
    const entry = entries[back] ?? 0
    const done = await undoDecision(db, businessId, entry, {
      memberId: member,
      ownerId: own ? member : null,
      at: now,
    })
    const votes = model.undoable(entry, own)
    for (const vote of votes) Object.assign(vote, { decision: null, entry: null })
    return [[done === undefined ? "nothing" : "undone"], [votes.length === 0 ? "nothing" : "undone"]]
  }

  const erase = async (each: number): Promise<Told> => {
    const found = await findByReference(db, businessId, v.parse(Reference, referenceOf(voteId(each))))
    for (const vote of found) await eraseWords(db, businessId, vote, { memberId: member, at: now })
    const votes = model.quotable(each)
    for (const vote of votes) Object.assign(vote, { comment: null, contact: null, erasedAt: now })
    const told = (slugs: string[]) => slugs.sort().map((slug) => `erased at ${slug}`)
    return [told(found.map(({ slug }) => slug)), told(votes.map((vote) => vote.touchpoint))]
  }

  /** The console will do these; until the collector looks again, it may take half a minute. */
  const set = async (sql: string, value: string): Promise<Told> => {
    await db.prepare(sql).bind(id, value).run()
    await loadSite(db, key, now)
    return [["set"], ["set"]]
  }

  const run = (command: LedgerCommand): Promise<Told> | undefined => {
    switch (command.do) {
      case "send":
        requests.unshift(command.sent)
        return send(command.sent)
      case "resend": {
        const request = requests[command.back]
        return request && send(request)
      }
      case "decide":
        return decide(command.decision, command.chosen)
      case "undo":
        return undo(command.back, command.own)
      case "erase":
        return erase(command.number)
      case "keep":
        model.keep = command.keep
        return set("UPDATE businesses SET policy = ?2 WHERE id = ?1", JSON.stringify(policyOf(command.keep)))
      case "open":
        model.waiting.delete(command.touchpoint)
        model.open.add(command.touchpoint)
        return set(
          `INSERT INTO touchpoints (business_id, slug, state, name, stage, kind, created_at)
           VALUES (?1, ?2, 'live', 'The terrace', 'core', 'active', 0)
           ON CONFLICT DO UPDATE SET state = 'live', name = excluded.name, stage = excluded.stage, kind = excluded.kind`,
          command.touchpoint,
        )
    }
  }

  return {
    businessId: id,
    model,
    /** @returns how it went, by the house and by the model; undefined: there was nothing to do it with */
    run: (command: LedgerCommand) => {
      now += COMMAND_TAKES_MS
      return run(command)
    },
    /** Lets the collector write down what it has noted of its answers. */
    writeNotes: async () => notes.writeSoon(db, now, pacing.sleep),
  }
}
export type OpenLedger = Awaited<ReturnType<typeof openLedger>>
