import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, Slug } from "../../shared/ids.ts"
import { Stage } from "../../shared/journey.ts"
import {
  type Author,
  type Changeable,
  type ChangeOutcome,
  changeFields,
  undoChange,
} from "./change-fields.ts"

/** Where a live touchpoint stands in the journey. */
const Spot = v.object({
  stage: Stage,
  /** The one of its stage that it stands before; null: it is the last. */
  before: v.nullable(Slug),
})
export type Spot = v.InferOutput<typeof Spot>

/** One field, so that a change holds the spot whole. */
const Fields = v.object({ spot: Spot })

/** All live touchpoints in their order within their stages: what a new order is decided upon. */
const ORDER = `(SELECT json_group_array(json_array(slug, stage) ORDER BY position, id)
  FROM touchpoints WHERE business_id = ?1 AND state = 'live')`
const selectOrder = (db: D1Database, businessId: BusinessId): D1PreparedStatement =>
  db.prepare(`SELECT ${ORDER} AS known`).bind(businessId)

const INSERT_ENTRY = `
INSERT INTO audit (business_id, at, member_id, action, detail)
SELECT ?1, ?3, ?4, 'reorder', ?5 WHERE ${ORDER} = ?2 RETURNING id`
/** ?3 is the stage's new order, a JSON list of slugs. One that does not move is not written. */
const UPDATE = `
UPDATE touchpoints SET stage = ?4, position = o.key
FROM json_each(?3) AS o
WHERE business_id = ?1 AND state = 'live' AND slug = o.value AND (stage <> ?4 OR position <> o.key) AND ${ORDER} = ?2`

const Known = v.object({ known: v.string() })
const Order = v.pipe(v.string(), v.parseJson(), v.array(v.tuple([Slug, Stage])))

/** The slugs of a stage in their order, but for the one that moves. */
const othersOf = (known: string, slug: Slug, stage: Stage): Slug[] =>
  v.parse(Order, known).flatMap(([each, at]) => (at === stage && each !== slug ? [each] : []))

const spotIn = (known: string, slug: Slug): Spot | undefined => {
  const order = v.parse(Order, known)
  const stage = order.find(([each]) => each === slug)?.[1]
  if (!stage) return undefined
  const same = order.flatMap(([each, at]) => (at === stage ? [each] : []))
  return { stage, before: same[same.indexOf(slug) + 1] ?? null }
}

const spotOf = (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  { memberId, at }: Author,
): Changeable<string> => {
  let latest = "[]"
  return {
    read: async () => {
      latest = v.parse(Known, await selectOrder(db, businessId).first()).known
      const spot = spotIn(latest, slug)
      return spot && { known: latest, current: { spot } }
    },
    // What it should stand before may be gone: then it comes last.
    check: (fields) => {
      const { stage, before } = v.parse(Fields, fields).spot
      const there = before !== null && othersOf(latest, slug, stage).includes(before)
      return { spot: { stage, before: there ? before : null } }
    },
    about: { touchpoint: slug },
    write: (known, wanted, detail) => {
      const { stage, before } = v.parse(Fields, wanted).spot
      const order = othersOf(known, slug, stage)
      order.splice(before === null ? order.length : order.indexOf(before), 0, slug)
      return [
        db.prepare(INSERT_ENTRY).bind(businessId, known, at, memberId, detail),
        db.prepare(UPDATE).bind(businessId, known, JSON.stringify(order), stage),
      ]
    },
  }
}

/**
 * Puts a live touchpoint before another one of a stage, or last in it: in one transaction with the log's entry.
 *
 * @returns undefined when the business has no such live touchpoint
 */
export const reorderTouchpoints = (
  db: D1Database,
  businessId: BusinessId,
  { slug, stage, before = null }: { slug: Slug; stage: Stage; before?: Slug | null },
  author: Author,
): Promise<ChangeOutcome | undefined> =>
  changeFields(db, spotOf(db, businessId, slug, author), { spot: { stage, before } })

/** Puts it back where it stood, unless it has been moved since. Undefined: no such entry. */
export const undoReorder = (
  db: D1Database,
  businessId: BusinessId,
  entry: number,
  author: Author,
): Promise<ChangeOutcome | undefined> =>
  undoChange(
    db,
    businessId,
    "reorder",
    entry,
    ({ touchpoint }) => touchpoint && spotOf(db, businessId, touchpoint, author),
  )
