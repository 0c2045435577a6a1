import type { WallSettings } from "../../../shared/wall.ts"
import { type Headline, headlineOf } from "../../pulse/headline.ts"
import type { Period } from "../../pulse/period.ts"
import { type Series, seriesOf } from "../../pulse/series.ts"
import { type Counts, type Pulse, pulseOf } from "../../pulse/share.ts"
import { type Spot, spotsOf } from "../../pulse/spots.ts"
import { type Trend, trendOf } from "../../pulse/trend.ts"
import type { WallPulseRead, WallTouchpoint } from "../../store/walls.ts"

/** More on one screen can't be read from anywhere: the rest comes on pages that turn. */
export const TILES_PER_PAGE_MAX = 24

/** One touchpoint on a wall. */
export interface ScreenTile {
  touchpoint: WallTouchpoint
  counts: Counts
  series: Series
  pulse: Pulse
  trend: Trend
  spot: Spot | undefined
}

export interface ScreenView {
  /** Of this page. */
  tiles: ScreenTile[]
  /** Of all pages. */
  headline: Headline<ScreenTile>
  /** From 0. */
  page: number
  pages: number
}

/** Pages as equal as can be: 25 touchpoints stand on two of 13 and 12, not on one of 24 and one of 1. */
const pageOf = <Item>(
  items: readonly Item[],
  wanted: number,
): { page: number; pages: number; shown: Item[] } => {
  const pages = Math.max(1, Math.ceil(items.length / TILES_PER_PAGE_MAX))
  const page = wanted % pages
  const each = Math.ceil(items.length / pages)
  return { page, pages, shown: items.slice(page * each, (page + 1) * each) }
}

/** From counts to what a wall shows. A touchpoint that was chosen and is archived is left out. */
export const screenView = (
  { touchpoints, buckets }: WallPulseRead,
  { touchpoints: chosen }: Pick<WallSettings, "touchpoints">,
  period: Period,
  wantedPage: number,
): ScreenView => {
  const bucketsOf = Map.groupBy(buckets, ({ touchpointId }) => touchpointId)
  const shown = touchpoints.filter(({ slug }) => chosen === null || chosen.includes(slug))
  const read = shown.map((touchpoint) => {
    const series = seriesOf(period, bucketsOf.get(touchpoint.id) ?? [])
    const { current, previous } = series
    return { touchpoint, series, counts: current, pulse: pulseOf(current), trend: trendOf(current, previous) }
  })
  const spots = spotsOf(read.map(({ touchpoint, pulse }) => [touchpoint.id, pulse] as const))
  const all = read.map((tile): ScreenTile => ({ ...tile, spot: spots.get(tile.touchpoint.id) }))
  const { shown: tiles, ...paging } = pageOf(all, wantedPage)
  return { tiles, headline: headlineOf(all), ...paging }
}
