import type { Pulse, Told } from "./share.ts"
import { isBright, isHot } from "./spots.ts"
import type { Difference, Trend } from "./trend.ts"

/** One touchpoint as the headline weighs it. */
export interface Reading {
  pulse: Pulse
  trend: Trend
}

/** What matters most among all touchpoints, most urgent first. */
export type Matter<R extends Reading> =
  /** `withdrawals`: hate votes above what the share of the period before would have brought */
  | { tag: "fell"; reading: R; change: Difference; withdrawals: number }
  | { tag: "hot"; reading: R; pulse: Told }
  | { tag: "rose"; reading: R; change: Difference }
  | { tag: "nothing clear" }
  | { tag: "nothing to compare" }
  | { tag: "too few" }
  | { tag: "no votes" }
  | { tag: "no touchpoints" }

/** The one sentence on top of the journey, as data: what matters, and the brightest spot if one is sure. */
export interface Headline<R extends Reading> {
  matter: Matter<R>
  brightest?: { reading: R; pulse: Told }
}

const first = <T>(items: T[], rank: (item: T) => number): T | undefined =>
  items.reduce<T | undefined>((best, item) => (best && rank(best) <= rank(item) ? best : item), undefined)

/**
 * Picks what to say. Every rank goes by the near end of an interval: the fall that *surely* cost most, the
 * *surely* lowest share, the biggest *sure* rise; and when there is none of them, that nothing is clear.
 */
export const headlineOf = <R extends Reading>(readings: readonly R[]): Headline<R> => {
  const told = readings.flatMap((reading) =>
    reading.pulse.tag === "told" ? [{ reading, pulse: reading.pulse, trend: reading.trend }] : [],
  )
  const brightest = first(
    told.filter(({ pulse }) => isBright(pulse)),
    ({ pulse }) => -pulse.interval.lower,
  )
  const say = (matter: Matter<R>): Headline<R> => ({
    matter,
    ...(brightest ? { brightest: { reading: brightest.reading, pulse: brightest.pulse } } : {}),
  })

  const moved = (verdict: "rose" | "fell") =>
    told.flatMap(({ reading, pulse, trend }) =>
      trend.verdict === verdict ? [{ reading, pulse, change: trend }] : [],
    )
  // What surely went missing counts: a small fall of a busy till outweighs a big one that few people met.
  const fall = first(moved("fell"), ({ pulse, change }) => change.interval.upper * pulse.votes)
  if (fall) {
    const withdrawals = Math.round(-fall.change.difference * fall.pulse.votes)
    return say({ tag: "fell", reading: fall.reading, change: fall.change, withdrawals })
  }
  const hot = first(
    told.filter(({ pulse }) => isHot(pulse)),
    ({ pulse }) => pulse.interval.upper,
  )
  if (hot) return say({ tag: "hot", reading: hot.reading, pulse: hot.pulse })
  const rise = first(moved("rose"), ({ change }) => -change.interval.lower)
  if (rise) return say({ tag: "rose", reading: rise.reading, change: rise.change })
  if (told.some(({ trend }) => trend.verdict !== "too few")) return say({ tag: "nothing clear" })
  if (told.length > 0) return say({ tag: "nothing to compare" })
  if (readings.length === 0) return say({ tag: "no touchpoints" })
  const someVotes = readings.some(({ pulse }) => pulse.tag === "too few" && pulse.votes > 0)
  return say({ tag: someVotes ? "too few" : "no votes" })
}
