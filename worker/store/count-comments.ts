import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, Slug } from "../../shared/ids.ts"

/** Above this nobody counts: “10,000+”. An index row each. */
export const COMMENTS_COUNTED_MAX = 10_000
/** Of so many newest comments is told how many nobody has read; older ones are nobody's news. Two rows each. */
export const UNREAD_LOOKED_AT = 200

const AT_TOUCHPOINT = `FROM votes INDEXED BY votes_with_comment WHERE business_id = ?1 AND touchpoint_id = (
  SELECT id FROM touchpoints WHERE business_id = ?1 AND slug = ?2 AND state <> 'waiting') AND comment IS NOT NULL`
const ANYWHERE =
  "FROM votes INDEXED BY votes_said WHERE business_id = ?1 AND ?2 IS NULL AND comment IS NOT NULL"

const countsOf = (comments: string): string => `
  SELECT
    (SELECT count(*) FROM (SELECT 1 ${comments} AND state = 'counted' LIMIT ${COMMENTS_COUNTED_MAX})) AS comments,
    (SELECT count(*) FROM (SELECT 1 ${comments} AND state = 'held' LIMIT ${COMMENTS_COUNTED_MAX})) AS held,
    (SELECT count(*) FROM (
      SELECT touchpoint_id, id ${comments} AND state = 'counted' ORDER BY at DESC LIMIT ${UNREAD_LOOKED_AT}) AS newest
      CROSS JOIN votes AS v ON v.business_id = ?1 AND v.touchpoint_id = newest.touchpoint_id AND v.id = newest.id
      LEFT JOIN comment_marks AS r ON r.business_id = ?1 AND r.touchpoint_id = v.touchpoint_id AND r.vote_id = v.id
        AND r.read_at >= coalesce(v.amended_at, 0)
      WHERE r.read_at IS NULL AND v.reaction <> 'none') AS unread`

/** How many comments there are at a touchpoint, or in all: counted, of votes that wait, and unread among the newest. */
export const selectCommentCounts = (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug | undefined,
): D1PreparedStatement =>
  db.prepare(countsOf(slug === undefined ? ANYWHERE : AT_TOUCHPOINT)).bind(businessId, slug ?? null)

const Row = v.object({ comments: v.number(), held: v.number(), unread: v.number() })
export type CommentCounts = v.InferOutput<typeof Row>

export const readCommentCounts = (result: D1Result | undefined): CommentCounts =>
  v.parse(v.tuple([Row]), result?.results)[0]
