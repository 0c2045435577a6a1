import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, MemberId } from "../../shared/ids.ts"
import { Policy, StoredPolicy } from "../../shared/policy.ts"

/** Each round that a write loses, another one has won; as many at one moment as a business has admins, and more. */
const ROUNDS_MAX = 20

const Fields = v.record(v.string(), v.unknown())
/** Top-level fields of a policy, by name. */
type Fields = v.InferOutput<typeof Fields>

const StoredChange = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ before: Fields, after: Fields, undoes: v.optional(v.number()) }),
)
/**
 * What an audit entry `policy` holds: the fields that changed, as they were and as they became; `undoes`: the entry
 * whose change was put back by it.
 */
export type PolicyChange = v.InferOutput<typeof StoredChange>

/** What became of a write to some fields. `same`: they said so already; `overtaken`: they have been changed since. */
export type PolicyOutcome =
  | { tag: "changed"; fields: string[]; entry: number }
  | { tag: "same"; fields: string[] }
  | { tag: "overtaken"; fields: string[] }

/** Who writes, and when. */
export interface PolicyAuthor {
  memberId: MemberId
  at: number
}

const selectPolicy = (db: D1Database, businessId: BusinessId): D1PreparedStatement =>
  db.prepare("SELECT policy FROM businesses WHERE id = ?1").bind(businessId)

const selectEntry = (db: D1Database, businessId: BusinessId, entry: number): D1PreparedStatement =>
  db
    .prepare("SELECT detail FROM audit WHERE business_id = ?1 AND id = ?2 AND action = 'policy'")
    .bind(businessId, entry)

const Row = v.object({ policy: v.string() })
const EntryRow = v.object({ detail: StoredChange })

const textOf = (result: D1Result | undefined): string => v.parse(v.tuple([Row]), result?.results)[0].policy
const changeOf = (result: D1Result | undefined): PolicyChange | undefined =>
  v.parse(v.array(EntryRow), result?.results ?? [])[0]?.detail

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right)

/** The fields of `fields` that `than` has otherwise. */
const differing = (fields: Fields, than: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name, value]) => !same(value, than[name])))

/** The policy, every default filled in. */
export const readPolicy = async (db: D1Database, businessId: BusinessId): Promise<Policy> =>
  v.parse(StoredPolicy, v.parse(Row, await selectPolicy(db, businessId).first()).policy)

/** The policy, and a change of it told of by its audit entry: whether it still stands as it was written then. */
export const readPolicyAndChange = async (
  db: D1Database,
  businessId: BusinessId,
  entry: number,
): Promise<{ policy: Policy; change: (PolicyChange & { stands: boolean }) | undefined }> => {
  const [row, detail] = await db.batch([selectPolicy(db, businessId), selectEntry(db, businessId, entry)])
  const policy = v.parse(StoredPolicy, textOf(row))
  const change = changeOf(detail)
  const stands = change !== undefined && same(differing(change.after, { ...policy }), {})
  return { policy, change: change && { ...change, stands } }
}

/**
 * The entry, and then the policy, each only if the policy still is what it was decided upon: a batch is one transaction,
 * so it is both or none.
 */
const INSERT_ENTRY = `
INSERT INTO audit (business_id, at, member_id, action, detail)
SELECT ?1, ?2, ?3, 'policy', ?4 FROM businesses WHERE id = ?1 AND policy = ?5 RETURNING id`
const UPDATE_POLICY = "UPDATE businesses SET policy = ?2 WHERE id = ?1 AND policy = ?3"

const Inserted = v.array(v.object({ id: v.number() }))

/** Sets some fields and leaves all others as they are, whoever writes those at the same moment. */
const setFields = async (
  db: D1Database,
  businessId: BusinessId,
  fields: Fields,
  { memberId, at, expected = {}, undoes }: PolicyAuthor & { expected?: Fields; undoes?: number },
): Promise<PolicyOutcome> => {
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const known = v.parse(Row, await selectPolicy(db, businessId).first()).policy
    const current: Fields = { ...v.parse(StoredPolicy, known) }
    const wanted: Fields = { ...v.parse(Policy, { ...current, ...fields }) }
    const after = differing(wanted, current)
    const names = Object.keys(after)
    if (names.length === 0) return { tag: "same", fields: Object.keys(fields) }
    if (Object.keys(differing(expected, current)).length > 0) return { tag: "overtaken", fields: names }
    const before = Object.fromEntries(names.map((name) => [name, current[name]]))
    // Only what differs from the defaults is stored, so that a better default reaches whoever never chose another.
    const stored = JSON.stringify(differing(wanted, { ...v.parse(Policy, {}) }))
    const detail = JSON.stringify({ before, after, ...(undoes === undefined ? {} : { undoes }) })
    const [inserted] = await db.batch([
      db.prepare(INSERT_ENTRY).bind(businessId, at, memberId, detail, known),
      db.prepare(UPDATE_POLICY).bind(businessId, stored, known),
    ])
    const entry = v.parse(Inserted, inserted?.results)[0]?.id
    if (entry !== undefined) return { tag: "changed", entry, fields: names }
  }
  throw new Error(`the policy was written by others ${ROUNDS_MAX} times in a row`)
}

/** Sets the given fields of the policy, and writes down what they were. Others are left alone. */
export const updatePolicy = (
  db: D1Database,
  businessId: BusinessId,
  patch: Partial<Policy>,
  author: PolicyAuthor,
): Promise<PolicyOutcome> => setFields(db, businessId, { ...patch }, author)

/** Puts the fields back that an entry tells of, unless someone has changed one of them since. Undefined: no such entry. */
export const undoPolicy = async (
  db: D1Database,
  businessId: BusinessId,
  entry: number,
  author: PolicyAuthor,
): Promise<PolicyOutcome | undefined> => {
  const [detail] = await db.batch([selectEntry(db, businessId, entry)])
  const change = changeOf(detail)
  if (!change) return undefined
  return setFields(db, businessId, change.before, { ...author, expected: change.after, undoes: entry })
}
