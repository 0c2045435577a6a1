import { VOTES_TO_TELL_MIN } from "../../../shared/limits.ts"
import type { Period } from "../../pulse/period.ts"
import type { Pulse } from "../../pulse/share.ts"
import type { Trend } from "../../pulse/trend.ts"
import { heldAddress } from "../held/address.ts"
import { periodWords } from "../period-words.ts"
import { SplitBar } from "../split-bar.tsx"
import { bounds, count, counted, percent, points, pointsText, signed } from "../wording.ts"
import type { TouchpointView } from "./view.ts"

const Love = ({ pulse }: { pulse: Pulse }) =>
  pulse.tag === "told" ? (
    <>
      <big>{percent(pulse.share)}</big>
      <small>
        {bounds(pulse.interval)}, from {count(pulse.love)} love and {count(pulse.hate)} hate
      </small>
    </>
  ) : (
    <>
      <big class="phrase">{pulse.votes === 0 ? "No votes" : "Too few to tell"}</big>
      <small>
        {pulse.votes === 0 ? "a tap shows here within two seconds" : counted(pulse.votes, "vote")}
      </small>
    </>
  )

/** Where nothing can be compared, which of the two periods is the reason. */
const NoComparison = ({ series, before }: { series: TouchpointView["series"]; before: string }) => {
  const votesBefore = series.previous.love + series.previous.hate
  if (votesBefore >= VOTES_TO_TELL_MIN) {
    return (
      <>
        <big class="phrase">Too few to tell</big>
        <small>each period needs {VOTES_TO_TELL_MIN} votes</small>
      </>
    )
  }
  return (
    <>
      <big class="phrase">No comparison yet</big>
      <small>
        {votesBefore === 0 ? "no votes" : `only ${counted(votesBefore, "vote")}`} in {before}
      </small>
    </>
  )
}

interface ChangeProps {
  trend: Trend
  series: TouchpointView["series"]
  before: string
}

const Change = ({ trend, ...why }: ChangeProps) => {
  switch (trend.verdict) {
    case "rose":
    case "fell": {
      const [near, far] = [points(trend.interval.lower), points(trend.interval.upper)].sort((a, b) => a - b)
      return (
        <>
          <big>
            {trend.verdict === "rose" ? "▲" : "▼"} {pointsText(trend.difference)}
          </big>
          <small>
            <b class={trend.verdict}>{trend.verdict}</b>, surely by {near} to {far} points
          </small>
        </>
      )
    }
    case "no clear change":
      return (
        <>
          <big class="phrase">No clear change</big>
          <small>
            between {signed(Math.round(trend.interval.lower * 100))} and{" "}
            {signed(Math.round(trend.interval.upper * 100))} points
          </small>
        </>
      )
    case "too few":
      return <NoComparison {...why} />
  }
}

/** What the held votes of the period mean to its pulse. */
const meaningOf = ({ held, pulse }: Pick<TouchpointView, "held" | "pulse">, during: string): string => {
  if (held.votes === 0) return `none tapped ${during} waits`
  return held.ifReal.tag === "told" && pulse.tag === "told"
    ? `${percent(held.ifReal.share)} (${bounds(held.ifReal.interval)}) if all were real`
    : "kept in the ledger, out of the pulse"
}

const Held = ({ view, during }: { view: TouchpointView; during: string }) => {
  const { held, touchpoint } = view
  const address = heldAddress({ touchpoint: touchpoint.slug })
  return (
    <>
      <big>
        {held.votes === 0 ? (
          "0"
        ) : (
          <a
            href={address}
            aria-label={`${counted(held.votes, "held vote")}: see ${held.votes === 1 ? "it" : "them"}`}
          >
            {count(held.votes)}
          </a>
        )}
      </big>
      <small>
        {meaningOf(view, during)}
        {held.excluded > 0 && ` · ${count(held.excluded)} excluded`}
      </small>
      {held.inAll > held.votes && (
        <small>
          <a href={address}>
            {count(held.inAll)} {held.inAll === 1 ? "waits" : "wait"} in all
          </a>
        </small>
      )}
    </>
  )
}

/** Four figures, each with what it stands on beside it. */
export const TouchpointFigures = ({ view, period }: { view: TouchpointView; period: Period }) => {
  const { last, during, before } = periodWords(period)
  const { current } = view.series
  return (
    <section class="figures" aria-label="Figures">
      <div>
        <h2>Love, {last}</h2>
        <Love pulse={view.pulse} />
      </div>
      <div>
        <h2>Against {before}</h2>
        <Change trend={view.trend} series={view.series} before={before} />
      </div>
      <div>
        <h2>Balance</h2>
        <big>{signed(view.balance)}</big>
        <small>
          {counted(current.love, "deposit")}, {counted(current.hate, "withdrawal")}
        </small>
        {current.love + current.hate > 0 && <SplitBar {...current} />}
      </div>
      <div>
        <h2>Held back</h2>
        <Held view={view} during={during} />
      </div>
    </section>
  )
}
