import type { VoteInput } from "../../shared/vote.ts"
import type { WithVotes } from "./disk.ts"

/** A vote as the outbox keeps it, until the collector has answered for this very rev. */
export interface Unsent extends VoteInput {
  /** Of the business it is for. */
  key: string
  id: string
  rev: number
}

/**
 * Takes over what is unsent: on this device, and `vote` with it, which the device may have refused to keep. `answer` is
 * what the failed attempt brought, if anything. Resolves when the collector has answered for this vote.
 */
export type Resend = (base: string, withVotes: WithVotes, vote?: Unsent, answer?: Response) => Promise<void>
