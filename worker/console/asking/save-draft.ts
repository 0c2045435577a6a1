import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, Slug } from "../../../shared/ids.ts"
import { Question } from "../../../shared/touchpoint.ts"
import type { Author, ChangeOutcome } from "../../store/change-fields.ts"
import { changeQuestion } from "../../store/change-question.ts"
import type { Unsaved } from "./asking-page.tsx"
import { changeReasons } from "./change-reasons.ts"
import { type Draft, draftOf } from "./draft.ts"
import { questionChanges } from "./question-words.ts"
import { readDraft } from "./read-draft.ts"

/** What was saved when the member opened the form: it tells what they have changed from what others have. */
const Base = v.pipe(v.string(), v.parseJson(), Question)

export type SaveOutcome =
  | { tag: "malformed" }
  /** There is no such touchpoint (any more). */
  | { tag: "unknown" }
  /** To be shown again as it stands; `refused`: because something is wrong with it. */
  | { tag: "open"; unsaved: Unsaved; refused: boolean }
  | Exclude<ChangeOutcome, { tag: "overtaken" }>
  | { tag: "overtaken"; patch: Partial<Question>; base: Question }

const FIELDS = ["question", "love", "hate", "offers", "asking"] as const

const differing = (one: Question, other: Question): Partial<Question> =>
  Object.fromEntries(
    FIELDS.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field])).map((field) => [
      field,
      one[field],
    ]),
  )

/**
 * Saves what the member has changed, and only if nobody else has changed the same since; what others have changed
 * besides stays as they left it.
 */
export const saveDraft = async (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  draft: Draft,
  author: Author,
): Promise<SaveOutcome> => {
  const read = v.safeParse(Base, draft.get("base"))
  if (!read.success) return { tag: "malformed" }
  const base = read.output
  const focus = changeReasons(draft)
  if (focus) return { tag: "open", unsaved: { draft, base, errors: new Map(), focus }, refused: false }
  const reading = readDraft(draft, base)
  if (reading.tag === "wrong")
    return { tag: "open", unsaved: { draft, base, errors: reading.errors }, refused: true }
  const patch = differing(reading.question, base)
  const expected = Object.fromEntries(
    FIELDS.filter((field) => field in patch).map((field) => [field, base[field]]),
  )
  const outcome = await changeQuestion(db, businessId, slug, patch, author, expected)
  if (!outcome) return { tag: "unknown" }
  return outcome.tag === "overtaken" ? { tag: "overtaken", patch, base } : outcome
}

/** The form after somebody else was first: theirs, but for what the member has changed too. */
export const overtakenBy = (
  current: Question,
  { patch, base }: { patch: Partial<Question>; base: Question },
): Unsaved => ({
  draft: draftOf({ ...current, ...patch }),
  base: current,
  errors: new Map(),
  overtaken: questionChanges(base, current),
})
