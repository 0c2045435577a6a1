import type { SiteKey, Slug } from "./ids.ts"

/** A business's 32 random bytes, which never leave the Worker. */
export type LinkSecret = Uint8Array<ArrayBuffer>

/** 128 bits: nobody guesses one, and a link stays short. */
const SIGNATURE_BYTES = 16

const encoder = new TextEncoder()

/** Five hundred links are signed with one secret: it is made into a key once. */
const keys = new WeakMap<LinkSecret, Promise<CryptoKey>>()

const keyOf = (secret: LinkSecret): Promise<CryptoKey> => {
  const known = keys.get(secret)
  if (known) return known
  const made = crypto.subtle.importKey("raw", secret, { name: "HMAC", hash: "SHA-256" }, false, ["sign"])
  keys.set(secret, made)
  return made
}

/**
 * HMAC-SHA-256 (RFC 2104) of a purpose and some parts, which are kept apart: `["a", "bc"]` and `["ab", "c"]` have
 * nothing in common, nor have two purposes.
 */
export const macOf = async (
  secret: LinkSecret,
  purpose: string,
  parts: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> => {
  const text = encoder.encode(JSON.stringify([purpose, ...parts]))
  return new Uint8Array(await crypto.subtle.sign("HMAC", await keyOf(secret), text))
}

export const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "")

/** In the same time whatever differs: how long it took tells nothing of how much was right. */
export const sameText = (one: string, other: string): boolean => {
  let differs = one.length ^ other.length
  for (let at = 0; at < one.length; at++) differs |= one.charCodeAt(at) ^ other.charCodeAt(at)
  return differs === 0
}

/** What a signature vouches for: that the business sent this to this recipient. The face is theirs to choose. */
export interface SignedLink {
  key: SiteKey
  touchpoint: Slug
  send: Slug
  recipient: string
  place: Slug | undefined
}

/** The signature of a link: 22 characters. */
export const signLink = async (
  secret: LinkSecret,
  { key, touchpoint, send, recipient, place }: SignedLink,
): Promise<string> => {
  const mac = await macOf(secret, "link", [key, touchpoint, send, recipient, place ?? ""])
  return toBase64Url(mac.subarray(0, SIGNATURE_BYTES))
}
