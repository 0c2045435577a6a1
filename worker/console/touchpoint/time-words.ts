import { t, tn } from "../../frame/speech.tsx"
import type { Period } from "../../pulse/period.ts"
import type { Point, Series } from "../../pulse/series.ts"
import type { Counts } from "../../pulse/share.ts"
import { periodWords } from "../period-words.ts"
import { bounds, percent, spanName } from "../wording.ts"

/** "12 love · 8 hate" */
export const countsText = ({ love, hate }: Counts): string =>
  `${tn(love, "{n} love", "{n} love")} · ${tn(hate, "{n} hate", "{n} hate")}`

/** What one point says, in lines: when, how much, from what. */
export const pointText = (point: Point, today: number): string =>
  [
    spanName(point.span, today),
    t("{share} love, surely {bounds}", { share: percent(point.share), bounds: bounds(point.interval) }),
    countsText(point),
  ].join("\n")

/** What one of the two curves shows, for those who hear it. */
const curveText = (points: readonly Point[], today: number): string => {
  const [oldest] = points
  const newest = points.at(-1)
  if (!newest || !oldest) return t("too few votes")
  const at = ({ share, span }: Point) => `${percent(share)} (${spanName(span, today)})`
  return oldest === newest
    ? at(newest)
    : t("from {oldest} to {newest}", { oldest: at(oldest), newest: at(newest) })
}

export const seriesText = ({ points, pointsBefore }: Series, period: Period): string => {
  const { last, former } = periodWords(period)
  return t("Love over time; {former}: {earlier}; {last}: {now}.", {
    former,
    earlier: curveText(pointsBefore, period.today),
    last,
    now: curveText(points, period.today),
  })
}
