import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, MemberId } from "../../shared/ids.ts"
import type { Author } from "./change-fields.ts"

/** The key of a comment's vote: its touchpoint's row, and 32 hexadecimal digits. */
export const CommentKey = v.object({ touchpointId: v.number(), id: v.string() })
export type CommentKey = v.InferOutput<typeof CommentKey>

export interface Marking {
  as: "read" | "unread"
  keys: readonly CommentKey[]
  /** Only at touchpoints of this member; null: everywhere. */
  ownerId: MemberId | null
  /** The entry that is undone by it. */
  undoes?: number
}

/** Those of the comments ?2 that are not marked so already, where the member ?3 may mark. */
const targets = (as: Marking["as"]): string => `
  SELECT v.touchpoint_id, v.id, t.slug FROM json_each(?2) AS named
  CROSS JOIN votes AS v ON v.business_id = ?1 AND v.touchpoint_id = named.value->>'$[0]'
    AND v.id = unhex(named.value->>'$[1]')
  CROSS JOIN touchpoints AS t ON t.business_id = ?1 AND t.id = v.touchpoint_id AND (?3 IS NULL OR t.owner_id = ?3)
  LEFT JOIN comment_marks AS r ON r.business_id = ?1 AND r.touchpoint_id = v.touchpoint_id AND r.vote_id = v.id
    AND r.read_at >= coalesce(v.amended_at, 0)
  WHERE v.comment IS NOT NULL AND v.state = 'counted' AND r.read_at IS ${as === "read" ? "NULL" : "NOT NULL"}`

const insertEntry = (as: Marking["as"]): string => `
INSERT INTO audit (business_id, at, member_id, action, detail)
SELECT ?1, ?4, ?5, 'comments', json_patch(json_object('as', '${as}', 'comments', count(*),
  'touchpoint', iif(min(slug) = max(slug), max(slug), NULL),
  'keys', json_group_array(json_array(touchpoint_id, lower(hex(id))))), ?6)
FROM (${targets(as)}) HAVING count(*) > 0 RETURNING id`

const INSERT_MARKS = `
INSERT INTO comment_marks (business_id, touchpoint_id, vote_id, member_id, read_at)
SELECT ?1, touchpoint_id, id, ?5, ?4 FROM (${targets("read")}) WHERE true
ON CONFLICT DO UPDATE SET member_id = excluded.member_id, read_at = excluded.read_at`
const DELETE_MARKS = `
DELETE FROM comment_marks WHERE business_id = ?1
  AND (touchpoint_id, vote_id) IN (SELECT touchpoint_id, id FROM (${targets("unread")}))`

const Inserted = v.array(v.object({ id: v.number() }))

/**
 * Marks comments as read, or as unread, for all members, with the log's entry in the same transaction.
 *
 * @returns the entry's id; undefined: all were marked so already, or may not be marked, and nothing was written
 */
export const markComments = async (
  db: D1Database,
  businessId: BusinessId,
  { as, keys, ownerId, undoes }: Marking,
  { memberId, at }: Author,
): Promise<number | undefined> => {
  const named = JSON.stringify(keys.map(({ touchpointId, id }) => [touchpointId, id]))
  const more = JSON.stringify(undoes === undefined ? {} : { undoes })
  const scope = [businessId, named, ownerId] as const
  const [entry] = await db.batch([
    db.prepare(insertEntry(as)).bind(...scope, at, memberId, more),
    as === "read"
      ? db.prepare(INSERT_MARKS).bind(...scope, at, memberId)
      : db.prepare(DELETE_MARKS).bind(...scope),
  ])
  return v.parse(Inserted, entry?.results)[0]?.id
}

const StoredMarked = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    as: v.picklist(["read", "unread"]),
    comments: v.number(),
    keys: v.array(
      v.pipe(
        v.tuple([v.number(), v.string()]),
        v.transform(([touchpointId, id]): CommentKey => ({ touchpointId, id })),
      ),
    ),
    undoes: v.optional(v.number()),
  }),
)
/** What an entry tells of: which comments became read, or unread. */
export type Marked = v.InferOutput<typeof StoredMarked>

export const findMarked = async (
  db: D1Database,
  businessId: BusinessId,
  entry: number,
): Promise<Marked | undefined> => {
  const detail = await db
    .prepare("SELECT detail FROM audit WHERE business_id = ?1 AND id = ?2 AND action = 'comments'")
    .bind(businessId, entry)
    .first("detail")
  return detail === null ? undefined : v.parse(StoredMarked, detail)
}

/**
 * SQL: takes the marks of votes along whose words go, in the batch that takes these.
 *
 * @param votes a query of the keys of what goes, all of the business ?1
 */
export const forgetMarks = (votes: string): string =>
  `DELETE FROM comment_marks WHERE business_id = ?1 AND (touchpoint_id, vote_id) IN (SELECT touchpoint_id, id FROM (${votes}))`
