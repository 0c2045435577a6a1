import type { Period } from "../../pulse/period.ts"
import type { Point, Series } from "../../pulse/series.ts"
import type { Counts } from "../../pulse/share.ts"
import { periodWords } from "../period-words.ts"
import { bounds, count, counted, percent, spanName } from "../wording.ts"

const COLUMNS = ["When", "Love", "Hate", "Share", "95% sure"]

interface RowsProps {
  /** Which of the two periods: hours and days alone would read the same in both. */
  name: string
  points: readonly Point[]
  counts: Counts
  today: number
}

const Rows = ({ name, points, counts: { love, hate }, today }: RowsProps) => (
  <tbody>
    <tr>
      <th class="group" scope="rowgroup" colSpan={COLUMNS.length}>
        {name}
      </th>
    </tr>
    {points.toReversed().map((point) => (
      <tr key={`${point.span.from}-${point.span.hours?.from}`}>
        <th scope="row">{spanName(point.span, today)}</th>
        <td>{count(point.love)}</td>
        <td>{count(point.hate)}</td>
        <td>{percent(point.share)}</td>
        <td>{bounds(point.interval)}</td>
      </tr>
    ))}
    {points.length === 0 && (
      <tr>
        <td class="none" colSpan={COLUMNS.length}>
          {love + hate === 0 ? "No votes" : `Too few to tell: ${counted(love + hate, "vote")}`}
        </td>
      </tr>
    )}
  </tbody>
)

/** The figures behind the chart, newest first. */
export const SeriesTable = ({ series, period }: { series: Series; period: Period }) => {
  const { last, former } = periodWords(period)
  const { today } = period
  return (
    <details class="behind">
      <summary>The figures behind it</summary>
      <section class="scroll" aria-label="The figures behind the chart" tabindex={0}>
        <table>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <Rows name={last} points={series.points} counts={series.current} today={today} />
          <Rows name={former} points={series.pointsBefore} counts={series.previous} today={today} />
        </table>
      </section>
    </details>
  )
}
