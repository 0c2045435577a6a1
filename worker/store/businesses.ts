import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { BusinessId, SiteKey } from "../../shared/ids.ts"
import { TimeZone } from "../../shared/local-time.ts"

const Row = v.pipe(
  v.object({ id: BusinessId, name: v.string(), site_key: SiteKey, time_zone: TimeZone }),
  v.transform(({ id, name, site_key, time_zone }) => ({ id, name, siteKey: site_key, timeZone: time_zone })),
)
export type Business = v.InferOutput<typeof Row>

export const findBusiness = async (db: D1Database, id: BusinessId): Promise<Business | undefined> => {
  const row = await db
    .prepare("SELECT id, name, site_key, time_zone FROM businesses WHERE id = ?1")
    .bind(id)
    .first()
  return row ? v.parse(Row, row) : undefined
}
