import { type Cell, csvLine } from "../../../shared/csv-line.ts"
import { dayToDate } from "../../../shared/local-time.ts"
import type { Period } from "../../pulse/period.ts"
import type { TileView } from "./view.ts"

/** Shares to a hundredth of a percent: more would be noise. */
const rounded = (share: number): number => Math.round(share * 10_000) / 10_000

/** What a tile shows, by column; programs read it, so its names are not translated. */
const COLUMNS: Readonly<Record<string, (tile: TileView, period: Period) => Cell>> = {
  from: (_, { current }) => dayToDate(current.from),
  to: (_, { current }) => dayToDate(current.to),
  stage: ({ touchpoint }) => touchpoint.stage,
  touchpoint: ({ touchpoint }) => touchpoint.slug,
  name: ({ touchpoint }) => touchpoint.name,
  owner: ({ touchpoint }) => touchpoint.owner?.name ?? null,
  kind: ({ touchpoint }) => touchpoint.kind,
  critical: ({ touchpoint }) => touchpoint.critical,
  love: ({ series }) => series.current.love,
  hate: ({ series }) => series.current.hate,
  share: ({ pulse }) => (pulse.tag === "told" ? rounded(pulse.share) : null),
  lower: ({ pulse }) => (pulse.tag === "told" ? rounded(pulse.interval.lower) : null),
  upper: ({ pulse }) => (pulse.tag === "told" ? rounded(pulse.interval.upper) : null),
  love_before: ({ series }) => series.previous.love,
  hate_before: ({ series }) => series.previous.hate,
  change: ({ trend }) => (trend.verdict === "too few" ? null : rounded(trend.difference)),
  verdict: ({ trend }) => trend.verdict,
  spot: ({ spot }) => spot ?? null,
  target: ({ touchpoint }) => (touchpoint.target === null ? null : touchpoint.target / 100),
  target_verdict: ({ target }) => target?.verdict ?? null,
  alerts: ({ alerts }) => alerts.length,
}

/** The figures on screen as a table (RFC 4180); an empty cell where there is nothing to tell. */
export const journeyCsv = (tiles: readonly TileView[], period: Period): string => {
  const columns = Object.entries(COLUMNS)
  return [
    csvLine(columns.map(([name]) => name)),
    ...tiles.map((tile) => csvLine(columns.map(([, read]) => read(tile, period)))),
  ].join("")
}
