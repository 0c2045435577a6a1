import type { D1Database } from "@cloudflare/workers-types"
import type { MemberId } from "../shared/ids.ts"
import { VOTES_PER_REQUEST_MAX } from "../shared/limits.ts"
import { listBusinesses } from "../worker/store/directory.ts"
import { recordVotes } from "../worker/store/record-votes.ts"
import { createBusiness, createMember, createTouchpoint } from "../worker/store/setup.ts"
import { CAFE_LUMEN, MEMBERS } from "./business.ts"
import { JOURNEY } from "./journey.ts"
import { type DemoVote, demoVotes } from "./votes.ts"

const DAY_MS = 86_400_000
/** Before the first vote of the demo. */
const OPENED_DAYS_AGO = 90

/**
 * Opens Café Lumen with its people, its touchpoints and 90 days of votes up to `now` (epoch ms).
 * Does nothing where it is open already: votes given since then stay.
 *
 * @returns how many votes were written
 */
export const seedDemo = async (db: D1Database, now: number): Promise<number> => {
  const businesses = await listBusinesses(db)
  if (businesses.some(({ siteKey }) => siteKey === CAFE_LUMEN.siteKey)) return 0
  const openedAt = now - OPENED_DAYS_AGO * DAY_MS
  const businessId = await createBusiness(db, CAFE_LUMEN, openedAt)
  const owners = new Map<string, MemberId>()
  for (const member of MEMBERS) owners.set(member.email, await createMember(db, businessId, member, openedAt))

  const votes = demoVotes(now)
  const votesOf = Map.groupBy(votes, ({ touchpoint }) => touchpoint)
  for (const [position, { setup, owner }] of JOURNEY.entries()) {
    const ownerId = owners.get(owner) ?? null
    const touchpointId = await createTouchpoint(db, businessId, { setup, ownerId, position }, openedAt)
    // One touchpoint at a time: a batch then moves few counters, which is most of what it costs.
    for (const batch of batches(votesOf.get(setup.slug) ?? [])) {
      const admitted = batch.map((vote) => ({ ...vote, touchpointId }))
      await recordVotes(db, businessId, admitted, now)
    }
  }
  return votes.length
}

const batches = (votes: readonly DemoVote[]): DemoVote[][] =>
  Array.from({ length: Math.ceil(votes.length / VOTES_PER_REQUEST_MAX) }, (_, index) =>
    votes.slice(index * VOTES_PER_REQUEST_MAX, (index + 1) * VOTES_PER_REQUEST_MAX),
  )
