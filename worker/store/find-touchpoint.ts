import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, MemberId, type Slug, TouchpointId } from "../../shared/ids.ts"
import { TouchpointState } from "../../shared/touchpoint.ts"

const Row = v.pipe(
  v.object({ id: TouchpointId, name: v.string(), state: TouchpointState, owner_id: v.nullable(MemberId) }),
  v.transform(({ owner_id, ...row }) => ({ ...row, ownerId: owner_id })),
)

/** `name` is empty in the waiting room. */
export type FoundTouchpoint = v.InferOutput<typeof Row>

/** Which touchpoint a slug names and whose it is, whatever its state; no row: the business has none of that name. */
export const selectFoundTouchpoint = (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug | undefined,
): D1PreparedStatement =>
  db
    .prepare("SELECT id, name, state, owner_id FROM touchpoints WHERE business_id = ?1 AND slug = ?2")
    .bind(businessId, slug ?? null)

export const readFoundTouchpoint = (result: D1Result | undefined): FoundTouchpoint | undefined =>
  v.parse(v.array(Row), result?.results)[0]

/** Asked alone, as `selectFoundTouchpoint`. */
export const findTouchpoint = async (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
): Promise<FoundTouchpoint | undefined> =>
  readFoundTouchpoint(await selectFoundTouchpoint(db, businessId, slug).run())
