import type { Reaction } from "../shared/vote.ts"
import type { Load } from "./load/parts.ts"
import type { Unsent } from "./send/unsent.ts"

/** What an amendment changes; `undefined` takes something back. */
export interface Change {
  reaction?: Reaction
  reason?: string | undefined
  comment?: string | undefined
  contact?: string | undefined
}

/** A vote on its way; without id, time and reaction before the first tap. */
export type Vote = Omit<Unsent, "id" | "reaction"> & Partial<Unsent>

/** What the follow-up gets from the question: two scripts, one vote. */
export interface Ballot {
  shadow: ShadowRoot
  /** The line on top of the card, a live region: what it says is read aloud. The follow-up goes below it. */
  head: HTMLElement
  /** The two buttons, inert and unseen since the tap; the follow-up takes their place, and gives it back at an undo. */
  faces: HTMLElement
  vote(): Vote
  /** Counts at once, and goes out with a higher `rev`. `told` hears when it is on the disk, or the disk won't have it. */
  cast(change: Change, told: () => void): void
}

/**
 * Resolves when the touchpoint's wording is known, or known to be out of reach. What it resolves with shows the
 * follow-up where the tapped faces are, and does nothing once it is shown or the vote is taken back.
 */
export type Prepare = (
  base: string,
  key: string,
  touchpoint: string,
  load: Load,
) => Promise<(ballot: Ballot) => void>
