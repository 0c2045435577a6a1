import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, MemberId, Slug } from "../../shared/ids.ts"
import { type Author, selectChange } from "./change-fields.ts"

/** Whose a touchpoint becomes; null: nobody's. */
export interface Gift {
  touchpoint: Slug
  to: MemberId | null
  /** Only if it is still theirs; undefined: whoever's it is. */
  from?: MemberId | null
}

/**
 * The gifts of ?2 that change something: of touchpoints that were created, to members who are there and may change them.
 * `from` says whose it must still be, where it says it.
 */
const GIVEN = `
  SELECT t.id, t.slug, t.owner_id AS was, g.value->>'to' AS heir
  FROM json_each(?2) AS g JOIN touchpoints AS t ON t.business_id = ?1 AND t.slug = g.value->>'touchpoint'
  WHERE t.state <> 'waiting' AND t.owner_id IS NOT g.value->>'to'
    AND (g.value->>'to' IS NULL OR EXISTS (SELECT 1 FROM members AS m WHERE m.business_id = ?1
      AND m.id = g.value->>'to' AND m.left_at IS NULL AND m.role <> 'viewer'))
    AND (g.value->'from' IS NULL OR t.owner_id IS g.value->>'from')`

const INSERT_ENTRY = `
INSERT INTO audit (business_id, at, member_id, action, detail)
SELECT ?1, ?3, ?4, 'ownership', json_patch(
  json_object('given', json_group_array(json_object('touchpoint', given.slug, 'from', given.was, 'to', given.heir))), ?5)
FROM (${GIVEN}) AS given HAVING count(*) > 0 RETURNING id`
const UPDATE = `
UPDATE touchpoints SET owner_id = (SELECT given.heir FROM (${GIVEN}) AS given WHERE given.id = touchpoints.id)
WHERE business_id = ?1 AND id IN (SELECT given.id FROM (${GIVEN}) AS given)`

const Inserted = v.array(v.object({ id: v.number() }))

/**
 * Gives several touchpoints to whom they say, with one audit entry. What can't be given, or is theirs already, stays.
 *
 * @returns the entry; undefined: nothing changed
 */
export const giveTouchpoints = async (
  db: D1Database,
  businessId: BusinessId,
  gifts: readonly Gift[],
  { memberId, at }: Author,
  undoes?: number,
): Promise<number | undefined> => {
  const list = JSON.stringify(gifts)
  const [inserted] = await db.batch([
    db
      .prepare(INSERT_ENTRY)
      .bind(businessId, list, at, memberId, JSON.stringify(undoes === undefined ? {} : { undoes })),
    db.prepare(UPDATE).bind(businessId, list),
  ])
  return v.parse(Inserted, inserted?.results)[0]?.id
}

export const OwnershipDetail = v.object({
  given: v.array(v.object({ touchpoint: Slug, from: v.nullable(MemberId), to: v.nullable(MemberId) })),
  undoes: v.optional(v.number()),
})
/** What the log tells of touchpoints that were given. */
export type OwnershipDetail = v.InferOutput<typeof OwnershipDetail>

const Entry = v.object({ detail: v.pipe(v.string(), v.parseJson(), OwnershipDetail) })

/** Undefined: the business's log has no such entry. */
export const findOwnershipChange = async (
  db: D1Database,
  businessId: BusinessId,
  entry: number,
): Promise<OwnershipDetail | undefined> => {
  const row = await selectChange(db, businessId, "ownership", entry).first()
  return row ? v.parse(Entry, row).detail : undefined
}

/**
 * Gives back what an entry gave, where it still is with whom it was given to.
 *
 * @returns the new entry; undefined: nothing could be given back
 */
export const undoOwnership = async (
  db: D1Database,
  businessId: BusinessId,
  entry: number,
  author: Author,
): Promise<number | undefined> => {
  const change = await findOwnershipChange(db, businessId, entry)
  if (!change) return undefined
  const gifts = change.given.map(({ touchpoint, from, to }) => ({ touchpoint, to: from, from: to }))
  return giveTouchpoints(db, businessId, gifts, author, entry)
}
