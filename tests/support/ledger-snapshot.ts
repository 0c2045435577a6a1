import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type PlainLedger, type PlainVote, stateOf } from "./plain-ledger.ts"
import { voteId } from "./votes.ts"

/** Where the businesses of the model live: a zone whose days begin at no whole hour, and whose clocks never change. */
export const ZONE = { name: "Asia/Kathmandu", aheadMs: 20_700_000 } as const

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Sums by name; what is zero is left out. */
export type Sums = Record<string, Record<string, number>>

/** Ledger and counters of a business, in a form in which two of them can be compared. */
export interface LedgerSnapshot {
  votes: unknown[]
  /** By touchpoint, day, channel and place. */
  counters: Sums
}

const localTimeOf = (at: number) => {
  const local = at + ZONE.aheadMs
  return { day: Math.floor(local / DAY_MS), hour: Math.floor(local / HOUR_MS) % 24 }
}

const rowOf = (vote: PlainVote) => ({
  touchpoint: vote.touchpoint,
  id: voteId(vote.number).replaceAll("-", ""),
  rev: vote.rev,
  reaction: vote.reaction,
  held: vote.held,
  decision: vote.decision,
  decided_by: vote.entry,
  state: stateOf(vote),
  channel: vote.channel,
  place: vote.place,
  at: vote.at,
  ...localTimeOf(vote.at),
  received_at: vote.receivedAt,
  amended_at: vote.amendedAt,
  erased_at: vote.erasedAt,
  reason: vote.reason,
  comment: vote.comment,
  contact: vote.contact,
})

const add = (sums: Sums, row: string, column: string) => {
  const sum = sums[row] ?? {}
  sums[row] = sum
  sum[column] = (sum[column] ?? 0) + 1
}

/** Ledger and counters of the model, recounted from its votes. */
export const snapshotOf = (model: PlainLedger): LedgerSnapshot => {
  const counters: Sums = {}
  for (const vote of model.votes.values()) {
    const { day, hour } = localTimeOf(vote.at)
    const row = `${vote.touchpoint} ${day} ${vote.channel} ${vote.place}`
    const state = stateOf(vote)
    if (vote.reaction === "none" || state === "excluded") continue
    add(counters, row, state === "held" ? `held_${vote.reaction}` : vote.reaction)
    if (state === "counted") add(counters, row, `${vote.reaction} at ${hour}`)
  }
  const votes = [...model.votes.values()].map(rowOf)
  return { votes: votes.sort((a, b) => (a.touchpoint + a.id < b.touchpoint + b.id ? -1 : 1)), counters }
}

/** How the model has answered every vote, by touchpoint. */
export const intakeOf = ({ answers }: PlainLedger): Sums => {
  const intake: Sums = {}
  for (const { touchpoint, outcome } of answers) {
    add(intake, touchpoint, "received")
    add(intake, touchpoint, outcome)
  }
  return intake
}

/** As text: each call on D1 from outside of workerd takes milliseconds, so all of it is one column of one row. */
const textOf = (columns: string, rows: string) => `
  (SELECT json_group_array(json_object(${columns})) FROM (${rows}))`
const named = (columns: string) => columns.replaceAll(/\w+/g, "'$&', $&")

const VOTE_COLUMNS = `touchpoint, id, rev, reaction, held, decision, decided_by, state, channel, place, at, day, hour,
  received_at, amended_at, erased_at, reason, comment, contact`
const VOTES = `
  SELECT t.slug AS touchpoint, lower(hex(v.id)) AS id, rev, reaction, held, decision, decided_by, v.state, channel, place,
    at, day, hour, received_at, amended_at, erased_at, reason, comment, contact
  FROM votes AS v LEFT JOIN touchpoints AS t ON t.id = v.touchpoint_id WHERE v.business_id = ?1 ORDER BY t.slug, v.id`
const COUNTER_COLUMNS = "name, love, hate, held_love, held_hate, love_hours, hate_hours"
const COUNTERS = `
  SELECT t.slug || ' ' || day || ' ' || channel || ' ' || place AS name, love, hate, held_love, held_hate, love_hours,
    hate_hours
  FROM counters AS c LEFT JOIN touchpoints AS t ON t.id = c.touchpoint_id WHERE c.business_id = ?1`
const SNAPSHOT = `
  SELECT json_array(${textOf(named(VOTE_COLUMNS), VOTES)}, ${textOf(named(COUNTER_COLUMNS), COUNTERS)}) AS snapshot`

const Hours = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.number()))
const Counter = v.object({
  name: v.string(),
  love: v.number(),
  hate: v.number(),
  held_love: v.number(),
  held_hate: v.number(),
  love_hours: Hours,
  hate_hours: Hours,
})
const Snapshot = v.pipe(v.string(), v.parseJson(), v.tuple([v.array(v.unknown()), v.array(Counter)]))

const withoutZeros = (rows: readonly (readonly [string, Record<string, number>])[]): Sums =>
  Object.fromEntries(
    rows.flatMap(([name, sums]) => {
      const left = Object.entries(sums).filter(([, sum]) => sum !== 0)
      return left.length === 0 ? [] : [[name, Object.fromEntries(left)]]
    }),
  )

const hoursOf = (face: string, hours: Record<string, number>) =>
  Object.fromEntries(Object.entries(hours).map(([hour, votes]) => [`${face} at ${hour}`, votes]))

/** Ledger and counters of a business in the database, at one moment. */
export const readSnapshot = async (db: D1Database, businessId: number): Promise<LedgerSnapshot> => {
  const text = await db.prepare(SNAPSHOT.replaceAll("?1", `${businessId}`)).first("snapshot")
  const [votes, counters] = v.parse(Snapshot, text)
  const sums = counters.map(({ name, love_hours, hate_hours, ...rest }) => {
    return [name, { ...rest, ...hoursOf("love", love_hours), ...hoursOf("hate", hate_hours) }] as const
  })
  return { votes, counters: withoutZeros(sums) }
}

const INTAKE = `
  SELECT coalesce(t.slug, '') AS name, sum(received) AS received, sum(counted) AS counted, sum(held) AS held,
    sum(duplicate) AS duplicate, sum(rejected) AS rejected
  FROM intake AS i LEFT JOIN touchpoints AS t ON t.id = i.touchpoint_id WHERE i.business_id = ?1 GROUP BY name`
const IntakeRow = v.objectWithRest({ name: v.string() }, v.number())

export const readIntakeOf = async (db: D1Database, businessId: number): Promise<Sums> => {
  const { results } = await db.prepare(INTAKE).bind(businessId).all()
  return withoutZeros(v.parse(v.array(IntakeRow), results).map(({ name, ...sums }) => [name, sums] as const))
}
