import { localTime } from "../../shared/local-time.ts"
import type { Vote } from "../../shared/vote.ts"
import type { AdmittedVote } from "../store/record-votes.ts"
import type { Site } from "../store/sites.ts"
import { correctClock } from "./clock.ts"
import { heldBy } from "./rules.ts"

export interface Arrival {
  site: Site
  /** Epoch ms by the sender's clock; undefined: not told. */
  sentAt: number | undefined
  /** Epoch ms by ours. */
  receivedAt: number
}

/**
 * Decides everything about one well-formed vote: its true time, its local day and hour, counted or held. Undefined:
 * its touchpoint does not exist and the waiting room had no place for it.
 */
export const admit = (vote: Vote, { site, sentAt, receivedAt }: Arrival): AdmittedVote | undefined => {
  const touchpoint = site.touchpoints.get(vote.touchpoint)
  if (!touchpoint) return undefined
  const { at, clockError } = correctClock({ at: vote.at, sentAt, receivedAt })
  return {
    touchpointId: touchpoint.id,
    id: vote.id,
    rev: vote.rev,
    reaction: vote.reaction,
    held: heldBy({ touchpointState: touchpoint.state, at, receivedAt }),
    channel: vote.channel,
    place: vote.place ?? "",
    at,
    clockError,
    ...localTime(site.timeZone, at),
    reason: vote.reason ?? null,
    comment: vote.comment ?? null,
    contact: vote.contact ?? null,
    lang: vote.lang ?? null,
    page: vote.page ?? null,
  }
}

/** Names a vote within its business: ids are unique per touchpoint. */
export const voteKey = (touchpointId: number, id: string): string =>
  `${touchpointId}/${id.replaceAll("-", "")}`

/** A request may hold several revs of one vote; each states it whole, so only the highest matters. */
export const highestRevs = (votes: readonly AdmittedVote[]): AdmittedVote[] => {
  const highest = new Map<string, AdmittedVote>()
  for (const vote of votes) {
    const key = voteKey(vote.touchpointId, vote.id)
    const known = highest.get(key)
    if (!known || known.rev < vote.rev) highest.set(key, vote)
  }
  return [...highest.values()]
}
