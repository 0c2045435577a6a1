import type { Reaction, VoteInput } from "../shared/vote.ts"

/** What an amendment changes; `undefined` takes something back. */
export interface Change {
  reaction?: Reaction
  reason?: string | undefined
  comment?: string | undefined
}

/** What the follow-up gets from the question: two scripts, one vote. */
export interface Ballot {
  shadow: ShadowRoot
  /** The line on top of the card, a live region: what it says is read aloud. The follow-up goes below it. */
  head: HTMLElement
  /** The two buttons, inert and unseen since the tap; the follow-up takes their place, and gives it back at an undo. */
  faces: HTMLElement
  /** On the clock of `performance.now()`; undefined when it is not the tap that asks for the follow-up. */
  tappedAt: number | undefined
  vote(): VoteInput | undefined
  /** Counts at once, and goes out with a higher `rev`. */
  cast(change: Change): void
}

/**
 * Resolves when the touchpoint's wording is known, or known to be out of reach. What it resolves with shows the
 * follow-up where the tapped faces are, and does nothing once it is shown or the vote is taken back.
 */
export type Prepare = (base: string, key: string, touchpoint: string) => Promise<(ballot: Ballot) => void>
