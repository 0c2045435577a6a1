import { T, t, tn } from "../../frame/speech.tsx"
import type { Period } from "../../pulse/period.ts"
import type { Trend } from "../../pulse/trend.ts"
import type { OpenAlert } from "../../store/alerts.ts"
import { addressOf, periodFields } from "../period-of.ts"
import { SplitBar } from "../split-bar.tsx"
import { bounds, initials, percent, pointsText } from "../wording.ts"
import { Sparkline } from "./sparkline.tsx"
import type { TileView } from "./view.ts"

const TrendMark = ({ trend }: { trend: Trend }) => {
  switch (trend.verdict) {
    case "rose":
      return <b class="rose">{t("▲ rose {points}", { points: pointsText(trend.difference) })}</b>
    case "fell":
      return <b class="fell">{t("▼ fell {points}", { points: pointsText(trend.difference) })}</b>
    case "no clear change":
      return <span>{t("no clear change")}</span>
    case "too few":
      return <span>{t("no trend yet")}</span>
  }
}

const Figures = ({ pulse, series, trend }: TileView) => {
  if (pulse.tag === "too few") {
    return (
      <p class="few">
        {pulse.votes === 0
          ? t("No votes in this period")
          : tn(pulse.votes, "Too few to tell: {n} vote", "Too few to tell: {n} votes")}
      </p>
    )
  }
  return (
    <>
      <p class="pulse">
        <T
          say="{share} <s>love · {bounds}</s>"
          share={<big>{percent(pulse.share)}</big>}
          bounds={bounds(pulse.interval)}
          s={(inside) => <small>{inside}</small>}
        />
      </p>
      <Sparkline points={series.points} />
      <SplitBar {...pulse} />
      <p class="foot">
        <span>{t("{love} love · {hate} hate", pulse)}</span>
        <TrendMark trend={trend} />
      </p>
    </>
  )
}

const Owner = ({ name }: { name: string }) => (
  <span class="owner" title={name}>
    <span aria-hidden="true">{initials(name)}</span>
    <span class="unseen">{t("Owner: {name}", { name })}</span>
  </span>
)

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** "12 min", "2 h", "3 d": how long something lasts. */
const lasting = (ms: number): string => {
  if (ms >= 2 * DAY_MS) return t("{n} d##days", { n: Math.floor(ms / DAY_MS) })
  if (ms >= HOUR_MS) return t("{n} h##hours", { n: Math.floor(ms / HOUR_MS) })
  return t("{n} min", { n: Math.max(1, Math.floor(ms / MINUTE_MS)) })
}

const alertText = (alerts: readonly OpenAlert[], now: number): string => {
  const since = Math.min(...alerts.map((alert) => alert.since))
  return tn(alerts.length, "{n} alert · {time}", "{n} alerts · {time}", { time: lasting(now - since) })
}

const targetText = ({ percent: whole, verdict }: NonNullable<TileView["target"]>): string => {
  const target = percent(whole / 100)
  switch (verdict) {
    case "met":
      return t("target {target} met", { target })
    case "missed":
      return t("target {target} missed", { target })
    case "open":
      return t("target {target}", { target })
  }
}

const TARGET_LOOKS = { met: "bright", missed: "hot", open: "" } as const

const Marks = ({ view, now }: { view: TileView; now: number }) => {
  const { touchpoint, spot, target, alerts } = view
  const marks = [
    ...(alerts.length > 0 ? [{ text: alertText(alerts, now), look: "alarm" }] : []),
    ...(touchpoint.critical ? [{ text: t("critical"), look: "" }] : []),
    ...(spot ? [{ text: spot === "hot" ? t("hot spot") : t("bright spot"), look: spot }] : []),
    ...(target ? [{ text: targetText(target), look: TARGET_LOOKS[target.verdict] }] : []),
    ...(touchpoint.kind === "passive" ? [{ text: t("passive"), look: "" }] : []),
    ...(touchpoint.owner === null ? [{ text: t("no owner"), look: "lacks" }] : []),
  ]
  if (marks.length === 0) return null
  return (
    <ul class="tags" aria-label={t("Marks")}>
      {marks.map(({ text, look }) => (
        <li key={text} {...(look === "" ? {} : { class: look })}>
          {text}
        </li>
      ))}
    </ul>
  )
}

/** Takes hold of the tile. The script shows it: without one, Set up has buttons that do the same. */
const Grip = ({ name }: { name: string }) => (
  <button class="grip" type="button" aria-pressed="false" aria-label={t("Move {name}", { name })}>
    <svg viewBox="0 0 8 14" width="8" height="14" aria-hidden="true">
      <path d="M2 2h0M6 2h0M2 7h0M6 7h0M2 12h0M6 12h0" />
    </svg>
  </button>
)

interface TileProps {
  view: TileView
  period: Period
  now: number
  /** Whether who looks may move it. */
  moves: boolean
}

export const Tile = ({ view, period, now, moves }: TileProps) => {
  const { touchpoint, spot } = view
  return (
    <li class={spot ? `tile ${spot}` : "tile"} data-key={touchpoint.slug}>
      <div class="name">
        <h3>
          <a href={addressOf(`/touchpoints/${touchpoint.slug}`, periodFields(period))}>{touchpoint.name}</a>
        </h3>
        {touchpoint.owner && <Owner name={touchpoint.owner.name} />}
        {moves && <Grip name={touchpoint.name} />}
      </div>
      <Figures {...view} />
      <Marks view={view} now={now} />
    </li>
  )
}
