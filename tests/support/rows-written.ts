import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { BusinessId, TouchpointId, VoteId } from "../../shared/ids.ts"
import { recordVotes } from "../../worker/store/record-votes.ts"
import type { MadeBusiness } from "./businesses.ts"
import { voteId } from "./votes.ts"

/** The rows that D1 says it wrote for these love votes, recorded in one go. */
export const rowsWritten = async (
  db: D1Database,
  business: MadeBusiness,
  votes: readonly { number: number; touchpoint: string }[],
): Promise<number> => {
  let rows = 0
  const watched = new Proxy(db, {
    get: (target, name) =>
      name === "batch"
        ? async (statements: Parameters<D1Database["batch"]>[0]) => {
            const results = await target.batch(statements)
            rows += results.reduce((sum, { meta }) => sum + meta.rows_written, 0)
            return results
          }
        : Reflect.get(target, name).bind(target),
  })
  await recordVotes(
    watched,
    v.parse(BusinessId, business.id),
    votes.map(({ number, touchpoint }) => ({
      touchpointId: v.parse(TouchpointId, business.touchpointIds[touchpoint]),
      id: v.parse(VoteId, voteId(number)),
      rev: 1,
      reaction: "love",
      held: null,
      channel: "web",
      place: "",
      at: 0,
      clockError: 0,
      day: 20_000,
      hour: 12,
      reason: null,
      comment: null,
      contact: null,
      lang: null,
      page: null,
    })),
    0,
  )
  return rows
}
