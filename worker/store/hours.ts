import * as v from "valibot"

const HOURS_PER_DAY = 24

/** A counter row's `love_hours` or `hate_hours`: JSON of local hour → votes, hours without votes left out. */
export const Hours = v.pipe(
  v.string(),
  v.parseJson(),
  v.record(v.string(), v.number()),
  v.transform((votes) => Array.from({ length: HOURS_PER_DAY }, (_, hour) => votes[hour] ?? 0)),
)
/** Votes by local hour, 0–23. */
export type Hours = v.InferOutput<typeof Hours>
