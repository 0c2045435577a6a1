import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, Slug } from "../../shared/ids.ts"
import { StoredPolicy } from "../../shared/policy.ts"
import { Question } from "../../shared/touchpoint.ts"
import { type CommentCounts, readCommentCounts, selectCommentCounts } from "./count-comments.ts"
import { readPlaces, selectPlaces } from "./places.ts"

const Touchpoints = v.array(v.object({ slug: v.string(), name: v.string() }))
const Found = v.array(v.object({ name: v.string(), question: v.pipe(v.string(), v.parseJson(), Question) }))
const Policies = v.tuple([v.object({ policy: StoredPolicy })])

/** What stands around a list of comments: what there is to choose from, and how many there are. */
export interface CommentsFrame {
  counts: CommentCounts
  touchpoints: { slug: string; name: string }[]
  places: { slug: string; name: string }[]
  /** The touchpoint that is looked at; undefined: none is, or the business has none of that name. */
  at: { name: string } | undefined
  /** What it offers as reasons, of both faces. */
  reasons: { slug: string; label: string }[]
  /** After so many months words are deleted. */
  keptMonths: number
}

export const readCommentsFrame = async (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug | undefined,
): Promise<CommentsFrame> => {
  const [counts, touchpoints, places, found, policy] = await db.batch([
    selectCommentCounts(db, businessId, slug),
    db
      .prepare(
        "SELECT slug, name FROM touchpoints WHERE business_id = ?1 AND state = 'live' ORDER BY name COLLATE NOCASE, id",
      )
      .bind(businessId),
    selectPlaces(db, businessId),
    db
      .prepare(
        "SELECT name, question FROM touchpoints WHERE business_id = ?1 AND slug = ?2 AND state <> 'waiting'",
      )
      .bind(businessId, slug ?? null),
    db.prepare("SELECT policy FROM businesses WHERE id = ?1").bind(businessId),
  ])
  const [at] = v.parse(Found, found?.results)
  return {
    counts: readCommentCounts(counts),
    touchpoints: v.parse(Touchpoints, touchpoints?.results),
    places: readPlaces(places),
    at,
    reasons: at ? [...at.question.hate.reasons, ...at.question.love.reasons] : [],
    keptMonths: v.parse(Policies, policy?.results)[0].policy.keep.wordsMonths,
  }
}
