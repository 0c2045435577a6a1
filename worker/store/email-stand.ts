import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { BusinessId, type SiteKey, type Slug } from "../../shared/ids.ts"
import { Policy, StoredPolicy } from "../../shared/policy.ts"
import { TouchpointState } from "../../shared/touchpoint.ts"

const Row = v.pipe(
  v.object({
    business_id: BusinessId,
    business: v.string(),
    state: v.nullable(TouchpointState),
    signed_only: v.number(),
    secret: v.nullable(
      v.pipe(
        v.array(v.number()),
        v.transform((bytes) => new Uint8Array(bytes)),
      ),
    ),
    secret_since: v.nullable(v.number()),
    policy: v.fallback(StoredPolicy, v.parse(Policy, {})),
  }),
  v.transform(({ business_id, signed_only, secret, secret_since, policy, ...row }) => ({
    ...row,
    language: policy.languages[0],
    businessId: business_id,
    signedOnly: signed_only === 1,
    secret: secret && { secret, createdAt: secret_since ?? 0 },
  })),
)
/**
 * Whose link of an e-mail it is; `language` is the business's first. `state` null: the business has no such touchpoint yet; `secret` null: nothing of it was
 * signed yet, nor voted for by e-mail.
 */
export type EmailStand = v.InferOutput<typeof Row>

/** Undefined: nobody has this key. */
export const findEmailStand = async (
  db: D1Database,
  key: SiteKey,
  touchpoint: Slug,
  send: Slug,
): Promise<EmailStand | undefined> => {
  const row = await db
    .prepare(
      `SELECT b.id AS business_id, b.name AS business, b.policy, t.state, coalesce(s.signed_only, 0) AS signed_only,
         l.secret, l.created_at AS secret_since
       FROM businesses AS b
       LEFT JOIN touchpoints AS t ON t.business_id = b.id AND t.slug = ?2
       LEFT JOIN email_sends AS s ON s.business_id = b.id AND s.touchpoint_id = t.id AND s.slug = ?3
       LEFT JOIN link_secrets AS l ON l.business_id = b.id
       WHERE b.site_key = ?1`,
    )
    .bind(key, touchpoint, send)
    .first()
  return row ? v.parse(Row, row) : undefined
}
