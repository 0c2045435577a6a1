import type { Reaction, VoteInput } from "../../shared/vote.ts"
import type { SeededRandom } from "../support/seeded-random.ts"

/** What the customers know: every vote they tapped, every rev of it, and what they were told. */
export interface BookedVote {
  readonly id: string
  readonly touchpoint: string
  readonly place: string | undefined
  readonly channel: NonNullable<VoteInput["channel"]>
  readonly at: string
  /** The reaction of rev 1, 2, 3 … */
  readonly revs: Reaction[]
  /** The highest rev that was acknowledged; 0: none yet. */
  ackedRev: number
}

/** One rev of one vote on its way. */
export interface Sending {
  vote: BookedVote
  rev: number
}

/** `ghost` has never been created: its votes are held, and must be as safe as the others. */
export const TOUCHPOINTS = ["checkout", "delivery", "greeting", "menu"] as const
const SLUGS = [...TOUCHPOINTS, "ghost"] as const
const PLACES = [undefined, "till-1", "till-2"] as const
const CHANNELS = ["web", "kiosk", "email", "link"] as const
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

/** A customer taps. */
export const tap = (random: SeededRandom, now: number): BookedVote => {
  const at = now - random.between(0, AGE_MAX_MS)
  return {
    id: mintId(random, at),
    touchpoint: random.pick(SLUGS),
    place: PLACES[random.between(0, PLACES.length - 1)],
    channel: random.pick(CHANNELS),
    at: new Date(at).toISOString(),
    revs: [random.chance(0.7) ? "love" : "hate"],
    ackedRev: 0,
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
