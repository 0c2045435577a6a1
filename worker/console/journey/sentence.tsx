import type { Matter } from "../../pulse/headline.ts"
import type { Period } from "../../pulse/period.ts"
import { periodWords } from "../period-words.ts"
import { counted, percent, pointsText } from "../wording.ts"
import type { JourneyView, TileView } from "./view.ts"

const MatterWords = ({ matter, period }: { matter: Matter<TileView>; period: Period }) => {
  const { during, before } = periodWords(period)
  switch (matter.tag) {
    case "fell":
      return (
        <>
          <strong class="hate">{matter.reading.touchpoint.name}</strong> fell{" "}
          {pointsText(matter.change.difference)} points against {before} and cost about{" "}
          {counted(matter.withdrawals, "more withdrawal", "more withdrawals")}
          {matter.reading.touchpoint.critical ? ": it is critical to the journey." : "."}
        </>
      )
    case "hot":
      return (
        <>
          <strong class="hate">{matter.reading.touchpoint.name}</strong> is a hot spot: surely no more than{" "}
          {percent(matter.pulse.interval.upper)} loved it {during}.
        </>
      )
    case "rose":
      return (
        <>
          <strong class="love">{matter.reading.touchpoint.name}</strong> rose{" "}
          {pointsText(matter.change.difference)} points against {before}, and nothing surely fell.
        </>
      )
    case "nothing clear":
      return <>Nothing changed clearly against {before}: what differs could be chance.</>
    case "nothing to compare":
      return <>There is nothing from {before} to compare with yet.</>
    case "too few":
      return <>Too few votes {during} to tell: from 10 on, a touchpoint has a pulse.</>
    case "no touchpoints":
      return <>No touchpoints yet. Each one you create stands in its stage below, with its pulse.</>
    case "no votes":
      return <>No votes {during}. The first tap shows here within two seconds.</>
  }
}

/** Words before charts: the one sentence that matters, and where love is. */
export const JourneySentence = ({
  headline,
  period,
}: {
  headline: JourneyView["headline"]
  period: Period
}) => {
  const { matter, brightest } = headline
  const named = "reading" in matter ? matter.reading.touchpoint.id : undefined
  return (
    <p class="say">
      <MatterWords matter={matter} period={period} />
      {brightest && brightest.reading.touchpoint.id !== named && (
        <>
          {" "}
          <strong class="love">{brightest.reading.touchpoint.name}</strong> shines: surely{" "}
          {percent(brightest.pulse.interval.lower)} or more love it.
        </>
      )}
    </p>
  )
}
