import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, ImprovementId, KioskId, MemberId, Slug, WallId } from "../../shared/ids.ts"
import type { AuditAction } from "./audit.ts"

/** Each round that a write loses, another one has won; as many at one moment as a business has admins, and more. */
const ROUNDS_MAX = 20

export const Fields = v.record(v.string(), v.unknown())
/** Fields of something that is changed field by field, by name. */
export type Fields = v.InferOutput<typeof Fields>

/** Who writes, and when. */
export interface Author {
  memberId: MemberId
  at: number
}

/** What became of a write to some fields. `same`: they said so already; `overtaken`: they have been changed since. */
export type ChangeOutcome =
  | { tag: "changed"; fields: string[]; entry: number }
  | { tag: "same"; fields: string[] }
  | { tag: "overtaken"; fields: string[] }

const StoredChange = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    before: Fields,
    after: Fields,
    undoes: v.optional(v.number()),
    touchpoint: v.optional(Slug),
    improvement: v.optional(ImprovementId),
    send: v.optional(Slug),
    kiosk: v.optional(KioskId),
    wall: v.optional(WallId),
    place: v.optional(Slug),
    member: v.optional(MemberId),
  }),
)
/**
 * What an audit entry of a change holds: the fields that changed, as they were and as they became; `undoes`: the entry
 * whose change was put back by it; of which touchpoint, improvement, send or place, where it is of one.
 */
export type Change = v.InferOutput<typeof StoredChange>

/** What is stored as it was read, to guard a write with, and its fields with every default filled in. */
export interface Standing<Known> {
  known: Known
  current: Fields
}

/** Something whose fields are changed one by one, each change with its audit entry. */
export interface Changeable<Known> {
  /** Undefined: there is no such thing (any more). */
  read: () => Promise<Standing<Known> | undefined>
  /** The fields as they will be stored. @throws when they can't be */
  check: (fields: Fields) => Fields
  /** What its audit entries say beside the change. */
  about: Fields
  /**
   * The entry, RETURNING its id, and then the fields, each only if what stands still is `known`: a batch is one
   * transaction, so it is both or none.
   */
  write: (known: Known, wanted: Fields, detail: string) => D1PreparedStatement[]
}

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right)

/** The fields of `fields` that `than` has otherwise. */
export const differing = (fields: Fields, than: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name, value]) => !same(value, than[name])))

/**
 * What a form changes, for `changeFields`: what somebody else has changed meanwhile stays, unless it is the same.
 *
 * @param base what the form showed when it was opened; undefined: it does not say, so all of it is meant
 */
export const changesOf = (wanted: Fields, base: Fields | undefined): { patch: Fields; expected: Fields } => {
  const patch = base ? differing(wanted, base) : wanted
  return {
    patch,
    expected: base ? Object.fromEntries(Object.keys(patch).map((name) => [name, base[name]])) : {},
  }
}

/** Whether a change still stands as it was written. */
export const stands = ({ after }: Change, current: Fields): boolean => same(differing(after, current), {})

const Inserted = v.array(v.object({ id: v.number() }))

/**
 * Sets some fields and leaves all others as they are, whoever writes those at the same moment.
 *
 * @param expected what fields must say for this to be written: what it was decided upon. Others are not looked at
 * @returns undefined when there is no such thing
 */
export const changeFields = async <Known>(
  db: D1Database,
  thing: Changeable<Known>,
  fields: Fields,
  { expected = {}, undoes }: { expected?: Fields; undoes?: number } = {},
): Promise<ChangeOutcome | undefined> => {
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const standing = await thing.read()
    if (!standing) return undefined
    const { known, current } = standing
    const wanted = thing.check({ ...current, ...fields })
    const after = differing(wanted, current)
    const names = Object.keys(after)
    if (names.length === 0) return { tag: "same", fields: Object.keys(fields) }
    if (Object.keys(differing(expected, current)).length > 0) return { tag: "overtaken", fields: names }
    const before = Object.fromEntries(names.map((name) => [name, current[name]]))
    const detail = JSON.stringify({
      ...thing.about,
      before,
      after,
      ...(undoes === undefined ? {} : { undoes }),
    })
    const [inserted] = await db.batch(thing.write(known, wanted, detail))
    const entry = v.parse(Inserted, inserted?.results)[0]?.id
    if (entry !== undefined) return { tag: "changed", entry, fields: names }
  }
  throw new Error(`the same was written by others ${ROUNDS_MAX} times in a row`)
}

export const selectChange = (
  db: D1Database,
  businessId: BusinessId,
  action: AuditAction,
  entry: number,
): D1PreparedStatement =>
  db
    .prepare("SELECT detail FROM audit WHERE business_id = ?1 AND id = ?2 AND action = ?3")
    .bind(businessId, entry, action)

const EntryRow = v.object({ detail: StoredChange })

export const readChange = (result: D1Result | undefined): Change | undefined =>
  v.parse(v.array(EntryRow), result?.results ?? [])[0]?.detail

/** The change that an entry of the log tells of; undefined: there is no such entry. */
export const findChange = async (
  db: D1Database,
  businessId: BusinessId,
  action: AuditAction,
  entry: number,
): Promise<Change | undefined> => readChange(await selectChange(db, businessId, action, entry).run())

/**
 * Puts the fields back that an entry tells of, unless one of them has been changed since.
 *
 * @param thingOf what they are fields of; undefined: not what may be changed here
 * @returns undefined when there is no such entry, or no such thing
 */
export const undoChange = async <Known>(
  db: D1Database,
  businessId: BusinessId,
  action: AuditAction,
  entry: number,
  thingOf: (change: Change) => Changeable<Known> | undefined,
): Promise<ChangeOutcome | undefined> => {
  const change = await findChange(db, businessId, action, entry)
  const thing = change && thingOf(change)
  return thing && changeFields(db, thing, change.before, { expected: change.after, undoes: entry })
}
