import { VOTE_AGE_MAX_MS } from "../../shared/limits.ts"
import type { Unsent } from "./unsent.ts"

/** A vote that was refused for good rests here, out of the others' way: it may be the collector that is wrong. */
interface Parked {
  /** What the collector said, or the status of its answer. */
  why: string
  /** When it was refused first, and when last: epoch ms of this device. */
  since: number
  tried: number
}

/** A vote as it lies on the disk. */
export interface KeptVote extends Unsent {
  parked?: Parked
}

/** A wrong tag may be set right within days; asking more often than once a day helps nobody. */
const PARKED_AGAIN_MS = 86_400_000

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null

const isParked = (value: unknown): value is Parked =>
  isRecord(value) && typeof value.since === "number" && typeof value.tried === "number"

/** Anything may lie on a disk: another version's row, another program's. The collector judges what is in a vote. */
export const isKept = (row: unknown): row is KeptVote =>
  isRecord(row) &&
  typeof row.id === "string" &&
  typeof row.rev === "number" &&
  typeof row.key === "string" &&
  (row.parked === undefined || isParked(row.parked))

/** A clock that was set back since makes a parked vote due: better asked once too often than never. */
export const isDue = ({ parked }: KeptVote, now: number): boolean =>
  !parked || Math.abs(now - parked.tried) >= PARKED_AGAIN_MS

/** The vote after a refusal for good; undefined: it has been refused for so long that it may go. */
export const parkedVote = (vote: KeptVote, why: string, now: number): KeptVote | undefined => {
  const since = vote.parked?.since ?? now
  return now - since >= VOTE_AGE_MAX_MS ? undefined : { ...vote, parked: { why, since, tried: now } }
}
