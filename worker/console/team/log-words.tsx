import * as v from "valibot"
import { ApiScope } from "../../../shared/api-scope.ts"
import type { Slug } from "../../../shared/ids.ts"
import { t, tn } from "../../frame/speech.tsx"
import type { AuditAction } from "../../store/audit.ts"
import { OwnershipDetail } from "../../store/give-touchpoints.ts"
import { Role } from "../../store/members.ts"
import { SCOPE_WORDS } from "../keys/scope-words.ts"
import { ROLE_WORDS } from "./role-words.ts"

/** Names of touchpoints by slug. */
type Names = ReadonlyMap<Slug, string>

interface Words {
  did: string
  facts: readonly string[]
}

const KeyDetail = v.object({
  deed: v.picklist(["made", "revoked"]),
  name: v.string(),
  scopes: v.array(ApiScope),
})

const keyWords = ({ deed, name, scopes }: v.InferOutput<typeof KeyDetail>): Words => ({
  did:
    deed === "made" ? t("made the API key “{name}”", { name }) : t("revoked the API key “{name}”", { name }),
  facts: deed === "made" ? scopes.map((scope) => t(SCOPE_WORDS[scope].name)) : [],
})

const ExportDetail = v.object({ rows: v.number() })
const exportWords = ({ rows }: v.InferOutput<typeof ExportDetail>): Words => ({
  did: tn(rows, "exported everything, {n} line", "exported everything, {n} lines"),
  facts: [],
})

const ClosingDetail = v.object({ deed: v.picklist(["closed", "reopened"]) })
const closingWords = ({ deed }: v.InferOutput<typeof ClosingDetail>): Words => ({
  did: deed === "closed" ? t("closed the business") : t("opened the business again"),
  facts: [],
})

const SomeProfile = v.partial(v.object({ name: v.string(), timeZone: v.string() }))
const ProfileDetail = v.object({ before: SomeProfile, after: SomeProfile, undoes: v.optional(v.number()) })
const profileWords = ({ before, after, undoes }: v.InferOutput<typeof ProfileDetail>): Words => ({
  did:
    undoes === undefined
      ? t("changed the business’s name or time zone")
      : t("undid a change of the business’s name or time zone"),
  facts: [
    ...(after.name === undefined ? [] : [`${before.name} → ${after.name}`]),
    ...(after.timeZone === undefined ? [] : [`${before.timeZone} → ${after.timeZone}`]),
  ],
})

const SomeRole = v.object({ role: Role })
const RoleDetail = v.object({
  name: v.string(),
  before: SomeRole,
  after: SomeRole,
  undoes: v.optional(v.number()),
})

const roleWords = ({ name, before, after, undoes }: v.InferOutput<typeof RoleDetail>): Words => ({
  did:
    undoes === undefined
      ? t("changed what {name} may do", { name })
      : t("undid a change of what {name} may do", { name }),
  facts: [`${t(ROLE_WORDS[before.role].name)} → ${t(ROLE_WORDS[after.role].name)}`],
})

const ownershipWords = ({ given, undoes }: OwnershipDetail, names: Names): Words => ({
  did:
    undoes === undefined
      ? tn(given.length, "changed who owns {n} touchpoint", "changed who owns {n} touchpoints")
      : t("undid a change of who owns touchpoints"),
  facts: [given.map(({ touchpoint }) => names.get(touchpoint) || touchpoint).join(", ")],
})

/** What was done about people, keys and the business itself; undefined: there are no words for it (any more). */
export const teamLogWords = (action: AuditAction, detail: unknown, names: Names): Words | undefined => {
  const read = <Schema extends v.GenericSchema>(
    schema: Schema,
    say: (detail: v.InferOutput<Schema>) => Words,
  ): Words | undefined => {
    const { success, output } = v.safeParse(schema, detail)
    return success ? say(output) : undefined
  }
  if (action === "api-key") return read(KeyDetail, keyWords)
  if (action === "export") return read(ExportDetail, exportWords)
  if (action === "closing") return read(ClosingDetail, closingWords)
  if (action === "profile") return read(ProfileDetail, profileWords)
  if (action === "role") return read(RoleDetail, roleWords)
  if (action === "ownership") return read(OwnershipDetail, (told) => ownershipWords(told, names))
  return undefined
}
