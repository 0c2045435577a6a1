import { type Cell, csvLine } from "../../../shared/csv-line.ts"
import { dayToDate } from "../../../shared/local-time.ts"
import type { Compared } from "../../pulse/compare.ts"
import type { Span } from "../../pulse/period.ts"
import type { Point } from "../../pulse/series.ts"
import { type Counts, wilsonInterval } from "../../pulse/share.ts"
import type { Chart } from "./address.ts"
import type { TouchpointView } from "./view.ts"

/** Shares with four decimals: programs count on, and more would only pretend. */
const DECIMALS = 10_000
const rounded = (fraction: number): number => Math.round(fraction * DECIMALS) / DECIMALS

const SHARE_COLUMNS = ["love", "hate", "share", "lower", "upper"]
/** Empty where nobody voted: a share of nothing is none. */
const shareCells = ({ love, hate }: Counts): Cell[] => {
  if (love + hate === 0) return [love, hate, null, null, null]
  const { lower, upper } = wilsonInterval(love, love + hate)
  return [love, hate, rounded(love / (love + hate)), rounded(lower), rounded(upper)]
}

const SPAN_COLUMNS = ["from", "to", "from_hour", "to_hour"]
const spanCells = ({ from, to, hours }: Span): Cell[] => [
  dayToDate(from),
  dayToDate(to),
  hours?.from ?? null,
  hours?.to ?? null,
]

const pointRows = (period: string, points: readonly Point[]): Cell[][] =>
  points.map((point) => [period, ...spanCells(point.span), ...shareCells(point)])

const comparedRows = <Item extends Counts>(
  compared: readonly Compared<Item>[],
  names: (item: Item) => Cell[],
): Cell[][] => compared.map(({ item, standing }) => [...names(item), ...shareCells(item), standing.verdict])

const ISO_WEEKDAY_OF_MONDAY = 1

/** A chart's figures, the first line naming the columns. Plain names and numbers, the same in every language. */
const linesOf = (chart: Chart, view: TouchpointView): Cell[][] => {
  switch (chart) {
    case "time":
      return [
        ["period", ...SPAN_COLUMNS, ...SHARE_COLUMNS],
        ...pointRows("before", view.series.pointsBefore),
        ...pointRows("current", view.series.points),
      ]
    case "when":
      return [
        ["weekday", "hour", ...SHARE_COLUMNS],
        ...(view.week?.cells ?? []).map((cell) => [
          cell.weekday + ISO_WEEKDAY_OF_MONDAY,
          cell.hour,
          ...shareCells(cell),
        ]),
      ]
    case "channels":
      return [["channel", ...SHARE_COLUMNS, "verdict"], ...comparedRows(view.channels, ({ name }) => [name])]
    case "places":
      return [
        ["place", "name", "area", ...SHARE_COLUMNS, "verdict"],
        ...comparedRows(view.places?.places ?? [], ({ place, name, area }) => [place, name, area]),
      ]
    case "balance":
      return [
        [...SPAN_COLUMNS, "deposits", "withdrawals", "balance"],
        ...view.account.map(({ span, love, hate, balance }) => [...spanCells(span), love, hate, balance]),
      ]
    case "reasons":
      return [
        ["reaction", "reason", "label", "votes", "votes_before"],
        ...(["hate", "love"] as const).flatMap((face) =>
          view.voice.reasons[face].map(({ slug, label, votes, before }) => [
            face,
            slug,
            label,
            votes,
            before,
          ]),
        ),
      ]
  }
}

/** The figures of one chart of the page, as CSV (RFC 4180). */
export const figuresFile = (chart: Chart, view: TouchpointView): string =>
  linesOf(chart, view).map(csvLine).join("")
