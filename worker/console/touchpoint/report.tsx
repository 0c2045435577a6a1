import type { Slug } from "../../../shared/ids.ts"
import { localeNow, t } from "../../frame/speech.tsx"
import type { Period } from "../../pulse/period.ts"
import { dayName, spanName } from "../wording.ts"
import { daysPath, monthBefore } from "./address.ts"

const DAY_MS = 86_400_000

const monthName = (day: number): string =>
  new Intl.DateTimeFormat(localeNow(), { month: "long", year: "numeric", timeZone: "UTC" }).format(
    day * DAY_MS,
  )

interface ReportHeadProps {
  business: string
  period: Period
}

/** What only paper has to say: whose figures, of which days, and when they were printed. */
export const ReportHead = ({ business, period: { current, today } }: ReportHeadProps) => (
  <p class="on-paper">
    <b>{business}</b>
    <span>
      {spanName(current, today)} · {t("as of {day}", { day: dayName(today, true) })}
    </span>
  </p>
)

/** The page as it can be passed on: exactly these days, last month as a report, on paper. */
export const ReportLinks = ({ slug, period }: { slug: Slug; period: Period }) => {
  const month = monthBefore(period.today)
  return (
    <p class="passing-on">
      <a href={daysPath(slug, month)}>{t("Report for {month}", { month: monthName(month.from) })}</a>
      <a href={daysPath(slug, period.current)}>{t("Link to exactly these days")}</a>
      <button type="button" class="quiet" data-print>
        {t("Print")}
      </button>
    </p>
  )
}
