import * as v from "valibot"
import { ConsoleLanguage } from "../../shared/console-language.ts"
import { BusinessId, MemberId } from "../../shared/ids.ts"
import { TimeZone } from "../../shared/local-time.ts"
import { Policy, StoredPolicy } from "../../shared/policy.ts"
import { PersonId } from "./people.ts"

/** What a member may do: *admin* everything, *owner* sees all and changes own touchpoints, *viewer* reads. */
export const Role = v.picklist(["admin", "owner", "viewer"])
export type Role = v.InferOutput<typeof Role>

/** Someone of a business, and the business. */
export interface Membership {
  member: {
    id: MemberId
    name: string
    role: Role
    /** Who they are in all their businesses. */
    personId: PersonId
    /** What the console speaks to them; null: what their browser asks for. */
    language: ConsoleLanguage | null
    /** Other businesses that their session opens; absent: nobody has looked. */
    elsewhere?: readonly { id: BusinessId; name: string }[]
  }
  business: {
    id: BusinessId
    name: string
    timeZone: string
    /** What it has decided for its customers, where nobody decides otherwise. */
    usual: Pick<Policy, "languages" | "look">
  }
}

/** Columns that `MembershipRow` reads; needs `members AS m` and `businesses AS b`. */
export const MEMBERSHIP_COLUMNS = `m.id AS member_id, m.name AS member_name, m.role, m.person_id,
  (SELECT p.language FROM people AS p WHERE p.id = m.person_id) AS language,
  b.id AS business_id, b.name AS business_name, b.time_zone, b.policy`

const columns = v.object({
  member_id: MemberId,
  member_name: v.string(),
  role: Role,
  person_id: PersonId,
  // A language that is no longer spoken here is none.
  language: v.fallback(v.nullable(ConsoleLanguage), null),
  business_id: BusinessId,
  business_name: v.string(),
  time_zone: TimeZone,
  // Of a policy that can't be read, the defaults hold: nobody is kept out for it.
  policy: v.fallback(StoredPolicy, v.parse(Policy, {})),
})

export const MembershipRow = v.pipe(
  columns,
  v.transform(
    (row): Membership => ({
      member: {
        id: row.member_id,
        name: row.member_name,
        role: row.role,
        personId: row.person_id,
        language: row.language,
      },
      business: {
        id: row.business_id,
        name: row.business_name,
        timeZone: row.time_zone,
        usual: { languages: row.policy.languages, look: row.policy.look },
      },
    }),
  ),
)
