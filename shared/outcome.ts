import * as v from "valibot"

/** The rules that hold a vote: in the ledger, out of the pulse, shown to the owner by this name. */
export const HELD_RULES = ["unknown-touchpoint", "too-old"] as const
export const HeldRule = v.picklist(HELD_RULES)
export type HeldRule = v.InferOutput<typeof HeldRule>

/** What became of one vote of a request. `id` is null where the vote had none that could be read. */
export const VoteResult = v.variant("outcome", [
  v.object({ id: v.string(), outcome: v.literal("counted") }),
  v.object({ id: v.string(), outcome: v.literal("duplicate") }),
  v.object({ id: v.string(), outcome: v.literal("held"), why: HeldRule }),
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
