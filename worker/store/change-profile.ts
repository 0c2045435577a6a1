import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId } from "../../shared/ids.ts"
import { TimeZone } from "../../shared/local-time.ts"
import { PlainName } from "../../shared/plain-name.ts"
import {
  type Author,
  type Changeable,
  type ChangeOutcome,
  changeFields,
  undoChange,
} from "./change-fields.ts"

/** What a business is called, and in whose days its votes are counted. */
export const Profile = v.object({
  name: PlainName,
  timeZone: TimeZone,
})
export type Profile = v.InferOutput<typeof Profile>

const Row = v.object({ name: v.string(), time_zone: v.string() })

const profileOf = (
  db: D1Database,
  businessId: BusinessId,
  { memberId, at }: Author,
): Changeable<Profile> => ({
  read: async () => {
    const row = await db
      .prepare("SELECT name, time_zone FROM businesses WHERE id = ?1")
      .bind(businessId)
      .first()
    if (!row) return undefined
    const { name, time_zone: timeZone } = v.parse(Row, row)
    return { known: { name, timeZone }, current: { name, timeZone } }
  },
  check: (fields) => v.parse(Profile, fields),
  about: {},
  write: (known, wanted, detail) => {
    const { name, timeZone } = v.parse(Profile, wanted)
    return [
      db
        .prepare(
          `INSERT INTO audit (business_id, at, member_id, action, detail)
           SELECT ?1, ?4, ?5, 'profile', ?6 FROM businesses WHERE id = ?1 AND name = ?2 AND time_zone = ?3 RETURNING id`,
        )
        .bind(businessId, known.name, known.timeZone, at, memberId, detail),
      db
        .prepare(
          "UPDATE businesses SET name = ?4, time_zone = ?5 WHERE id = ?1 AND name = ?2 AND time_zone = ?3",
        )
        .bind(businessId, known.name, known.timeZone, name, timeZone),
    ]
  },
})

/** @param expected what it said when this was decided: where it says otherwise by now, nothing is written */
export const changeProfile = (
  db: D1Database,
  businessId: BusinessId,
  profile: Profile,
  expected: Profile,
  author: Author,
): Promise<ChangeOutcome | undefined> =>
  changeFields(db, profileOf(db, businessId, author), { ...profile }, { expected: { ...expected } })

/** Puts back what an entry tells of, unless it has been changed since. Undefined: no such entry. */
export const undoProfile = (
  db: D1Database,
  businessId: BusinessId,
  entry: number,
  author: Author,
): Promise<ChangeOutcome | undefined> =>
  undoChange(db, businessId, "profile", entry, () => profileOf(db, businessId, author))
