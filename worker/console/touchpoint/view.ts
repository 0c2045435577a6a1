import type { Period } from "../../pulse/period.ts"
import { type Series, seriesOf } from "../../pulse/series.ts"
import { balanceOf, type Counts, type Pulse, pulseOf, sumCounts } from "../../pulse/share.ts"
import { type Trend, trendOf } from "../../pulse/trend.ts"
import type { VoteGroup } from "../../store/pulse-groups.ts"
import type { TouchpointRead } from "../../store/read-touchpoint.ts"
import { comparePlaces, type PlacesCompared } from "../places/compare-places.ts"

/** One channel beside the others. */
export interface Part extends Counts {
  name: string
  pulse: Pulse
}

/** A reason as worded at the touchpoint, with how often it was given. */
export interface ReasonView {
  label: string
  votes: number
}

export interface HeldView {
  /** Waiting votes of the period, those taken back left out: they would move no pulse. */
  votes: number
  /** The pulse if all of these were real. */
  ifReal: Pulse
  /** Waiting votes of any day. */
  inAll: number
  /** Excluded votes of the period. */
  excluded: number
}

export interface TouchpointView extends Pick<TouchpointRead, "touchpoint" | "comments"> {
  series: Series
  pulse: Pulse
  trend: Trend
  balance: number
  held: HeldView
  channels: Part[]
  /** Surely worst first; undefined: no vote says where. */
  places: PlacesCompared | undefined
  reasons: Record<"love" | "hate", ReasonView[]>
}

const NOTHING: Counts = { love: 0, hate: 0 }

/** Groups with counted votes, the busiest first. */
const partsOf = (groups: readonly VoteGroup[]): Part[] =>
  groups
    .filter(({ love, hate }) => love + hate > 0)
    .map(({ group, love, hate }) => ({ name: `${group}`, love, hate, pulse: pulseOf({ love, hate }) }))
    .sort((a, b) => b.love + b.hate - a.love - a.hate)

/** From counts to what the touchpoint's page says. */
export const touchpointView = (read: TouchpointRead, period: Period): TouchpointView => {
  const { touchpoint, reasons } = read
  const series = seriesOf(period, read.buckets)
  const { current, previous } = series
  const held = read.total?.held ?? NOTHING
  const reasonsOf = (face: "love" | "hate"): ReasonView[] =>
    reasons
      .filter(({ reaction }) => reaction === face)
      .map(({ reason, votes }) => {
        const worded = touchpoint.question[face].reasons.find(({ slug }) => slug === reason)
        return { label: worded?.label ?? reason, votes }
      })
  return {
    touchpoint,
    comments: read.comments,
    series,
    pulse: pulseOf(current),
    trend: trendOf(current, previous),
    balance: balanceOf(current),
    held: {
      votes: held.love + held.hate,
      ifReal: pulseOf(sumCounts([current, held])),
      inAll: read.held.waiting,
      excluded: read.held.excluded,
    },
    channels: partsOf(read.channels),
    places: comparePlaces(read.places, "worst"),
    reasons: { love: reasonsOf("love"), hate: reasonsOf("hate") },
  }
}
