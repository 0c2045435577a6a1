import type { ComponentChildren } from "preact"
import * as v from "valibot"
import { Slug } from "../../../shared/ids.ts"
import { T, t, tn } from "../../frame/speech.tsx"
import type { AuditAction } from "../../store/audit.ts"
import { Role } from "../../store/members.ts"
import { roleName } from "../wording.ts"

interface Words {
  did: ComponentChildren
  facts: readonly string[]
}
/** Names of touchpoints by slug. */
type Names = ReadonlyMap<Slug, string>

const Business = v.object({ did: v.literal("opened"), name: v.string() })
const Member = v.variant("did", [
  v.object({
    did: v.picklist(["left", "removed"]),
    name: v.string(),
    handed: v.array(v.object({ touchpoint: Slug, to: v.nullable(v.number()) })),
  }),
  v.object({ did: v.literal("link"), name: v.string() }),
  v.object({ did: v.literal("renamed"), before: v.string(), after: v.string() }),
])
const Invitation = v.object({
  did: v.picklist(["invited", "renewed", "revoked", "accepted"]),
  email: v.string(),
  role: Role,
})
const Passkey = v.variant("did", [
  v.object({ did: v.picklist(["added", "renamed", "removed", "restored"]) }),
  v.object({ did: v.literal("ended"), name: v.string() }),
])

const memberWords = (detail: v.InferOutput<typeof Member>, names: Names): Words => {
  if (detail.did === "link")
    return { did: t("made a sign-in link for {name}", { name: detail.name }), facts: [] }
  if (detail.did === "renamed")
    return { did: t("changed their name"), facts: [`${detail.before} → ${detail.after}`] }
  const { did, name, handed } = detail
  const nameOf = (slug: Slug) => names.get(slug) ?? slug
  const without = handed.filter(({ to }) => to === null).map(({ touchpoint }) => nameOf(touchpoint))
  return {
    did: did === "left" ? t("left the business") : t("removed {name} from the business", { name }),
    facts: [
      ...(handed.length > 0
        ? [tn(handed.length, "{n} touchpoint was handed over", "{n} touchpoints were handed over")]
        : []),
      ...(without.length > 0 ? [t("Without an owner since: {list}", { list: without.join(", ") })] : []),
    ],
  }
}

const invitationWords = ({ did, email, role }: v.InferOutput<typeof Invitation>): Words => {
  const facts = [t("Role: {role}", { role: roleName(role) })]
  switch (did) {
    case "invited":
      return { did: t("invited {email}", { email }), facts }
    case "renewed":
      return { did: t("made a new invitation link for {email}", { email }), facts: [] }
    case "revoked":
      return { did: t("took back the invitation of {email}", { email }), facts: [] }
    case "accepted":
      return { did: t("joined by the invitation of {email}", { email }), facts }
  }
}

const passkeyWords = (detail: v.InferOutput<typeof Passkey>): string => {
  switch (detail.did) {
    case "added":
      return t("added a passkey to their account")
    case "renamed":
      return t("renamed a passkey of theirs")
    case "removed":
      return t("removed a passkey of theirs")
    case "restored":
      return t("put back a passkey of theirs")
    case "ended":
      return t("removed a passkey of {name}", { name: detail.name })
  }
}

/** What happened to a business and its people; undefined: there are no words for it (yet, or any more). */
export const peopleLogWords = (
  action: Extract<AuditAction, "business" | "member" | "invitation" | "passkey">,
  detail: unknown,
  names: Names,
): Words | undefined => {
  switch (action) {
    case "business": {
      const { success, output } = v.safeParse(Business, detail)
      return success
        ? { did: <T say="opened the business {name}" name={output.name} />, facts: [] }
        : undefined
    }
    case "member": {
      const { success, output } = v.safeParse(Member, detail)
      return success ? memberWords(output, names) : undefined
    }
    case "invitation": {
      const { success, output } = v.safeParse(Invitation, detail)
      return success ? invitationWords(output) : undefined
    }
    case "passkey": {
      const { success, output } = v.safeParse(Passkey, detail)
      return success ? { did: passkeyWords(output), facts: [] } : undefined
    }
  }
}
