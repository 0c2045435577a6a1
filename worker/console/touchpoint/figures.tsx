import { VOTES_TO_TELL_MIN } from "../../../shared/limits.ts"
import { T, t, tn } from "../../frame/speech.tsx"
import type { Period } from "../../pulse/period.ts"
import type { TargetVerdict } from "../../pulse/target.ts"
import { heldAddress } from "../held/address.ts"
import { type PeriodWords, periodWords } from "../period-words.ts"
import { SplitBar } from "../split-bar.tsx"
import { bounds, count, percent, points, pointsText, signed } from "../wording.ts"
import type { TouchpointView } from "./view.ts"

const votesText = (n: number): string => tn(n, "{n} vote", "{n} votes")

const verdictText = (verdict: TargetVerdict): string => {
  switch (verdict) {
    case "met":
      return t("surely met")
    case "missed":
      return t("surely missed")
    case "open":
      return t("can't tell yet")
  }
}

const VERDICT_CLASSES: Record<TargetVerdict, string> = { met: "rose", missed: "fell", open: "" }

const Target = ({ target }: Pick<TouchpointView, "target">) =>
  target ? (
    <small>
      <T
        say="Target {share}: <b>{verdict}</b>"
        share={percent(target.percent / 100)}
        verdict={verdictText(target.verdict)}
        b={(inside) => <b class={VERDICT_CLASSES[target.verdict]}>{inside}</b>}
      />
    </small>
  ) : null

const Love = ({ pulse, target }: Pick<TouchpointView, "pulse" | "target">) => (
  <>
    {pulse.tag === "told" ? (
      <>
        <big>{percent(pulse.share)}</big>
        <small>
          {t("{bounds}, from {love} love and {hate} hate", {
            bounds: bounds(pulse.interval),
            love: pulse.love,
            hate: pulse.hate,
          })}
        </small>
      </>
    ) : (
      <>
        <big class="phrase">{pulse.votes === 0 ? t("No votes") : t("Too few to tell")}</big>
        <small>{pulse.votes === 0 ? t("a tap shows here within two seconds") : votesText(pulse.votes)}</small>
      </>
    )}
    <Target target={target} />
  </>
)

/** Where nothing can be compared, which of the two periods is the reason. */
const NoComparison = ({ series, former }: { series: TouchpointView["series"]; former: string }) => {
  const votesBefore = series.previous.love + series.previous.hate
  return votesBefore >= VOTES_TO_TELL_MIN ? (
    <>
      <big class="phrase">{t("Too few to tell")}</big>
      <small>{t("each period needs {n} votes", { n: VOTES_TO_TELL_MIN })}</small>
    </>
  ) : (
    <>
      <big class="phrase">{t("No comparison yet")}</big>
      <small>
        {former}: {votesBefore === 0 ? t("no votes") : votesText(votesBefore)}
      </small>
    </>
  )
}

interface ChangeProps extends Pick<TouchpointView, "trend" | "series"> {
  former: string
}

const Change = ({ trend, series, former }: ChangeProps) => {
  switch (trend.verdict) {
    case "rose":
    case "fell": {
      const [near = 0, far = 0] = [points(trend.interval.lower), points(trend.interval.upper)].sort(
        (a, b) => a - b,
      )
      const wrap = (inside: unknown) => <b class={trend.verdict}>{`${inside}`}</b>
      return (
        <>
          <big>
            {trend.verdict === "rose" ? "▲" : "▼"} {pointsText(trend.difference)}
          </big>
          <small>
            {trend.verdict === "rose" ? (
              <T say="<b>rose</b>, surely by {near} to {far} points" b={wrap} near={near} far={far} />
            ) : (
              <T say="<b>fell</b>, surely by {near} to {far} points" b={wrap} near={near} far={far} />
            )}
          </small>
        </>
      )
    }
    case "no clear change":
      return (
        <>
          <big class="phrase">{t("No clear change")}</big>
          <small>
            {t("between {lower} and {upper} points", {
              lower: signed(Math.round(trend.interval.lower * 100)),
              upper: signed(Math.round(trend.interval.upper * 100)),
            })}
          </small>
        </>
      )
    case "too few":
      return <NoComparison series={series} former={former} />
  }
}

/** What the held votes of the period mean to its pulse. */
const meaningOf = ({ held, pulse }: Pick<TouchpointView, "held" | "pulse">, during: string): string => {
  if (held.votes === 0) return t("nothing to decide {during}", { during })
  return held.ifReal.tag === "told" && pulse.tag === "told"
    ? t("{share} ({bounds}) if all were real", {
        share: percent(held.ifReal.share),
        bounds: bounds(held.ifReal.interval),
      })
    : t("kept in the ledger, out of the pulse")
}

const Held = ({ view, during }: { view: TouchpointView; during: string }) => {
  const { held, touchpoint } = view
  const address = heldAddress({ touchpoint: touchpoint.slug })
  return (
    <>
      <big>
        {held.votes === 0 ? (
          count(0)
        ) : (
          <a href={address} aria-label={tn(held.votes, "{n} held vote: see it", "{n} held votes: see them")}>
            {count(held.votes)}
          </a>
        )}
      </big>
      <small>
        {meaningOf(view, during)}
        {held.excluded > 0 && ` · ${tn(held.excluded, "{n} excluded", "{n} excluded")}`}
      </small>
      {held.inAll > held.votes && (
        <small>
          <a href={address}>{tn(held.inAll, "{n} waits in all", "{n} wait in all")}</a>
        </small>
      )}
    </>
  )
}

const titles = ({ last, former }: PeriodWords) => [
  t("Love, {period}", { period: last }),
  t("Against {period}", { period: former }),
]

/** Four figures, each with what it stands on beside it. */
export const TouchpointFigures = ({ view, period }: { view: TouchpointView; period: Period }) => {
  const words = periodWords(period)
  const [love, against] = titles(words)
  const { current } = view.series
  return (
    <section class="figures" aria-label={t("Figures")}>
      <div>
        <h2>{love}</h2>
        <Love pulse={view.pulse} target={view.target} />
      </div>
      <div>
        <h2>{against}</h2>
        <Change trend={view.trend} series={view.series} former={words.former} />
      </div>
      <div>
        <h2>{t("Balance")}</h2>
        <big>{signed(view.balance)}</big>
        <small>
          {tn(current.love, "{n} deposit", "{n} deposits")},{" "}
          {tn(current.hate, "{n} withdrawal", "{n} withdrawals")}
        </small>
        {current.love + current.hate > 0 && <SplitBar {...current} />}
      </div>
      <div>
        <h2>{t("Held back")}</h2>
        <Held view={view} during={words.during} />
      </div>
    </section>
  )
}
