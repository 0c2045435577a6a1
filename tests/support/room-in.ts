const SECOND_MS = 1000
export const MINUTE_MS = 60 * SECOND_MS
export const HOUR_MS = 60 * MINUTE_MS

/**
 * Waits until the minute or the hour (and with it the day) has turned where it is about to: a test that begins before and
 * ends after finds another "today" than it began with, or a rate limit that counts anew.
 *
 * @param roomMs more than the test takes, however busy the machine
 */
export const roomIn = async (periodMs: number, roomMs: number): Promise<void> => {
  const leftMs = periodMs - (Date.now() % periodMs)
  if (leftMs < roomMs) await new Promise((resolve) => setTimeout(resolve, leftMs))
}
