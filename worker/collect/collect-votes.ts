import type { D1Database } from "@cloudflare/workers-types"
import type { VoteResult } from "../../shared/outcome.ts"
import type { Vote, VotesRequest } from "../../shared/vote.ts"
import { type AdmittedVote, recordVotes } from "../store/record-votes.ts"
import { type Pacing, retrying } from "../store/retry.ts"
import { addWaitingTouchpoints, type Site } from "../store/sites.ts"
import { admit, highestRevs, voteKey } from "./admit.ts"
import { parseVote } from "./parse.ts"
import { loadSite, siteOf } from "./site-cache.ts"

export interface CollectorParts {
  db: D1Database
  pacing: Pacing
  /** Epoch ms. */
  now: number
}

const NO_ROOM =
  "this business has no such touchpoint, and its waiting room took enough unknown ones today: create the touchpoint first"

/** What a request came to. Only `answered` acknowledges anything. */
export type Collected =
  | { tag: "unknown key" }
  /** Well-formed votes, none of which could be kept: their touchpoints are unknown and the waiting room is shut. */
  | { tag: "no room" }
  /** One result per vote, in the order sent. */
  | { tag: "answered"; results: VoteResult[] }

/** Sites found to have no room: asking again, for each vote of a flood, would cost what the cap is there to save. */
const shut = new WeakSet<Site>()

/** The site with a place for every touchpoint that the votes name, as far as the waiting room has room. */
const siteFor = async (
  { db, now }: CollectorParts,
  request: VotesRequest,
  votes: readonly Vote[],
): Promise<Site | undefined> => {
  const unknown = (site: Site) => [
    ...new Set(votes.map(({ touchpoint }) => touchpoint).filter((slug) => !site.touchpoints.has(slug))),
  ]
  const remembered = await siteOf(db, request.key, now)
  if (!remembered || shut.has(remembered) || unknown(remembered).length === 0) return remembered
  // Created a moment ago, perhaps: what is remembered is too old to call a touchpoint unknown.
  const site = await loadSite(db, request.key, now)
  if (!site || unknown(site).length === 0) return site
  await addWaitingTouchpoints(db, site.businessId, unknown(site), now)
  const widened = await loadSite(db, request.key, now)
  if (widened && unknown(widened).length > 0) shut.add(widened)
  return widened
}

/**
 * Takes the votes of one request: parse → admit → store. Nothing is reported as taken before D1 has committed it.
 *
 * @throws what D1 throws: then nothing may be acknowledged, and the sender keeps its votes
 */
export const collectVotes = async (request: VotesRequest, parts: CollectorParts): Promise<Collected> => {
  const parsed = request.votes.map(parseVote)
  const wellFormed = parsed.flatMap((entry) => (entry.ok ? [entry.vote] : []))
  const site = await siteFor(parts, request, wellFormed)
  if (!site) return { tag: "unknown key" }
  const arrival = { site, sentAt: request.sentAt, receivedAt: parts.now }
  const admitted = parsed.map((entry) => (entry.ok ? admit(entry.vote, arrival) : undefined))
  const toWrite = new Set(highestRevs(admitted.filter((vote) => vote !== undefined)))
  if (toWrite.size === 0 && wellFormed.length > 0) return { tag: "no room" }
  const written = await retrying(
    () => recordVotes(parts.db, site.businessId, [...toWrite], parts.now),
    parts.pacing,
  )
  const heldByKey = new Map(written.map((row) => [voteKey(row.touchpointId, row.id), row.held]))
  const outcomeOf = (vote: AdmittedVote): VoteResult => {
    const held = toWrite.has(vote) ? heldByKey.get(voteKey(vote.touchpointId, vote.id)) : undefined
    if (held === undefined) return { id: vote.id, outcome: "duplicate" }
    return held === null ? { id: vote.id, outcome: "counted" } : { id: vote.id, outcome: "held", why: held }
  }
  const results = parsed.map((entry, index): VoteResult => {
    if (!entry.ok) return entry.result
    const vote = admitted[index]
    return vote ? outcomeOf(vote) : { id: entry.vote.id, outcome: "rejected", why: NO_ROOM }
  })
  return { tag: "answered", results }
}
