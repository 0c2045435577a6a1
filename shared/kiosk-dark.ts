import type { KioskWeek } from "./kiosk.ts"
import { KIOSK_DARK_AFTER_MS } from "./limits.ts"
import { isOpen, wallTime } from "./opening-hours.ts"

interface Watched {
  /** Null: always open. */
  hours: KioskWeek | null
  /** Of the business. */
  timeZone: string
  /** Epoch ms. */
  lastSeenAt: number
}

/**
 * Whether a kiosk is dark: not heard of for twenty minutes in which it was open. One that sleeps at night is not; in the
 * morning it has as long to wake up.
 */
export const isDark = ({ hours, timeZone, lastSeenAt }: Watched, now: number): boolean =>
  now - lastSeenAt >= KIOSK_DARK_AFTER_MS &&
  isOpen(hours, wallTime(timeZone, now)) &&
  isOpen(hours, wallTime(timeZone, now - KIOSK_DARK_AFTER_MS))
