import * as v from "valibot"
import { VoteId } from "../../../shared/ids.ts"
import { Reaction } from "../../../shared/vote.ts"

const field = v.fallback(v.optional(v.string()), undefined)

/** What any form of a page under an e-mail's link sends. Whatever is odd in it is left out, never the tap. */
export const EmailForm = v.pipe(
  v.object({
    reaction: v.fallback(v.optional(Reaction), undefined),
    reason: field,
    comment: field,
    contact: field,
    /** The customer is done answering. */
    step: v.fallback(v.optional(v.literal("done")), undefined),
    /** The vote's id, where no recipient names it. */
    id: v.fallback(v.optional(VoteId), undefined),
    /** The form was made of a vote that the ledger has. */
    stands: v.fallback(v.optional(v.literal("1")), undefined),
    /** When the page was made: see page-token.ts. */
    made: field,
    /** Filled in by the page's script. */
    hand: v.fallback(v.picklist(["person", "machine", "unsaid"]), "unsaid"),
    /** What no person fills in, and presses. */
    mind: field,
    other: field,
  }),
  v.transform(({ mind, other, ...form }) => ({
    ...form,
    trapped: (mind ?? "") !== "" || other !== undefined,
  })),
)
export type EmailForm = v.InferOutput<typeof EmailForm>
