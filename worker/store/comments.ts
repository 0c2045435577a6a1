import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, MemberId, Slug, TouchpointId } from "../../shared/ids.ts"
import { TouchpointState } from "../../shared/touchpoint.ts"
import { Channel } from "../../shared/vote.ts"
import { placeName } from "./places.ts"
import { reasonLabel } from "./reason-label.ts"
import type { CommentCursor } from "./search-comments.ts"

const NEWEST = `
  SELECT touchpoint_id, id FROM votes INDEXED BY votes_with_comment
  WHERE business_id = ?1
    AND touchpoint_id = (SELECT id FROM touchpoints WHERE business_id = ?1 AND slug = ?2 AND state <> 'waiting')
    AND comment IS NOT NULL AND state = 'counted' AND reaction <> 'none' ORDER BY at DESC LIMIT ?3`

/** The votes that ?2, a JSON list of [touchpoint, id], names. */
const NAMED = `SELECT value->>'$[0]' AS touchpoint_id, unhex(value->>'$[1]') AS id FROM json_each(?2)`

/** ?4: the id of the vote whose contact is shown. Nobody else's leaves the database. */
const commentsOf = (votes: string): string => `
  SELECT lower(hex(v.id)) AS vote, v.reaction, v.comment, v.channel, ${placeName("v.place")} AS place, v.at, v.lang,
    ${reasonLabel("v.reaction", "v.reason")} AS reason, v.contact IS NOT NULL AS has_contact,
    iif(v.id = unhex(?4), v.contact, NULL) AS contact, r.read_at, m.name AS reader,
    t.id, t.slug, t.name, t.state, t.owner_id
  FROM (${votes}) AS wanted
  CROSS JOIN votes AS v ON v.business_id = ?1 AND v.touchpoint_id = wanted.touchpoint_id AND v.id = wanted.id
  CROSS JOIN touchpoints AS t ON t.business_id = v.business_id AND t.id = v.touchpoint_id
  LEFT JOIN comment_marks AS r ON r.business_id = v.business_id AND r.touchpoint_id = v.touchpoint_id AND r.vote_id = v.id
    AND r.read_at >= coalesce(v.amended_at, 0)
  LEFT JOIN members AS m ON m.business_id = v.business_id AND m.id = r.member_id
  WHERE v.comment IS NOT NULL AND v.state = 'counted' AND v.reaction <> 'none'
  ORDER BY v.at DESC, v.touchpoint_id DESC, v.id DESC LIMIT ?3`

/** The last comments of counted votes at a touchpoint, newest first, by the index that holds only votes with a comment. */
export const selectComments = (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  limit: number,
): D1PreparedStatement => db.prepare(commentsOf(NEWEST)).bind(businessId, slug, limit, "")

/**
 * Comments by the keys of their votes, newest first.
 *
 * @param reveal the id of a vote (32 hexadecimal digits) whose author's contact is told; empty: nobody's is
 */
export const selectNamedComments = (
  db: D1Database,
  businessId: BusinessId,
  keys: readonly Pick<CommentCursor, "touchpointId" | "id">[],
  reveal: string,
): D1PreparedStatement =>
  db
    .prepare(commentsOf(NAMED))
    .bind(
      businessId,
      JSON.stringify(keys.map(({ touchpointId, id }) => [touchpointId, id])),
      keys.length,
      reveal,
    )

const Row = v.pipe(
  v.object({
    vote: v.string(),
    reaction: v.picklist(["love", "hate"]),
    comment: v.string(),
    channel: Channel,
    /** Its name, or its slug where nobody has named it; empty where none was given. */
    place: v.string(),
    at: v.number(),
    lang: v.nullable(v.string()),
    /** As it is worded at the touchpoint, or was. */
    reason: v.nullable(v.string()),
    has_contact: v.number(),
    contact: v.nullable(v.string()),
    read_at: v.nullable(v.number()),
    reader: v.nullable(v.string()),
    id: TouchpointId,
    slug: Slug,
    name: v.string(),
    state: TouchpointState,
    owner_id: v.nullable(MemberId),
  }),
  v.transform(({ vote, has_contact, read_at, reader, id, slug, name, state, owner_id, ...row }) => ({
    ...row,
    id: vote,
    hasContact: has_contact === 1,
    /** Who has read it, null where they have left; undefined: nobody has. */
    read: read_at === null ? undefined : { at: read_at, by: reader },
    touchpoint: { id, slug, name, state, ownerId: owner_id },
  })),
)
/** A comment of a counted vote, by whose id it goes (32 hexadecimal digits). */
export type Comment = v.InferOutput<typeof Row>

export const readComments = (result: D1Result | undefined): Comment[] =>
  v.parse(v.array(Row), result?.results)
