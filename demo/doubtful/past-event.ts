import type { EmailSend } from "../../shared/email-send.ts"
import type { Slug } from "../../shared/ids.ts"
import type { HeldRule } from "../../shared/outcome.ts"
import type { Agent, Policy } from "../../shared/policy.ts"
import type { Decision } from "../../worker/store/decide-votes.ts"
import type { MemberEmail } from "../business.ts"
import type { DemoVote } from "../votes.ts"

/** What the collector was told of who sent a vote; none of it is stored. Tests judge the votes again by it. */
export interface Sender {
  origin: string | null
  agent: Agent
  /** Tells senders of one day apart. */
  visitor: string
  /** The kiosk that signed it. */
  device?: { id: number; state: "paired" | "revoked" }
  /** It came through a letter that a scanner had opened. */
  scanner?: true
}

/** A vote with the way it came in: `at` is its true time, as far as it is known. Times in epoch ms. */
export interface SentVote extends DemoVote {
  /** By the sender's own clock. */
  tappedAt: number
  receivedAt: number
  sender: Sender
}

/** Something that happened at the café and is no plain vote. */
export type PastEvent =
  /** Votes in doubt, and those that counted beside them; received on one local day. */
  | { tag: "votes"; at: number; votes: SentVote[] }
  /** The café's admin changes what becomes of votes. */
  | { tag: "policy"; at: number; change: Partial<Policy> }
  /** The café's admin decides about the votes that a rule holds at a touchpoint by then. */
  | { tag: "decision"; at: number; decision: Decision; rule: HeldRule; touchpoint: Slug }
  /** Someone of the café names an e-mail before it goes out. */
  | { tag: "letter"; at: number; touchpoint: Slug; slug: Slug; send: EmailSend; by: MemberEmail }
  /** Someone of the café writes down what was improved at a touchpoint on a local day, and may tell its customers. */
  | {
      tag: "improvement"
      at: number
      day: number
      touchpoint: Slug
      by: MemberEmail
      text: string
      published: boolean
    }

export const votesCame = (votes: SentVote[]): PastEvent => ({
  tag: "votes",
  at: Math.min(...votes.map(({ receivedAt }) => receivedAt)),
  votes,
})
