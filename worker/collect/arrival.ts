import * as v from "valibot"
import { SiteKey, Slug, VoteId } from "../../shared/ids.ts"
import { VOTES_PER_REQUEST_MAX } from "../../shared/limits.ts"
import { Agent } from "../../shared/policy.ts"
import { Channel, Reaction } from "../../shared/vote.ts"

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
const Moment = v.pipe(v.number(), v.finite())

/** What was noticed of a vote as it came in, for the rules. Nothing of it names or marks a person. */
export const Observation = v.object({
  /** Votes of its visitor within this hour, this one included; 0: not known. */
  visitorVotes: Count,
  /** The visitor's last vote that counted at this touchpoint before these came in (epoch ms). */
  previous: v.nullable(v.object({ id: VoteId, at: Moment })),
  /** At a kiosk: ms since the tap before; taps within the minute up to this one. */
  sinceLastTapMs: v.nullable(v.number()),
  tapsInMinute: Count,
})
export type Observation = v.InferOutput<typeof Observation>

/** As `Vote` of shared/vote.ts, which has parsed it: only what that may hand on. */
const ParsedVote = v.object({
  id: VoteId,
  rev: Count,
  touchpoint: Slug,
  reaction: Reaction,
  channel: Channel,
  at: v.optional(Moment),
  reason: v.optional(Slug),
  comment: v.optional(v.string()),
  contact: v.optional(v.string()),
  place: v.optional(Slug),
  lang: v.optional(v.string()),
  page: v.optional(v.string()),
  hasty: v.optional(v.boolean()),
})

/** The kiosk whose signature an arrival bears. */
export const Device = v.object({ id: Count, state: v.picklist(["paired", "revoked"]) })
export type Device = v.InferOutput<typeof Device>

/**
 * Votes as they came in, well-formed, with all that has to be known of their sender: neither address nor user agent nor
 * a hash of them. All times epoch ms. What waits in the queue, and what is parked, is one of these as JSON.
 */
export const Arrival = v.object({
  key: SiteKey,
  /** By the sender's clock; absent: not told. */
  sentAt: v.optional(Moment),
  /** By ours. */
  receivedAt: Moment,
  origin: v.nullable(v.string()),
  ownOrigin: v.boolean(),
  agent: Agent,
  /** Absent: nobody signed. */
  device: v.optional(Device),
  /** A letter's link was opened as programs do that look for harm, not people. */
  scanner: v.optional(v.literal(true)),
  votes: v.pipe(
    v.array(v.object({ vote: ParsedVote, seen: Observation })),
    v.minLength(1),
    v.maxLength(VOTES_PER_REQUEST_MAX),
  ),
})
export type Arrival = v.InferOutput<typeof Arrival>
