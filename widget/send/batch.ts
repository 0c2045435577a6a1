import { BODY_MAX_BYTES, VOTES_PER_REQUEST_MAX } from "../../shared/limits.ts"
import { isDue, type KeptVote } from "./kept-vote.ts"

/** Of what a browser sends on after its page is gone: room for the first attempts of other votes. */
export const BATCH_MAX_BYTES = BODY_MAX_BYTES - 4096

/** What goes out in one request. */
export interface Batch {
  /** Empty: nothing is due. */
  votes: KeptVote[]
  body: string
  /** What can't go out at all: too long for any request, or not to be written as JSON. */
  unsendable: KeptVote[]
}

const asJson = ({ key, parked, ...vote }: KeptVote): string => {
  try {
    return JSON.stringify(vote)
  } catch {
    return ""
  }
}

/** Of each id the highest rev that is due, because each states the vote whole; those that failed least go first. */
const nextOf = (rows: readonly KeptVote[], now: number, failed: (vote: KeptVote) => number): KeptVote[] => {
  const highest = new Map<string, KeptVote>()
  for (const row of rows)
    if (isDue(row, now) && row.rev > (highest.get(row.id)?.rev ?? 0)) highest.set(row.id, row)
  return [...highest.values()].sort((a, b) => failed(a) - failed(b))
}

/** The next request: votes of one business, at most `most` of them. */
export const nextBatch = (
  rows: readonly KeptVote[],
  now: number,
  most: number,
  failed: (vote: KeptVote) => number,
): Batch => {
  const batch: Batch = { votes: [], body: "", unsendable: [] }
  const encoder = new TextEncoder()
  const jsons: string[] = []
  let key: string | undefined
  let bytes = 0
  for (const row of nextOf(rows, now, failed)) {
    const json = asJson(row)
    const length = encoder.encode(json).length + 1
    if (!json || length > BATCH_MAX_BYTES) batch.unsendable.push(row)
    else if (row.key === (key ?? row.key) && batch.votes.length < Math.min(most, VOTES_PER_REQUEST_MAX)) {
      bytes += length
      if (bytes > BATCH_MAX_BYTES) break
      key = row.key
      batch.votes.push(row)
      jsons.push(json)
    }
  }
  const sentAt = new Date(now).toISOString()
  batch.body = `{"key":${JSON.stringify(key)},"sentAt":"${sentAt}","votes":[${jsons}]}`
  return batch
}
