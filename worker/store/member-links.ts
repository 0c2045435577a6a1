import type { D1Database } from "@cloudflare/workers-types"
import type { BusinessId, MemberId } from "../../shared/ids.ts"
import type { Author } from "./change-fields.ts"
import { storedDoors } from "./people.ts"

const MEMBER = "m.business_id = ?1 AND m.id = ?2 AND m.left_at IS NULL"

/** A link that an admin made for a member, with its audit entry. @returns whether there is such a member */
export const insertMemberLink = async (
  db: D1Database,
  businessId: BusinessId,
  { memberId, tokenHash, expiresAt }: { memberId: MemberId; tokenHash: ArrayBuffer; expiresAt: number },
  by: Author,
): Promise<boolean> => {
  const [entry] = await db.batch([
    db
      .prepare(
        `INSERT INTO audit (business_id, at, member_id, action, detail)
         SELECT ?1, ?3, ?4, 'member', json_object('did', 'link', 'member', m.id, 'name', m.name)
         FROM members AS m WHERE ${MEMBER} RETURNING id`,
      )
      .bind(businessId, memberId, by.at, by.memberId),
    db
      .prepare(
        `INSERT INTO sign_in_links (token_hash, member_id, expires_at, doors, let_in_by)
         SELECT ?3, m.id, ?4, ?5, ?6 FROM members AS m WHERE ${MEMBER}`,
      )
      .bind(businessId, memberId, tokenHash, expiresAt, storedDoors([businessId]), by.memberId),
  ])
  return entry?.results.length === 1
}
