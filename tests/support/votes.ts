import type { VoteInput } from "../../shared/vote.ts"
import { siteKeyOfTest } from "./site-keys.ts"
import type { TestWorker } from "./start-worker.ts"

const HEX = 16

/** A version 7 UUID with a readable tail, so that a failing test shows which vote it was: `…-000000000007`. */
export const voteId = (number: number): string =>
  `019ab000-0000-7000-8000-${number.toString(HEX).padStart(12, "0")}`

/** What a vote may say beyond the branded types: tests also send what no one should. */
export type LooseVote = { [field in keyof VoteInput]?: unknown }

/** A love vote at `checkout`; `number` tells it from its neighbours. */
export const vote = (number: number, rest: LooseVote = {}): LooseVote => ({
  id: voteId(number),
  touchpoint: "checkout",
  reaction: "love",
  ...rest,
})

/** Posts votes the way the widget does, JSON as `text/plain`, to the business that `makeBusiness` made by default. */
export const postVotes = (
  worker: Pick<TestWorker, "fetch">,
  votes: readonly LooseVote[],
  rest: { key?: string; sentAt?: string; headers?: Record<string, string> } = {},
): Promise<Response> => {
  const { headers, ...body } = rest
  return worker.fetch("/v1/votes", {
    method: "POST",
    headers: { "content-type": "text/plain", ...headers },
    body: JSON.stringify({ key: siteKeyOfTest(), sentAt: new Date().toISOString(), ...body, votes }),
  })
}
