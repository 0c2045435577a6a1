import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, MemberId, type Slug } from "../../shared/ids.ts"

const Row = v.pipe(
  v.object({ state: v.picklist(["live", "waiting", "archived"]), owner_id: v.nullable(MemberId) }),
  v.transform(({ state, owner_id }) => ({ state, ownerId: owner_id })),
)

/** Whose a touchpoint is, whatever its state; undefined when the business has none of this slug. */
export const findTouchpointOwner = async (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
): Promise<v.InferOutput<typeof Row> | undefined> => {
  const row = await db
    .prepare("SELECT state, owner_id FROM touchpoints WHERE business_id = ?1 AND slug = ?2")
    .bind(businessId, slug)
    .first()
  return row ? v.parse(Row, row) : undefined
}
