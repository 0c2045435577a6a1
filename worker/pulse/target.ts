import type { Pulse } from "./share.ts"

/** `missed` and `met` only where the whole interval lies on that side; else nobody can tell yet. */
export type TargetVerdict = "met" | "missed" | "open"

/**
 * Whether a pulse meets what its business wants, by its interval and never by the raw share.
 *
 * @param target whole percent of love
 */
export const targetVerdict = (pulse: Pulse, target: number): TargetVerdict => {
  if (pulse.tag !== "told") return "open"
  if (pulse.interval.lower * 100 >= target) return "met"
  return pulse.interval.upper * 100 < target ? "missed" : "open"
}
