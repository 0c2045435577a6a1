import { VOTES_TO_TELL_MIN } from "../../shared/limits.ts"
import { normalQuantile } from "./normal-quantile.ts"
import { type Counts, type Pulse, pulseOf, sumCounts } from "./share.ts"
import { type Difference, differenceOfShares } from "./trend.ts"

/** How sure all verdicts of one comparison are together. */
const SURE = 0.95

/** How one of several compares with the rest of them. `too few`: of its own votes, or of the others'. */
export type Standing =
  | { verdict: "too few" }
  | ({ verdict: "better" | "worse" | "no clear difference" } & Difference)

export interface Compared<Item extends Counts> {
  item: Item
  pulse: Pulse
  standing: Standing
}

/**
 * One against the rest.
 *
 * @param comparisons how many such verdicts are given side by side. Of twenty alike, one would stand out by chance at
 *   95 %: each interval is widened so that all verdicts hold together at 95 % (Bonferroni)
 * @see O. J. Dunn (1961), Multiple comparisons among means. JASA 56:52–64
 */
export const standingOf = (one: Counts, rest: Counts, comparisons = 1): Standing => {
  if (Math.min(one.love + one.hate, rest.love + rest.hate) < VOTES_TO_TELL_MIN) return { verdict: "too few" }
  const z = normalQuantile(1 - (1 - SURE) / (2 * Math.max(comparisons, 1)))
  const difference = differenceOfShares(one, rest, z)
  if (difference.interval.lower > 0) return { verdict: "better", ...difference }
  if (difference.interval.upper < 0) return { verdict: "worse", ...difference }
  return { verdict: "no clear difference", ...difference }
}

/** Each of several beside the rest of them. */
export const compareAll = <Item extends Counts>(items: readonly Item[]): Compared<Item>[] => {
  const all = sumCounts(items)
  const pulses = items.map((item) => ({ item, pulse: pulseOf(item) }))
  const told = pulses.filter(({ pulse }) => pulse.tag === "told").length
  // Of two, each is the other's rest: that is one comparison.
  const comparisons = items.length === 2 ? 1 : told
  return pulses.map(({ item, pulse }) => {
    const rest = { love: all.love - item.love, hate: all.hate - item.hate }
    return { item, pulse, standing: standingOf(item, rest, comparisons) }
  })
}

export const RANKINGS = ["worst", "best"] as const
export type Ranking = (typeof RANKINGS)[number]

const votesOf = ({ love, hate }: Counts): number => love + hate

/**
 * Surely worst first (lowest upper bound) or surely best first (highest lower bound), never by the raw share; those with
 * too few votes to tell come last, the busiest of them first.
 */
export const ranked = <Item extends Counts>(
  compared: readonly Compared<Item>[],
  ranking: Ranking,
): Compared<Item>[] =>
  [...compared].sort((a, b) => {
    if (a.pulse.tag !== "told" || b.pulse.tag !== "told") {
      const byTold = Number(b.pulse.tag === "told") - Number(a.pulse.tag === "told")
      return byTold || votesOf(b.item) - votesOf(a.item)
    }
    return ranking === "worst"
      ? a.pulse.interval.upper - b.pulse.interval.upper
      : b.pulse.interval.lower - a.pulse.interval.lower
  })
