import { type Headline, headlineOf } from "../../pulse/headline.ts"
import type { Period } from "../../pulse/period.ts"
import { type Series, seriesOf } from "../../pulse/series.ts"
import { type Pulse, pulseOf } from "../../pulse/share.ts"
import { type Spot, spotsOf } from "../../pulse/spots.ts"
import { type Trend, trendOf } from "../../pulse/trend.ts"
import type { OpenAlert } from "../../store/alerts.ts"
import type { JourneyRead } from "../../store/read-journey.ts"
import type { Touchpoint } from "../../store/touchpoints.ts"

/** What one touchpoint's tile shows. */
export interface TileView {
  touchpoint: Touchpoint
  series: Series
  pulse: Pulse
  trend: Trend
  spot?: Spot
}

export interface JourneyView {
  tiles: TileView[]
  headline: Headline<TileView>
  /** As `JourneyRead` has it. */
  waiting: number
  alerts: OpenAlert[]
}

/** From counts to what the journey says. */
export const journeyView = (
  { touchpoints, buckets, waiting, alerts }: JourneyRead,
  period: Period,
): JourneyView => {
  const bucketsOf = Map.groupBy(buckets, ({ touchpointId }) => touchpointId)
  const read = touchpoints.map((touchpoint) => {
    const series = seriesOf(period, bucketsOf.get(touchpoint.id) ?? [])
    const { current, previous } = series
    return { touchpoint, series, pulse: pulseOf(current), trend: trendOf(current, previous) }
  })
  const spots = spotsOf(read.map(({ touchpoint, pulse }) => [touchpoint.id, pulse] as const))
  const tiles = read.map((tile): TileView => {
    const spot = spots.get(tile.touchpoint.id)
    return spot ? { ...tile, spot } : tile
  })
  return { tiles, headline: headlineOf(tiles), waiting, alerts }
}
