import { localeNow, t, tn } from "../../frame/speech.tsx"
import type { Compared } from "../../pulse/compare.ts"
import type { Counts, Pulse } from "../../pulse/share.ts"
import type { Week } from "../../pulse/week.ts"
import { listOf, percent } from "../wording.ts"

/** 1970-01-05 was a Monday. */
const MONDAY_MS = 4 * 86_400_000
const DAY_MS = 86_400_000

/** "Mon", "Monday"; 0: Monday. */
export const weekdayName = (weekday: number, length: "short" | "long"): string =>
  new Intl.DateTimeFormat(localeNow(), { weekday: length, timeZone: "UTC" }).format(
    MONDAY_MS + weekday * DAY_MS,
  )

const clock = (hour: number): string => `${String(hour).padStart(2, "0")}:00`
/** "12:00–14:00" */
export const hoursName = (from: number, to: number): string => `${clock(from)}–${clock(to + 1)}`

/** "12:00–14:00 and 17:00–18:00": neighbouring hours as one stretch. */
const stretches = (hours: readonly number[]): string[] => {
  const runs: { from: number; to: number }[] = []
  for (const hour of hours) {
    const last = runs.at(-1)
    if (last && last.to === hour - 1) last.to = hour
    else runs.push({ from: hour, to: hour })
  }
  return runs.map(({ from, to }) => hoursName(from, to))
}

const clearly = <Item extends Counts>(
  compared: readonly Compared<Item>[],
  verdict: "worse" | "better",
): Item[] => compared.filter(({ standing }) => standing.verdict === verdict).map(({ item }) => item)

/** Hours, then days, that are clearly worse or better than the rest: "12:00–14:00 and Saturday"; empty: none. */
export const clearTimes = ({ byHour, byWeekday }: Week, verdict: "worse" | "better"): string =>
  listOf([
    ...stretches(clearly(byHour, verdict).map(({ hour }) => hour)),
    ...clearly(byWeekday, verdict).map(({ weekday }) => weekdayName(weekday, "long")),
  ])

/** What the week comes to, in a sentence. */
export const weekText = (week: Week): string => {
  const [worse, better] = [clearTimes(week, "worse"), clearTimes(week, "better")]
  if (worse && better) return t("Clearly worse: {worse}. Clearly better: {better}.", { worse, better })
  if (worse) return t("Clearly worse than the rest: {worse}.", { worse })
  if (better) return t("Clearly better than the rest: {better}.", { better })
  const told = week.byHour.filter(({ standing }) => standing.verdict !== "too few").length
  return told > 1
    ? t("No hour and no day is clearly worse than the rest.")
    : t("Too few votes to compare hours or days.")
}

/** What one cell says. */
export const cellText = (name: string, { love, hate, pulse }: Counts & { pulse: Pulse }): string => {
  const votes = tn(love + hate, "{n} vote", "{n} votes")
  if (pulse.tag !== "told") return `${name}\n${votes}: ${t("too few to tell")}`
  const sure = percent(1 - pulse.interval.upper)
  return `${name}\n${t("{share} hate, surely at least {sure}", { share: percent(1 - pulse.share), sure })}\n${votes}`
}
