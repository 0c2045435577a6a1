import type { ComponentChildren } from "preact"
import { T, tn } from "../../frame/speech.tsx"
import { undoingOf, type Weakest } from "../../pulse/calamity.ts"
import type { Matter } from "../../pulse/headline.ts"
import type { Period } from "../../pulse/period.ts"
import type { Interval } from "../../pulse/share.ts"
import { type PeriodWords, periodWords } from "../period-words.ts"
import { count, percent, pointsText } from "../wording.ts"
import type { JourneyView, TileView } from "./view.ts"

const bad = (name: ComponentChildren) => <strong class="hate">{name}</strong>
const good = (name: ComponentChildren) => <strong class="love">{name}</strong>
/** What is said to be sure is rounded away from the claim. */
const atLeast = ({ lower }: Interval) => percent(Math.floor(lower * 100) / 100)
const noMoreThan = ({ upper }: Interval) => percent(Math.ceil(upper * 100) / 100)
const withdrawalsText = (n: number) => tn(n, "{n} withdrawal", "{n} withdrawals")
const moreText = (n: number) => tn(n, "{n} more withdrawal", "{n} more withdrawals")

const MatterWords = ({ matter, words }: { matter: Matter<TileView>; words: PeriodWords }) => {
  const { during, before } = words
  switch (matter.tag) {
    case "fell":
      return (
        <T
          say="<b>{name}</b> fell {points} points against {before} and cost about {more}."
          b={bad}
          name={matter.reading.touchpoint.name}
          points={pointsText(matter.change.difference)}
          before={before}
          more={moreText(matter.withdrawals)}
        />
      )
    case "hot":
      return (
        <T
          say="<b>{name}</b> is a hot spot: surely no more than {share} loved it {during}."
          b={bad}
          name={matter.reading.touchpoint.name}
          share={noMoreThan(matter.pulse.interval)}
          during={during}
        />
      )
    case "rose":
      return (
        <T
          say="<b>{name}</b> rose {points} points against {before}, and nothing surely fell."
          b={good}
          name={matter.reading.touchpoint.name}
          points={pointsText(matter.change.difference)}
          before={before}
        />
      )
    case "nothing clear":
      return (
        <T say="Nothing changed clearly against {before}: what differs could be chance." before={before} />
      )
    case "nothing to compare":
      return <T say="There is nothing from {before} to compare with yet." before={before} />
    case "too few":
      return <T say="Too few votes {during} to tell: from 10 on, a touchpoint has a pulse." during={during} />
    case "no touchpoints":
      return <T say="No touchpoints yet. Each one you create stands in its stage below, with its pulse." />
    case "no votes":
      return <T say="No votes {during}. The first tap shows here within two seconds." during={during} />
  }
}

interface CalamityProps {
  weakest: Weakest<TileView>
  brightest: JourneyView["headline"]["brightest"]
  words: PeriodWords
}

/** What a failing critical touchpoint undoes of what the brightest one earns. */
const Undone = ({ weakest: { pulse }, brightest }: CalamityProps) => {
  const withdrawals = withdrawalsText(pulse.hate)
  if (!brightest) return <T say="it took {withdrawals}." withdrawals={withdrawals} />
  const { name } = brightest.reading.touchpoint
  const undoing = undoingOf(pulse.hate, brightest.pulse.love)
  switch (undoing.tag) {
    case "all":
      return (
        <T
          say="with {withdrawals} it outweighs everything <b>{name}</b> earns."
          withdrawals={withdrawals}
          b={good}
          name={name}
        />
      )
    case "part":
      return (
        <T
          say="with {withdrawals} it undoes {part} of what <b>{name}</b> earns."
          withdrawals={withdrawals}
          part={percent(undoing.part)}
          b={good}
          name={name}
        />
      )
    case "little":
      return <T say="it took {withdrawals}." withdrawals={withdrawals} />
  }
}

/** A calamity undoes excellence: it is named first, whatever else has moved. */
const Calamity = (props: CalamityProps) => {
  const { reading, pulse } = props.weakest
  const { trend, series } = reading
  const { name } = reading.touchpoint
  const undone = <Undone {...props} />
  if (trend.verdict !== "fell") {
    return (
      <T
        say="<b>{name}</b> is critical and a hot spot: surely no more than {share} loved it {during}; {undone}"
        b={bad}
        name={name}
        share={noMoreThan(pulse.interval)}
        during={props.words.during}
        undone={undone}
      />
    )
  }
  const more = Math.round(-trend.difference * (series.current.love + series.current.hate))
  return (
    <T
      say="<b>{name}</b> is critical, fell {points} points against {before} and cost about {more}: {undone}"
      b={bad}
      name={name}
      points={pointsText(trend.difference)}
      before={props.words.before}
      more={moreText(more)}
      undone={undone}
    />
  )
}

/** Words before charts: what a critical touchpoint undoes, or else the one sentence that matters; and where love is. */
export const JourneySentence = ({
  view: { headline, weakest },
  period,
}: {
  view: Pick<JourneyView, "headline" | "weakest">
  period: Period
}) => {
  const { matter, brightest } = headline
  const words = periodWords(period)
  const named = new Set(weakest?.fails ? [weakest.reading.touchpoint.id] : [])
  if (weakest?.fails) {
    const undoing = brightest && undoingOf(weakest.pulse.hate, brightest.pulse.love)
    if (brightest && undoing?.tag !== "little") named.add(brightest.reading.touchpoint.id)
  } else if ("reading" in matter) named.add(matter.reading.touchpoint.id)
  const shines = brightest && !named.has(brightest.reading.touchpoint.id) ? brightest : undefined
  if (shines) named.add(shines.reading.touchpoint.id)
  const weak = weakest && weakest.pulse.hate > 0 && !named.has(weakest.reading.touchpoint.id)
  return (
    <p class="say">
      {weakest?.fails ? (
        <Calamity {...{ weakest, brightest, words }} />
      ) : (
        <MatterWords {...{ matter, words }} />
      )}
      {shines && (
        <>
          {" "}
          <T
            say="<b>{name}</b> shines: surely {share} or more love it."
            b={good}
            name={shines.reading.touchpoint.name}
            share={atLeast(shines.pulse.interval)}
          />
        </>
      )}
      {weak && (
        <>
          {" "}
          <T
            say="Of what is critical, <b>{name}</b> is weakest: {withdrawals} among {votes} votes."
            b={(name) => <strong>{name}</strong>}
            name={weakest.reading.touchpoint.name}
            withdrawals={withdrawalsText(weakest.pulse.hate)}
            votes={count(weakest.pulse.votes)}
          />
        </>
      )}
    </p>
  )
}
