import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, Slug } from "../../shared/ids.ts"
import { NAME_MAX_CHARS } from "../../shared/limits.ts"
import {
  type Author,
  type Changeable,
  type ChangeOutcome,
  changeFields,
  findChange,
  stands,
  undoChange,
} from "./change-fields.ts"

const line = v.pipe(v.string(), v.trim(), v.maxLength(NAME_MAX_CHARS))
const Stored = v.object({
  /** Empty: nobody has named it. */
  name: line,
  area: line,
  /** Epoch ms; null: in use. */
  archivedAt: v.nullable(v.number()),
})
/** All of a place that can be changed. */
export type PlaceFields = v.InferOutput<typeof Stored>

/** Any slug is a place that may be named: votes name places before people do. */
const UNNAMED: PlaceFields = { name: "", area: "", archivedAt: null }

const AS_STORED =
  "SELECT json_array(name, area, archived_at) FROM places WHERE business_id = ?1 AND slug = ?2"
const AS_KNOWN = `(${AS_STORED}) IS ?3`
const INSERT_ENTRY = `
INSERT INTO audit (business_id, at, member_id, action, detail)
SELECT ?1, ?4, ?5, 'place', ?6 WHERE ${AS_KNOWN} RETURNING id`
const WRITE = `
INSERT INTO places (business_id, slug, name, area, archived_at, created_at)
SELECT ?1, ?2, ?4, ?5, ?6, ?7 WHERE ${AS_KNOWN}
ON CONFLICT (business_id, slug) DO UPDATE
SET name = excluded.name, area = excluded.area, archived_at = excluded.archived_at`

/** As `AS_STORED` writes it; null: there is no row. */
const Known = v.nullable(v.string())
const KnownFields = v.pipe(
  v.string(),
  v.parseJson(),
  v.tuple([v.string(), v.string(), v.nullable(v.number())]),
  v.transform(([name, area, archivedAt]) => ({ name, area, archivedAt })),
)

const readKnown = async (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
): Promise<{ known: string | null; current: PlaceFields }> => {
  const row = await db.prepare(`SELECT (${AS_STORED}) AS known`).bind(businessId, slug).first("known")
  const known = v.parse(Known, row)
  return { known, current: known === null ? UNNAMED : v.parse(KnownFields, known) }
}

const placeOf = (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  { memberId, at }: Author,
): Changeable<string | null> => ({
  read: async () => {
    const { known, current } = await readKnown(db, businessId, slug)
    return { known, current: { ...current } }
  },
  check: (fields) => ({ ...v.parse(Stored, fields) }),
  about: { place: slug },
  write: (known, wanted, detail) => {
    const { name, area, archivedAt } = v.parse(Stored, wanted)
    return [
      db.prepare(INSERT_ENTRY).bind(businessId, slug, known, at, memberId, detail),
      db.prepare(WRITE).bind(businessId, slug, known, name, area, archivedAt, at),
    ]
  },
})

/**
 * Names a place, renames it, moves it to an area, archives or restores it, and writes down what it was.
 *
 * @param expected what the fields said when this was decided; an empty name: nobody had named it. Where one says
 *   otherwise by now, nothing is written
 */
export const changePlace = async (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  patch: Partial<PlaceFields>,
  author: Author,
  expected: Partial<PlaceFields> = {},
): Promise<ChangeOutcome> => {
  const outcome = await changeFields(db, placeOf(db, businessId, slug, author), patch, { expected })
  if (!outcome) throw new Error("every slug is a place")
  return outcome
}

const SomeFields = v.partial(Stored)
type SomeFields = v.InferOutput<typeof SomeFields>

/** A change of a place that the log tells of. */
export interface PlaceChange {
  slug: Slug
  before: SomeFields
  after: SomeFields
  /** The entry whose change was put back by it. */
  undoes: number | undefined
  /** Whether it still stands as it was written: only then would undoing it put something back. */
  stands: boolean
}

/** Undefined: the business's log has no such entry about a place. */
export const findPlaceChange = async (
  db: D1Database,
  businessId: BusinessId,
  entry: number,
): Promise<PlaceChange | undefined> => {
  const change = await findChange(db, businessId, "place", entry)
  if (change?.place === undefined) return undefined
  const { place: slug, undoes } = change
  const { current } = await readKnown(db, businessId, slug)
  return {
    slug,
    before: v.parse(SomeFields, change.before),
    after: v.parse(SomeFields, change.after),
    undoes,
    stands: stands(change, { ...current }),
  }
}

/**
 * Puts back what an entry tells of, unless it has been changed since; undoing that a place was named leaves it without a
 * name. Undefined: no such entry.
 */
export const undoPlace = (
  db: D1Database,
  businessId: BusinessId,
  entry: number,
  author: Author,
): Promise<ChangeOutcome | undefined> =>
  undoChange(db, businessId, "place", entry, ({ place }) => place && placeOf(db, businessId, place, author))
