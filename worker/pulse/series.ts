import { VOTES_TO_TELL_MIN } from "../../shared/limits.ts"
import { joinSpans, type Period, type Span } from "./period.ts"
import { type Counts, type Interval, sumCounts, wilsonInterval } from "./share.ts"

/** Counted votes of one bucket of a period (numbered as `Period` says). */
export interface BucketCounts extends Counts {
  bucket: number
}

/** One point of a curve: the love share of a run of neighbouring buckets. */
export interface Point extends Counts {
  span: Span
  /** Where the run lies between the oldest edge (0) and the newest (1) of its period. */
  start: number
  end: number
  share: number
  interval: Interval
}

/** A touchpoint's votes in a period: totals and curves of it and of the equal period before. */
export interface Series {
  current: Counts
  previous: Counts
  points: Point[]
  readonly pointsBefore: Point[]
}

/** Neighbouring buckets taken together, from the `oldest` to the `newest` (buckets count back in time). */
interface Run extends Counts {
  newest: number
  oldest: number
}

/**
 * Runs of neighbouring buckets with at least `VOTES_TO_TELL_MIN` votes each, newest first: a point that stands on three
 * votes would draw a fall nobody lived. What is left at the old end joins its neighbour.
 */
const runsOf = (counts: readonly Counts[]): Run[] => {
  const runs: Run[] = []
  let newest = 0
  let love = 0
  let hate = 0
  for (const [oldest, each] of counts.entries()) {
    love += each.love
    hate += each.hate
    if (love + hate < VOTES_TO_TELL_MIN) continue
    runs.push({ newest, oldest, love, hate })
    newest = oldest + 1
    love = 0
    hate = 0
  }
  if (love + hate === 0) return runs
  const rest = { newest, oldest: counts.length - 1, love, hate }
  const neighbour = runs.pop()
  runs.push(
    neighbour ? { ...sumCounts([neighbour, rest]), newest: neighbour.newest, oldest: rest.oldest } : rest,
  )
  return runs
}

const curve = (spans: readonly Span[], counts: readonly Counts[]): Point[] => {
  const points: Point[] = []
  for (const { newest, oldest, love, hate } of runsOf(counts).reverse()) {
    const first = spans[oldest]
    const last = spans[newest]
    if (!first || !last || love + hate < VOTES_TO_TELL_MIN) continue
    points.push({
      love,
      hate,
      span: first === last ? first : joinSpans(first, last),
      start: 1 - (oldest + 1) / spans.length,
      end: 1 - newest / spans.length,
      share: love / (love + hate),
      interval: wilsonInterval(love, love + hate),
    })
  }
  return points
}

/** Sorts bucket counts (any order, gaps allowed) into totals and curves, oldest point first; no curve from too few. */
export const seriesOf = (period: Period, rows: readonly BucketCounts[]): Series => {
  const counts = period.spans.map(() => ({ love: 0, hate: 0 }))
  for (const row of rows) {
    const known = counts[row.bucket]
    if (!known) continue
    known.love += row.love
    known.hate += row.hate
  }
  const now = counts.slice(0, period.buckets)
  const before = counts.slice(period.buckets)
  return {
    current: sumCounts(now),
    previous: sumCounts(before),
    points: curve(period.spans.slice(0, period.buckets), now),
    // Drawn where it is asked for: the journey asks for none of its hundreds.
    get pointsBefore() {
      return curve(period.spans.slice(period.buckets), before)
    },
  }
}
