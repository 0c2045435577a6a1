import type { Slug } from "../../../shared/ids.ts"
import { t, tn } from "../../frame/speech.tsx"
import type { Period } from "../../pulse/period.ts"
import type { Point, Series } from "../../pulse/series.ts"
import type { Counts } from "../../pulse/share.ts"
import { periodWords } from "../period-words.ts"
import { bounds, count, percent, spanName } from "../wording.ts"
import { csvPath } from "./address.ts"
import { Behind } from "./behind.tsx"

const COLUMNS = 5

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
      <th class="group" scope="rowgroup" colSpan={COLUMNS}>
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
        <td class="none" colSpan={COLUMNS}>
          {love + hate === 0
            ? t("No votes")
            : tn(love + hate, "Too few to tell: {n} vote", "Too few to tell: {n} votes")}
        </td>
      </tr>
    )}
  </tbody>
)

/** The figures behind the chart, newest first. */
export const SeriesTable = ({ series, period, slug }: { series: Series; period: Period; slug: Slug }) => {
  const { last, former } = periodWords(period)
  const { today } = period
  return (
    <Behind
      of={t("Love over time")}
      columns={[t("When"), t("Love"), t("Hate"), t("Share"), t("95% sure")]}
      csv={csvPath(slug, "time", period)}
    >
      <Rows name={last} points={series.points} counts={series.current} today={today} />
      <Rows name={former} points={series.pointsBefore} counts={series.previous} today={today} />
    </Behind>
  )
}
