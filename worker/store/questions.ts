import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { SiteKey, Slug } from "../../shared/ids.ts"
import { Question } from "../../shared/touchpoint.ts"

const StoredQuestion = v.pipe(v.string(), v.parseJson(), Question)

/** What customers are asked at a live touchpoint; undefined when the key's business has no such one. */
export const findQuestion = async (
  db: D1Database,
  key: SiteKey,
  slug: Slug,
): Promise<Question | undefined> => {
  const stored = await db
    .prepare(
      `SELECT t.question FROM touchpoints AS t JOIN businesses AS b ON b.id = t.business_id
       WHERE b.site_key = ?1 AND t.slug = ?2 AND t.state = 'live'`,
    )
    .bind(key, slug)
    .first("question")
  return stored === null ? undefined : v.parse(StoredQuestion, stored)
}
