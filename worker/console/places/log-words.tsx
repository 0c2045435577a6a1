import type { ComponentChildren } from "preact"
import * as v from "valibot"
import { Slug } from "../../../shared/ids.ts"

interface Words {
  did: ComponentChildren
  facts: readonly string[]
}

const Fields = v.partial(v.object({ name: v.string(), area: v.string(), archivedAt: v.nullable(v.number()) }))
const Detail = v.object({ place: Slug, before: Fields, after: Fields, undoes: v.optional(v.number()) })
type Detail = v.InferOutput<typeof Detail>

const deedOf = ({ before, after }: Detail): string => {
  if (typeof after.archivedAt === "number") return "archived the place"
  if (after.archivedAt === null) return "restored the place"
  if (before.name === "") return "named the place"
  if (after.name === "") return "took back the name of the place"
  return "renamed the place"
}

/** A change of a place; undefined: there are no words for it (any more). */
export const placeLogWords = (detail: unknown): Words | undefined => {
  const { success, output } = v.safeParse(Detail, detail)
  if (!success) return undefined
  const { before, after, undoes, place } = output
  const fact = (label: string, was: string | undefined, is: string | undefined) =>
    is === undefined ? [] : [`${label}: ${was ? `${was} → ` : ""}${is || "none"}`]
  return {
    did: (
      <>
        {deedOf(output)} <code>{place}</code>
        {undoes !== undefined && ", undoing a change"}
      </>
    ),
    facts: [...fact("Name", before.name, after.name), ...fact("Area", before.area, after.area)],
  }
}
