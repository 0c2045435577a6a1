import { VOTES_TO_TELL_MIN } from "../../shared/limits.ts"

/** Counted votes. */
export interface Counts {
  love: number
  hate: number
}

/** A share's or a difference's bounds, as fractions of 1. */
export interface Interval {
  lower: number
  upper: number
}

/** The 97.5 % point of the standard normal distribution: two-sided 95 %. */
export const Z_95 = 1.959963984540054

/**
 * Wilson's score interval (95 %) of `successes` out of `trials`.
 *
 * Chosen because it keeps its level near 0 % and 100 % and with few votes, where touchpoints live.
 *
 * @param z the normal quantile of another level than 95 %
 * @returns fractions within [0, 1]; the whole of [0, 1] when nothing was counted
 * @see E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference. JASA 22:209–212
 * @see R. G. Newcombe (1998a), Two-sided confidence intervals for the single proportion, method 3. Stat. Med. 17:857–872
 */
export const wilsonInterval = (successes: number, trials: number, z = Z_95): Interval => {
  if (trials === 0) return { lower: 0, upper: 1 }
  const share = successes / trials
  const z2 = z * z
  const middle = successes + z2 / 2
  const half = z * Math.sqrt(z2 / 4 + successes * (1 - share))
  return {
    // Exact at the ends, where rounding would leave a trace on the wrong side.
    lower: successes === 0 ? 0 : (middle - half) / (trials + z2),
    upper: successes === trials ? 1 : (middle + half) / (trials + z2),
  }
}

/** What counted votes say: a share with its interval, or that they are too few to tell. */
export type Pulse = { tag: "too few"; votes: number } | Told
export interface Told extends Counts {
  tag: "told"
  votes: number
  /** love / votes, a fraction */
  share: number
  interval: Interval
}

/** The pulse of counted votes; under `VOTES_TO_TELL_MIN` of them a percentage would claim what nobody knows. */
export const pulseOf = ({ love, hate }: Counts): Pulse => {
  const votes = love + hate
  if (votes < VOTES_TO_TELL_MIN) return { tag: "too few", votes }
  return { tag: "told", love, hate, votes, share: love / votes, interval: wilsonInterval(love, votes) }
}

/** Votes as an account: love deposits, hate withdraws. */
export const balanceOf = ({ love, hate }: Counts): number => love - hate

/** The sum of any number of counts. */
export const sumCounts = (counts: Iterable<Counts>): Counts => {
  let love = 0
  let hate = 0
  for (const each of counts) {
    love += each.love
    hate += each.hate
  }
  return { love, hate }
}
