import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { BusinessId, SiteKey } from "../../shared/ids.ts"
import { TimeZone } from "../../shared/local-time.ts"

export const createApiKey = async (
  db: D1Database,
  businessId: BusinessId,
  key: { tokenHash: ArrayBuffer; name: string },
  now: number,
): Promise<void> => {
  await db
    .prepare("INSERT INTO api_keys (token_hash, business_id, name, created_at) VALUES (?1, ?2, ?3, ?4)")
    .bind(key.tokenHash, businessId, key.name, now)
    .run()
}

const Row = v.pipe(
  v.object({ id: BusinessId, name: v.string(), time_zone: TimeZone, site_key: SiteKey }),
  v.transform(({ id, name, time_zone, site_key }) => ({ id, name, timeZone: time_zone, siteKey: site_key })),
)

/** The business a key speaks for; undefined when the key is unknown or revoked. */
export const findBusinessByApiKey = async (
  db: D1Database,
  tokenHash: ArrayBuffer,
): Promise<v.InferOutput<typeof Row> | undefined> => {
  const row = await db
    .prepare(
      `SELECT b.id, b.name, b.time_zone, b.site_key FROM api_keys AS k JOIN businesses AS b ON b.id = k.business_id
       WHERE k.token_hash = ?1 AND k.revoked_at IS NULL`,
    )
    .bind(tokenHash)
    .first()
  return row ? v.parse(Row, row) : undefined
}
