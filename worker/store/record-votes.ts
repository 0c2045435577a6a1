import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, TouchpointId, VoteId } from "../../shared/ids.ts"
import { HeldRule } from "../../shared/outcome.ts"
import type { Channel, Reaction } from "../../shared/vote.ts"
import { HOUR_COLUMNS } from "./hour-columns.ts"

/** A vote that has been admitted: everything about it is decided, only the writing is left. */
export interface AdmittedVote {
  touchpointId: TouchpointId
  id: VoteId
  rev: number
  reaction: Reaction
  held: HeldRule | null
  channel: Channel
  place: string
  at: number
  clockError: number
  day: number
  hour: number
  reason: string | null
  comment: string | null
  contact: string | null
  lang: string | null
  page: string | null
}

/** The votes travel as one JSON parameter: D1 binds at most 100, and a batch may hold 500 votes. */
const INCOMING = `
  SELECT value->>0 AS touchpoint_id, unhex(value->>1) AS id, value->>2 AS rev, value->>3 AS reaction,
    value->>4 AS held, value->>5 AS channel, value->>6 AS place, value->>7 AS at, value->>8 AS clock_error,
    value->>9 AS day, value->>10 AS hour, value->>11 AS reason, value->>12 AS comment, value->>13 AS contact,
    value->>14 AS lang, value->>15 AS page
  FROM json_each(?2)`

const toRow = (vote: AdmittedVote) => [
  vote.touchpointId,
  vote.id.replaceAll("-", ""),
  vote.rev,
  vote.reaction,
  vote.held,
  vote.channel,
  vote.place,
  vote.at,
  vote.clockError,
  vote.day,
  vote.hour,
  vote.reason,
  vote.comment,
  vote.contact,
  vote.lang,
  vote.page,
]

/**
 * What each vote moves: +1 where it newly counts, −1 where an earlier rev counted, nothing where the ledger already
 * has this rev or a later one. An amendment stays on the day, hour, channel and place of the tap, and as counted or
 * held as the tap was.
 */
const MOVES = `
  SELECT touchpoint_id, day, hour, channel, place,
    (held IS NULL) * ((now = 'love') - (was = 'love')) AS love,
    (held IS NULL) * ((now = 'hate') - (was = 'hate')) AS hate,
    (held IS NOT NULL) * ((now = 'love') - (was = 'love')) AS held_love,
    (held IS NOT NULL) * ((now = 'hate') - (was = 'hate')) AS held_hate
  FROM (
    SELECT i.touchpoint_id, i.reaction AS now, coalesce(v.reaction, 'none') AS was,
      iif(v.rev IS NULL, i.held, v.held) AS held, coalesce(v.day, i.day) AS day,
      coalesce(v.hour, i.hour) AS hour, coalesce(v.channel, i.channel) AS channel, coalesce(v.place, i.place) AS place
    FROM (${INCOMING}) AS i
    LEFT JOIN votes AS v ON v.business_id = ?1 AND v.touchpoint_id = i.touchpoint_id AND v.id = i.id
    WHERE v.rev IS NULL OR v.rev < i.rev
  )
  WHERE now <> was`

const TOTALS = ["love", "hate", "held_love", "held_hate"]
const COUNTED = [...TOTALS, ...HOUR_COLUMNS.map(({ name }) => name)]

const MOVE_COUNTERS = `
INSERT INTO counters (business_id, touchpoint_id, day, channel, place, ${COUNTED.join(", ")})
SELECT ?1, touchpoint_id, day, channel, place, ${TOTALS.map((name) => `sum(${name})`).join(", ")},
  ${HOUR_COLUMNS.map(({ face, hour }) => `sum(iif(hour = ${hour}, ${face}, 0))`).join(", ")}
FROM (${MOVES})
GROUP BY touchpoint_id, day, channel, place
ON CONFLICT DO UPDATE SET ${COUNTED.map((name) => `${name} = ${name} + excluded.${name}`).join(", ")}`

const WRITE_LEDGER = `
INSERT INTO votes (business_id, touchpoint_id, id, rev, reaction, held, channel, place, at, clock_error, day, hour,
  received_at, reason, comment, contact, lang, page)
SELECT ?1, touchpoint_id, id, rev, reaction, held, channel, place, at, clock_error, day, hour,
  ?3, reason, comment, contact, lang, page
FROM (${INCOMING}) WHERE true
ON CONFLICT DO UPDATE SET rev = excluded.rev, reaction = excluded.reaction, amended_at = ?3, reason = excluded.reason,
  comment = excluded.comment, contact = excluded.contact
WHERE excluded.rev > votes.rev
RETURNING touchpoint_id, lower(hex(id)) AS id, held`

const WrittenVote = v.pipe(
  v.object({ touchpoint_id: v.number(), id: v.string(), held: v.nullable(HeldRule) }),
  v.transform(({ touchpoint_id, id, held }) => ({ touchpointId: touchpoint_id, id, held })),
)
/** What the ledger now says of a vote that was just written; `id` is 32 hexadecimal digits. */
export type WrittenVote = v.InferOutput<typeof WrittenVote>

/**
 * Writes votes and moves their counters in one transaction; safe to repeat for ever. The counters go first, because
 * what they move by is what the ledger does not have yet.
 *
 * @param votes at most one rev of each vote: see `highestRevs`
 * @returns the votes written; those missing were in the ledger already, at this rev or a later one
 * @throws what D1 throws: then nothing of it, or all of it, is stored
 */
export const recordVotes = async (
  db: D1Database,
  businessId: BusinessId,
  votes: readonly AdmittedVote[],
  receivedAt: number,
): Promise<WrittenVote[]> => {
  if (votes.length === 0) return []
  const rows = JSON.stringify(votes.map(toRow))
  const [, ledger] = await db.batch([
    db.prepare(MOVE_COUNTERS).bind(businessId, rows),
    db.prepare(WRITE_LEDGER).bind(businessId, rows, receivedAt),
  ])
  return v.parse(v.array(WrittenVote), ledger?.results)
}
