import type { Pulse, Told } from "./share.ts"

/** A touchpoint that is surely bad, or surely good. */
export type Spot = "hot" | "bright"

/** Surely fewer than 6 of 10 love it: about two in five customers leave with a bad memory. */
const HOT_BELOW = 0.6
/** Surely more than 85 of 100 love it. */
const BRIGHT_ABOVE = 0.85
/** At most this part of the touchpoints is called out on either side: where everything is marked, nothing is. */
const MARKED_PART_MAX = 0.2

export const isHot = ({ interval }: Told): boolean => interval.upper < HOT_BELOW
export const isBright = ({ interval }: Told): boolean => interval.lower > BRIGHT_ABOVE

/**
 * Which touchpoints to call out. Ranked by the interval, never by the raw share: hot ones by the lowest upper bound,
 * bright ones by the highest lower bound, so that a handful of votes can't win either place.
 */
export const spotsOf = <Key>(pulses: readonly (readonly [Key, Pulse])[]): Map<Key, Spot> => {
  const told = pulses.flatMap(([key, pulse]) => (pulse.tag === "told" ? [{ key, pulse }] : []))
  const most = Math.ceil(told.length * MARKED_PART_MAX)
  const hot = told
    .filter(({ pulse }) => isHot(pulse))
    .sort((a, b) => a.pulse.interval.upper - b.pulse.interval.upper)
  const bright = told
    .filter(({ pulse }) => isBright(pulse))
    .sort((a, b) => b.pulse.interval.lower - a.pulse.interval.lower)
  return new Map([
    ...hot.slice(0, most).map(({ key }): [Key, Spot] => [key, "hot"]),
    ...bright.slice(0, most).map(({ key }): [Key, Spot] => [key, "bright"]),
  ])
}
