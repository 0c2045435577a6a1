import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId } from "../../shared/ids.ts"

/** D1 hands a BLOB over as a list of bytes. */
const Row = v.pipe(
  v.object({
    secret: v.pipe(
      v.array(v.number()),
      v.transform((bytes) => new Uint8Array(bytes)),
    ),
    created_at: v.number(),
  }),
  v.transform(({ secret, created_at }) => ({ secret, createdAt: created_at })),
)
/** What a business signs its links with, and since when. */
export type StoredLinkSecret = v.InferOutput<typeof Row>

/** The business's secret, made of `fresh` where it has none yet. */
export const ensureLinkSecret = async (
  db: D1Database,
  businessId: BusinessId,
  fresh: Uint8Array,
  now: number,
): Promise<StoredLinkSecret> => {
  const [, secrets] = await db.batch([
    db
      .prepare("INSERT OR IGNORE INTO link_secrets (business_id, secret, created_at) VALUES (?1, ?2, ?3)")
      .bind(businessId, fresh, now),
    db.prepare("SELECT secret, created_at FROM link_secrets WHERE business_id = ?1").bind(businessId),
  ])
  return v.parse(v.tuple([Row]), secrets?.results)[0]
}
