import { BODY_MAX_BYTES, VOTES_PER_REQUEST_MAX } from "../../../shared/limits.ts"
import type { VoteInput } from "../../../shared/vote.ts"
import type { HourRow, VoteRow } from "./disk.ts"
import { votesLeftIn, votesOf } from "./hours.ts"
import type { TrueTime } from "./true-time.ts"

/** Room for what proxies add to a request, below what the collector reads. */
const BATCH_MAX_BYTES = BODY_MAX_BYTES - 4096
/** Key, time and brackets around the votes. */
const ENVELOPE_BYTES = 200

/** One vote on its way, and where it came from: a row of its own, or a place in an hour's row. */
export interface Parcel {
  id: string
  json: string
  row?: VoteRow
  hour?: HourRow
}

/** Times as the server knows them, so that `sentAt` beside them leaves it nothing to correct. */
const asJson = (
  vote: Omit<VoteInput, "at"> & { at: number },
  stretch: number,
  rev: number,
  times: TrueTime,
) =>
  JSON.stringify({
    ...vote,
    rev,
    channel: "kiosk",
    at: new Date(Math.max(0, times(stretch, vote.at))).toISOString(),
  })

/** The next votes to send, in the order handed over, at most `most` and as many as one request holds. */
export const packBatch = async (
  rows: readonly VoteRow[],
  hours: readonly HourRow[],
  most: number,
  times: TrueTime,
  digest: (text: string) => Promise<Uint8Array>,
): Promise<Parcel[]> => {
  const encoder = new TextEncoder()
  const parcels: Parcel[] = []
  let bytes = ENVELOPE_BYTES
  const room = () => Math.min(most, VOTES_PER_REQUEST_MAX) - parcels.length
  const add = (parcel: Parcel): boolean => {
    const length = encoder.encode(parcel.json).length + 1
    // One that no request could ever hold goes alone, and is refused by name.
    if (room() === 0 || (parcels.length > 0 && bytes + length > BATCH_MAX_BYTES)) return false
    bytes += length
    parcels.push(parcel)
    return true
  }
  for (const row of rows)
    if (!add({ id: row.vote.id, json: asJson(row.vote, row.stretch, row.rev, times), row })) return parcels
  for (const hour of hours) {
    const votes = await votesOf(hour, hour.done, Math.min(room(), votesLeftIn(hour)), digest)
    for (const vote of votes)
      if (!add({ id: vote.id, json: asJson(vote, hour.stretch, 1, times), hour })) return parcels
  }
  return parcels
}

export const bodyOf = (key: string, sentAt: number, parcels: readonly Parcel[]): string =>
  `{"key":${JSON.stringify(key)},"sentAt":"${new Date(sentAt).toISOString()}","votes":[${parcels.map(({ json }) => json)}]}`
