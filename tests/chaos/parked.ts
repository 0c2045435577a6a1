import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { Arrival } from "../../worker/collect/arrival.ts"
import type { MadeBusiness } from "../support/businesses.ts"
import { FROM_OUR_PAGE } from "../support/member.ts"
import { openSession } from "../support/open-session.ts"
import type { FaultyHouse } from "./start-faulty-house.ts"
import type { BookedVote } from "./vote-book.ts"

/** A message the collector gave up on. */
export interface Parked {
  id: number
  businessId: number
  body: string
  /** The highest rev of each vote in it, by vote id; undefined: it can't be read. */
  votes: Map<string, number> | undefined
}

const votesOf = (body: string): Map<string, number> | undefined => {
  const arrival = v.safeParse(v.pipe(v.string(), v.parseJson(), Arrival), body)
  if (!arrival.success) return undefined
  const revs = new Map<string, number>()
  for (const { vote } of arrival.output.votes) revs.set(vote.id, Math.max(vote.rev, revs.get(vote.id) ?? 0))
  return revs
}

export const readParked = async (db: D1Database): Promise<Parked[]> => {
  const { results } = await db
    .prepare("SELECT id, business_id AS businessId, body FROM parked ORDER BY id")
    .all<Omit<Parked, "votes">>()
  return results.map((row) => ({ ...row, votes: votesOf(row.body) }))
}

/** Votes acknowledged at a rev that neither the ledger has nor any parked message. */
export const vanished = async (
  db: D1Database,
  book: readonly BookedVote[],
  parked: readonly Parked[],
): Promise<string[]> => {
  const { results } = await db
    .prepare(
      "SELECT json_group_object(lower(hex(id)), rev) AS revs FROM votes GROUP BY business_id, touchpoint_id",
    )
    .all<{ revs: string }>()
  const stored = new Map(
    results.flatMap(({ revs }) => Object.entries(JSON.parse(revs) as Record<string, number>)),
  )
  const kept = ({ id }: BookedVote) =>
    Math.max(stored.get(id.replaceAll("-", "")) ?? 0, ...parked.map(({ votes }) => votes?.get(id) ?? 0))
  return book.filter((vote) => vote.ackedRev > 0 && kept(vote) < vote.ackedRev).map(({ id }) => id)
}

const STORED = 303
/** Somebody was quicker, it can't be read, or there is no room yet: it says so and changes nothing. */
const NOTHING_DONE = 409
/** The collector remembers for half a minute that a waiting room is full. */
const PATIENCE_MS = 45_000
const PAUSE_MS = 1000

/**
 * Presses the console's button for every parked message, on each twice at once, as two members might, until nothing is
 * left that can be read or patience ends.
 *
 * @returns answers the button may not give
 */
export const replayAll = async (
  { url, db }: Pick<FaultyHouse, "url" | "db">,
  businesses: readonly MadeBusiness[],
): Promise<string[]> => {
  const wrong: string[] = []
  const cookies = new Map<number, string>()
  for (const { id, memberId } of businesses) cookies.set(id, await openSession(db, memberId))
  const page = new URL("/held/parked", await url())
  const press = async ({ id, businessId }: Parked) => {
    const { status } = await fetch(page, {
      method: "POST",
      redirect: "manual",
      headers: {
        cookie: cookies.get(businessId) ?? "",
        "content-type": "application/x-www-form-urlencoded",
        ...FROM_OUR_PAGE,
      },
      body: `batch=${id}`,
    })
    if (status !== STORED && status !== NOTHING_DONE) wrong.push(`replaying ${id}: ${status}`)
  }
  const startedAt = performance.now()
  for (;;) {
    const parked = await readParked(db)
    for (const message of parked) await Promise.all([press(message), press(message)])
    const readable = (await readParked(db)).some(({ votes }) => votes !== undefined)
    if (!readable || performance.now() - startedAt > PATIENCE_MS) return wrong
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}
