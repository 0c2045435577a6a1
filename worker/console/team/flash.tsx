import * as v from "valibot"
import { m, t, tn } from "../../frame/speech.tsx"
import type { RoleChange } from "../../store/change-role.ts"
import type { OwnershipDetail } from "../../store/give-touchpoints.ts"
import { INVITATIONS_PER_DAY_MAX } from "../../store/invitations.ts"
import type { Team } from "../../store/read-team.ts"
import { FlashBox, UndoButton } from "../flash-box.tsx"
import { saidOf } from "../read-address.ts"
import { TEAM_PATH } from "./address.ts"
import { TOO_MANY } from "./invitations-section.tsx"
import { ROLE_WORDS } from "./role-words.ts"

const SAID = {
  same: m("Nothing to save: it says so already."),
  overtaken: m("Not done: it has been changed since. What is saved now stands below."),
  "last-admin": m("Not changed: there would be no admin left. Make somebody else an admin first."),
  owns: m(
    "Not changed: they own touchpoints, and a viewer can’t change any. Give those to somebody else first.",
  ),
  "last-removed": m("Not removed: there would be no admin left. Make somebody else an admin first."),
  removed: m("Removed. They are signed out here, and the log keeps their name."),
  "removed-keys": m(
    "Removed. They are signed out here, and the log keeps their name. API keys that they made go on working: Settings has them.",
  ),
  many: TOO_MANY,
  revoked: m("The invitation is taken back: its link no longer works."),
} as const

const Said = saidOf([
  "same",
  "overtaken",
  "last-admin",
  "owns",
  "last-removed",
  "removed",
  "removed-keys",
  "many",
  "revoked",
])
export type Said = v.InferOutput<typeof Said>
export const saidIn = (query: Record<string, string>): Said => v.parse(Said, query)

/** A change that the log tells of: of a role, or of owners. */
export type TeamChange = { of: "role"; change: RoleChange } | { of: "ownership"; change: OwnershipDetail }

/** Whether it still stands as it was written: only then would Undo put all of it back. */
const stands = (told: TeamChange, { members, touchpoints }: Team): boolean => {
  if (told.of === "role") {
    return members.some(({ id, role }) => id === told.change.member && role === told.change.after)
  }
  return told.change.given.every(({ touchpoint, to }) =>
    touchpoints.some(({ slug, ownerId }) => slug === touchpoint && ownerId === to),
  )
}

const textOf = (told: TeamChange, { members }: Team): string => {
  if (told.change.undoes !== undefined) return t("Put back as it was before.")
  if (told.of === "role") {
    const name = members.find(({ id }) => id === told.change.member)?.name ?? t("A former member")
    return t("{name}: {role} from now on.", { name, role: t(ROLE_WORDS[told.change.after].name) })
  }
  const n = told.change.given.length
  return tn(
    n,
    "Saved: {n} touchpoint has another owner now.",
    "Saved: {n} touchpoints have another owner now.",
  )
}

interface FlashProps {
  said: Said
  told: TeamChange | undefined
  team: Team
  /** Where the answer to Undo leads back to. */
  back?: number | undefined
}

/** What became of the last write, as far as the log bears it out. */
export const TeamFlash = ({ said, told, team, back }: FlashProps) => {
  if (!said.said && !told) return null
  return (
    <FlashBox
      said={said.said ? t(SAID[said.said], { max: INVITATIONS_PER_DAY_MAX }) : told && textOf(told, team)}
    >
      {!said.said && told && told.change.undoes === undefined && stands(told, team) && (
        <UndoButton action={`${TEAM_PATH}/undo`} entry={said.entry}>
          {back !== undefined && <input type="hidden" name="back" value={back} />}
        </UndoButton>
      )}
    </FlashBox>
  )
}
