import type { Series } from "../pulse/series.ts"
import { bounds, count, percent, spanName } from "./wording.ts"

/** The figures behind the chart, newest first. */
export const SeriesTable = ({ series }: { series: Series }) => (
  <details class="behind">
    <summary>The figures behind it</summary>
    <section class="scroll" aria-label="The figures behind the chart" tabindex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Love</th>
            <th scope="col">Hate</th>
            <th scope="col">Share</th>
            <th scope="col">95% sure</th>
          </tr>
        </thead>
        <tbody>
          {[...series.pointsBefore, ...series.points].reverse().map((point) => (
            <tr key={`${point.span.from}-${point.span.hours?.from}`}>
              <th scope="row">{spanName(point.span)}</th>
              <td>{count(point.love)}</td>
              <td>{count(point.hate)}</td>
              <td>{percent(point.share)}</td>
              <td>{bounds(point.interval)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </details>
)
