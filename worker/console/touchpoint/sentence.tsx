import { VOTES_TO_TELL_MIN } from "../../../shared/limits.ts"
import { T, t, tn } from "../../frame/speech.tsx"
import type { Period } from "../../pulse/period.ts"
import { periodWords } from "../period-words.ts"
import { installPath } from "../setup/address.ts"
import { dayName, percent, points, sameYear } from "../wording.ts"
import type { TouchpointView } from "./view.ts"
import { clearTimes } from "./week-words.ts"

interface SentenceProps {
  view: TouchpointView
  period: Period
}

/** Nobody voted in the period: whether anybody ever did makes the difference. */
const Silence = ({ view: { standing, touchpoint }, period }: SentenceProps) =>
  standing.lastDay === null ? (
    <T
      say="Waiting for the first vote. <link>Install it where customers are</link>: a tap shows here within two seconds."
      link={(inside) => <a href={installPath(touchpoint.slug)}>{inside}</a>}
    />
  ) : (
    t("Nobody voted {during}. The newest vote is of {day}.", {
      during: periodWords(period).during,
      day: dayName(standing.lastDay, !sameYear(standing.lastDay, period.today)),
    })
  )

/** How love stands, and against before. */
const Standing = ({ view, period }: SentenceProps) => {
  const { pulse, trend } = view
  const { before, during } = periodWords(period)
  if (pulse.votes === 0) return <Silence view={view} period={period} />
  if (pulse.tag === "too few")
    return (
      <>
        {tn(
          pulse.votes,
          "{n} vote {during}: too few to tell. From {min} on there is a pulse.",
          "{n} votes {during}: too few to tell. From {min} on there is a pulse.",
          { during, min: VOTES_TO_TELL_MIN },
        )}
      </>
    )
  const [lower, upper] = [percent(pulse.interval.lower), percent(pulse.interval.upper)]
  if (pulse.hate === 0)
    return (
      <T
        say="All {votes} votes {during} are <b>love</b>: surely {lower} or more love it."
        {...{ votes: pulse.votes, during, lower }}
        b={(inside) => <strong class="love">{inside}</strong>}
      />
    )
  if (pulse.love === 0)
    return (
      <T
        say="All {votes} votes {during} are <b>hate</b>: surely {upper} or fewer love it."
        {...{ votes: pulse.votes, during, upper }}
        b={(inside) => <strong class="hate">{inside}</strong>}
      />
    )
  if (trend.verdict === "rose" || trend.verdict === "fell") {
    const [near = 0, far = 0] = [points(trend.interval.lower), points(trend.interval.upper)].sort(
      (a, b) => a - b,
    )
    const values = { before, near: Math.max(near, 1), far: Math.max(far, 1) }
    return trend.verdict === "fell" ? (
      <T
        say="Love <b>fell</b> by {near} to {far} points against {before}."
        {...values}
        b={(inside) => <strong class="hate">{inside}</strong>}
      />
    ) : (
      <T
        say="Love <b>rose</b> by {near} to {far} points against {before}."
        {...values}
        b={(inside) => <strong class="love">{inside}</strong>}
      />
    )
  }
  return trend.verdict === "no clear change"
    ? t("Between {lower} and {upper} love it, with no clear change against {before}.", {
        lower,
        upper,
        before,
      })
    : t("Between {lower} and {upper} love it; there is too little to compare with.", { lower, upper })
}

const targetText = ({ target, pulse }: TouchpointView): string | undefined => {
  if (!target || pulse.tag !== "told") return undefined
  const wanted = percent(target.percent / 100)
  switch (target.verdict) {
    case "met":
      return t("It surely meets its target of {target}.", { target: wanted })
    case "missed":
      return t("It surely misses its target of {target}.", { target: wanted })
    case "open":
      return t("Whether it meets its target of {target} can't be told yet.", { target: wanted })
  }
}

/** Words before charts: the one sentence that its owner needs, with what it misses and when. */
export const TouchpointSentence = ({ view, period }: SentenceProps) => {
  const worst = view.week ? clearTimes(view.week, "worse") : ""
  const about = targetText(view)
  return (
    <p class="say">
      <Standing view={view} period={period} />
      {about && ` ${about}`}
      {worst && ` ${t("Clearly worse than the rest: {worse}.", { worse: worst })}`}
    </p>
  )
}
