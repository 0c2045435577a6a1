/**
 * A random UUID. `crypto.randomUUID` does not exist on plain http pages; every browser ends an object's URL with one,
 * from the same source of randomness (https://w3c.github.io/FileAPI/#unicodeBlobURL).
 */
export const randomUuid = (): string => URL.createObjectURL(new Blob()).slice(-36)

/**
 * A UUIDv7 (RFC 9562 §5.7) for a vote made at `at` (epoch ms): 48 bits of time, the rest a random UUID's. Hard to guess on
 * purpose: whoever knows the id of a vote can amend it.
 */
export const mintVoteId = (at: number, uuid: string): string =>
  // The 49th bit keeps the zeros in front; its digit is dropped.
  `${(at + 2 ** 48).toString(16).replace(/.(.{8})/, "$1-")}-7${uuid.slice(15)}`
