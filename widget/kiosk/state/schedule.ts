import type { KioskConfig } from "../../../shared/kiosk.ts"
import { isOpen, opensNext, plannedAt, wallTime } from "../../../shared/opening-hours.ts"

const DAYS_PER_WEEK = 7

/** What a kiosk ought to do at a moment. */
export interface Due {
  isOpen: boolean
  /** Where it is closed, and opens again at all. */
  opens: { inDays: number; weekday: number; minute: number } | undefined
  /** Undefined: there is nothing to ask. */
  touchpoint: string | undefined
}

/** @param at epoch ms, the device's clock error taken out */
export const dueAt = (
  { timeZone, hours, plan }: Pick<KioskConfig, "timeZone" | "hours" | "plan">,
  at: number,
): Due => {
  const wall = wallTime(timeZone, at)
  const open = isOpen(hours, wall)
  const next = open || !hours ? undefined : opensNext(hours, wall)
  return {
    isOpen: open,
    opens: next && { ...next, weekday: (wall.weekday + next.inDays) % DAYS_PER_WEEK },
    touchpoint: plannedAt(plan, wall.minute),
  }
}
