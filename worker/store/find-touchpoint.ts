import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, MemberId, type Slug, TouchpointId } from "../../shared/ids.ts"
import { TouchpointState } from "../../shared/touchpoint.ts"

const Row = v.pipe(
  v.object({ id: TouchpointId, state: TouchpointState, owner_id: v.nullable(MemberId) }),
  v.transform(({ owner_id, ...row }) => ({ ...row, ownerId: owner_id })),
)

/** Which touchpoint a slug names and whose it is, whatever its state; undefined: the business has none of that name. */
export const findTouchpoint = async (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
): Promise<v.InferOutput<typeof Row> | undefined> => {
  const row = await db
    .prepare("SELECT id, state, owner_id FROM touchpoints WHERE business_id = ?1 AND slug = ?2")
    .bind(businessId, slug)
    .first()
  return row ? v.parse(Row, row) : undefined
}
