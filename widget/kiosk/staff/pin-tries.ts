/** Slips of people who know the PIN. */
const FREE_TRIES = 3
const FIRST_PAUSE_MS = 30_000
/** Doubled at each further try: 10,000 PINs of four digits then take years. */
const PAUSE_MAX_MS = 60 * 60_000

/** Wrong tries since the last right one, and until when there is no other; by the device's wall clock. */
export interface PinTries {
  readonly wrong: number
  readonly pauseUntil: number
}

export const NO_TRIES: PinTries = { wrong: 0, pauseUntil: 0 }

export const afterWrongTry = ({ wrong }: PinTries, now: number): PinTries => {
  const tries = wrong + 1
  if (tries < FREE_TRIES) return { wrong: tries, pauseUntil: 0 }
  const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** (tries - FREE_TRIES), PAUSE_MAX_MS)
  return { wrong: tries, pauseUntil: now + pauseMs }
}

/** How long to wait before the next try. A clock that was set back makes nobody wait longer than the longest pause. */
export const pauseLeftMs = ({ pauseUntil }: PinTries, now: number): number =>
  Math.max(0, Math.min(pauseUntil - now, PAUSE_MAX_MS))
