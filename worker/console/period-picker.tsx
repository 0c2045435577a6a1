import { dayToDate } from "../../shared/local-time.ts"
import { T, t } from "../frame/speech.tsx"
import { DEFAULT_PERIOD, PERIODS, periodAt, RANGE_MAX_DAYS } from "../pulse/period.ts"
import { addressOf, type PeriodSlip, type Viewed } from "./period-of.ts"
import { periodWords } from "./period-words.ts"
import { spanName } from "./wording.ts"

interface PickerProps {
  path: string
  viewed: Viewed
  /** What else the address says, which every choice keeps. */
  keep?: Readonly<Record<string, string | undefined>>
}

const slipText = (slip: PeriodSlip): string => {
  switch (slip) {
    case "no days":
      return t("Choose both days.")
    case "turned":
      return t("The first day must not be after the last.")
    case "future":
      return t("The last day must not be after today.")
    case "too long":
      return t("Choose {n} days at most: two years.", { n: RANGE_MAX_DAYS })
    case "no improvement":
      return t("Nobody has noted an improvement yet.")
  }
}

/** Any days: a form, so that it works without JavaScript. */
const OtherDays = ({ path, viewed: { period }, keep = {} }: PickerProps) => {
  const today = dayToDate(period.today)
  const chosen = period.name === "range"
  const { from, to } = period.current
  return (
    <details class="days" data-key="days">
      <summary class="period" {...(chosen ? { "aria-current": "true" } : {})}>
        {chosen ? periodWords(period).label : t("Other days")}
      </summary>
      <form class="days-form" action={path}>
        {Object.entries(keep).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <label>
          {t("From")}
          <input type="date" name="from" value={dayToDate(from)} max={today} required />
        </label>
        <label>
          {t("To##date")}
          <input type="date" name="to" value={dayToDate(to)} max={today} required />
        </label>
        <button class="button" type="submit">
          {t("Show")}
        </button>
      </form>
    </details>
  )
}

/** Every period as a link that keeps the rest of the address. */
export const PeriodPicker = (props: PickerProps) => {
  const { path, viewed, keep = {} } = props
  const { period } = viewed
  const now = { day: period.today, hour: period.hour }
  const choices = [
    ...PERIODS.map((name) => ({ name, label: periodWords(periodAt(name, now)).label })),
    { name: "since", label: t("Since last change") },
  ]
  return (
    <nav class="periods" aria-label={t("Period")}>
      {choices.map(({ name, label }) => (
        <a
          key={name}
          class="period"
          href={addressOf(path, { ...keep, period: name })}
          {...(name === period.name ? { "aria-current": "true" as const } : {})}
        >
          {label}
        </a>
      ))}
      <OtherDays {...props} />
    </nav>
  )
}

/** Which days are shown, beside the page's title; and why they are not the ones that were asked for. */
export const PeriodLine = ({
  viewed: { period, slip, since },
  withName = true,
}: {
  viewed: Viewed
  withName?: boolean
}) => (
  <p class="shown-days">
    {spanName(period.current, period.today)}
    {since && (
      <>
        {" · "}
        {withName
          ? t("since “{text}” at {touchpoint}", { text: since.text, touchpoint: since.touchpoint })
          : t("since “{text}”", { text: since.text })}
      </>
    )}
    {slip && (
      <b role="status">
        <T
          say="{why} These are {days}."
          why={slipText(slip)}
          days={periodWords(periodAt(DEFAULT_PERIOD, { day: period.today, hour: period.hour })).last}
        />
      </b>
    )}
  </p>
)
