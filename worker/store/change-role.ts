import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, MemberId } from "../../shared/ids.ts"
import {
  type Author,
  type Changeable,
  type ChangeOutcome,
  changeFields,
  findChange,
} from "./change-fields.ts"
import { END_LINKS_OF_FORMER_ADMIN } from "./invitations.ts"
import { Role } from "./members.ts"

const Stored = v.object({ role: Role })
const Standing = v.object({ role: Role, name: v.string(), last_admin: v.number(), owned: v.number() })

/** Why a role stays: without an admin nobody lets anybody in; who only reads can answer for no touchpoint. */
export type RoleRefusal = "last-admin" | "owns"
class Refused extends Error {
  readonly why: RoleRefusal
  constructor(why: RoleRefusal) {
    super(why)
    this.why = why
  }
}

const LAST_ADMIN = `m.role = 'admin' AND NOT EXISTS (SELECT 1 FROM members AS other WHERE other.business_id = ?1
  AND other.id <> ?2 AND other.role = 'admin' AND other.left_at IS NULL)`
const OWNS =
  "EXISTS (SELECT 1 FROM touchpoints AS t WHERE t.business_id = ?1 AND t.owner_id = ?2 AND t.state = 'live')"
const HERE = "m.business_id = ?1 AND m.id = ?2 AND m.left_at IS NULL"
/** Asked again where it is written: another admin may have stepped down since it was read. */
const MAY = `${HERE} AND m.role = ?3 AND NOT (?4 <> 'admin' AND ${LAST_ADMIN}) AND NOT (?4 = 'viewer' AND ${OWNS})`

const roleOf = (
  db: D1Database,
  businessId: BusinessId,
  id: MemberId,
  { memberId, at }: Author,
): Changeable<Role> => {
  let standing: v.InferOutput<typeof Standing> | undefined
  return {
    read: async () => {
      const row = await db
        .prepare(
          `SELECT m.role, m.name, (${LAST_ADMIN}) AS last_admin, ${OWNS} AS owned FROM members AS m WHERE ${HERE}`,
        )
        .bind(businessId, id)
        .first()
      if (!row) return undefined
      standing = v.parse(Standing, row)
      return { known: standing.role, current: { role: standing.role } }
    },
    check: (fields) => {
      const wanted = v.parse(Stored, fields)
      if (wanted.role !== "admin" && standing?.last_admin === 1) throw new Refused("last-admin")
      if (wanted.role === "viewer" && standing?.owned === 1) throw new Refused("owns")
      return wanted
    },
    about: { member: id },
    write: (known, wanted, detail) => {
      const { role } = v.parse(Stored, wanted)
      return [
        db
          .prepare(
            `INSERT INTO audit (business_id, at, member_id, action, detail)
             SELECT ?1, ?5, ?6, 'role', json_set(?7, '$.name', m.name) FROM members AS m WHERE ${MAY} RETURNING id`,
          )
          .bind(businessId, id, known, role, at, memberId, detail),
        db.prepare(`UPDATE members AS m SET role = ?4 WHERE ${MAY}`).bind(businessId, id, known, role),
        ...(known === "admin" ? END_LINKS_OF_FORMER_ADMIN : []).map((end) =>
          db.prepare(end).bind(businessId, id, at),
        ),
      ]
    },
  }
}

export type RoleOutcome = ChangeOutcome | { tag: "refused"; why: RoleRefusal }

const orRefused = async (change: Promise<ChangeOutcome | undefined>): Promise<RoleOutcome | undefined> => {
  try {
    return await change
  } catch (error) {
    if (error instanceof Refused) return { tag: "refused", why: error.why }
    throw error
  }
}

/**
 * Lets a member do more, or less. Undefined: nobody of this number is there (any more).
 *
 * @param was what they might do when this was decided: where it is something else by now, nothing is written
 */
export const changeRole = (
  db: D1Database,
  businessId: BusinessId,
  id: MemberId,
  { role, was }: { role: Role; was: Role },
  author: Author,
): Promise<RoleOutcome | undefined> =>
  orRefused(changeFields(db, roleOf(db, businessId, id, author), { role }, { expected: { role: was } }))

/** A change of a role that the log tells of. */
export interface RoleChange {
  member: MemberId
  before: Role
  after: Role
  undoes: number | undefined
}

export const findRoleChange = async (
  db: D1Database,
  businessId: BusinessId,
  entry: number,
): Promise<RoleChange | undefined> => {
  const change = await findChange(db, businessId, "role", entry)
  if (change?.member === undefined) return undefined
  const { member, undoes } = change
  const { role: before } = v.parse(Stored, change.before)
  const { role: after } = v.parse(Stored, change.after)
  return { member, before, after, undoes }
}

/** Puts a role back that an entry tells of, unless it has been changed since. Undefined: no such entry or member. */
export const undoRole = async (
  db: D1Database,
  businessId: BusinessId,
  entry: number,
  author: Author,
): Promise<RoleOutcome | undefined> => {
  const change = await findRoleChange(db, businessId, entry)
  if (!change) return undefined
  const thing = roleOf(db, businessId, change.member, author)
  return orRefused(
    changeFields(db, thing, { role: change.before }, { expected: { role: change.after }, undoes: entry }),
  )
}
