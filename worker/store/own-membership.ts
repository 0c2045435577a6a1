import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, type MemberId, Slug } from "../../shared/ids.ts"
import type { Author } from "./change-fields.ts"

/** Gives the author another name in one business, as the others see it; nothing is written where it is the same. */
export const renameMember = async (
  db: D1Database,
  businessId: BusinessId,
  name: string,
  { memberId, at }: Author,
): Promise<void> => {
  await db.batch([
    db
      .prepare(
        `INSERT INTO audit (business_id, at, member_id, action, detail)
         SELECT ?1, ?4, ?2, 'member', json_object('did', 'renamed', 'member', ?2, 'before', m.name, 'after', ?3)
         FROM members AS m WHERE m.business_id = ?1 AND m.id = ?2 AND m.name <> ?3`,
      )
      .bind(businessId, memberId, name, at),
    db
      .prepare("UPDATE members SET name = ?3 WHERE business_id = ?1 AND id = ?2")
      .bind(businessId, memberId, name),
  ])
}

const Own = v.object({ slug: Slug, name: v.string() })

/** What somebody owns, whatever its state: all of it is handed over when they leave. */
export const listOwnTouchpoints = async (
  db: D1Database,
  businessId: BusinessId,
  memberId: MemberId,
): Promise<v.InferOutput<typeof Own>[]> => {
  const { results } = await db
    .prepare(
      "SELECT slug, name FROM touchpoints WHERE business_id = ?1 AND owner_id = ?2 ORDER BY name, slug",
    )
    .bind(businessId, memberId)
    .all()
  return v.parse(v.array(Own), results)
}
