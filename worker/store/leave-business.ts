import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, MemberId, Slug } from "../../shared/ids.ts"
import type { Author } from "./change-fields.ts"
import { END_LINKS_OF_FORMER_ADMIN } from "./invitations.ts"
import { type Ending, endLeftBehind } from "./left-behind.ts"

/** Who takes over the touchpoints of somebody who leaves; null: nobody, and everybody sees that. */
export interface HandOver {
  /** Of those that are not named one by one, also of those that came to them since. */
  rest: MemberId | null
  each?: ReadonlyMap<Slug, MemberId | null>
  /** What of theirs ends with them, which would go on without: nothing, if nothing is said. */
  ending?: Ending
}

/** Somebody who is there, and not the last admin: else nobody could let anybody in any more. */
const MAY_LEAVE = `EXISTS (SELECT 1 FROM members AS gone WHERE gone.business_id = ?1 AND gone.id = ?2 AND gone.left_at IS NULL
  AND (gone.role <> 'admin' OR EXISTS (SELECT 1 FROM members AS other
    WHERE other.business_id = ?1 AND other.id <> ?2 AND other.role = 'admin' AND other.left_at IS NULL)))`
/** Whoever can't own one (any more) owns none: another business's, who left, the one who leaves, who may only read. */
const HEIR = `(SELECT heir.id FROM members AS heir WHERE heir.business_id = ?1 AND heir.id <> ?2 AND heir.left_at IS NULL
  AND heir.role <> 'viewer' AND heir.id = CASE WHEN EXISTS (SELECT 1 FROM json_each(?4) AS named WHERE named.key = t.slug)
    THEN (SELECT named.value FROM json_each(?4) AS named WHERE named.key = t.slug) ELSE ?3 END)`
const INSERT_ENTRY = `
INSERT INTO audit (business_id, at, member_id, action, detail)
SELECT ?1, ?5, ?6, 'member', json_object('did', CASE WHEN ?2 = ?6 THEN 'left' ELSE 'removed' END, 'member', ?2,
  'name', (SELECT m.name FROM members AS m WHERE m.business_id = ?1 AND m.id = ?2),
  'handed', (SELECT json_group_array(json_object('touchpoint', t.slug, 'to', ${HEIR}))
    FROM touchpoints AS t WHERE t.business_id = ?1 AND t.owner_id = ?2))
WHERE ${MAY_LEAVE} RETURNING id`
const HAND_OVER = `
UPDATE touchpoints AS t SET owner_id = ${HEIR} WHERE t.business_id = ?1 AND t.owner_id = ?2 AND ${MAY_LEAVE}`
const LEAVE = `UPDATE members SET left_at = ?3 WHERE business_id = ?1 AND id = ?2 AND ${MAY_LEAVE}`
const GONE = `member_id IN (SELECT m.id FROM members AS m WHERE m.business_id = ?1 AND m.id = ?2 AND m.left_at IS NOT NULL)`

/**
 * Ends somebody's membership and hands over their touchpoints, in one transaction. Their sessions and links of this
 * business end with it, and those that they made for others; what they may hold beside these, as it is said. What they did stays theirs by name.
 *
 * @param by they themselves: they leave; somebody else: they are removed
 * @returns the log's entry; undefined: they are not there (any more), or they are the last admin
 */
export const leaveBusiness = async (
  db: D1Database,
  businessId: BusinessId,
  memberId: MemberId,
  { rest, each = new Map(), ending = { keys: [], passkeys: [] } }: HandOver,
  by: Author,
): Promise<number | undefined> => {
  const who = [businessId, memberId] as const
  const heirs = [rest, JSON.stringify(Object.fromEntries(each))] as const
  const [entry] = await db.batch([
    db.prepare(INSERT_ENTRY).bind(...who, ...heirs, by.at, by.memberId),
    db.prepare(HAND_OVER).bind(...who, ...heirs),
    db.prepare(LEAVE).bind(...who, by.at),
    db.prepare(`DELETE FROM sessions WHERE ${GONE}`).bind(...who),
    db.prepare(`DELETE FROM sign_in_links WHERE ${GONE}`).bind(...who),
    ...END_LINKS_OF_FORMER_ADMIN.map((end) => db.prepare(end).bind(...who, by.at)),
    ...endLeftBehind(db, businessId, memberId, ending, by),
  ])
  return v.parse(v.array(v.object({ id: v.number() })), entry?.results)[0]?.id
}
