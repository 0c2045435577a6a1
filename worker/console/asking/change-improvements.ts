import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, ImprovementId, type Slug } from "../../../shared/ids.ts"
import { Improvement } from "../../../shared/improvement.ts"
import { SENTENCE_MAX_CHARS } from "../../../shared/limits.ts"
import { dateToDay } from "../../../shared/local-time.ts"
import { m, t } from "../../frame/speech.tsx"
import type { Author, ChangeOutcome } from "../../store/change-fields.ts"
import { changeImprovement } from "../../store/change-improvement.ts"
import { addImprovement, type ImprovementRow } from "../../store/improvements.ts"
import type { RefusedImprovement } from "./improvements-section.tsx"

const Id = v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/), v.transform(Number), ImprovementId)

/** The buttons of the list, and of the form below it. */
const Form = v.variant("deed", [
  v.object({ deed: v.picklist(["add", "add-published"]), day: v.string(), text: v.string() }),
  v.object({
    deed: v.literal("edit"),
    improvement: Id,
    day: v.string(),
    text: v.string(),
    wasDay: v.pipe(v.string(), v.regex(/^\d{1,7}$/), v.transform(Number)),
    wasText: v.string(),
  }),
  v.object({ deed: v.picklist(["publish", "unpublish", "remove"]), improvement: Id }),
])

const Written = v.object({
  day: v.pipe(v.string(), v.trim(), v.transform(dateToDay), Improvement.entries.day),
  text: Improvement.entries.text,
})

const WORDS = {
  day: m("Write the day since when, like 2026-11-03."),
  text: m("Write one sentence of up to {max} characters."),
} as const

export type ImprovementOutcome =
  | { tag: "malformed" }
  /** There is no such improvement, or no such touchpoint (any more). */
  | { tag: "unknown" }
  | { tag: "refused"; refused: RefusedImprovement }
  /** Somebody else was first; what was typed must not be lost. */
  | { tag: "edit-overtaken"; typed: Omit<RefusedImprovement, "errors"> }
  | ChangeOutcome

interface Place {
  businessId: BusinessId
  slug: Slug
}

/** An edit that came too late, to be shown again beside what is saved by now; undefined of `row`: it was removed. */
export const lateEdit = (
  typed: Omit<RefusedImprovement, "errors">,
  row: ImprovementRow | undefined,
): RefusedImprovement =>
  row
    ? {
        ...typed,
        errors: new Map([
          [
            "text",
            t(
              "Somebody has changed it meanwhile: what is saved now stands above. Save again, and yours replaces it.",
            ),
          ],
        ]),
      }
    : {
        ...typed,
        id: undefined,
        errors: new Map([["text", t("Somebody has removed it meanwhile. Add it anew if it still holds.")]]),
      }

/** Carries out what a form about improvements says. Who may has been asked before. */
export const changeImprovements = async (
  db: D1Database,
  { businessId, slug }: Place,
  fields: Readonly<Record<string, string>>,
  author: Author,
): Promise<ImprovementOutcome> => {
  const read = v.safeParse(Form, fields)
  if (!read.success) return { tag: "malformed" }
  const form = read.output
  const change = async (id: ImprovementId, ...how: Tail): Promise<ImprovementOutcome> =>
    (await changeImprovement(db, businessId, slug, id, how[0], author, how[1])) ?? { tag: "unknown" }
  switch (form.deed) {
    case "publish":
      return change(form.improvement, { publishedAt: author.at }, { publishedAt: null, removedAt: null })
    case "unpublish":
      return change(form.improvement, { publishedAt: null }, { removedAt: null })
    case "remove":
      return change(form.improvement, { removedAt: author.at }, { removedAt: null })
    case "add":
    case "add-published":
    case "edit": {
      const written = v.safeParse(Written, form)
      if (!written.success) {
        const wrong = new Set(written.issues.map((issue) => v.getDotPath(issue)))
        const errors = new Map(
          (["day", "text"] as const)
            .filter((name) => wrong.has(name))
            .map((name) => [name, t(String(WORDS[name]), { max: SENTENCE_MAX_CHARS })]),
        )
        const id = form.deed === "edit" ? form.improvement : undefined
        return { tag: "refused", refused: { id, day: form.day, text: form.text, errors } }
      }
      if (form.deed === "edit") {
        const was = { day: form.wasDay, text: form.wasText, removedAt: null }
        const outcome = await change(form.improvement, written.output, was)
        if (outcome.tag !== "overtaken") return outcome
        return { tag: "edit-overtaken", typed: { id: form.improvement, day: form.day, text: form.text } }
      }
      const published = form.deed === "add-published"
      const added = await addImprovement(db, businessId, slug, { ...written.output, published }, author)
      return added ? { tag: "changed", fields: [], entry: added.entry } : { tag: "unknown" }
    }
  }
}

type Tail = [
  patch: Parameters<typeof changeImprovement>[4],
  expected: NonNullable<Parameters<typeof changeImprovement>[6]>,
]
