import { m, t, tn } from "../../frame/speech.tsx"
import { RANKINGS } from "../../pulse/compare.ts"
import type { Membership } from "../../store/members.ts"
import type { Touchpoint } from "../../store/touchpoints.ts"
import { Crumb } from "../crumb.tsx"
import { Frame } from "../frame.tsx"
import type { Viewed } from "../period-of.ts"
import { PeriodLine, PeriodPicker } from "../period-picker.tsx"
import { periodWords } from "../period-words.ts"
import { posterPath } from "../poster/address.ts"
import { inPeriod, touchpointPlacesPath } from "./address.ts"
import type { PlacesCompared } from "./compare-places.ts"
import { PlaceList, saysOf } from "./places-card.tsx"

/** Rows on one page: what a browser lays out at once, and more than anybody reads. */
const SHOWN_MAX = 500

const RANKING_NAMES = { worst: m("Surely worst first"), best: m("Surely best first") } as const

interface ComparePageProps extends Membership {
  touchpoint: Touchpoint
  compared: PlacesCompared | undefined
  viewed: Viewed
}

/** One touchpoint at all its places. */
export const ComparePage = ({ touchpoint, compared, viewed, ...frame }: ComparePageProps) => {
  const { slug, name } = touchpoint
  const { period } = viewed
  const path = touchpointPlacesPath(slug)
  const nowhere = compared ? compared.nowhere.love + compared.nowhere.hate : 0
  return (
    <Frame under="/journey" title={t("{name}, place by place", { name })} {...frame}>
      <Crumb
        above={{
          [inPeriod("/journey", period)]: t("Journey"),
          [inPeriod(`/touchpoints/${slug}`, period)]: name,
        }}
      />
      <div class="top">
        <h1>{t("{name}, place by place", { name })}</h1>
        <PeriodLine viewed={viewed} withName={false} />
        <PeriodPicker path={path} viewed={viewed} keep={{ order: compared?.ranking }} />
      </div>
      <p class="about">
        <span>
          {compared
            ? saysOf(compared)
            : t("No vote says where {during}.", { during: periodWords(period).during })}
        </span>
        <span class="facts">
          {t(
            "Ranked by what is sure, never by the bare percentage. “Clearly” means that all these verdicts together hold at 95 %.",
          )}
        </span>
      </p>
      {compared && (
        <section class="card compare" aria-labelledby="compared">
          <h2 id="compared" class="unseen">
            {t("Places")}
          </h2>
          <nav class="rankings" aria-label={t("Order")}>
            {RANKINGS.map((ranking) => (
              <a
                key={ranking}
                class="period"
                href={`${inPeriod(path, period)}&order=${ranking}`}
                {...(ranking === compared.ranking ? { "aria-current": "true" as const } : {})}
              >
                {t(RANKING_NAMES[ranking])}
              </a>
            ))}
          </nav>
          <PlaceList places={compared.places.slice(0, SHOWN_MAX)} all={compared.all} period={period} />
          {compared.places.length + compared.leftOut > SHOWN_MAX && (
            <p class="rest">
              {tn(
                compared.places.length + compared.leftOut - SHOWN_MAX,
                "and {n} more place",
                "and {n} more places",
              )}
            </p>
          )}
          {nowhere > 0 && (
            <p class="rest">
              {tn(
                nowhere,
                "{n} vote came without a place and is compared with nothing.",
                "{n} votes came without a place and are compared with nothing.",
              )}
            </p>
          )}
        </section>
      )}
      <p class="about">
        <a class="asked" href={posterPath(slug)}>
          {t("Posters for its places")}
        </a>
      </p>
    </Frame>
  )
}
