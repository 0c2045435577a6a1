import type { Reading } from "./headline.ts"
import type { Told } from "./share.ts"
import { isHot } from "./spots.ts"

/** One touchpoint as calamities are looked for. */
export interface CriticalReading extends Reading {
  critical: boolean
}

/** The weakest of the critical touchpoints. */
export interface Weakest<R extends CriticalReading> {
  reading: R
  pulse: Told
  /** It surely fails: it is a hot spot, or surely fell. Else it is only the weakest of what is well. */
  fails: boolean
}

/**
 * The weakest critical touchpoint: of those that surely fail, or else of all, the one whose interval ends lowest. Never by
 * the raw share. Undefined: no critical touchpoint has enough votes to tell.
 */
export const weakestCritical = <R extends CriticalReading>(
  readings: readonly R[],
): Weakest<R> | undefined => {
  const critical = readings.flatMap((reading): Weakest<R>[] => {
    const { pulse, trend } = reading
    if (!reading.critical || pulse.tag !== "told") return []
    return [{ reading, pulse, fails: isHot(pulse) || trend.verdict === "fell" }]
  })
  const failing = critical.filter(({ fails }) => fails)
  return (failing.length > 0 ? failing : critical).reduce<Weakest<R> | undefined>(
    (weakest, each) =>
      weakest && weakest.pulse.interval.upper <= each.pulse.interval.upper ? weakest : each,
    undefined,
  )
}

/** What withdrawals here take from the deposits there: all of them and more, a part of them (a fraction), or next to nothing. */
export type Undoing = { tag: "all" } | { tag: "part"; part: number } | { tag: "little" }

/** Under one in a hundred, a comparison would only make a small thing sound large. */
const WORTH_SAYING_MIN = 0.01

export const undoingOf = (withdrawals: number, deposits: number): Undoing => {
  if (withdrawals > deposits) return { tag: "all" }
  const part = withdrawals / deposits
  return part >= WORTH_SAYING_MIN ? { tag: "part", part } : { tag: "little" }
}
