/** A tap shows within two seconds: the wait, the request and the drawing together. */
const POLL_MS = 1_250
/** Nobody has moved and nothing has come in for a while: the screen is only on. */
const IDLE_AFTER_MS = 5 * 60_000
const IDLE_POLL_MS = 5_000
const BACKOFF_MAX_MS = 30_000
/** Part of a back-off that is left to chance, so that tabs don't return in step after an outage. */
const JITTER = 0.5

/**
 * How long to wait before asking again.
 *
 * @param failures answers that failed in a row; each doubles the wait
 * @param quietMs since something moved, on the page or in the data
 * @param random in [0, 1)
 */
export const waitMs = (failures: number, quietMs: number, random: number): number => {
  if (failures > 0) return Math.min(POLL_MS * 2 ** failures, BACKOFF_MAX_MS) * (1 - JITTER * random)
  return quietMs > IDLE_AFTER_MS ? IDLE_POLL_MS : POLL_MS
}
