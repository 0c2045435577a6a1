import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, MemberId, type Slug } from "../../shared/ids.ts"
import { TouchpointSetup } from "../../shared/touchpoint.ts"
import {
  type Author,
  type Changeable,
  type ChangeOutcome,
  changeFields,
  undoChange,
} from "./change-fields.ts"

const { name, stage, kind, critical, expectation, target } = TouchpointSetup.entries
const Stored = v.object({
  ...{ name, stage, kind, critical, expectation, target },
  /** A member of the same business; null: nobody owns it. */
  ownerId: v.nullable(MemberId),
  /** Epoch ms; null: it is live. */
  archivedAt: v.nullable(v.number()),
})
/** All of a touchpoint that can be changed, but for its question (`change-question.ts`) and its place in its stage. */
export type TouchpointFields = v.InferOutput<typeof Stored>

/** Of one that has been created. What waits for that is changed by nobody. */
const HERE = "business_id = ?1 AND slug = ?2 AND state <> 'waiting'"
const AS_STORED =
  "json_array(name, stage, kind, critical, expectation, target, owner_id, coalesce(archived_at, iif(state = 'archived', created_at, NULL)))"
const selectKnown = (db: D1Database, businessId: BusinessId, slug: Slug): D1PreparedStatement =>
  db.prepare(`SELECT ${AS_STORED} AS known FROM touchpoints WHERE ${HERE}`).bind(businessId, slug)

const INSERT_ENTRY = `
INSERT INTO audit (business_id, at, member_id, action, detail)
SELECT ?1, ?4, ?5, 'touchpoint', ?6 FROM touchpoints WHERE ${HERE} AND ${AS_STORED} = ?3 RETURNING id`

/** Where it moves to another stage, it comes last there. */
const UPDATE = `
UPDATE touchpoints SET name = ?4, kind = ?6, critical = ?7, expectation = ?8, target = ?9,
  owner_id = (SELECT id FROM members WHERE business_id = ?1 AND id = ?10 AND left_at IS NULL),
  archived_at = ?11, state = iif(?11 IS NULL, 'live', 'archived'),
  position = iif(stage = ?5, position, (SELECT coalesce(max(t.position) + 1, 0) FROM touchpoints AS t
    WHERE t.business_id = ?1 AND t.stage = ?5)),
  stage = ?5
WHERE ${HERE} AND ${AS_STORED} = ?3`

const Known = v.array(v.object({ known: v.string() }))
const KnownFields = v.pipe(
  v.string(),
  v.parseJson(),
  v.tuple([
    v.string(),
    stage,
    kind,
    v.number(),
    v.string(),
    v.nullable(v.number()),
    v.nullable(MemberId),
    v.nullable(v.number()),
  ]),
  v.transform(
    ([name, stage, kind, critical, expectation, target, ownerId, archivedAt]): TouchpointFields => ({
      ...{ name, stage, kind, critical: critical === 1, expectation, target, ownerId, archivedAt },
    }),
  ),
)

const knownOf = (result: D1Result | undefined): string | undefined =>
  v.parse(Known, result?.results)[0]?.known

const touchpointOf = (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  { memberId, at }: Author,
): Changeable<string> => ({
  read: async () => {
    const known = knownOf(await selectKnown(db, businessId, slug).run())
    return known === undefined ? undefined : { known, current: { ...v.parse(KnownFields, known) } }
  },
  check: (fields) => ({ ...v.parse(Stored, fields) }),
  about: { touchpoint: slug },
  write: (known, wanted, detail) => {
    const to = v.parse(Stored, wanted)
    return [
      db.prepare(INSERT_ENTRY).bind(businessId, slug, known, at, memberId, detail),
      db
        .prepare(UPDATE)
        .bind(
          businessId,
          slug,
          known,
          to.name,
          to.stage,
          to.kind,
          Number(to.critical),
          to.expectation,
          to.target,
          to.ownerId,
          to.archivedAt,
        ),
    ]
  },
})

/**
 * Sets the given fields of a touchpoint, archives or restores it, and writes down what they were.
 *
 * @param expected what the fields said when this was decided: where one says otherwise by now, nothing is written
 * @returns undefined when the business has no such touchpoint
 */
export const changeTouchpoint = (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  patch: Partial<TouchpointFields>,
  author: Author,
  expected: Partial<TouchpointFields> = {},
): Promise<ChangeOutcome | undefined> =>
  changeFields(db, touchpointOf(db, businessId, slug, author), { ...patch }, { expected: { ...expected } })

/** Puts back what an entry tells of, unless it has been changed since. Undefined: no such entry. */
export const undoTouchpoint = (
  db: D1Database,
  businessId: BusinessId,
  entry: number,
  author: Author,
): Promise<ChangeOutcome | undefined> =>
  undoChange(
    db,
    businessId,
    "touchpoint",
    entry,
    ({ touchpoint }) => touchpoint && touchpointOf(db, businessId, touchpoint, author),
  )
