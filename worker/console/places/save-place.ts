import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, FoldedSlug, Slug } from "../../../shared/ids.ts"
import { NAME_MAX_CHARS, PLACES_MAX } from "../../../shared/limits.ts"
import { PlaceName } from "../../../shared/place.ts"
import { t } from "../../frame/speech.tsx"
import type { Author } from "../../store/change-fields.ts"
import { changePlace } from "../../store/change-place.ts"
import { countPlaces } from "../../store/places.ts"
import type { Typed } from "./name-fields.tsx"

/** A form about a place's name; which fields it has depends on where it stands. */
const Form = v.object({
  name: v.string(),
  area: v.optional(v.string(), ""),
  "typed-slug": v.optional(v.string(), ""),
  /** What the name and the area were when the form was made; an empty name: it had none. */
  wasName: v.optional(v.string(), ""),
  wasArea: v.optional(v.string(), ""),
})

export type SaveOutcome =
  | { tag: "malformed" }
  | { tag: "refused"; typed: Typed }
  | { tag: "changed"; slug: Slug; entry: number }
  | { tag: "same" | "overtaken" | "full"; slug: Slug }

/**
 * Names a place or renames it, as a form says. Who may has been asked before.
 *
 * @param slug which one; undefined: a new one, whose slug is made of what was typed
 */
export const savePlace = async (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug | undefined,
  fields: Readonly<Record<string, string>>,
  author: Author,
): Promise<SaveOutcome> => {
  const form = v.safeParse(Form, fields)
  if (!form.success) return { tag: "malformed" }
  const { name, area, wasName, wasArea, "typed-slug": typedSlug } = form.output
  const refuse = (error: string): SaveOutcome => ({
    tag: "refused",
    typed: { name, area, slug: typedSlug, error },
  })
  const written = v.safeParse(PlaceName, { name, area })
  if (!written.success)
    return refuse(
      t("Write a name, and at most {max} characters in each field.", {
        max: NAME_MAX_CHARS,
      }),
    )
  const wanted = v.safeParse(v.union([Slug, FoldedSlug]), slug ?? (typedSlug.trim() || written.output.name))
  if (!wanted.success) {
    return refuse(t("Write a name for addresses too: letters a–z, digits and hyphens, like “till-3”."))
  }
  if (wasName === "" && (await countPlaces(db, businessId)) >= PLACES_MAX) {
    return { tag: "full", slug: wanted.output }
  }
  const expected = wasName === "" ? { name: "" } : { name: wasName, area: wasArea }
  const outcome = await changePlace(db, businessId, wanted.output, written.output, author, expected)
  if (outcome.tag === "changed") return { tag: "changed", slug: wanted.output, entry: outcome.entry }
  if (outcome.tag === "overtaken" && slug === undefined) {
    return refuse(
      t("There is a place called “{slug}” in addresses already. Choose another.", {
        slug: wanted.output,
      }),
    )
  }
  return { tag: outcome.tag, slug: wanted.output }
}

/** Archives a place that is in use, or brings one back. */
export const setArchived = async (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  archived: boolean,
  author: Author,
) => changePlace(db, businessId, slug, { archivedAt: archived ? author.at : null }, author)
