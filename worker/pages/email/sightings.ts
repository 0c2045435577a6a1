import type { EmailGoal } from "../../../shared/email-link.ts"
import { type LinkSecret, macOf, toBase64Url } from "../../../shared/sign-link.ts"
import { recent } from "../../collect/recent.ts"
import { BOTH_WITHIN_MS, MARKED_MS } from "../../store/email-copies.ts"

/** When each link of a copy was last asked for, prefetching and HEAD included, and until when that marks it. Epoch ms. */
interface Sighting {
  readonly love?: number
  readonly hate?: number
  readonly markedUntil: number
}

/** As the store says of openings that are written down. */
const seen = ({ markedUntil, ...before }: Sighting, goal: EmailGoal, now: number): Sighting => {
  const times = { ...before, [goal]: now }
  const { love, hate } = times
  const both = love !== undefined && hate !== undefined && Math.abs(love - hate) <= BOTH_WITHIN_MS
  return { ...times, markedUntil: both || goal === "other" ? now + MARKED_MS : markedUntil }
}

/** A busy hour of one isolate; a sighting takes some 100 bytes. Whom it forgets is not marked by it. */
const SIGHTINGS_MAX = 20_000
/** 96 bits: two names never meet. */
const NAME_BYTES = 12

/**
 * What an isolate has seen asked for: a client without scripts leaves no other trace, since GET and HEAD write nothing.
 * Best effort by nature. The names are hashed with a key that never leaves the isolate.
 */
export const createSightings = (mintSecret: () => LinkSecret) => {
  let secret: LinkSecret | undefined
  const sightings = recent<string, Sighting>(SIGHTINGS_MAX)
  return {
    /** @param parts what tells one copy from another; where nobody is named, one sender from another */
    nameOf: async (parts: readonly string[]): Promise<string> => {
      secret ??= mintSecret()
      return toBase64Url((await macOf(secret, "sighting", parts)).subarray(0, NAME_BYTES))
    },
    note: (name: string, goal: EmailGoal, now: number): void => {
      sightings.set(name, seen(sightings.get(name) ?? { markedUntil: 0 }, goal, now))
    },
    /** Until when taps are held; 0: they never were. */
    markedUntil: (name: string): number => sightings.get(name)?.markedUntil ?? 0,
  }
}
export type Sightings = ReturnType<typeof createSightings>
