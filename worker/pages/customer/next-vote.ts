import type { Reaction } from "../../../shared/vote.ts"
import type { PresentVote } from "../../store/customer-votes.ts"

/** What one press of a form's button says. Absent: nothing about that. An empty reason takes the reason back. */
export interface Change {
  reaction?: Reaction | undefined
  reason?: string | undefined
  comment?: string | undefined
  contact?: string | undefined
  /** The form was made of a vote that the ledger has: only with that can it be changed. */
  stands?: boolean | undefined
}

/** A rev states the vote whole: see `Vote` of shared/vote.ts. */
export interface NextVote {
  rev: number
  reaction: Reaction
  reason?: string | undefined
  comment?: string | undefined
  contact?: string | undefined
}

const words = (text: string | undefined): string | undefined => text?.trim() || undefined

/**
 * The vote after a change. What would change nothing keeps its `rev`, so that the ledger calls it a duplicate: a form
 * sent twice, a page gone back to. Undefined: nobody has tapped a face yet.
 */
export const nextVote = (present: PresentVote | undefined, change: Change): NextVote | undefined => {
  const reaction = change.reaction ?? present?.reaction
  if (!reaction) return undefined
  // Taken back, it keeps nothing; a new tap on a face begins anew.
  const kept = reaction === "none" || reaction !== present?.reaction ? undefined : present.reason
  const next =
    reaction === "none"
      ? { reaction }
      : {
          reaction,
          reason: (change.reason ?? kept) || undefined,
          comment: words(change.comment) ?? present?.comment ?? undefined,
          contact: words(change.contact) ?? present?.contact ?? undefined,
        }
  const same =
    present !== undefined &&
    present.reaction === next.reaction &&
    present.reason === (next.reason ?? null) &&
    present.comment === (next.comment ?? null) &&
    present.contact === (next.contact ?? null)
  return { rev: (present?.rev ?? 0) + (same ? 0 : 1), ...next }
}
