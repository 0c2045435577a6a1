import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, Slug } from "../../shared/ids.ts"
import { Question } from "../../shared/touchpoint.ts"
import {
  type Author,
  type Changeable,
  type ChangeOutcome,
  changeFields,
  undoChange,
} from "./change-fields.ts"

const StoredQuestion = v.pipe(v.string(), v.parseJson(), Question)

const SELECT = "SELECT question FROM touchpoints WHERE business_id = ?1 AND slug = ?2 AND state = 'live'"
const INSERT_ENTRY = `
INSERT INTO audit (business_id, at, member_id, action, detail)
SELECT ?1, ?3, ?4, 'question', ?5 FROM touchpoints
WHERE business_id = ?1 AND slug = ?2 AND state = 'live' AND question = ?6 RETURNING id`
const UPDATE_QUESTION = `
UPDATE touchpoints SET question = ?3 WHERE business_id = ?1 AND slug = ?2 AND state = 'live' AND question = ?4`

const questionOf = (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  { memberId, at }: Author,
): Changeable<string> => ({
  read: async () => {
    const known: unknown = await db.prepare(SELECT).bind(businessId, slug).first("question")
    if (typeof known !== "string") return undefined
    return { known, current: { ...v.parse(StoredQuestion, known) } }
  },
  check: (fields) => ({ ...v.parse(Question, fields) }),
  about: { touchpoint: slug },
  write: (known, wanted, detail) => [
    db.prepare(INSERT_ENTRY).bind(businessId, slug, at, memberId, detail, known),
    db.prepare(UPDATE_QUESTION).bind(businessId, slug, JSON.stringify(wanted), known),
  ],
})

/**
 * Sets the given fields of what a live touchpoint asks, offers and how it asks, and writes down what they were. Others
 * are left alone.
 *
 * @param expected what the fields said when this was decided: where one says otherwise by now, nothing is written
 * @returns undefined when the business has no such live touchpoint
 */
export const changeQuestion = (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  patch: Partial<Question>,
  author: Author,
  expected: Partial<Question> = {},
): Promise<ChangeOutcome | undefined> =>
  changeFields(db, questionOf(db, businessId, slug, author), { ...patch }, { expected: { ...expected } })

/**
 * Puts the fields back that an entry tells of, unless someone has changed one of them since. Undefined: no such entry
 * about this touchpoint.
 */
export const undoQuestion = (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  entry: number,
  author: Author,
): Promise<ChangeOutcome | undefined> =>
  undoChange(db, businessId, "question", entry, (change) =>
    change.touchpoint === slug ? questionOf(db, businessId, slug, author) : undefined,
  )
