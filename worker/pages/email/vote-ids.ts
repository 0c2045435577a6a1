import * as v from "valibot"
import { type Slug, VoteId } from "../../../shared/ids.ts"
import { type LinkSecret, macOf } from "../../../shared/sign-link.ts"

/** The first 16 bytes as a UUID version 8 (RFC 9562 §5.8): what is in it is its maker's own affair. */
const uuidOf = (mac: Uint8Array): VoteId => {
  const hex = Array.from(mac.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("")
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return v.parse(
    VoteId,
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
  )
}

/** The one vote of a recipient of a send. Without the secret nobody can make it, or tell from it who that is. */
export const recipientVoteId = async (
  secret: LinkSecret,
  { touchpoint, send, recipient }: { touchpoint: Slug; send: Slug; recipient: string },
): Promise<VoteId> => uuidOf(await macOf(secret, "vote", [touchpoint, send, recipient]))

/** The vote beside it that keeps what machines tap, so that it never stands in a person's way. */
export const scannerVoteId = async (secret: LinkSecret, id: VoteId): Promise<VoteId> =>
  uuidOf(await macOf(secret, "scanner", [id]))
