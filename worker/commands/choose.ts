import type { D1Database } from "@cloudflare/workers-types"
import { type ListedBusiness, type ListedMember, listBusinesses, listMembers } from "../store/directory.ts"
import { CommandError } from "./command.ts"

const list = (lines: string[]) => lines.map((line) => `  ${line}`).join("\n")

/** The business of this site key; without a key the only one there is. @throws CommandError that lists the choices */
export const chooseBusiness = async (db: D1Database, siteKey?: string): Promise<ListedBusiness> => {
  const businesses = await listBusinesses(db)
  const [first, second] = businesses
  if (!first)
    throw new CommandError("There is no business yet: npm run set-up-link makes a link that opens one.")
  const chosen =
    siteKey === undefined && !second ? first : businesses.find((each) => each.siteKey === siteKey)
  if (chosen) return chosen
  const why = siteKey === undefined ? "Say which business" : `No business has the key “${siteKey}”`
  throw new CommandError(
    `${why}: add -- --business with one of these to the command.\n${list(businesses.map((each) => `${each.siteKey}  ${each.name}`))}`,
  )
}

/** The member with this e-mail address; without one the first admin. @throws CommandError that lists the choices */
export const chooseMember = async (
  db: D1Database,
  business: ListedBusiness,
  email?: string,
): Promise<ListedMember> => {
  const members = await listMembers(db, business.id)
  const wanted = email?.trim().toLowerCase()
  const chosen =
    wanted === undefined ? members[0] : members.find((each) => each.email.toLowerCase() === wanted)
  if (chosen) return chosen
  throw new CommandError(
    members.length === 0
      ? `${business.name} has no members yet.`
      : `${business.name} has no member “${email}”. There are\n${list(members.map((each) => `${each.email}  ${each.name}, ${each.role}`))}`,
  )
}
