/** One random hexadecimal digit. `getRandomValues` exists on plain http pages, too, where `randomUUID` does not. */
export const randomDigit = (): string => (+crypto.getRandomValues(new Uint8Array(1)) % 16).toString(16)

/**
 * A UUIDv7 (RFC 9562 §5.7) for a vote made at `at` (epoch ms): 48 bits of time, then 72 random ones in place of the
 * zeros below. Hard to guess on purpose: whoever knows the id of a vote can amend it.
 */
export const mintVoteId = (at: number, digit: () => string): string =>
  at.toString(16).padStart(12, "0").replace(/.{8}/, "$&-") + "-7000-8000-000000000000".replace(/0/g, digit)
