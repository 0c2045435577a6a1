import * as v from "valibot"
import { FoldedSlug, MemberId, Slug } from "../../../shared/ids.ts"
import { KINDS, STAGES } from "../../../shared/journey.ts"
import {
  NAME_MAX_CHARS,
  SENTENCE_MAX_CHARS,
  SLUG_MAX_CHARS,
  TARGET_MAX_PERCENT,
  TARGET_MIN_PERCENT,
} from "../../../shared/limits.ts"
import { plainName } from "../../../shared/plain-name.ts"
import { Target } from "../../../shared/touchpoint.ts"
import { t } from "../../frame/speech.tsx"
import type { Errors } from "../settings/read-form.ts"

/** A touchpoint's details as a form has them: each control's name, with what was typed. */
export type SetupDraft = URLSearchParams

/** What a form about a touchpoint says, understood. */
export interface SetupFields {
  slug: Slug
  name: string
  stage: (typeof STAGES)[number]
  kind: (typeof KINDS)[number]
  critical: boolean
  expectation: string
  target: number | null
  ownerId: MemberId | null
}

export type Reading = { tag: "read"; fields: SetupFields } | { tag: "wrong"; errors: Errors }

const Line = v.pipe(v.string(), v.trim())
const OwnerId = v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/), v.transform(Number), MemberId)
const Percent = v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), Target)

/** A blank one, as the form begins. */
export const blankDraft = (given: Partial<Record<keyof SetupFields, string>>): SetupDraft =>
  new URLSearchParams({ stage: "core", kind: "active", ...given })

export const draftOfFields = (fields: SetupFields): SetupDraft =>
  new URLSearchParams({
    slug: fields.slug,
    name: fields.name,
    stage: fields.stage,
    kind: fields.kind,
    ...(fields.critical ? { critical: "on" } : {}),
    expectation: fields.expectation,
    target: fields.target === null ? "" : String(fields.target),
    owner: fields.ownerId === null ? "" : String(fields.ownerId),
  })

/**
 * Reads a touchpoint's form. Its slug is folded from its name where none was typed.
 *
 * @param owners who may own one; whom it names beside these is nobody
 */
export const readSetupForm = (draft: SetupDraft, owners: readonly number[]): Reading => {
  const errors = new Map<string, string[]>()
  const wrong = (name: string, said: string) => errors.set(name, [said])
  const typed = (name: string) => v.parse(Line, draft.get(name) ?? "")

  const name = plainName(draft.get("name") ?? "")
  if (name === "") wrong("name", t("Write a name."))
  else if (name.length > NAME_MAX_CHARS) wrong("name", t("At most {n} characters.", { n: NAME_MAX_CHARS }))

  const slug = v.safeParse(v.union([Slug, FoldedSlug]), typed("slug") || name)
  if (!slug.success && name !== "") {
    wrong(
      "slug",
      t("Write a name for tags: letters a–z, digits and hyphens, at most {n}, like “till-3”.", {
        n: SLUG_MAX_CHARS,
      }),
    )
  }

  const stage = v.safeParse(v.picklist(STAGES), draft.get("stage"))
  if (!stage.success) wrong("stage", t("Choose one."))
  const kind = v.safeParse(v.picklist(KINDS), draft.get("kind"))
  if (!kind.success) wrong("kind", t("Choose one."))

  const expectation = typed("expectation")
  if (expectation.length > SENTENCE_MAX_CHARS)
    wrong("expectation", t("At most {n} characters.", { n: SENTENCE_MAX_CHARS }))

  const target = typed("target").replace(/\s*%$/, "")
  const percent = target === "" ? undefined : v.safeParse(Percent, target)
  if (percent && !percent.success) {
    wrong(
      "target",
      t("A whole number from {from} to {to}, or nothing.", {
        from: TARGET_MIN_PERCENT,
        to: TARGET_MAX_PERCENT,
      }),
    )
  }

  const owner = draft.get("owner") ?? ""
  const ownerId = owner === "" ? undefined : v.safeParse(OwnerId, owner)
  if (ownerId && !(ownerId.success && owners.includes(ownerId.output)))
    wrong("owner", t("Choose somebody who is here."))

  if (errors.size > 0 || !slug.success || !stage.success || !kind.success) return { tag: "wrong", errors }
  return {
    tag: "read",
    fields: {
      slug: slug.output,
      name,
      stage: stage.output,
      kind: kind.output,
      critical: draft.has("critical"),
      expectation,
      target: percent?.success ? percent.output : null,
      ownerId: ownerId?.success ? ownerId.output : null,
    },
  }
}
