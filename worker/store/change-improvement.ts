import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, ImprovementId, Slug } from "../../shared/ids.ts"
import { Improvement } from "../../shared/improvement.ts"
import {
  type Author,
  type Changeable,
  type ChangeOutcome,
  changeFields,
  undoChange,
} from "./change-fields.ts"

const Stored = v.object({
  ...Improvement.entries,
  /** Epoch ms; null: customers are not told. */
  publishedAt: v.nullable(v.number()),
  /** Epoch ms; null: it stands. */
  removedAt: v.nullable(v.number()),
})
/** All of an improvement that can be changed. */
export type ImprovementFields = v.InferOutput<typeof Stored>

/** The touchpoint is named too: whoever may change what is told at one may not at another. */
const OF = `business_id = ?1 AND id = ?3
  AND touchpoint_id = (SELECT t.id FROM touchpoints AS t WHERE t.business_id = ?1 AND t.slug = ?2)`
const AS_KNOWN = "day = ?4 AND text = ?5 AND published_at IS ?6 AND removed_at IS ?7"

const SELECT = `
SELECT day, text, published_at AS publishedAt, removed_at AS removedAt FROM improvements WHERE ${OF}`
const INSERT_ENTRY = `
INSERT INTO audit (business_id, at, member_id, action, detail)
SELECT ?1, ?8, ?9, 'improvement', ?10 FROM improvements WHERE ${OF} AND ${AS_KNOWN} RETURNING id`
const UPDATE = `
UPDATE improvements SET day = ?8, text = ?9, published_at = ?10, removed_at = ?11 WHERE ${OF} AND ${AS_KNOWN}`

const improvementOf = (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  id: ImprovementId,
  { memberId, at }: Author,
): Changeable<ImprovementFields> => ({
  read: async () => {
    const row = await db.prepare(SELECT).bind(businessId, slug, id).first()
    if (!row) return undefined
    const known = v.parse(Stored, row)
    return { known, current: { ...known } }
  },
  check: (fields) => ({ ...v.parse(Stored, fields) }),
  about: { touchpoint: slug, improvement: id },
  write: (known, wanted, detail) => {
    const guard = [businessId, slug, id, known.day, known.text, known.publishedAt, known.removedAt]
    const { day, text, publishedAt, removedAt } = v.parse(Stored, wanted)
    return [
      db.prepare(INSERT_ENTRY).bind(...guard, at, memberId, detail),
      db.prepare(UPDATE).bind(...guard, day, text, publishedAt, removedAt),
    ]
  },
})

/**
 * Sets the given fields: edits it, publishes it (`publishedAt: at`) or stops telling customers (`null`), removes it
 * (`removedAt: at`). Writes down what they were.
 *
 * @param expected what the fields said when this was decided: where one says otherwise by now, nothing is written
 * @returns undefined when this touchpoint of the business has no such improvement
 */
export const changeImprovement = (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  id: ImprovementId,
  patch: Partial<ImprovementFields>,
  author: Author,
  expected: Partial<ImprovementFields> = {},
): Promise<ChangeOutcome | undefined> =>
  changeFields(db, improvementOf(db, businessId, slug, id, author), patch, { expected })

/**
 * Puts back what an entry tells of, unless it has been changed since; undoing that it was added removes it. Undefined: no
 * such entry about this touchpoint.
 */
export const undoImprovement = (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  entry: number,
  author: Author,
): Promise<ChangeOutcome | undefined> =>
  undoChange(db, businessId, "improvement", entry, ({ touchpoint, improvement }) =>
    touchpoint === slug && improvement !== undefined
      ? improvementOf(db, businessId, slug, improvement, author)
      : undefined,
  )
