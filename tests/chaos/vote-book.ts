import type { Reaction, VoteInput } from "../../shared/vote.ts"
import type { SeededRandom } from "../support/seeded-random.ts"
import { TOUCHPOINTS } from "./shops.ts"

/** What the customers know: every vote they tapped, every rev of it, and what they were told. */
export interface BookedVote {
  /** The site key of its business. */
  readonly key: string
  readonly id: string
  readonly touchpoint: string
  readonly place: string | undefined
  readonly channel: NonNullable<VoteInput["channel"]>
  readonly at: string
  /** The reaction of rev 1, 2, 3 … */
  readonly revs: Reaction[]
  /** The highest rev that was acknowledged; 0: none yet. */
  ackedRev: number
  /** How often each rev was called new, `counted` or `held`, by index. More than once is a double. */
  readonly calledNew: number[]
}

/** One rev of one vote on its way. */
export interface Sending {
  vote: BookedVote
  rev: number
}

/** Of all votes, this many are for touchpoints that nobody has created. */
const GHOST_CHANCE = 0.15
/** Their names; fewer than a waiting room takes in a day. Each new one makes the collector ask and write once more. */
const GHOSTS = 40
const PLACES = [undefined, "till-1", "till-2"] as const
const CHANNELS = ["web", "web", "kiosk", "email", "link"] as const
const REACTIONS = ["love", "hate", "none"] as const satisfies readonly Reaction[]
/** Taps up to three days back, so that votes fall on many days and all hours. */
const AGE_MAX_MS = 3 * 86_400_000

const hex = (random: SeededRandom, digits: number) =>
  Array.from({ length: digits }, () => random.between(0, 15).toString(16)).join("")

const mintId = (random: SeededRandom, at: number): string =>
  `${at
    .toString(16)
    .padStart(12, "0")
    .replace(/^(.{8})/, "$1-")}-7${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`

/** A customer of that business taps. */
export const tap = (key: string, random: SeededRandom, now: number): BookedVote => {
  const at = now - random.between(0, AGE_MAX_MS)
  return {
    key,
    id: mintId(random, at),
    touchpoint: random.chance(GHOST_CHANCE) ? `ghost-${random.between(1, GHOSTS)}` : random.pick(TOUCHPOINTS),
    place: PLACES[random.between(0, PLACES.length - 1)],
    channel: random.pick(CHANNELS),
    at: new Date(at).toISOString(),
    revs: [random.chance(0.7) ? "love" : "hate"],
    ackedRev: 0,
    calledNew: [],
  }
}

/** A customer changes their mind, undoes, or adds a comment: the same vote, one rev on. */
export const amend = (vote: BookedVote, random: SeededRandom): Sending => {
  vote.revs.push(random.pick(REACTIONS))
  return { vote, rev: vote.revs.length }
}

/** The vote as that rev of it is sent, every time alike. */
export const toInput = ({ vote, rev }: Sending): VoteInput => {
  const reaction = vote.revs[rev - 1]
  if (!reaction) throw new Error(`vote ${vote.id} has no rev ${rev}`)
  const { id, touchpoint, channel, place, at } = vote
  const input = { id, rev, touchpoint, reaction, channel, at, ...(place && { place }) }
  return rev > 1 ? { ...input, reason: "slow", comment: `Changed to ${reaction}` } : input
}
