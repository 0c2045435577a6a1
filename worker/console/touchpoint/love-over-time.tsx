import { scaleLinear } from "d3-scale"
import type { Period } from "../../pulse/period.ts"
import type { Point, Series } from "../../pulse/series.ts"
import { curvePaths } from "../curve.ts"
import { periodWords } from "../period-words.ts"
import { dayName, percent, sameYear, spanName } from "../wording.ts"
import { SeriesTable } from "./series-table.tsx"

/** Units of the inner drawing, which is stretched to the width there is; its height is in CSS pixels. */
const PLOT_WIDTH = 1000
const PLOT_HEIGHT = 200
/** Room above the plot for the names of the periods, below it for the dates. CSS pixels. */
const ABOVE = 26
const BELOW = 30
/** Grid lines at most so many percent apart; more of the scale is shown when votes are few and bands wide. */
const GRID_STEP = 0.2
/** The least part of the scale shown, so that chance does not look like an earthquake. */
const SCALE_MIN = 0.4

const rangeOf = (points: readonly Point[]): [number, number] => {
  const down = (value: number) => Math.max(0, Math.floor(value * 10) / 10)
  const up = (value: number) => Math.min(1, Math.ceil(value * 10) / 10)
  let lower = down(Math.min(...points.map(({ interval }) => interval.lower)))
  let upper = up(Math.max(...points.map(({ interval }) => interval.upper)))
  if (upper - lower < SCALE_MIN) lower = down(upper - SCALE_MIN)
  if (upper - lower < SCALE_MIN) upper = up(lower + SCALE_MIN)
  return [lower, upper]
}

/** Where dates stand under the plot, as parts of its width. */
const dateMarks = (period: Period, withBefore: boolean): { at: number; text: string; anchor: string }[] => {
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

/** What one of the two curves shows, for those who hear it. */
const curveInWords = (points: readonly Point[], today: number): string => {
  const [oldest] = points
  const newest = points.at(-1)
  if (!newest || !oldest) return "too few votes"
  const at = ({ share, span }: Point) => `${percent(share)} (${spanName(span, today)})`
  return oldest === newest ? at(newest) : `from ${at(oldest)} to ${at(newest)}`
}

const inWords = ({ points, pointsBefore }: Series, period: Period): string => {
  const { during, before } = periodWords(period)
  const former = `${curveInWords(pointsBefore, period.today)} in ${before}`
  return `Love over time: ${former}, ${curveInWords(points, period.today)} ${during}.`
}

const Curves = ({ series, period }: { series: Series; period: Period }) => {
  const { points, pointsBefore } = series
  const withBefore = pointsBefore.length > 0
  const middle = withBefore ? PLOT_WIDTH / 2 : 0
  const y = scaleLinear(rangeOf([...points, ...pointsBefore]), [PLOT_HEIGHT, 0])
  const [bottom = 0, top = 1] = y.domain()
  const step = top - bottom > SCALE_MIN + GRID_STEP ? GRID_STEP : GRID_STEP / 2
  const grid = y.ticks(Math.round((top - bottom) / step))
  const now = curvePaths(points, scaleLinear([0, 1], [middle, PLOT_WIDTH]), y)
  const before = curvePaths(pointsBefore, scaleLinear([0, 1], [0, middle]), y)
  const { last, former } = periodWords(period)
  return (
    <svg class="chart" height={ABOVE + PLOT_HEIGHT + BELOW} role="img" aria-label={inWords(series, period)}>
      {grid.map((share) => (
        <line key={share} class="grid" x2="100%" y1={ABOVE + y(share)} y2={ABOVE + y(share)} />
      ))}
      <svg
        y={ABOVE}
        height={PLOT_HEIGHT}
        viewBox={`0 0 ${PLOT_WIDTH} ${PLOT_HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path class="band former" d={before.band} />
        <path class="curve former" d={before.share} />
        <path class="band" d={now.band} />
        <path class="curve" d={now.share} />
      </svg>
      {grid.map((share) => (
        <text key={share} x={-8} y={ABOVE + y(share) + 4} text-anchor="end">
          {percent(share)}
        </text>
      ))}
      {withBefore && (
        <>
          <line class="divide" x1="50%" x2="50%" y1={0} y2={ABOVE + PLOT_HEIGHT} />
          <text class="era" x="50%" dx={-8} y={12} text-anchor="end">
            {former}
          </text>
          <text class="era now" x="50%" dx={8} y={12}>
            {last}
          </text>
        </>
      )}
      {points.length === 0 && (
        <text x="75%" y={ABOVE + PLOT_HEIGHT / 2} text-anchor="middle">
          too few votes
        </text>
      )}
      {dateMarks(period, withBefore).map(({ at, text, anchor }) => (
        <text key={at} x={`${at * 100}%`} y={ABOVE + PLOT_HEIGHT + 20} text-anchor={anchor}>
          {text}
        </text>
      ))}
    </svg>
  )
}

/** The share over the period and the one before, each point on at least ten votes, with its 95 % band. */
export const LoveOverTime = ({ series, period }: { series: Series; period: Period }) => {
  const some = series.points.length + series.pointsBefore.length > 0
  return (
    <section class="card" aria-labelledby="over-time">
      <div class="title">
        <h2 id="over-time">Love over time</h2>
        {some && <small>band: 95% sure</small>}
      </div>
      {some ? (
        <>
          <Curves series={series} period={period} />
          <SeriesTable series={series} period={period} />
        </>
      ) : (
        <p class="empty">Too few votes to draw: from 10 on, a curve grows here.</p>
      )}
    </section>
  )
}
