import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { DayRange } from "../../shared/day-range.ts"
import type { BusinessId, Slug } from "../../shared/ids.ts"
import type { Channel, Face } from "../../shared/vote.ts"

/**
 * Comments that one request looks through for those that are wanted. Each costs two rows read; so many take D1 some
 * 20 ms, and whoever wants older ones goes on from there.
 */
export const COMMENTS_LOOKED_THROUGH_MAX = 5_000

/** Which comments are wanted; what is undefined or false wants nothing. */
export interface CommentsWanted {
  touchpoint: Slug | undefined
  face: Face | undefined
  reason: Slug | undefined
  channel: Channel | undefined
  /** A place's slug. */
  place: Slug | undefined
  /** Local days of the tap. */
  days: DayRange | undefined
  /** Only those that nobody has read, or that were changed since. */
  unread: boolean
  /** Only those whose author can be answered. */
  contact: boolean
  /**
   * ASCII words in small letters which those that are all ASCII must have; of others that is for the caller to find out,
   * since SQLite knows the small letters of ASCII only.
   */
  ascii: readonly string[]
}

/** Where a comment stands among all: the key of its vote, and when it was tapped. `id` is 32 hexadecimal digits. */
export interface CommentCursor {
  at: number
  touchpointId: number
  id: string
}

const DAY_MS = 86_400_000

/** Newest first, from before the cursor on, by the index that begins with the touchpoint, or by that of the business. */
const NEWEST_OF_TOUCHPOINT = `
  SELECT at, touchpoint_id, id FROM votes INDEXED BY votes_with_comment
  WHERE business_id = ?1 AND touchpoint_id = (
      SELECT id FROM touchpoints WHERE business_id = ?1 AND slug = ?2 AND state <> 'waiting')
    AND state = 'counted' AND comment IS NOT NULL AND at BETWEEN ?3 AND ?4 AND (at, touchpoint_id, id) < (?4, ?5, unhex(?6))
  ORDER BY at DESC, touchpoint_id DESC, id DESC LIMIT ?7`
const NEWEST_OF_ALL = `
  SELECT at, touchpoint_id, id FROM votes INDEXED BY votes_said
  WHERE business_id = ?1 AND ?2 IS NULL
    AND state = 'counted' AND comment IS NOT NULL AND at BETWEEN ?3 AND ?4 AND (at, touchpoint_id, id) < (?4, ?5, unhex(?6))
  ORDER BY at DESC, touchpoint_id DESC, id DESC LIMIT ?7`

const WANTED = `v.reaction <> 'none' AND v.reaction = coalesce(?8, v.reaction) AND (?9 IS NULL OR v.reason = ?9)
    AND v.channel = coalesce(?10, v.channel) AND v.place = coalesce(?11, v.place) AND v.day BETWEEN ?12 AND ?13
    AND (?14 = 0 OR NOT EXISTS (
      SELECT 1 FROM comment_marks AS r WHERE r.business_id = ?1 AND r.touchpoint_id = v.touchpoint_id AND r.vote_id = v.id
        AND r.read_at >= coalesce(v.amended_at, 0)))
    AND (?15 = 0 OR v.contact IS NOT NULL)
    AND (length(CAST(v.comment AS BLOB)) > length(v.comment) OR NOT EXISTS (
      SELECT 1 FROM json_each(?16) AS word WHERE instr(lower(v.comment), word.value) = 0))`

/** Behind every moment there is, and behind every vote of it. */
const NOW: CommentCursor = { at: Number.MAX_SAFE_INTEGER, touchpointId: 0, id: "" }
const LAST_DAY = Number.MAX_SAFE_INTEGER

const window = ({ days }: CommentsWanted, { at }: CommentCursor) => ({
  // The index knows instants: a day more on either side.
  from: days ? (days.from - 1) * DAY_MS : 0,
  to: Math.min(at, days ? (days.to + 2) * DAY_MS : Number.MAX_SAFE_INTEGER),
})

const newestOf = ({ touchpoint }: CommentsWanted): string =>
  touchpoint === undefined ? NEWEST_OF_ALL : NEWEST_OF_TOUCHPOINT

const scope = (
  businessId: BusinessId,
  wanted: CommentsWanted,
  cursor: CommentCursor | undefined,
  through: number,
) => {
  const { at, touchpointId, id } = cursor ?? NOW
  const { from, to } = window(wanted, { at, touchpointId, id })
  // Before the window's end nothing is known of where the cursor's vote would stand: all of that instant is wanted.
  const within = to === at ? { touchpointId, id } : { touchpointId: Number.MAX_SAFE_INTEGER, id: "" }
  return [businessId, wanted.touchpoint ?? null, from, to, within.touchpointId, within.id, through]
}

/**
 * The words of wanted comments, newest first.
 *
 * @param through how many comments are looked through for them
 * @param limit how many are handed back
 */
export const selectWanted = (
  db: D1Database,
  businessId: BusinessId,
  wanted: CommentsWanted,
  { after, through, limit }: { after: CommentCursor | undefined; through: number; limit: number },
): D1PreparedStatement =>
  db
    .prepare(
      `SELECT v.at, v.touchpoint_id, lower(hex(v.id)) AS id, v.comment, v.lang FROM (${newestOf(wanted)}) AS newest
       CROSS JOIN votes AS v ON v.business_id = ?1 AND v.touchpoint_id = newest.touchpoint_id AND v.id = newest.id
       WHERE ${WANTED} ORDER BY newest.at DESC, newest.touchpoint_id DESC, newest.id DESC LIMIT ?17`,
    )
    .bind(
      ...scope(businessId, wanted, after, through),
      wanted.face ?? null,
      wanted.reason ?? null,
      wanted.channel ?? null,
      wanted.place ?? null,
      wanted.days?.from ?? 0,
      wanted.days?.to ?? LAST_DAY,
      wanted.unread ? 1 : 0,
      wanted.contact ? 1 : 0,
      JSON.stringify(wanted.ascii),
      limit,
    )

const WantedRow = v.pipe(
  v.object({
    at: v.number(),
    touchpoint_id: v.number(),
    id: v.string(),
    comment: v.string(),
    lang: v.nullable(v.string()),
  }),
  v.transform(({ touchpoint_id, ...row }) => ({ ...row, touchpointId: touchpoint_id })),
)
export type WantedComment = v.InferOutput<typeof WantedRow>

export const readWanted = (result: D1Result | undefined): WantedComment[] =>
  v.parse(v.array(WantedRow), result?.results)

/** The last of as many comments as are looked through; no row where there are not so many. */
export const selectLookedThrough = (
  db: D1Database,
  businessId: BusinessId,
  wanted: CommentsWanted,
  { after, through }: { after: CommentCursor | undefined; through: number },
): D1PreparedStatement =>
  db
    .prepare(`SELECT at, touchpoint_id, lower(hex(id)) AS id FROM (${newestOf(wanted)}) LIMIT 1 OFFSET ?8`)
    .bind(...scope(businessId, wanted, after, through), through - 1)

const CursorRow = v.pipe(
  v.object({ at: v.number(), touchpoint_id: v.number(), id: v.string() }),
  v.transform(({ touchpoint_id, ...row }): CommentCursor => ({ ...row, touchpointId: touchpoint_id })),
)

export const readLookedThrough = (result: D1Result | undefined): CommentCursor | undefined =>
  v.parse(v.array(CursorRow), result?.results)[0]
