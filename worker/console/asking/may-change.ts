import { toPage } from "../../frame/lost-page.tsx"
import { t } from "../../frame/speech.tsx"
import type { Membership } from "../../store/members.ts"
import type { AskingRead } from "../../store/read-asking.ts"
import { roleName } from "../wording.ts"

/** Admins change every touchpoint, owners their own. */
export const mayChange = ({ member }: Membership, { ownerId }: Pick<AskingRead, "ownerId">): boolean =>
  member.role === "admin" || (member.role === "owner" && ownerId === member.id)

export const notYours = ({ member }: Membership): Response =>
  toPage({
    status: 403,
    code: "forbidden",
    message: t("This is not yours to change"),
    hint: t("You are signed in as {role}, and this touchpoint is not yours. Ask its owner or an admin.", {
      role: roleName(member.role),
    }),
  })
