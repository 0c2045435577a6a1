import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, MemberId, type Slug } from "../../shared/ids.ts"
import { Kind, Stage } from "../../shared/journey.ts"
import { type PossibleOwner, readPossibleOwners, selectPossibleOwners } from "./possible-owners.ts"

const Row = v.pipe(
  v.object({
    name: v.string(),
    stage: Stage,
    kind: Kind,
    critical: v.number(),
    expectation: v.string(),
    target: v.nullable(v.number()),
    owner_id: v.nullable(MemberId),
    owner: v.nullable(v.string()),
    state: v.picklist(["live", "archived"]),
    voted: v.number(),
  }),
  v.transform(({ critical, owner_id, voted, ...row }) => ({
    ...row,
    critical: critical === 1,
    ownerId: owner_id,
    voted: voted === 1,
  })),
)
/** A touchpoint's fields as its form shows them; `voted`: a vote names it, so its slug stays. */
export type EditedTouchpoint = v.InferOutput<typeof Row>

export interface EditRead {
  touchpoint: EditedTouchpoint
  owners: PossibleOwner[]
}

/** Undefined: the business has no such touchpoint, or it only waits to be created. */
export const readEdit = async (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
): Promise<EditRead | undefined> => {
  const [found, owners] = await db.batch([
    db
      .prepare(
        `SELECT t.name, t.stage, t.kind, t.critical, t.expectation, t.target, t.owner_id, m.name AS owner, t.state,
           EXISTS (SELECT 1 FROM votes AS v WHERE v.business_id = ?1 AND v.touchpoint_id = t.id) AS voted
         FROM touchpoints AS t LEFT JOIN members AS m ON m.business_id = t.business_id AND m.id = t.owner_id
         WHERE t.business_id = ?1 AND t.slug = ?2 AND t.state <> 'waiting'`,
      )
      .bind(businessId, slug),
    selectPossibleOwners(db, businessId),
  ])
  const [touchpoint] = v.parse(v.array(Row), found?.results)
  return touchpoint && { touchpoint, owners: readPossibleOwners(owners) }
}
