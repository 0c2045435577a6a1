import type { D1Database } from "@cloudflare/workers-types"
import { migrateLocal } from "../../worker/commands/migrate-local.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"

const DAY_MS = 86_400_000
export const TOUCHPOINTS = 200
const STAGES = ["pre", "first", "core", "last", "in"] as const
/** Of so many votes, those of one opening hour. */
const share = (votes: string) => `(${votes} / ${OPEN_HOURS} + (hour < ${votes} % ${OPEN_HOURS}))`

/** A statement's worth: D1 gives one 30 s. */
const CHUNK_TOUCHPOINTS = 20
/** Each touchpoint's newest votes have rows of their own in the ledger: enough to see whether a page reads them. */
const LEDGER_VOTES = 500
const OPEN_HOURS = 12

/** Votes spread evenly: so many at each touchpoint, over so many of the latest days. */
export interface Spread {
  votesPerTouchpoint: number
  days: number
}

/** Opening hours 8–19, three in four love it, some say why: made by SQL, since a million inserts by HTTP take an hour. */
const LEDGER = `
INSERT INTO votes (business_id, touchpoint_id, id, rev, reaction, channel, place, at, clock_error, day, hour, received_at,
  reason, comment)
WITH RECURSIVE nth (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM nth WHERE n + 1 < ?4)
SELECT ?1, t.id, unhex(printf('%016x%016x', t.id, n)), 1, iif((n * 7 + t.id) % 4 = 0, 'hate', 'love'), 'web', '',
  (?6 - n % ?5) * ${DAY_MS} + (8 + n / ?5 % ${OPEN_HOURS}) * 3600000, 0, CAST(?6 - n % ?5 AS INTEGER),
  CAST(8 + n / ?5 % ${OPEN_HOURS} AS INTEGER), 0,
  iif(n % 20 = 0, 'friendly', NULL), iif(n % 50 = 0, 'A word about this visit', NULL)
FROM touchpoints AS t CROSS JOIN nth
WHERE t.business_id = ?1 AND t.id BETWEEN ?2 AND ?3
ORDER BY t.id, n`

/** One counter for each day, as all these votes would leave it: ?4 votes over ?5 days, of which ?6 is the last. */
const COUNTERS = `
INSERT INTO counters (business_id, touchpoint_id, day, channel, place, love, hate, love_hours, hate_hours)
WITH RECURSIVE
  given (votes, days) AS (SELECT CAST(?4 AS INTEGER), CAST(?5 AS INTEGER)),
  nth (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM nth WHERE n + 1 < ?5),
  sized AS (SELECT n, given.votes / days + (n < given.votes % days) AS votes FROM nth CROSS JOIN given),
  told AS (
    SELECT t.id, n, votes, iif(votes < 4, (n * 7 + t.id) % 4 = 0, votes / 4 + (n * 7 + t.id) % 3 - 1) AS hate
    FROM touchpoints AS t CROSS JOIN sized WHERE t.business_id = ?1 AND t.id BETWEEN ?2 AND ?3
  ),
  hours (hour) AS (SELECT 0 UNION ALL SELECT hour + 1 FROM hours WHERE hour + 1 < ${OPEN_HOURS})
SELECT ?1, id, CAST(?6 - n AS INTEGER), 'web', '', votes - hate, hate,
  (SELECT json_group_object(8 + hour, ${share("(votes - hate)")}) FILTER (WHERE ${share("(votes - hate)")} > 0) FROM hours),
  (SELECT json_group_object(8 + hour, ${share("hate")}) FILTER (WHERE ${share("hate")} > 0) FROM hours)
FROM told ORDER BY id, n DESC`

/** A migrated database with one business, its journey of 200 touchpoints, and their votes and counters. */
export const makeYear = async (db: D1Database, siteKey: string, spread: Spread): Promise<MadeBusiness> => {
  await migrateLocal(db)
  const touchpoints = Array.from({ length: TOUCHPOINTS }, (_, number) => ({
    slug: `touchpoint-${number}`,
    stage: STAGES[number % STAGES.length] ?? "core",
  }))
  const business = await makeBusiness(db, { siteKey, touchpoints })
  const ids = Object.values(business.touchpointIds)
  const { votesPerTouchpoint, days } = spread
  const today = Math.floor(Date.now() / DAY_MS)
  for (let from = 0; from < ids.length; from += CHUNK_TOUCHPOINTS) {
    const first = ids[from]
    const last = ids[Math.min(from + CHUNK_TOUCHPOINTS, ids.length) - 1]
    const range = [business.id, first, last]
    await db.batch([
      db.prepare(LEDGER).bind(...range, Math.min(votesPerTouchpoint, LEDGER_VOTES), days, today),
      db.prepare(COUNTERS).bind(...range, votesPerTouchpoint, days, today),
    ])
  }
  return business
}
