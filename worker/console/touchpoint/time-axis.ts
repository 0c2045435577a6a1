import type { Period } from "../../pulse/period.ts"
import type { Point } from "../../pulse/series.ts"
import { dayName, sameYear } from "../wording.ts"

/** The least part of the scale shown, so that chance does not look like an earthquake. */
export const SCALE_MIN = 0.4

/** The part of the scale that the points' intervals take, in whole tens of percent. */
export const scaleOf = (points: readonly Point[], target: number | null): [number, number] => {
  const down = (value: number) => Math.max(0, Math.floor(value * 10) / 10)
  const up = (value: number) => Math.min(1, Math.ceil(value * 10) / 10)
  const wanted = target === null ? [] : [target / 100]
  let lower = down(Math.min(...points.map(({ interval }) => interval.lower), ...wanted))
  let upper = up(Math.max(...points.map(({ interval }) => interval.upper), ...wanted))
  if (upper - lower < SCALE_MIN) lower = down(upper - SCALE_MIN)
  if (upper - lower < SCALE_MIN) upper = up(lower + SCALE_MIN)
  return [lower, upper]
}

export interface DateMark {
  /** Part of the plot's width. */
  at: number
  text: string
  anchor: "start" | "middle" | "end"
}

/** Where dates stand under the plot. */
export const dateMarks = (period: Period, withBefore: boolean): DateMark[] => {
  const first = withBefore ? period.previous.from : period.current.from
  const days = period.current.to - first
  const withYear = !sameYear(first, period.current.to)
  const hours = (part: number) => `${String(Math.round(part * (period.hour + 1))).padStart(2, "0")}:00`
  const name = (part: number) => {
    if (period.unit === "day") return dayName(first + Math.round(part * days), withYear)
    return withBefore ? hours((part * 2) % 1) : hours(part)
  }
  const partsOf = () => {
    if (period.unit === "hour" && withBefore) return [0, 0.25, 0.5, 0.75]
    // Four dates with their years are wider than the plot of a phone.
    return period.unit === "day" && withYear ? [0, 0.5, 1] : [0, 1 / 3, 2 / 3, 1]
  }
  return partsOf().map((at) => ({
    at,
    text: name(at),
    anchor: at === 0 ? "start" : at === 1 ? "end" : "middle",
  }))
}

/** Where the start of a local day lies on the plot; undefined: outside of it. */
export const dayAt = (
  { previous, current }: Period,
  withBefore: boolean,
  day: number,
): number | undefined => {
  const part = ({ from, to }: { from: number; to: number }) => (day - from) / (to - from + 1)
  if (day >= current.from && day <= current.to) return withBefore ? 0.5 + part(current) / 2 : part(current)
  return withBefore && day >= previous.from && day <= previous.to ? part(previous) / 2 : undefined
}
