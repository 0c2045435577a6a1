/** A vote shows within five seconds: the wait, the request and the drawing together. */
const LOOK_MS = 2_000
/** When nothing has come in for a while, a screen asks half as often, and still shows a vote within five seconds. */
const QUIET_AFTER_MS = 5 * 60_000
const QUIET_LOOK_MS = 4_000
const BACKOFF_MAX_MS = 30_000
/** Part of a back-off that is left to chance, so that screens don't return in step after an outage. */
const JITTER = 0.5

/** How long a screen waits after an answer. @param quietMs since something moved */
export const lookAgainMs = (quietMs: number): number => (quietMs > QUIET_AFTER_MS ? QUIET_LOOK_MS : LOOK_MS)

/** And after so many failures in a row. @param random in [0, 1) */
export const backoffMs = (failures: number, random: number): number =>
  Math.min(LOOK_MS * 2 ** failures, BACKOFF_MAX_MS) * (1 - JITTER * random)

/** Says the next of some shifts, again and again. */
export const breathe = (shifts: readonly string[], everyMs: number, say: (shift: string) => void): void => {
  let at = 0
  setInterval(() => {
    at = (at + 1) % shifts.length
    say(shifts[at] ?? "")
  }, everyMs)
}
