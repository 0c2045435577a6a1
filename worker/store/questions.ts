import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { SiteKey, Slug } from "../../shared/ids.ts"
import { Policy, StoredPolicy } from "../../shared/policy.ts"
import { Question } from "../../shared/touchpoint.ts"

const Row = v.pipe(
  v.object({
    question: v.pipe(v.string(), v.parseJson(), Question),
    // As the collector reads it: where it can't be read, the defaults hold.
    policy: v.fallback(StoredPolicy, v.parse(Policy, {})),
    owner: v.nullable(v.string()),
    day: v.nullable(v.number()),
    text: v.nullable(v.string()),
  }),
  v.transform(({ question, policy, owner, day, text }) => ({
    question,
    masking: policy.masking,
    language: policy.languages[0],
    owner,
    improvement: day === null || text === null ? null : { day, text },
  })),
)
/** `language` is the business's first; `owner` is a name, null where nobody owns it; `improvement` the latest that customers may be told of. */
export type FoundQuestion = v.InferOutput<typeof Row>

/** What customers are asked at a live touchpoint; undefined when the key's business has no such one. */
export const findQuestion = async (
  db: D1Database,
  key: SiteKey,
  slug: Slug,
): Promise<FoundQuestion | undefined> => {
  const row = await db
    .prepare(
      `SELECT t.question, b.policy, m.name AS owner, i.day, i.text
       FROM touchpoints AS t JOIN businesses AS b ON b.id = t.business_id
       LEFT JOIN members AS m ON m.business_id = t.business_id AND m.id = t.owner_id
       LEFT JOIN improvements AS i ON i.business_id = t.business_id AND i.touchpoint_id = t.id
         AND i.published_at IS NOT NULL AND i.removed_at IS NULL
         -- What is yet to come is not told; it may be tomorrow already where the business is.
         AND i.day <= unixepoch() / 86400 + 1
       WHERE b.site_key = ?1 AND t.slug = ?2 AND t.state = 'live'
       ORDER BY i.day DESC, i.published_at DESC, i.id DESC LIMIT 1`,
    )
    .bind(key, slug)
    .first()
  return row ? v.parse(Row, row) : undefined
}
