import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId } from "../../shared/ids.ts"
import { Policy, StoredPolicy } from "../../shared/policy.ts"
import {
  type Author,
  type Change,
  type Changeable,
  type ChangeOutcome,
  changeFields,
  differing,
  readChange,
  selectChange,
  stands,
  undoChange,
} from "./change-fields.ts"

const selectPolicy = (db: D1Database, businessId: BusinessId): D1PreparedStatement =>
  db.prepare("SELECT policy FROM businesses WHERE id = ?1").bind(businessId)

const Row = v.object({ policy: v.string() })

const textOf = (result: D1Result | undefined): string => v.parse(v.tuple([Row]), result?.results)[0].policy

/** The policy, every default filled in. */
export const readPolicy = async (db: D1Database, businessId: BusinessId): Promise<Policy> =>
  v.parse(StoredPolicy, textOf(await selectPolicy(db, businessId).run()))

/** The policy, and a change of it told of by its audit entry: whether it still stands as it was written then. */
export const readPolicyAndChange = async (
  db: D1Database,
  businessId: BusinessId,
  entry: number,
): Promise<{ policy: Policy; change: (Change & { stands: boolean }) | undefined }> => {
  const [row, detail] = await db.batch([
    selectPolicy(db, businessId),
    selectChange(db, businessId, "policy", entry),
  ])
  const policy = v.parse(StoredPolicy, textOf(row))
  const change = readChange(detail)
  return { policy, change: change && { ...change, stands: stands(change, { ...policy }) } }
}

const INSERT_ENTRY = `
INSERT INTO audit (business_id, at, member_id, action, detail)
SELECT ?1, ?2, ?3, 'policy', ?4 FROM businesses WHERE id = ?1 AND policy = ?5 RETURNING id`
const UPDATE_POLICY = "UPDATE businesses SET policy = ?2 WHERE id = ?1 AND policy = ?3"

const policyOf = (db: D1Database, businessId: BusinessId, { memberId, at }: Author): Changeable<string> => ({
  read: async () => {
    const known = textOf(await selectPolicy(db, businessId).run())
    return { known, current: { ...v.parse(StoredPolicy, known) } }
  },
  check: (fields) => ({ ...v.parse(Policy, fields) }),
  about: {},
  write: (known, wanted, detail) => {
    // Only what differs from the defaults is stored, so that a better default reaches whoever never chose another.
    const stored = JSON.stringify(differing(wanted, { ...v.parse(Policy, {}) }))
    return [
      db.prepare(INSERT_ENTRY).bind(businessId, at, memberId, detail, known),
      db.prepare(UPDATE_POLICY).bind(businessId, stored, known),
    ]
  },
})

/**
 * Sets the given fields of the policy, and writes down what they were. Others are left alone.
 *
 * @param expected what fields said when this was decided: where one says otherwise by now, nothing is written
 */
export const updatePolicy = async (
  db: D1Database,
  businessId: BusinessId,
  patch: Partial<Policy>,
  author: Author,
  expected: Partial<Policy> = {},
): Promise<ChangeOutcome> => {
  const thing = policyOf(db, businessId, author)
  const outcome = await changeFields(db, thing, { ...patch }, { expected: { ...expected } })
  if (!outcome) throw new Error("a business always has a policy")
  return outcome
}

/** Puts the fields back that an entry tells of, unless someone has changed one of them since. Undefined: no such entry. */
export const undoPolicy = (
  db: D1Database,
  businessId: BusinessId,
  entry: number,
  author: Author,
): Promise<ChangeOutcome | undefined> =>
  undoChange(db, businessId, "policy", entry, () => policyOf(db, businessId, author))
