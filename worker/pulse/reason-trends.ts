import { VOTES_TO_TELL_MIN } from "../../shared/limits.ts"
import { normalQuantile } from "./normal-quantile.ts"
import { differenceOfShares, type Trend } from "./trend.ts"

/** How sure all verdicts on the reasons of one touchpoint are together. */
const SURE = 0.95

/** How often a reason was given in a period, and in the one before. */
export interface GivenReason {
  votes: number
  before: number
}

/** Counted votes of both faces, in a period and in the one before. */
export type AllVotes = GivenReason

/** Of all votes, those that gave the reason; none is negative where the ledger is younger than the counters. */
const partOf = (given: number, all: number) => ({ love: given, hate: Math.max(0, all - given) })

/**
 * How often each reason comes, against the period before: its share of *all* votes, so that a trouble which doubles is
 * never said to fall because another one tripled.
 *
 * The intervals are widened so that all verdicts hold together at 95 % (Bonferroni).
 *
 * @returns a verdict for each of the reasons, in their order
 * @see R. G. Newcombe (1998b), as `differenceOfShares`
 * @see O. J. Dunn (1961), Multiple comparisons among means. JASA 56:52–64
 */
export const reasonTrends = (reasons: readonly GivenReason[], all: AllVotes): Trend[] => {
  const z = normalQuantile(1 - (1 - SURE) / (2 * Math.max(reasons.length, 1)))
  return reasons.map(({ votes, before }): Trend => {
    if (Math.min(all.votes, all.before) < VOTES_TO_TELL_MIN) return { verdict: "too few" }
    const change = differenceOfShares(partOf(votes, all.votes), partOf(before, all.before), z)
    if (change.interval.lower > 0) return { verdict: "rose", ...change }
    if (change.interval.upper < 0) return { verdict: "fell", ...change }
    return { verdict: "no clear change", ...change }
  })
}
