/**
 * How long a page may miss what its freshness does not show: votes that arrive days late, changed wording, a new day.
 * Asking for that every second would read the whole period every second.
 */
const SETTLE_MS = 60_000
/** Bytes of the hash that are kept: 64 bits tell the versions of one page apart. */
const VERSION_BYTES = 8

/** A page's ETag: equal while nothing that the page shows has moved. */
export const versionOf = async (freshness: string, now: number): Promise<string> => {
  const text = `${Math.floor(now / SETTLE_MS)} ${freshness}`
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))
  const hex = [...new Uint8Array(hash, 0, VERSION_BYTES)].map((byte) => byte.toString(16).padStart(2, "0"))
  return `"${hex.join("")}"`
}
