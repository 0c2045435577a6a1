import type { Slug } from "../../../shared/ids.ts"
import type { Question } from "../../../shared/touchpoint.ts"
import type { Face } from "../../../shared/vote.ts"
import type { Period } from "../../pulse/period.ts"
import { reasonTrends } from "../../pulse/reason-trends.ts"
import type { Series } from "../../pulse/series.ts"
import type { Counts } from "../../pulse/share.ts"
import type { Trend } from "../../pulse/trend.ts"
import { type WordsApart, wordsApart } from "../../pulse/words.ts"
import type { VoiceRead } from "../../store/read-voice.ts"
import { WORDS_READ_MAX } from "../../store/said-comments.ts"

/** A reason as worded at the touchpoint, with how often it was given, and whether that changed. */
export interface ReasonView {
  slug: Slug
  label: string
  votes: number
  before: number
  /** Its share of all votes against the period before; undefined: the two can't be compared. */
  trend: Trend | undefined
  /** Whether customers are still offered it. */
  offered: boolean
}

/** What customers said at a touchpoint, as its page says it. */
export interface VoiceView extends Pick<VoiceRead, "comments" | "counts"> {
  reasons: Record<Face, ReasonView[]>
  words: WordsApart
  /** The words were told from the newest comments of the period only. */
  wordsCapped: boolean
}

/** Votes know their day's hour, reasons don't: so far into a day, they can't be held against the same hours of another. */
export const comparesReasons = ({ unit, hour }: Pick<Period, "unit" | "hour">): boolean =>
  unit === "day" || hour === 23

const votesOf = ({ love, hate }: Counts): number => love + hate

export const voiceView = (
  read: VoiceRead,
  question: Question,
  { current, previous }: Pick<Series, "current" | "previous">,
  period: Pick<Period, "unit" | "hour">,
): VoiceView => {
  const all = { votes: votesOf(current), before: votesOf(previous) }
  const trends = comparesReasons(period) ? reasonTrends(read.reasons, all) : []
  const views = read.reasons.map(({ reaction, reason, label, votes, before }, at) => ({
    face: reaction,
    slug: reason,
    label,
    votes,
    before,
    trend: trends[at],
    offered: question[reaction].reasons.some(({ slug }) => slug === reason),
  }))
  const of = (wanted: Face): ReasonView[] =>
    views.filter(({ face }) => face === wanted).map(({ face: _, ...view }) => view)
  return {
    comments: read.comments,
    counts: read.counts,
    reasons: { love: of("love"), hate: of("hate") },
    words: wordsApart(read.here, read.anywhere),
    wordsCapped: read.here.length === WORDS_READ_MAX,
  }
}
