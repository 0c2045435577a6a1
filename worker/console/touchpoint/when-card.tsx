import type { Slug } from "../../../shared/ids.ts"
import { VOTES_TO_TELL_MIN } from "../../../shared/limits.ts"
import { t, tn } from "../../frame/speech.tsx"
import type { Period } from "../../pulse/period.ts"
import { SURE_HATE, type Week } from "../../pulse/week.ts"
import { Nothing } from "../nothing.tsx"
import { dayName, percent, sameYear } from "../wording.ts"
import { Reader } from "./reader.tsx"
import { WeekMap } from "./week-map.tsx"
import { WeekTable } from "./week-table.tsx"
import { weekText } from "./week-words.ts"

/** What the shades mean. */
const Legend = () => (
  <p class="legend">
    <span>{t("surely hated by at least")}</span>
    {[0, ...SURE_HATE].map((bound, shade) => (
      <span key={bound}>
        <svg class="swatch" aria-hidden="true">
          <rect class={`shade s${shade}`} width="100%" height="100%" rx="3" />
        </svg>
        {percent(bound)}
      </span>
    ))}
    <span>
      <svg class="swatch" aria-hidden="true">
        <circle class="thin" cx="50%" cy="50%" r="2.5" />
      </svg>
      {t("under {n} votes", { n: VOTES_TO_TELL_MIN })}
    </span>
  </p>
)

/** Whether any hour or day has votes enough: a map of nothing but dots would only look like one. */
const tells = ({ byHour, byWeekday }: Week): boolean =>
  [...byHour, ...byWeekday].some(({ pulse }) => pulse.tag === "told")

interface WhenCardProps {
  week: Week | undefined
  /** The first local day that it knows. */
  from: number
  period: Period
  slug: Slug
}

/** When it goes wrong: hate by weekday and local hour, shaded by what is sure. */
export const WhenCard = ({ week, from, period, slug }: WhenCardProps) => (
  <section class="card in-week" aria-labelledby="when">
    <div class="title">
      <h2 id="when">{t("When##card")}</h2>
      {week && (
        <small>
          {from > period.current.from
            ? t("hate by local hour, since {day}", { day: dayName(from, !sameYear(from, period.today)) })
            : t("hate by local hour")}
        </small>
      )}
    </div>
    {week ? (
      <>
        <p class="told">{weekText(week)}</p>
        {tells(week) && (
          <>
            <Reader label={t("Hate by weekday and hour, cell by cell")}>
              <WeekMap week={week} />
            </Reader>
            <Legend />
          </>
        )}
        {week.outside > 0 && (
          <p class="rest">
            {tn(
              week.outside,
              "{n} vote at another hour is left out.",
              "{n} votes at other hours are left out.",
            )}
          </p>
        )}
        <WeekTable week={week} period={period} slug={slug} />
      </>
    ) : (
      <Nothing>{t("No votes in this period.")}</Nothing>
    )}
  </section>
)
