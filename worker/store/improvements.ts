import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { DayRange } from "../../shared/day-range.ts"
import { type BusinessId, ImprovementId, type Slug } from "../../shared/ids.ts"
import type { Improvement } from "../../shared/improvement.ts"
import type { Author } from "./change-fields.ts"

const Row = v.pipe(
  v.object({
    id: ImprovementId,
    day: v.number(),
    text: v.string(),
    published_at: v.nullable(v.number()),
    created_at: v.number(),
    member: v.nullable(v.string()),
  }),
  v.transform(({ published_at, created_at, ...row }) => ({
    ...row,
    publishedAt: published_at,
    createdAt: created_at,
  })),
)
/** `publishedAt`: null while customers are not told; `member`: who wrote it down, null where that is not known. */
export type ImprovementRow = v.InferOutput<typeof Row>

/** A touchpoint's improvements that were not removed, the newest change first. */
export const selectImprovements = (db: D1Database, businessId: BusinessId, slug: Slug): D1PreparedStatement =>
  db
    .prepare(
      `SELECT i.id, i.day, i.text, i.published_at, i.created_at, m.name AS member
       FROM touchpoints AS t
       JOIN improvements AS i ON i.business_id = t.business_id AND i.touchpoint_id = t.id AND i.removed_at IS NULL
       LEFT JOIN members AS m ON m.business_id = t.business_id AND m.id = i.created_by
       WHERE t.business_id = ?1 AND t.slug = ?2 ORDER BY i.day DESC, i.id DESC`,
    )
    .bind(businessId, slug)

/** Changes that one chart can name. */
const CHANGES_MAX = 60

/** The newest of a touchpoint's improvements that took effect within these days, newest first. */
export const selectChanges = (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  { from, to }: DayRange,
): D1PreparedStatement =>
  db
    .prepare(
      `SELECT i.day, i.text
       FROM touchpoints AS t
       JOIN improvements AS i ON i.business_id = t.business_id AND i.touchpoint_id = t.id AND i.removed_at IS NULL
       WHERE t.business_id = ?1 AND t.slug = ?2 AND i.day BETWEEN ?3 AND ?4
       ORDER BY i.day DESC, i.id DESC LIMIT ${CHANGES_MAX}`,
    )
    .bind(businessId, slug, from, to)

const Change = v.object({ day: v.number(), text: v.string() })
/** Since which local day, and what was changed. */
export type Change = v.InferOutput<typeof Change>

export const readChanges = (result: D1Result | undefined): Change[] =>
  v.parse(v.array(Change), result?.results)

export const readImprovements = (result: D1Result | undefined): ImprovementRow[] =>
  v.parse(v.array(Row), result?.results)

const INSERT = `
INSERT INTO improvements (business_id, touchpoint_id, day, text, published_at, created_by, created_at)
SELECT ?1, id, ?3, ?4, ?5, ?6, ?7 FROM touchpoints WHERE business_id = ?1 AND slug = ?2 AND state = 'live'
RETURNING id`

/** The row that was written last has the highest id: both statements are one transaction. */
const INSERT_ENTRY = `
INSERT INTO audit (business_id, at, member_id, action, detail)
SELECT ?1, ?3, ?4, 'improvement', json_set(?5, '$.improvement', (
  SELECT max(i.id) FROM improvements AS i WHERE i.business_id = ?1 AND i.touchpoint_id = t.id))
FROM touchpoints AS t WHERE t.business_id = ?1 AND t.slug = ?2 AND t.state = 'live' RETURNING id`

const Ids = v.tuple([v.object({ id: ImprovementId })])
const Entries = v.tuple([v.object({ id: v.number() })])

/**
 * Writes an improvement down, told to customers at once or not yet. Undoing its entry removes it.
 *
 * @returns its id and its entry's; undefined when the business has no such live touchpoint
 */
export const addImprovement = async (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  { day, text, published }: Improvement & { published: boolean },
  { memberId, at }: Author,
): Promise<{ id: ImprovementId; entry: number } | undefined> => {
  const publishedAt = published ? at : null
  const detail = JSON.stringify({
    touchpoint: slug,
    before: { removedAt: at },
    after: { day, text, publishedAt, removedAt: null },
  })
  const [inserted, entry] = await db.batch([
    db.prepare(INSERT).bind(businessId, slug, day, text, publishedAt, memberId, at),
    db.prepare(INSERT_ENTRY).bind(businessId, slug, at, memberId, detail),
  ])
  if (inserted?.results.length !== 1) return undefined
  return { id: v.parse(Ids, inserted.results)[0].id, entry: v.parse(Entries, entry?.results)[0].id }
}
