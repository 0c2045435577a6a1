import * as v from "valibot"
import { ApiScope } from "../../../shared/api-scope.ts"
import type { Slug } from "../../../shared/ids.ts"
import { t } from "../../frame/speech.tsx"
import type { AuditAction } from "../../store/audit.ts"
import { SCOPE_WORDS } from "../keys/scope-words.ts"

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

/** What was done about people, keys and the business itself; undefined: there are no words for it (any more). */
export const teamLogWords = (action: AuditAction, detail: unknown, _names: Names): Words | undefined => {
  const read = <Schema extends v.GenericSchema>(
    schema: Schema,
    say: (detail: v.InferOutput<Schema>) => Words,
  ): Words | undefined => {
    const { success, output } = v.safeParse(schema, detail)
    return success ? say(output) : undefined
  }
  if (action === "api-key") return read(KeyDetail, keyWords)
  return undefined
}
