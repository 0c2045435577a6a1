import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, Slug } from "../../shared/ids.ts"
import { Channel } from "../../shared/vote.ts"
import { placeName } from "./places.ts"

/** The last comments of counted votes, newest first, by the index that holds only votes with a comment. */
export const selectComments = (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  limit: number,
): D1PreparedStatement =>
  db
    .prepare(
      `SELECT lower(hex(id)) AS id, reaction, comment, channel, ${placeName("place")} AS place, at FROM votes INDEXED BY votes_with_comment
       WHERE business_id = ?1
         AND touchpoint_id = (SELECT id FROM touchpoints WHERE business_id = ?1 AND slug = ?2 AND state = 'live')
         AND comment IS NOT NULL AND state = 'counted' AND reaction <> 'none'
       ORDER BY at DESC LIMIT ?3`,
    )
    .bind(businessId, slug, limit)

const Row = v.object({
  id: v.string(),
  reaction: v.picklist(["love", "hate"]),
  comment: v.string(),
  channel: Channel,
  /** Its name, or its slug where nobody has named it; empty where none was given. */
  place: v.string(),
  at: v.number(),
})
export type Comment = v.InferOutput<typeof Row>

export const readComments = (result: D1Result | undefined): Comment[] =>
  v.parse(v.array(Row), result?.results)
