import type { Context } from "hono"
import type { SiteKey, Slug, VoteId } from "../../../shared/ids.ts"
import type { Channel } from "../../../shared/vote.ts"
import { type Told, takeVotes } from "../../collect/take-votes.ts"
import type { Env } from "../../env.ts"
import type { Fault } from "../../fault.ts"
import { findVote, type PresentVote } from "../../store/customer-votes.ts"
import { type Change, nextVote } from "./next-vote.ts"

/** What stays the same over all of a vote's revs. */
export interface VoteFrame {
  key: SiteKey
  touchpoint: Slug
  id: VoteId
  channel: Channel
  place: string | undefined
  lang: string
}

export type Answered =
  /** It is in the ledger; `before` is what stood there. */
  | { tag: "stored"; before: PresentVote | undefined }
  /** The queue has it: the ledger can't be read just now. */
  | { tag: "queued" }
  | { tag: "refused"; fault: Pick<Fault, "status" | "retryAfter"> }
  /** No face was tapped, and no vote is there to add to. */
  | { tag: "nothing" }

/** Two presses at once both read the same rev, and the ledger takes one of them: then the other looks again. */
const TRIES_MAX = 3

/** D1 is mostly back within seconds. */
const NO_LEDGER: Answered = { tag: "refused", fault: { status: 503, retryAfter: 5 } }

const UNREADABLE = "unreadable"

/** Sends what a form says as the next rev of its vote, the way of all votes. */
export const sendAnswer = async (
  c: Context<{ Bindings: Env }>,
  { key, ...frame }: VoteFrame,
  change: Change,
  told: Told = {},
): Promise<Answered> => {
  for (let attempt = 1; ; attempt++) {
    const before = await findVote(c.env.DB, key, frame.touchpoint, frame.id).catch(() => UNREADABLE)
    const present = typeof before === "string" ? undefined : before
    const next = nextVote(present, change)
    // Each rev states the vote whole: without the ledger only the first tap on a face can.
    if (before === UNREADABLE && (!next || change.stands)) return NO_LEDGER
    if (!next) return { tag: "nothing" }
    const taken = await takeVotes(c, key, [{ ...frame, ...next }], told)
    if (taken.tag === "refused") return taken
    if (taken.tag === "queued") return { tag: "queued" }
    const outcome = taken.results[0]?.outcome
    if (outcome === "rejected") return { tag: "refused", fault: { status: 400 } }
    const overtaken = outcome === "duplicate" && next.rev > (present?.rev ?? 0)
    if (!overtaken || attempt === TRIES_MAX) return { tag: "stored", before: present }
  }
}
