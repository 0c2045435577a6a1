import type { D1Database } from "@cloudflare/workers-types"
import { localTime } from "../../shared/local-time.ts"
import type { VoteResult } from "../../shared/outcome.ts"
import { type AdmittedVote, recordVotes } from "../store/record-votes.ts"
import { type Pacing, retrying } from "../store/retry.ts"
import { addWaitingTouchpoints, type Site } from "../store/sites.ts"
import { admitAll, highestRevs, voteKey, withoutReplaced } from "./admit.ts"
import type { Arrival } from "./arrival.ts"
import type { Notes } from "./notes.ts"
import { loadSite, siteOf } from "./site-cache.ts"

export interface CollectorParts {
  db: D1Database
  pacing: Pacing
  notes: Notes
  /** Epoch ms. */
  now: number
}

const NO_ROOM =
  "this business has no such touchpoint, and its waiting room took enough unknown ones today: mend the name, or make room under “Held votes” in the console"

/** Where votes are tallied that name no touchpoint there is. */
export const NO_TOUCHPOINT = 0

/** What became of the votes of one arrival. Only `answered` acknowledges anything. */
export type Collected =
  | { tag: "unknown key" }
  /** Not one of them could be kept: their touchpoints are unknown and the waiting room is shut. */
  | { tag: "no room" }
  /** One result per vote, in the order sent. */
  | { tag: "answered"; results: VoteResult[]; site: Site }

/** Sites found to have no room: asking again, for each vote of a flood, would cost what the cap is there to save. */
const shut = new WeakSet<Site>()

/** The site with a place for every touchpoint that the votes name, as far as the waiting room has room. */
const siteFor = async (
  { db, now }: CollectorParts,
  { key, votes }: Pick<Arrival, "key" | "votes">,
): Promise<Site | undefined> => {
  const unknown = (site: Site) => [
    ...new Set(votes.map(({ vote }) => vote.touchpoint).filter((slug) => !site.touchpoints.has(slug))),
  ]
  const remembered = await siteOf(db, key, now)
  if (!remembered || shut.has(remembered) || unknown(remembered).length === 0) return remembered
  // Created a moment ago, perhaps: what is remembered is too old to call a touchpoint unknown.
  const site = await loadSite(db, key, now)
  if (!site || unknown(site).length === 0) return site
  await addWaitingTouchpoints(db, site.businessId, unknown(site), now)
  const widened = await loadSite(db, key, now)
  if (widened && unknown(widened).length > 0) shut.add(widened)
  return widened
}

/** Counts what came in as it is at the door, and how it was answered as that was decided: the sums must agree. */
const tallyUp = (
  { notes }: CollectorParts,
  site: Site,
  { receivedAt, votes }: Pick<Arrival, "receivedAt" | "votes">,
  results: readonly VoteResult[],
): void => {
  const { day } = localTime(site.timeZone, receivedAt)
  const touchpointOf = (index: number) => {
    const slug = votes[index]?.vote.touchpoint
    return (slug === undefined ? undefined : site.touchpoints.get(slug)?.id) ?? NO_TOUCHPOINT
  }
  for (const index of votes.keys()) notes.tally(site.businessId, day, touchpointOf(index), { received: 1 })
  results.forEach(({ outcome }, index) => {
    if (outcome !== "queued") notes.tally(site.businessId, day, touchpointOf(index), { [outcome]: 1 })
  })
}

/**
 * Takes the well-formed votes of one arrival: admit → store. Nothing is reported as taken before D1 has committed it.
 *
 * @throws what D1 throws: then nothing may be acknowledged, and the sender or the queue keeps the votes
 */
export const collectVotes = async (arrival: Arrival, parts: CollectorParts): Promise<Collected> => {
  const site = await siteFor(parts, arrival)
  if (!site) return { tag: "unknown key" }
  const admissions = admitAll(arrival, site, parts.now)
  const admitted = withoutReplaced(admissions.map((admission) => admission?.vote))
  for (const name of new Set(admissions.flatMap((admission) => admission?.broken ?? []))) {
    console.error(`the rule ${name} broke: its votes are held as failed-rule, unless another rule holds them`)
  }
  const toWrite = new Set(highestRevs(admitted.filter((vote) => vote !== undefined)))
  if (toWrite.size === 0 && admitted.length > 0) return { tag: "no room" }
  const written = await retrying(
    () => recordVotes(parts.db, site.businessId, [...toWrite], arrival.receivedAt),
    parts.pacing,
  )
  const heldByKey = new Map(written.map((row) => [voteKey(row.touchpointId, row.id), row.held]))
  const outcomeOf = (vote: AdmittedVote): VoteResult => {
    const held = toWrite.has(vote) ? heldByKey.get(voteKey(vote.touchpointId, vote.id)) : undefined
    if (held === undefined) return { id: vote.id, outcome: "duplicate" }
    return held === null ? { id: vote.id, outcome: "counted" } : { id: vote.id, outcome: "held", why: held }
  }
  const results = arrival.votes.map(({ vote: { id } }, index): VoteResult => {
    const vote = admitted[index]
    return vote ? outcomeOf(vote) : { id, outcome: "rejected", why: NO_ROOM }
  })
  tallyUp(parts, site, arrival, results)
  return { tag: "answered", results, site }
}
