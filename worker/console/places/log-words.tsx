import type { ComponentChildren } from "preact"
import * as v from "valibot"
import { Slug } from "../../../shared/ids.ts"
import { m, T, t } from "../../frame/speech.tsx"

interface Words {
  did: ComponentChildren
  facts: readonly string[]
}

const Fields = v.partial(v.object({ name: v.string(), area: v.string(), archivedAt: v.nullable(v.number()) }))
const Detail = v.object({ place: Slug, before: Fields, after: Fields, undoes: v.optional(v.number()) })
type Detail = v.InferOutput<typeof Detail>

const deedOf = ({ before, after }: Detail): string => {
  if (typeof after.archivedAt === "number") return m("archived the place {place}")
  if (after.archivedAt === null) return m("restored the place {place}")
  if (before.name === "") return m("named the place {place}")
  if (after.name === "") return m("took back the name of the place {place}")
  return m("renamed the place {place}")
}

/** A change of a place; undefined: there are no words for it (any more). */
export const placeLogWords = (detail: unknown): Words | undefined => {
  const { success, output } = v.safeParse(Detail, detail)
  if (!success) return undefined
  const { before, after, undoes, place } = output
  const fact = (label: string, was: string | undefined, is: string | undefined) =>
    is === undefined ? [] : [`${label}: ${was ? `${was} → ` : ""}${is || t("none")}`]
  return {
    did: (
      <>
        <T say={deedOf(output)} place={<code>{place}</code>} />
        {undoes !== undefined && t(", undoing a change")}
      </>
    ),
    facts: [...fact(t("Name"), before.name, after.name), ...fact(t("Area"), before.area, after.area)],
  }
}
