import type { Pulse } from "../../pulse/share.ts"

/** Ends of the axis, as fractions. */
export interface Axis {
  from: number
  to: number
}

/** Tens of percent: ends that people read at a glance. */
const STEP = 0.1
/** A narrower axis would make much of little. */
const WIDTH_MIN = 0.3

/** One axis for all: as wide as their intervals need, in tens of percent. */
export const axisOf = (pulses: readonly Pulse[]): Axis => {
  const told = pulses.flatMap((pulse) => (pulse.tag === "told" ? [pulse.interval] : []))
  if (told.length === 0) return { from: 0, to: 1 }
  const lowest = Math.min(...told.map(({ lower }) => lower))
  const highest = Math.max(...told.map(({ upper }) => upper))
  const from = Math.floor(lowest / STEP) * STEP
  const to = Math.ceil(highest / STEP) * STEP
  const missing = Math.max(0, WIDTH_MIN - (to - from))
  const start = Math.max(0, Math.min(from - missing / 2, 1 - WIDTH_MIN))
  return { from: start, to: Math.min(1, Math.max(to, start + WIDTH_MIN)) }
}

/** Where a fraction lies on the axis, in percent of its width. */
export const onAxis = ({ from, to }: Axis, fraction: number): number =>
  Math.round((1000 * (fraction - from)) / (to - from)) / 10
