import type { Period, Span } from "./period.ts"
import type { BucketCounts } from "./series.ts"
import { balanceOf, type Counts, sumCounts } from "./share.ts"

/** What went into the account and out of it in one bucket, and how it stood afterwards. */
export interface Entry extends Counts {
  span: Span
  /** Deposits minus withdrawals since the period began. */
  balance: number
}

/** The current period's votes as an account, bucket by bucket, oldest first: it begins at nought. */
export const accountOf = (
  { spans, buckets }: Pick<Period, "spans" | "buckets">,
  rows: readonly BucketCounts[],
): Entry[] => {
  const counts = Map.groupBy(rows, ({ bucket }) => bucket)
  let balance = 0
  return spans
    .slice(0, buckets)
    .map((span, bucket) => ({ span, ...sumCounts(counts.get(bucket) ?? []) }))
    .reverse()
    .map((entry) => {
      balance += balanceOf(entry)
      return { ...entry, balance }
    })
}
