import type { D1Database } from "@cloudflare/workers-types"
import type { SiteKey } from "../../shared/ids.ts"
import { localTime } from "../../shared/local-time.ts"
import type { Vote } from "../../shared/vote.ts"
import type { Site } from "../store/sites.ts"
import { findVisitor } from "../store/visitors.ts"
import type { Arrival } from "./arrival.ts"
import { correctClock } from "./clock.ts"
import { type Collected, NO_TOUCHPOINT } from "./collect-votes.ts"
import { memory, notes } from "./isolate.ts"
import type { ParsedVote } from "./parse.ts"
import { siteOf } from "./site-cache.ts"
import type { Visitor } from "./visitor.ts"

const MINUTE_MS = 60_000

/** Where a business watches for repeated votes, a visitor new to this isolate is looked up; elsewhere nobody is. */
const recall = async (db: D1Database, key: SiteKey, visitor: Visitor, now: number): Promise<void> => {
  const site = await siteOf(db, key, now)
  if (!site?.policy.repeated || memory.find(visitor, now)) return
  const hashes = [visitor.hash, ...(visitor.yesterday === undefined ? [] : [visitor.yesterday])]
  for (const stored of await findVisitor(db, site.businessId, visitor.today, hashes)) {
    memory.learn(visitor, stored, now)
  }
}

/** Sees votes as they come in, the earlier taps first, whatever order they were sent in; returns them in that one. */
export const observe = async (
  db: D1Database,
  key: SiteKey,
  visitor: Visitor | undefined,
  votes: readonly Vote[],
  now: number,
  device?: number,
): Promise<Arrival["votes"]> => {
  // Without the look-up a repeated vote may count; without the vote nothing would.
  if (visitor) await recall(db, key, visitor, now).catch(() => {})
  const seen = new Map(
    votes
      .toSorted((one, other) => (one.at ?? now) - (other.at ?? now))
      .map((vote) => [vote, memory.observe(key, visitor, vote, now, device)]),
  )
  return votes.flatMap((vote) => {
    const observation = seen.get(vote)
    return observation ? [{ vote, seen: observation }] : []
  })
}

/** Notes what could not be read: it came in, and was rejected. */
export const noteUnreadable = (
  { businessId, timeZone, touchpoints }: Site,
  parsed: readonly ParsedVote[],
  now: number,
): void => {
  const { day } = localTime(timeZone, now)
  for (const entry of parsed) {
    if (entry.ok) continue
    const known = entry.touchpoint === undefined ? undefined : touchpoints.get(entry.touchpoint)
    notes.tally(businessId, day, known?.id ?? NO_TOUCHPOINT, { received: 1, rejected: 1 })
  }
}

/** Notes who came and what of theirs counted, and what could not be read. */
export const noteDown = (
  { results, site }: Extract<Collected, { tag: "answered" }>,
  visitor: Visitor | undefined,
  parsed: readonly ParsedVote[],
  { sentAt, receivedAt }: Pick<Arrival, "sentAt" | "receivedAt">,
): void => {
  noteUnreadable(site, parsed, receivedAt)
  if (!visitor) return
  const votes = parsed.flatMap((entry) => (entry.ok ? [entry.vote] : []))
  for (const [index, vote] of votes.entries()) {
    const counts = results[index]?.outcome === "counted" && vote.reaction !== "none"
    if (!counts || vote.channel === "kiosk") continue
    memory.counted(visitor, vote, correctClock({ at: vote.at, sentAt, receivedAt }).at, receivedAt)
  }
  notes.visited(site.businessId, visitor, (site.policy.repeated?.withinMinutes ?? 0) * MINUTE_MS, receivedAt)
}
