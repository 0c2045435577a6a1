import { t } from "../frame/speech.tsx"
import type { Role } from "../store/members.ts"

/** A role as people read it. */
export const roleName = (role: Role): string =>
  ({ admin: t("admin##role"), owner: t("owner##role"), viewer: t("viewer##role") })[role]

/** What a role may do, as a sentence to the one who has it. */
export const roleMeans = (role: Role): string =>
  ({
    admin: t("You may do everything: see, change, and let others in."),
    owner: t("You see everything, and change the touchpoints that you own."),
    viewer: t("You see everything, and change nothing."),
  })[role]
