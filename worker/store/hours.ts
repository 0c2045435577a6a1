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

/**
 * SQL of an upsert: adds the hours that moved to a counter row's own, key by key. Most votes move one face: the other is
 * left alone.
 */
export const addHours = (
  column: "love_hours" | "hate_hours",
): string => `${column} = iif(excluded.${column} = '{}', ${column}, (
    SELECT json_group_object(hour, votes) FROM (
      SELECT key AS hour, sum(value) AS votes
      FROM (SELECT key, value FROM json_each(counters.${column})
        UNION ALL SELECT key, value FROM json_each(excluded.${column}))
      GROUP BY key)))`
