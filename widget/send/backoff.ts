/** The first pause: long enough to let a hiccup pass, short enough that the customer is still on the page. */
const BASE_MS = 1000
/** The longest pause of our own: a page is rarely open for long, and one small request a minute burdens nobody. */
const CAP_MS = 60_000

/**
 * Milliseconds to wait after `failures` attempts in a row have failed. Exponential, give or take half, so that pages
 * which failed together do not come back together (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/),
 * on top of a `Retry-After` in seconds, which is all that collectors send: never sooner than asked. Null or undefined: none was sent.
 */
export const backoff = (failures: number, retryAfter: string | null | undefined, random: number): number =>
  Math.min(CAP_MS, (BASE_MS / 2) * 2 ** failures) * (0.5 + random) + (Number(retryAfter) * 1000 || 0)
