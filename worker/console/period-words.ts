import { t, tn } from "../frame/speech.tsx"
import type { Period } from "../pulse/period.ts"
import { dayName, sameYear, spanName } from "./wording.ts"

export interface PeriodWords {
  /** Its name as a choice. */
  label: string
  /** As a title. */
  last: string
  /** Where a sentence says when: "No votes …" */
  during: string
  /** "against …" */
  before: string
  /** As a title: the period before. */
  former: string
}

/** What stands before a period, told by how long it is. */
const formerly = ({ days, unit, current, today }: Period): Pick<PeriodWords, "before" | "former"> => {
  if (unit === "day")
    return {
      before: tn(days, "the {n} day before", "the {n} days before"),
      former: tn(days, "the {n} day before##title", "the {n} days before##title"),
    }
  return current.to === today
    ? { before: t("the same hours yesterday"), former: t("the same hours yesterday##title") }
    : { before: t("the day before"), former: t("the day before##title") }
}

const lately = (n: number, label: string) => ({
  label,
  last: tn(n, "the last {n} day", "the last {n} days"),
  during: tn(n, "in the last {n} day", "in the last {n} days"),
})

const rangeWords = ({ days, current: { from, to }, today }: Period) => {
  const span = spanName({ from, to }, today)
  const name = (day: number) => dayName(day, !sameYear(from, today) || !sameYear(to, today))
  const during =
    days === 1 ? t("on {day}", { day: span }) : t("from {from} to {to}", { from: name(from), to: name(to) })
  return { label: span, last: span, during }
}

const sinceWords = ({ current: { from }, today }: Period) => {
  const since = t("since {day}", { day: dayName(from, !sameYear(from, today)) })
  return { label: t("Since last change"), last: since, during: since }
}

const presently = (period: Period): Omit<PeriodWords, "before" | "former"> => {
  switch (period.name) {
    case "today":
      return { label: t("Today"), last: t("today so far"), during: t("today so far") }
    case "7d":
    case "28d":
    case "90d":
      return lately(period.days, tn(period.days, "{n} day", "{n} days"))
    case "year":
      return lately(period.days, t("Year"))
    case "since":
      return sinceWords(period)
    case "range":
      return rangeWords(period)
  }
}

/** A period as people say it. */
export const periodWords = (period: Period): PeriodWords => ({ ...presently(period), ...formerly(period) })
