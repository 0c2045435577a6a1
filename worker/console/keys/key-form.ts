import * as v from "valibot"
import { ApiScopes } from "../../../shared/api-scope.ts"
import { PlainName } from "../../../shared/plain-name.ts"

/** A form about a new key, as it was typed. */
export interface TypedKey {
  name: string
  scopes: readonly string[]
}

/** What a form is made of before anybody has typed. */
export const NEW_KEY: TypedKey = { name: "", scopes: ["read"] }

const NewKey = v.object({
  name: PlainName,
  scopes: ApiScopes,
})

/** Which of its fields can't be read. */
export type WrongKey = ReadonlySet<"name" | "scopes">

export type KeyReading =
  | { tag: "read"; key: v.InferOutput<typeof NewKey> }
  | { tag: "wrong"; typed: TypedKey; wrong: WrongKey }

export const readKeyForm = (form: URLSearchParams): KeyReading => {
  const typed = { name: form.get("name") ?? "", scopes: form.getAll("scopes") }
  const key = v.safeParse(NewKey, typed)
  if (key.success) return { tag: "read", key: key.output }
  const paths = key.issues.map((issue) => v.getDotPath(issue) ?? "")
  const fields = ["name", "scopes"] as const
  return {
    tag: "wrong",
    typed,
    wrong: new Set(fields.filter((name) => paths.some((path) => path.startsWith(name)))),
  }
}
