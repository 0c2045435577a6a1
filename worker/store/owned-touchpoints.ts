import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, MemberId } from "../../shared/ids.ts"

const Rows = v.array(v.object({ id: v.number() }))

/** The row ids of the touchpoints that a member owns, archived ones included. */
export const listOwnedTouchpoints = async (
  db: D1Database,
  businessId: BusinessId,
  ownerId: MemberId,
): Promise<number[]> => {
  const { results } = await db
    .prepare("SELECT id FROM touchpoints WHERE business_id = ?1 AND owner_id = ?2")
    .bind(businessId, ownerId)
    .all()
  return v.parse(Rows, results).map(({ id }) => id)
}
