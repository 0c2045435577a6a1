/** What D1 says when a write may or may not have happened and sending it again is right. The rest is final. */
const RETRYABLE = [
  "Network connection lost",
  "storage caused object to be reset",
  "reset because its code was updated",
]
const ATTEMPTS_MAX = 4
/** Doubled at each attempt; the wait is anywhere between zero and it, so that writers do not come back in step. */
const BACKOFF_BASE_MS = 50

export interface Pacing {
  sleep: (ms: number) => Promise<void>
  /** In [0, 1). */
  random: () => number
}

const isRetryable = (error: unknown): boolean =>
  error instanceof Error && RETRYABLE.some((message) => error.message.includes(message))

/**
 * Runs an idempotent write until it succeeds, for errors that D1 documents as passing. D1 itself retries reads only.
 *
 * @throws the last error: after four attempts, or at once when repeating can't help
 */
export const retrying = async <T>(write: () => Promise<T>, { sleep, random }: Pacing): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write()
    } catch (error) {
      if (attempt >= ATTEMPTS_MAX || !isRetryable(error)) throw error
      await sleep(random() * BACKOFF_BASE_MS * 2 ** attempt)
    }
  }
}
