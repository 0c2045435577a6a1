import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { BusinessId, MemberId, SiteKey } from "../../shared/ids.ts"
import { Role } from "./members.ts"

const BusinessRow = v.pipe(
  v.object({ id: BusinessId, name: v.string(), site_key: SiteKey }),
  v.transform(({ id, name, site_key }) => ({ id, name, siteKey: site_key })),
)
export type ListedBusiness = v.InferOutput<typeof BusinessRow>

const Member = v.object({ id: MemberId, name: v.string(), email: v.string(), role: Role })
export type ListedMember = v.InferOutput<typeof Member>

/** Every business of this installation, oldest first. For operators only: no route may list them. */
export const listBusinesses = async (db: D1Database): Promise<ListedBusiness[]> => {
  const { results } = await db.prepare("SELECT id, name, site_key FROM businesses ORDER BY id").all()
  return v.parse(v.array(BusinessRow), results)
}

/** A business's people, admins first; not those who have left. */
export const listMembers = async (db: D1Database, businessId: BusinessId): Promise<ListedMember[]> => {
  const { results } = await db
    .prepare(
      `SELECT id, name, email, role FROM members WHERE business_id = ?1 AND left_at IS NULL
       ORDER BY role <> 'admin', name, id`,
    )
    .bind(businessId)
    .all()
  return v.parse(v.array(Member), results)
}
