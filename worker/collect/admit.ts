import { localTime } from "../../shared/local-time.ts"
import type { AdmittedVote } from "../store/record-votes.ts"
import type { Site } from "../store/sites.ts"
import type { Arrival, Observation } from "./arrival.ts"
import { correctClock } from "./clock.ts"
import { maskPersonalData } from "./mask.ts"
import { type Facts, judge, replacesPrevious, SURELY_KEPT_MS } from "./rules.ts"

/** A vote with all that is decided about it, and the names of rules that broke on it. */
export interface Admission {
  vote: AdmittedVote
  broken: string[]
}

/**
 * Decides everything about one well-formed vote: its true time, its local day and hour, counted or held, what of its
 * comment is masked. Undefined: its touchpoint does not exist and the waiting room had no place for it.
 */
export const admit = (
  { vote, seen }: Arrival["votes"][number],
  { sentAt, receivedAt, origin, ownOrigin, agent, device, scanner }: Omit<Arrival, "votes">,
  { timeZone, policy, touchpoints }: Site,
  now: number,
): Admission | undefined => {
  const touchpoint = touchpoints.get(vote.touchpoint)
  if (!touchpoint) return undefined
  const { at, clockError, ahead } = correctClock({ at: vote.at, sentAt, receivedAt })
  // Its row may have been there, been erased and purged: then its words must not come back.
  const wordless = now - at > SURELY_KEPT_MS
  const facts: Facts = {
    ...seen,
    touchpointState: touchpoint.state,
    channel: vote.channel,
    at,
    receivedAt,
    now,
    ahead,
    origin,
    ownOrigin,
    agent,
    device: device?.state ?? "none",
    scanner: scanner ?? false,
    hasty: vote.hasty ?? false,
  }
  const { held, broken } = judge(facts, policy)
  const comment = (wordless ? undefined : vote.comment) ?? null
  return {
    broken,
    vote: {
      touchpointId: touchpoint.id,
      id: vote.id,
      rev: vote.rev,
      reaction: vote.reaction,
      held,
      replaces: held === null && seen.previous && replacesPrevious(facts, policy) ? seen.previous.id : null,
      channel: vote.channel,
      place: vote.place ?? "",
      at,
      clockError,
      ...localTime(timeZone, at),
      reason: vote.reason ?? null,
      comment: comment !== null && policy.masking ? maskPersonalData(comment) : comment,
      contact: (wordless ? undefined : vote.contact) ?? null,
      lang: vote.lang ?? null,
      page: vote.page ?? null,
    },
  }
}

/** The later of two votes. */
const later = (one: Observation["previous"], other: Observation["previous"]): Observation["previous"] =>
  one === null || (other !== null && other.at >= one.at) ? other : one

/**
 * Admits the votes of one arrival, each as it stands in the order of taps: where a business watches for repeated votes,
 * those that count here are the ones before to those after them. In the order sent.
 */
export const admitAll = (arrival: Arrival, site: Site, now: number): (Admission | undefined)[] => {
  if (site.policy.repeated === null) return arrival.votes.map((entry) => admit(entry, arrival, site, now))
  const counted = new Map<string, Observation["previous"]>()
  /** Revs of one vote have the same one before them. */
  const previousOf = new Map<string, Observation["previous"]>()
  const admissions = new Map<Arrival["votes"][number], Admission | undefined>()
  const { sentAt, receivedAt } = arrival
  const timeOf = ({ vote }: Arrival["votes"][number]) => correctClock({ at: vote.at, sentAt, receivedAt }).at
  for (const entry of arrival.votes.toSorted((one, other) => timeOf(one) - timeOf(other))) {
    const { id, touchpoint, channel } = entry.vote
    const name = `${touchpoint}/${id}`
    const previous = previousOf.has(name)
      ? (previousOf.get(name) ?? null)
      : later(entry.seen.previous, counted.get(touchpoint) ?? null)
    previousOf.set(name, previous)
    const admission = admit({ ...entry, seen: { ...entry.seen, previous } }, arrival, site, now)
    admissions.set(entry, admission)
    if (admission?.vote.held === null && channel !== "kiosk")
      counted.set(touchpoint, { id, at: timeOf(entry) })
  }
  return arrival.votes.map((entry) => admissions.get(entry))
}

/** Names a vote within its business: ids are unique per touchpoint. */
export const voteKey = (touchpointId: number, id: string): string =>
  `${touchpointId}/${id.replaceAll("-", "")}`

/** A request may hold several revs of one vote; each states it whole, so only the highest matters. */
export const highestRevs = (votes: readonly AdmittedVote[]): readonly AdmittedVote[] => {
  if (votes.length === 1) return votes
  const highest = new Map<string, AdmittedVote>()
  for (const vote of votes) {
    const key = voteKey(vote.touchpointId, vote.id)
    const known = highest.get(key)
    if (!known || known.rev < vote.rev) highest.set(key, vote)
  }
  return [...highest.values()]
}

/** Of two votes of one request, the newer may take the place of the other, which the ledger does not have yet. */
export const withoutReplaced = (
  votes: readonly (AdmittedVote | undefined)[],
): (AdmittedVote | undefined)[] => {
  const replaced = new Set(
    votes.flatMap((vote) => (vote?.replaces ? [voteKey(vote.touchpointId, vote.replaces)] : [])),
  )
  if (replaced.size === 0) return [...votes]
  return votes.map((vote) =>
    vote?.held === null && replaced.has(voteKey(vote.touchpointId, vote.id))
      ? { ...vote, held: "repeated-vote" }
      : vote,
  )
}
