import type { ComponentChildren } from "preact"
import type { WallPeriod } from "../../../shared/wall.ts"
import { m, T, t } from "../../frame/speech.tsx"
import type { Matter } from "../../pulse/headline.ts"
import { percent, pointsText } from "../wording.ts"
import type { ScreenTile, ScreenView } from "./screen-view.ts"

export const PERIOD_LABELS: Record<WallPeriod, string> = {
  today: m("Today so far##wall"),
  "7d": m("Last 7 days##wall"),
  "28d": m("Last 28 days##wall"),
  "90d": m("Last 90 days##wall"),
}

/** "against …" */
const BEFORE: Record<WallPeriod, string> = {
  today: m("the same hours yesterday"),
  "7d": m("the 7 days before##wall"),
  "28d": m("the 28 days before##wall"),
  "90d": m("the 90 days before##wall"),
}

const love = (inside: ComponentChildren) => <strong class="love">{inside}</strong>
const hate = (inside: ComponentChildren) => <strong class="hate">{inside}</strong>

/** Short: it is read in passing, from across the room. */
const MatterWords = ({ matter, period }: { matter: Matter<ScreenTile>; period: WallPeriod }) => {
  const before = t(BEFORE[period])
  switch (matter.tag) {
    case "fell":
      return (
        <T
          say="<b>{name}</b> fell {points} points against {before}."
          name={matter.reading.touchpoint.name}
          points={pointsText(matter.change.difference)}
          before={before}
          b={hate}
        />
      )
    case "hot":
      return (
        <T
          say="<b>{name}</b> needs care: surely no more than {share} love it."
          name={matter.reading.touchpoint.name}
          share={percent(matter.pulse.interval.upper)}
          b={hate}
        />
      )
    case "rose":
      return (
        <T
          say="<b>{name}</b> rose {points} points against {before}."
          name={matter.reading.touchpoint.name}
          points={pointsText(matter.change.difference)}
          before={before}
          b={love}
        />
      )
    case "nothing clear":
      return <>{t("Nothing changed clearly against {before}.", { before })}</>
    case "nothing to compare":
      return <>{t("There is nothing to compare with yet.##wall")}</>
    case "too few":
      return <>{t("Too few votes to tell yet.##wall")}</>
    case "no touchpoints":
      return <>{t("No touchpoint stands here.##wall")}</>
    case "no votes":
      return <>{t("No votes yet. The first tap shows here within five seconds.##wall")}</>
  }
}

/** The one sentence on top: what matters, and where love is. */
export const ScreenSentence = ({
  headline: { matter, brightest },
  period,
}: Pick<ScreenView, "headline"> & { period: WallPeriod }) => {
  const named = "reading" in matter ? matter.reading.touchpoint.id : undefined
  return (
    <h1 class="wall-say">
      <MatterWords matter={matter} period={period} />
      {brightest && brightest.reading.touchpoint.id !== named && (
        <>
          {" "}
          <T
            say="<b>{name}</b> shines: surely {share} or more love it."
            name={brightest.reading.touchpoint.name}
            share={percent(brightest.pulse.interval.lower)}
            b={love}
          />
        </>
      )}
    </h1>
  )
}
