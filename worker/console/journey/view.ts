import type { MemberId } from "../../../shared/ids.ts"
import { type Weakest, weakestCritical } from "../../pulse/calamity.ts"
import { type Headline, headlineOf } from "../../pulse/headline.ts"
import type { Period } from "../../pulse/period.ts"
import { type Series, seriesOf } from "../../pulse/series.ts"
import { type Pulse, pulseOf } from "../../pulse/share.ts"
import { type Spot, spotsOf } from "../../pulse/spots.ts"
import { type TargetVerdict, targetVerdict } from "../../pulse/target.ts"
import { type Trend, trendOf } from "../../pulse/trend.ts"
import type { OpenAlert } from "../../store/alerts.ts"
import type { JourneyRead, JourneyTouchpoint, OfferedPlace } from "../../store/read-journey.ts"
import { type Filter, matches } from "./filter.ts"

/** What one touchpoint's tile shows. */
export interface TileView {
  touchpoint: JourneyTouchpoint
  critical: boolean
  series: Series
  pulse: Pulse
  trend: Trend
  spot?: Spot
  target?: { percent: number; verdict: TargetVerdict }
  alerts: readonly OpenAlert[]
}

export interface JourneyView {
  tiles: TileView[]
  /** All touchpoints, whatever is filtered. */
  inAll: number
  /** Those that match, and got no vote on the channel or at the place that is looked at. */
  silent: number
  headline: Headline<TileView>
  weakest: Weakest<TileView> | undefined
  /** Who owns a touchpoint. */
  owners: { id: MemberId; name: string }[]
  /** Whether one has no owner. */
  someUnowned: boolean
  places: OfferedPlace[]
  /** As `JourneyRead` has it. */
  waiting: number
  alerts: OpenAlert[]
}

const ownersOf = (touchpoints: readonly JourneyTouchpoint[]): JourneyView["owners"] => {
  const owners = new Map(touchpoints.flatMap(({ owner }) => (owner ? [[owner.id, owner] as const] : [])))
  return [...owners.values()].sort((a, b) => a.name.localeCompare(b.name))
}

/** From counts to what the journey says to a member. */
export const journeyView = (read: JourneyRead, period: Period, filter: Filter, me: MemberId): JourneyView => {
  const bucketsOf = Map.groupBy(read.buckets, ({ touchpointId }) => touchpointId)
  const matching = read.touchpoints.filter((touchpoint) => matches(filter, touchpoint, me))
  const counted = matching.map((touchpoint) => ({
    touchpoint,
    critical: touchpoint.critical,
    series: seriesOf(period, bucketsOf.get(touchpoint.id) ?? []),
  }))
  const partly = filter.channel !== undefined || filter.where !== undefined
  const heard = counted.filter(({ series: { current, previous } }) =>
    partly ? current.love + current.hate + previous.love + previous.hate > 0 : true,
  )
  const judged = heard.map((tile) => {
    const { current, previous } = tile.series
    return { ...tile, pulse: pulseOf(current), trend: trendOf(current, previous) }
  })
  const spots = spotsOf(judged.map(({ touchpoint, pulse }) => [touchpoint.id, pulse] as const))
  const tiles = judged.map((tile): TileView => {
    const { id, slug, target } = tile.touchpoint
    const spot = spots.get(id)
    return {
      ...tile,
      ...(spot ? { spot } : {}),
      ...(target === null ? {} : { target: { percent: target, verdict: targetVerdict(tile.pulse, target) } }),
      alerts: read.alerts.filter(({ touchpoints }) => touchpoints.includes(slug)),
    }
  })
  const { places, waiting, alerts, touchpoints } = read
  return {
    tiles,
    inAll: touchpoints.length,
    silent: counted.length - heard.length,
    headline: headlineOf(tiles),
    weakest: weakestCritical(tiles),
    owners: ownersOf(touchpoints),
    someUnowned: touchpoints.some(({ owner }) => owner === null),
    ...{ places, waiting, alerts },
  }
}
