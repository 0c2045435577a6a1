import * as v from "valibot"
import { foldToSlug } from "./fold-to-slug.ts"
import { SLUG_MAX_CHARS } from "./limits.ts"

/** A vote's id: a UUID minted at the tap (version 7) or derived from an e-mail send (version 8), lower case. */
export const VoteId = v.pipe(
  v.string("must be a UUID"),
  v.toLowerCase(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, "must be a UUID"),
  v.brand("VoteId"),
)
export type VoteId = v.InferOutput<typeof VoteId>

/**
 * A UUIDv7 (RFC 9562 §5.7) for a form's vote, before anybody has tapped: 48 bits of time (epoch ms), the rest of a random
 * UUID. Hard to guess on purpose: whoever knows the id of a vote can amend it.
 */
export const mintVoteId = (at: number, uuid: string): VoteId => {
  const time = at.toString(16).padStart(12, "0")
  return v.parse(VoteId, `${time.slice(0, 8)}-${time.slice(8)}-7${uuid.slice(15)}`)
}

/** A stable name used in tags and addresses: `checkout`, `till-3`. Upper case is folded. */
export const Slug = v.pipe(
  v.string("must be a slug"),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(SLUG_MAX_CHARS, `must be at most ${SLUG_MAX_CHARS} characters`),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be letters a-z, digits and single hyphens, like “till-3”"),
  v.brand("Slug"),
)
export type Slug = v.InferOutput<typeof Slug>

/** A slug from whatever was typed into a tag: a tap must not be lost over a space or a capital. */
export const FoldedSlug = v.pipe(v.string("must be a slug"), v.transform(foldToSlug), Slug)

/** Likewise where the slug only adds to the vote: nothing readable is nothing said. */
export const OptionalSlug = v.pipe(
  v.nullish(v.pipe(v.string("must be a slug"), v.transform(foldToSlug)), ""),
  v.transform((slug) => (slug === "" ? undefined : slug)),
  v.optional(Slug),
)

/** Identifies a business in public. Not a secret: whoever views a page can read it. */
export const SiteKey = v.pipe(
  v.string("must be a site key"),
  v.regex(/^lt_[a-z0-9]{1,32}$/, "must be a site key, like “lt_demo”"),
  v.brand("SiteKey"),
)
export type SiteKey = v.InferOutput<typeof SiteKey>

const KEY_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"

/** A new site key from random bytes, one character each. Sixteen make 80 bits: two never meet. */
export const mintSiteKey = (random: Uint8Array): SiteKey =>
  v.parse(SiteKey, `lt_${Array.from(random, (byte) => KEY_ALPHABET[byte % KEY_ALPHABET.length]).join("")}`)

/** Row ids of the database. Branded, so that a touchpoint's id can't be passed where a business's is due. */
export const BusinessId = v.pipe(v.number(), v.integer(), v.minValue(1), v.brand("BusinessId"))
export type BusinessId = v.InferOutput<typeof BusinessId>
export const TouchpointId = v.pipe(v.number(), v.integer(), v.minValue(1), v.brand("TouchpointId"))
export type TouchpointId = v.InferOutput<typeof TouchpointId>
export const MemberId = v.pipe(v.number(), v.integer(), v.minValue(1), v.brand("MemberId"))
export type MemberId = v.InferOutput<typeof MemberId>
export const ImprovementId = v.pipe(v.number(), v.integer(), v.minValue(1), v.brand("ImprovementId"))
export type ImprovementId = v.InferOutput<typeof ImprovementId>
export const KioskId = v.pipe(v.number(), v.integer(), v.minValue(1), v.brand("KioskId"))
export type KioskId = v.InferOutput<typeof KioskId>
export const DeviceId = v.pipe(v.number(), v.integer(), v.minValue(1), v.brand("DeviceId"))
export type DeviceId = v.InferOutput<typeof DeviceId>
export const WallId = v.pipe(v.number(), v.integer(), v.minValue(1), v.brand("WallId"))
export type WallId = v.InferOutput<typeof WallId>
