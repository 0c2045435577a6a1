import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { SiteKey, Slug } from "../../shared/ids.ts"
import { StoredPolicy } from "../../shared/policy.ts"
import { Question } from "../../shared/touchpoint.ts"

const Row = v.pipe(
  v.object({ question: v.pipe(v.string(), v.parseJson(), Question), policy: StoredPolicy }),
  v.transform(({ question, policy }) => ({ question, masking: policy.masking })),
)

/** What customers are asked at a live touchpoint; undefined when the key's business has no such one. */
export const findQuestion = async (
  db: D1Database,
  key: SiteKey,
  slug: Slug,
): Promise<v.InferOutput<typeof Row> | undefined> => {
  const row = await db
    .prepare(
      `SELECT t.question, b.policy FROM touchpoints AS t JOIN businesses AS b ON b.id = t.business_id
       WHERE b.site_key = ?1 AND t.slug = ?2 AND t.state = 'live'`,
    )
    .bind(key, slug)
    .first()
  return row ? v.parse(Row, row) : undefined
}
