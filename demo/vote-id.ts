import * as v from "valibot"
import { VoteId } from "../shared/ids.ts"
import type { Random } from "./random.ts"

/** A UUIDv7 (RFC 9562 §5.7): 48 bits of the tap's time (epoch ms), then the version, the variant and drawn bits. */
export const mintVoteId = (random: Random, tappedAt: number): VoteId => {
  const time = tappedAt.toString(16).padStart(12, "0")
  const drawn = () => random.bits().toString(16).padStart(8, "0")
  const variant = (8 + (random.bits() >>> 30)).toString(16)
  const version = `7${drawn().slice(0, 3)}`
  return v.parse(
    VoteId,
    [
      time.slice(0, 8),
      time.slice(8),
      version,
      variant + drawn().slice(0, 3),
      drawn() + drawn().slice(0, 4),
    ].join("-"),
  )
}
