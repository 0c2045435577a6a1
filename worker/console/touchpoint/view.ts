import { accountOf, type Entry } from "../../pulse/account.ts"
import { type Compared, compareAll } from "../../pulse/compare.ts"
import type { Period } from "../../pulse/period.ts"
import { type Series, seriesOf } from "../../pulse/series.ts"
import { balanceOf, type Counts, type Pulse, pulseOf, sumCounts } from "../../pulse/share.ts"
import { type TargetVerdict, targetVerdict } from "../../pulse/target.ts"
import { type Trend, trendOf } from "../../pulse/trend.ts"
import { type Week, weekOf } from "../../pulse/week.ts"
import type { VoteGroup } from "../../store/pulse-groups.ts"
import type { TouchpointRead } from "../../store/read-touchpoint.ts"
import { comparePlaces, type PlacesCompared } from "../places/compare-places.ts"
import { type VoiceView, voiceView } from "../voice/voice-view.ts"

/** Votes of one channel. */
export interface Part extends Counts {
  name: string
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

export interface TouchpointView extends Pick<TouchpointRead, "touchpoint" | "standing" | "changes"> {
  series: Series
  pulse: Pulse
  /** Undefined: the business has set no target. */
  target: { percent: number; verdict: TargetVerdict } | undefined
  trend: Trend
  balance: number
  /** Deposits and withdrawals, bucket by bucket. */
  account: Entry[]
  held: HeldView
  /** Undefined: no votes. */
  week: Week | undefined
  /** The first local day that `week` knows. */
  weekFrom: number
  /** The busiest first. */
  channels: Compared<Part>[]
  /** Surely worst first; undefined: no vote says where. */
  places: PlacesCompared | undefined
  voice: VoiceView
}

const NOTHING: Counts = { love: 0, hate: 0 }

/** Groups with counted votes, the busiest first. */
const partsOf = (groups: readonly VoteGroup[]): Compared<Part>[] =>
  compareAll(
    groups
      .filter(({ love, hate }) => love + hate > 0)
      .map(({ group, love, hate }) => ({ name: `${group}`, love, hate }))
      .sort((a, b) => b.love + b.hate - a.love - a.hate),
  )

/** From counts to what the touchpoint's page says. */
export const touchpointView = (read: TouchpointRead, period: Period): TouchpointView => {
  const { touchpoint } = read
  const series = seriesOf(period, read.buckets)
  const { current, previous } = series
  const held = read.total?.held ?? NOTHING
  const pulse = pulseOf(current)
  return {
    touchpoint,
    standing: read.standing,
    changes: read.changes,
    series,
    pulse,
    target:
      touchpoint.target === null
        ? undefined
        : { percent: touchpoint.target, verdict: targetVerdict(pulse, touchpoint.target) },
    trend: trendOf(current, previous),
    balance: balanceOf(current),
    account: accountOf(period, read.buckets),
    held: {
      votes: held.love + held.hate,
      ifReal: pulseOf(sumCounts([current, held])),
      inAll: read.held.waiting,
      excluded: read.held.excluded,
    },
    week: weekOf(read.week.hours),
    weekFrom: read.week.firstDay ?? period.current.from,
    channels: partsOf(read.channels),
    places: comparePlaces(read.places, "worst"),
    voice: voiceView(read.voice, touchpoint.question, series, period),
  }
}
