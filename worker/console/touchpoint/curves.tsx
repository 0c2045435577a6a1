import { t } from "../../frame/speech.tsx"
import type { Period } from "../../pulse/period.ts"
import type { Point, Series } from "../../pulse/series.ts"
import { linearScale, multiplesBetween } from "../linear-scale.ts"
import { periodWords } from "../period-words.ts"
import { percent } from "../wording.ts"
import { ChangeMarks, type PlacedChange, roomFor } from "./changes.tsx"
import { curvePaths } from "./curve-paths.ts"
import { dateMarks, SCALE_MIN, scaleOf } from "./time-axis.ts"
import { pointText, seriesText } from "./time-words.ts"

/** Units of the inner drawing, which is stretched to the width there is; its height is in CSS pixels. */
const PLOT_WIDTH = 1000
const PLOT_HEIGHT = 200
/** Room above the plot for the names of the periods, below it for the dates. CSS pixels. */
const ABOVE = 26
const BELOW = 30
/** Grid lines at most so many percent apart; more of the scale is shown when votes are few and bands wide. */
const GRID_STEP = 0.2
const DOT_PX = 4.5

/** As parts of the plot's width: two digits of a percent are less than a pixel. */
const part = (fraction: number): string => `${Math.round(fraction * 10_000) / 100}%`

interface ReadableProps {
  points: readonly Point[]
  /** Where the points' period lies on the plot. */
  from: number
  to: number
  y: (share: number) => number
  height: number
  today: number
}

/** What of a curve can be pointed at: the whole column of each point, so that nobody has to aim. */
const Readable = ({ points, from, to, y, height, today }: ReadableProps) => {
  const x = (at: number) => from + at * (to - from)
  return (
    <>
      {points.map((point) => (
        <g key={`${point.span.from}-${point.span.hours?.from}`} data-read>
          <title>{pointText(point, today)}</title>
          <rect
            class="hit"
            x={part(x(point.start))}
            width={part(x(point.end) - x(point.start))}
            height={height}
          />
          <circle class="dot" cx={part(x((point.start + point.end) / 2))} cy={y(point.share)} r={DOT_PX} />
        </g>
      ))}
    </>
  )
}

interface CurvesProps {
  series: Series
  period: Period
  changes: readonly PlacedChange[]
  /** Whole percent of love that the business wants. */
  target: number | null
}

/** The share over the period and the one before, with its band, changes and target. */
export const Curves = ({ series, period, changes, target }: CurvesProps) => {
  const { points, pointsBefore } = series
  const withBefore = pointsBefore.length > 0
  const middle = withBefore ? 0.5 : 0
  const [bottom, top] = scaleOf([...points, ...pointsBefore], target)
  const scale = linearScale([bottom, top], [PLOT_HEIGHT, 0])
  const step = top - bottom > SCALE_MIN + GRID_STEP ? GRID_STEP : GRID_STEP / 2
  const grid = multiplesBetween([bottom, top], step)
  const above = ABOVE + roomFor(changes)
  const y = (share: number) => Math.round((above + scale(share)) * 10) / 10
  const now = curvePaths(points, linearScale([0, 1], [middle * PLOT_WIDTH, PLOT_WIDTH]), scale)
  const before = curvePaths(pointsBefore, linearScale([0, 1], [0, middle * PLOT_WIDTH]), scale)
  const { last, former } = periodWords(period)
  const reading = { y, height: above + PLOT_HEIGHT, today: period.today }
  return (
    <svg
      class="chart"
      height={above + PLOT_HEIGHT + BELOW}
      role="img"
      aria-label={seriesText(series, period)}
    >
      {grid.map((share) => (
        <line key={share} class="grid" x2="100%" y1={y(share)} y2={y(share)} />
      ))}
      <svg
        class="plot"
        y={above}
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
        <text key={share} x={-8} y={y(share) + 4} text-anchor="end">
          {percent(share)}
        </text>
      ))}
      {withBefore && (
        <>
          <line class="divide" x1="50%" x2="50%" y1={0} y2={above + PLOT_HEIGHT} />
          <text class="era" x="50%" dx={-8} y={12} text-anchor="end">
            {former}
          </text>
          <text class="era now" x="50%" dx={8} y={12}>
            {last}
          </text>
        </>
      )}
      <ChangeMarks changes={changes} top={ABOVE - 4} bottom={above + PLOT_HEIGHT} />
      {target !== null && (
        <>
          <line class="target" x2="100%" y1={y(target / 100)} y2={y(target / 100)} />
          <text class="target-name" x="100%" y={y(target / 100) - 5} text-anchor="end">
            {t("target {share}", { share: percent(target / 100) })}
          </text>
        </>
      )}
      {points.length === 0 && (
        <text x="75%" y={above + PLOT_HEIGHT / 2} text-anchor="middle">
          {t("too few votes")}
        </text>
      )}
      {dateMarks(period, withBefore).map(({ at, text, anchor }) => (
        <text key={at} x={part(at)} y={above + PLOT_HEIGHT + 20} text-anchor={anchor}>
          {text}
        </text>
      ))}
      <Readable points={pointsBefore} from={0} to={middle} {...reading} />
      <Readable points={points} from={middle} to={1} {...reading} />
    </svg>
  )
}
