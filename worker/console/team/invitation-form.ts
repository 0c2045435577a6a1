import * as v from "valibot"
import { Slug } from "../../../shared/ids.ts"
import { Role } from "../../store/members.ts"
import { EmailAddress } from "../../store/people.ts"

const Invitation = v.object({ email: EmailAddress, role: Role, touchpoints: v.array(Slug) })

/** An invitation as it was typed, and why it was not sent. */
export interface TypedInvitation {
  email: string
  role: string
  touchpoints: readonly string[]
  wrong: "email" | "member" | "viewer" | "many" | undefined
}

export type InvitationReading =
  | { tag: "read"; invitation: v.InferOutput<typeof Invitation>; typed: TypedInvitation }
  | { tag: "wrong"; typed: TypedInvitation }

/** Who only reads can answer for no touchpoint. */
export const readInvitationForm = (form: URLSearchParams): InvitationReading => {
  const typed = {
    email: form.get("email") ?? "",
    role: form.get("role") ?? "",
    touchpoints: form.getAll("touchpoints"),
    wrong: undefined,
  }
  const read = v.safeParse(Invitation, typed)
  if (!read.success) return { tag: "wrong", typed: { ...typed, wrong: "email" } }
  if (read.output.role === "viewer" && read.output.touchpoints.length > 0) {
    return { tag: "wrong", typed: { ...typed, wrong: "viewer" } }
  }
  return { tag: "read", invitation: read.output, typed }
}
