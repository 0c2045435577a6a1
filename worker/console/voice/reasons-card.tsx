import type { Slug } from "../../../shared/ids.ts"
import type { Face as FaceName } from "../../../shared/vote.ts"
import { Face } from "../../frame/face.tsx"
import { T, t, tn } from "../../frame/speech.tsx"
import type { Period } from "../../pulse/period.ts"
import type { Series } from "../../pulse/series.ts"
import { Nothing } from "../nothing.tsx"
import { periodWords } from "../period-words.ts"
import { count, percent } from "../wording.ts"
import { commentsAddress, periodQuery } from "./address.ts"
import type { ReasonView, VoiceView } from "./voice-view.ts"

interface ReasonsCardProps {
  voice: Pick<VoiceView, "reasons">
  slug: Slug
  period: Period
  series: Pick<Series, "current" | "previous">
}

const moved = ({ trend }: ReasonView): boolean => trend?.verdict === "rose" || trend?.verdict === "fell"

/** What surely changed, as a part of all votes. */
const Moved = ({ reason, series }: { reason: ReasonView; series: ReasonsCardProps["series"] }) => {
  const { trend, votes, before } = reason
  const part = (given: number, { love, hate }: { love: number; hate: number }) =>
    percent(Math.min(1, given / Math.max(1, love + hate)))
  const shares = { now: part(votes, series.current), before: part(before, series.previous) }
  if (trend?.verdict === "rose")
    return (
      <small class="moved">
        ▲ <T say="<b>rose</b> to {now} of all votes, from {before}" b={(word) => <b>{word}</b>} {...shares} />
      </small>
    )
  if (trend?.verdict === "fell")
    return (
      <small class="moved">
        ▼ <T say="<b>fell</b> to {now} of all votes, from {before}" b={(word) => <b>{word}</b>} {...shares} />
      </small>
    )
  return null
}

/** What is to be said of all reasons that did not surely change. */
const still = (reasons: readonly ReasonView[], period: Period): string => {
  const before = periodWords(period).before
  const told = reasons.filter(({ trend }) => trend !== undefined)
  if (told.length === 0) return ""
  if (told.some(({ trend }) => trend?.verdict === "too few"))
    return t("Too few votes to compare with {before}.", { before })
  if (told.every(moved)) return ""
  return told.some(moved)
    ? t("No clear change of the others against {before}.", { before })
    : t("No clear change against {before}.", { before })
}

const Reasons = ({ face, voice, slug, period, series }: { face: FaceName } & ReasonsCardProps) => {
  // One that nobody gives any more is told of where that is sure.
  const reasons = voice.reasons[face].filter((reason) => reason.votes > 0 || moved(reason))
  const all = series.current[face]
  const given = reasons.reduce((sum, { votes }) => sum + votes, 0)
  const most = Math.max(1, ...reasons.map(({ votes }) => votes))
  const unmoved = still(reasons, period)
  return (
    <section class="why" aria-labelledby={`why-${face}`}>
      <div class="title">
        <h2 id={`why-${face}`}>
          <Face face={face} /> {face === "love" ? t("What they love") : t("What they hate")}
        </h2>
        <small>{count(all)}</small>
      </div>
      {reasons.length === 0 ? (
        <Nothing>{all === 0 ? t("Nothing yet.") : t("Nobody has said why yet.")}</Nothing>
      ) : (
        <ul>
          {reasons.map((reason) => (
            <li key={reason.slug}>
              <span>
                <a
                  href={commentsAddress({
                    touchpoint: slug,
                    face,
                    reason: reason.slug,
                    ...periodQuery(period),
                  })}
                >
                  <bdi>{reason.label}</bdi>
                </a>
                {!reason.offered && <small> {t("no longer offered")}</small>}
              </span>
              <b>{count(reason.votes)}</b>
              <svg class="length" aria-hidden="true">
                <rect class={face} width={`${(100 * reason.votes) / most}%`} height="100%" rx="4" />
              </svg>
              <Moved reason={reason} series={series} />
            </li>
          ))}
          {all > given && <li class="rest">{tn(all - given, "{n} gave no reason", "{n} gave no reason")}</li>}
          {unmoved && <li class="rest">{unmoved}</li>}
        </ul>
      )}
    </section>
  )
}

/** Why: the reasons of each face with their counts, and what surely changed. */
export const ReasonsCard = (props: ReasonsCardProps) => (
  <div class="card">
    <Reasons face="hate" {...props} />
    <Reasons face="love" {...props} />
  </div>
)
