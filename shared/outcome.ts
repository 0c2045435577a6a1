import * as v from "valibot"

/** The rules that hold a vote: in the ledger, out of the pulse, shown to the owner by this name. */
export const HELD_RULES = [
  "unknown-touchpoint",
  "revoked-device",
  "unpaired-kiosk",
  "unknown-origin",
  "bot-agent",
  "scanner",
  "spam-tap",
  "visitor-cap",
  "repeated-vote",
  "too-old",
  "unknown-clock",
  /** A rule broke on this vote: nobody can say what it would have said. */
  "failed-rule",
] as const
export const HeldRule = v.picklist(HELD_RULES)
export type HeldRule = v.InferOutput<typeof HeldRule>

/** Where a vote of the ledger stands: in the pulse, waiting for a decision, or found not to be real. */
export const VOTE_STATES = ["counted", "held", "excluded"] as const
export const VoteState = v.picklist(VOTE_STATES)
export type VoteState = v.InferOutput<typeof VoteState>

/**
 * What became of one vote of a request. `id` is null where the vote had none that could be read; `queued`: kept safely,
 * and decided as soon as the database can be reached.
 */
export const VoteResult = v.variant("outcome", [
  v.object({ id: v.string(), outcome: v.literal("counted") }),
  v.object({ id: v.string(), outcome: v.literal("duplicate") }),
  v.object({ id: v.string(), outcome: v.literal("held"), why: HeldRule }),
  v.object({ id: v.string(), outcome: v.literal("queued") }),
  v.object({ id: v.nullable(v.string()), outcome: v.literal("rejected"), why: v.string() }),
])
export type VoteResult = v.InferOutput<typeof VoteResult>

/** The answer to `POST /v1/votes`: one result per vote, in the order sent. */
export const VotesAnswer = v.object({ results: v.array(VoteResult) })
export type VotesAnswer = v.InferOutput<typeof VotesAnswer>

/** Every error of every route: a code for programs, a message and a hint for people. */
export const ErrorAnswer = v.object({
  error: v.object({ code: v.string(), message: v.string(), hint: v.string() }),
})
export type ErrorAnswer = v.InferOutput<typeof ErrorAnswer>
