import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type SiteKey, Slug, type VoteId } from "../../shared/ids.ts"
import { TouchpointState } from "../../shared/touchpoint.ts"
import { Reaction } from "../../shared/vote.ts"

const StandRow = v.object({ business: v.string(), state: v.nullable(TouchpointState) })
/** Whose touchpoint a page is for. `state` null: the business has no such one. */
export type FoundStand = v.InferOutput<typeof StandRow>

/** Undefined: nobody has this key. */
export const findStand = async (
  db: D1Database,
  key: SiteKey,
  slug: Slug,
): Promise<FoundStand | undefined> => {
  const row = await db
    .prepare(
      `SELECT b.name AS business, t.state FROM businesses AS b
       LEFT JOIN touchpoints AS t ON t.business_id = b.id AND t.slug = ?2 WHERE b.site_key = ?1`,
    )
    .bind(key, slug)
    .first()
  return row ? v.parse(StandRow, row) : undefined
}

const VoteRow = v.object({
  rev: v.number(),
  reaction: Reaction,
  reason: v.nullable(Slug),
  comment: v.nullable(v.string()),
  contact: v.nullable(v.string()),
})
/** A vote as its own customer goes on with it. */
export type PresentVote = v.InferOutput<typeof VoteRow>

/** The vote of this id, whatever became of it; undefined: the ledger has none. */
export const findVote = async (
  db: D1Database,
  key: SiteKey,
  slug: Slug,
  id: VoteId,
): Promise<PresentVote | undefined> => {
  const row = await db
    .prepare(
      `SELECT v.rev, v.reaction, v.reason, v.comment, v.contact FROM businesses AS b
       JOIN touchpoints AS t ON t.business_id = b.id AND t.slug = ?2
       JOIN votes AS v ON v.business_id = b.id AND v.touchpoint_id = t.id AND v.id = unhex(?3)
       WHERE b.site_key = ?1`,
    )
    .bind(key, slug, id.replaceAll("-", ""))
    .first()
  return row ? v.parse(VoteRow, row) : undefined
}
