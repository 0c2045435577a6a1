import type { D1Database } from "@cloudflare/workers-types"
import type { BusinessId, MemberId, Slug, TouchpointId } from "../shared/ids.ts"
import { decideVotes } from "../worker/store/decide-votes.ts"
import { addImprovement } from "../worker/store/improvements.ts"
import { updatePolicy } from "../worker/store/policy.ts"
import { recordVotes } from "../worker/store/record-votes.ts"
import { createSend } from "../worker/store/sends.ts"
import { addWaitingTouchpoints, findSite } from "../worker/store/sites.ts"
import { CAFE_LUMEN } from "./business.ts"
import type { PastEvent, SentVote } from "./doubtful/past-event.ts"

/** The café as seeded so far. */
export interface Cafe {
  businessId: BusinessId
  /** Who changes the policy and decides. */
  adminId: MemberId
  /** By e-mail address. */
  memberIds: ReadonlyMap<string, MemberId>
  /** Those in the waiting room are added. */
  touchpointIds: Map<Slug, TouchpointId>
}

/** A touchpoint that nobody has created gets its place in the waiting room, as when the collector meets one. */
const touchpointIdOf = async (
  db: D1Database,
  { businessId, touchpointIds }: Cafe,
  { touchpoint, receivedAt }: SentVote,
): Promise<TouchpointId> => {
  const known = touchpointIds.get(touchpoint)
  if (known !== undefined) return known
  await addWaitingTouchpoints(db, businessId, [touchpoint], receivedAt)
  const added = (await findSite(db, CAFE_LUMEN.siteKey))?.touchpoints.get(touchpoint)?.id
  if (added === undefined) throw new Error(`the waiting room has no room for ${touchpoint}`)
  touchpointIds.set(touchpoint, added)
  return added
}

/** In one transaction, as received with the last of them: one for each would double the time that seeding takes. */
const record = async (db: D1Database, cafe: Cafe, votes: readonly SentVote[]): Promise<void> => {
  const admitted = []
  for (const vote of votes) {
    admitted.push({ ...vote, touchpointId: await touchpointIdOf(db, cafe, vote) })
  }
  const receivedAt = Math.max(...votes.map((vote) => vote.receivedAt))
  await recordVotes(db, cafe.businessId, admitted, receivedAt)
}

/** Lets the past happen, event by event, by the same doors as the console and the collector use. */
export const relive = async (db: D1Database, cafe: Cafe, events: readonly PastEvent[]): Promise<void> => {
  const { businessId, adminId: memberId } = cafe
  for (const event of events) {
    const { tag, at } = event
    switch (tag) {
      case "votes":
        await record(db, cafe, event.votes)
        break
      case "policy":
        await updatePolicy(db, businessId, event.change, { memberId, at })
        break
      case "decision": {
        const { decision, rule, touchpoint } = event
        await decideVotes(
          db,
          businessId,
          decision,
          { by: "rule", rule, touchpoint },
          { memberId, ownerId: null, at },
        )
        break
      }
      case "letter": {
        const { touchpoint, slug, send, by } = event
        const author = { memberId: cafe.memberIds.get(by) ?? memberId, at }
        await createSend(db, businessId, touchpoint, slug, send, author)
        break
      }
      case "improvement": {
        const { touchpoint, by } = event
        const author = { memberId: cafe.memberIds.get(by) ?? memberId, at }
        const added = await addImprovement(db, businessId, touchpoint, event, author)
        if (!added) throw new Error(`nobody has created ${touchpoint}`)
      }
    }
  }
}
