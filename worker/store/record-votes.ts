import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, TouchpointId, VoteId } from "../../shared/ids.ts"
import { AMENDED_WITHIN_MS } from "../../shared/limits.ts"
import { HeldRule } from "../../shared/outcome.ts"
import type { Channel, Reaction } from "../../shared/vote.ts"
import { addHours } from "./hours.ts"
import { type Replacement, supersede } from "./supersede-votes.ts"

/** A vote that has been admitted: everything about it is decided, only the writing is left. */
export interface AdmittedVote {
  touchpointId: TouchpointId
  id: VoteId
  rev: number
  reaction: Reaction
  held: HeldRule | null
  /** The same visitor's vote whose place this one takes, if it is new: that one is held from then on. */
  replaces?: VoteId | null
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

/**
 * The votes travel as one JSON parameter: D1 binds at most 100, and a batch may hold 500 votes. `jsonb_each` hands each
 * vote on parsed; `json_each` would write it out and parse it again for each of its fields. Paths are written out: from
 * a bare index SQLite makes one anew at every look.
 */
const INCOMING = `
  SELECT value->>'$[0]' AS touchpoint_id, unhex(value->>'$[1]') AS id, value->>'$[2]' AS rev, value->>'$[3]' AS reaction,
    value->>'$[4]' AS held, value->>'$[5]' AS channel, value->>'$[6]' AS place, value->>'$[7]' AS at,
    value->>'$[8]' AS clock_error, value->>'$[9]' AS day, value->>'$[10]' AS hour, value->>'$[11]' AS reason,
    value->>'$[12]' AS comment, value->>'$[13]' AS contact, value->>'$[14]' AS lang, value->>'$[15]' AS page
  FROM jsonb_each(?2)`

const toRow = (vote: AdmittedVote) => [
  vote.touchpointId,
  hexOf(vote.id),
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
 * has this rev or a later one. An amendment stays on the day, hour, channel and place of the tap, and where the tap
 * stands: counted, held, or excluded and in no counter at all. It must come within `AMENDED_WITHIN_DAYS`.
 *
 * The plus in `+?1` and `+?3` is not idle: SQLite compiles a statement again at every run when a bare parameter in a WHERE might
 * change its plan, and compiling this one takes longer than running it.
 */
const MOVES = `
  SELECT i.touchpoint_id, coalesce(v.day, i.day) AS day, coalesce(v.hour, i.hour) AS hour,
    coalesce(v.channel, i.channel) AS channel, coalesce(v.place, i.place) AS place,
    iif(v.rev IS NULL, i.held IS NULL, v.state = 'counted') AS counts,
    (i.reaction = 'love') - coalesce(v.reaction = 'love', 0) AS love,
    (i.reaction = 'hate') - coalesce(v.reaction = 'hate', 0) AS hate
  FROM (${INCOMING}) AS i
  LEFT JOIN votes AS v ON v.business_id = +?1 AND v.touchpoint_id = i.touchpoint_id AND v.id = i.id
  WHERE (v.rev IS NULL OR (v.rev < i.rev AND v.received_at > +?3 - ${AMENDED_WITHIN_MS})) AND i.reaction <> coalesce(v.reaction, 'none') AND v.state IS NOT 'excluded'`

/**
 * One row per counter, however many votes and hours move it. Kept short on purpose: one column per hour took ten times
 * as long to compile as to run.
 */
const MOVE_COUNTERS = `
INSERT INTO counters (business_id, touchpoint_id, day, channel, place, love, hate, held_love, held_hate,
  love_hours, hate_hours)
SELECT ?1, touchpoint_id, day, channel, place,
  sum(iif(counts, love, 0)), sum(iif(counts, hate, 0)), sum(iif(counts, 0, love)), sum(iif(counts, 0, hate)),
  json_group_object(hour, love) FILTER (WHERE love <> 0 AND counts),
  json_group_object(hour, hate) FILTER (WHERE hate <> 0 AND counts)
FROM (
  SELECT touchpoint_id, day, channel, place, hour, counts, sum(love) AS love, sum(hate) AS hate FROM (${MOVES})
  GROUP BY touchpoint_id, day, channel, place, hour, counts
)
GROUP BY touchpoint_id, day, channel, place
ON CONFLICT DO UPDATE SET love = love + excluded.love, hate = hate + excluded.hate,
  held_love = held_love + excluded.held_love, held_hate = held_hate + excluded.held_hate,
  ${addHours("love_hours")},
  ${addHours("hate_hours")}`

const WRITE_LEDGER = `
INSERT INTO votes (business_id, touchpoint_id, id, rev, reaction, held, channel, place, at, clock_error, day, hour,
  received_at, reason, comment, contact, lang, page)
SELECT ?1, touchpoint_id, id, rev, reaction, held, channel, place, at, clock_error, day, hour,
  ?3, reason, comment, contact, lang, page
FROM (${INCOMING}) WHERE true
ON CONFLICT DO UPDATE SET rev = excluded.rev, reaction = excluded.reaction, amended_at = ?3, reason = excluded.reason,
  comment = iif(votes.erased_at IS NULL, excluded.comment, NULL),
  contact = iif(votes.erased_at IS NULL, excluded.contact, NULL)
WHERE excluded.rev > votes.rev AND votes.received_at > +?3 - ${AMENDED_WITHIN_MS}
RETURNING touchpoint_id, lower(hex(id)) AS id, iif(state = 'counted', NULL, held) AS held`

const hexOf = (id: VoteId): string => id.replaceAll("-", "")

const replacementBy = ({ touchpointId, id, replaces }: AdmittedVote): Replacement[] =>
  replaces ? [{ touchpointId, former: hexOf(replaces), newer: hexOf(id) }] : []

const WrittenVote = v.pipe(
  v.object({ touchpoint_id: v.number(), id: v.string(), held: v.nullable(HeldRule) }),
  v.transform(({ touchpoint_id, id, held }) => ({ touchpointId: touchpoint_id, id, held })),
)
/** What the ledger now says of a vote that was just written; `id` is 32 hexadecimal digits. */
export type WrittenVote = v.InferOutput<typeof WrittenVote>
const WrittenVotes = v.array(WrittenVote)

/**
 * Writes votes and moves their counters in one transaction; safe to repeat for ever. The counters go first, because
 * what they move by is what the ledger does not have yet.
 *
 * @param votes at most one rev of each vote: see `highestRevs`
 * @returns the votes written; those missing were in the ledger already, at this rev or a later one or too long ago
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
  const results = await db.batch([
    ...supersede(db, businessId, votes.flatMap(replacementBy)),
    db.prepare(MOVE_COUNTERS).bind(businessId, rows, receivedAt),
    db.prepare(WRITE_LEDGER).bind(businessId, rows, receivedAt),
  ])
  return v.parse(WrittenVotes, results.at(-1)?.results)
}
