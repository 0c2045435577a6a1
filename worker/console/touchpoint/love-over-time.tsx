import type { Slug } from "../../../shared/ids.ts"
import { VOTES_TO_TELL_MIN } from "../../../shared/limits.ts"
import { t } from "../../frame/speech.tsx"
import type { Period } from "../../pulse/period.ts"
import type { Series } from "../../pulse/series.ts"
import type { Change } from "../../store/improvements.ts"
import { Nothing } from "../nothing.tsx"
import { ChangeList, placedChanges } from "./changes.tsx"
import { Curves } from "./curves.tsx"
import { Reader } from "./reader.tsx"
import { SeriesTable } from "./series-table.tsx"

interface LoveOverTimeProps {
  series: Series
  period: Period
  slug: Slug
  /** Improvements of both periods, newest first. */
  changes?: readonly Change[]
  target?: number | null
}

/** The share over the period and the one before, each point on at least ten votes, with its 95 % band. */
export const LoveOverTime = ({ series, period, slug, changes = [], target = null }: LoveOverTimeProps) => {
  const some = series.points.length + series.pointsBefore.length > 0
  const placed = placedChanges(changes, period, series.pointsBefore.length > 0)
  return (
    <section class="card over-time" aria-labelledby="over-time">
      <div class="title">
        <h2 id="over-time">{t("Love over time")}</h2>
        {some && (
          <small>{t("each point {n} votes or more · band: 95% sure", { n: VOTES_TO_TELL_MIN })}</small>
        )}
      </div>
      {some ? (
        <>
          <Reader label={t("Love over time, point by point")}>
            <Curves series={series} period={period} changes={placed} target={target} />
          </Reader>
          <ChangeList changes={placed} period={period} slug={slug} />
          <SeriesTable series={series} period={period} slug={slug} />
        </>
      ) : (
        <>
          <Nothing>
            {t("Too few votes to draw: from {n} on, a curve grows here.", { n: VOTES_TO_TELL_MIN })}
          </Nothing>
          {/* Noted before the votes that it is for. */}
          <ChangeList changes={placed} period={period} slug={slug} />
        </>
      )}
    </section>
  )
}
