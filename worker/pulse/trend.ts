import { VOTES_TO_TELL_MIN } from "../../shared/limits.ts"
import { type Counts, type Interval, wilsonInterval, Z_95 } from "./share.ts"

/** A difference of two shares, as fractions: 0.2 is 20 points. */
export interface Difference {
  difference: number
  interval: Interval
}

/**
 * The love share of `now` minus that of `before`, with its 95 % interval: Newcombe's hybrid score method, which puts
 * the two Wilson intervals together by the square root of the summed squares of their nearer arms.
 *
 * @param now at least one vote
 * @param before at least one vote; independent of `now`
 * @param z the normal quantile of another level than 95 %
 * @see R. G. Newcombe (1998b), Interval estimation for the difference between independent proportions, method 10.
 *   Stat. Med. 17:873–890
 */
export const differenceOfShares = (now: Counts, before: Counts, z = Z_95): Difference => {
  const votes1 = now.love + now.hate
  const votes2 = before.love + before.hate
  const share1 = now.love / votes1
  const share2 = before.love / votes2
  const bounds1 = wilsonInterval(now.love, votes1, z)
  const bounds2 = wilsonInterval(before.love, votes2, z)
  const difference = share1 - share2
  return {
    difference,
    interval: {
      lower: difference - Math.hypot(share1 - bounds1.lower, bounds2.upper - share2),
      upper: difference + Math.hypot(bounds1.upper - share1, share2 - bounds2.lower),
    },
  }
}

/** How a share moved since the period before. */
export type Trend = { verdict: "too few" } | ({ verdict: "rose" | "fell" | "no clear change" } & Difference)

/** *rose* or *fell* only when the whole interval of the difference lies on that side of zero. */
export const trendOf = (now: Counts, before: Counts): Trend => {
  const votes = Math.min(now.love + now.hate, before.love + before.hate)
  if (votes < VOTES_TO_TELL_MIN) return { verdict: "too few" }
  const change = differenceOfShares(now, before)
  if (change.interval.lower > 0) return { verdict: "rose", ...change }
  if (change.interval.upper < 0) return { verdict: "fell", ...change }
  return { verdict: "no clear change", ...change }
}
