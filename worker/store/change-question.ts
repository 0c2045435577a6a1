import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, Slug } from "../../shared/ids.ts"
import { Question } from "../../shared/touchpoint.ts"
import {
  type Author,
  type Change,
  type Changeable,
  type ChangeOutcome,
  changeFields,
  findChange,
  readChange,
  selectChange,
  stands,
} from "./change-fields.ts"

const selectQuestion = (db: D1Database, businessId: BusinessId, slug: Slug): D1PreparedStatement =>
  db
    .prepare("SELECT question FROM touchpoints WHERE business_id = ?1 AND slug = ?2 AND state = 'live'")
    .bind(businessId, slug)

const Rows = v.array(v.object({ question: v.string() }))
const StoredQuestion = v.pipe(v.string(), v.parseJson(), Question)

const textOf = (result: D1Result | undefined): string | undefined =>
  v.parse(Rows, result?.results)[0]?.question

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
    const known = textOf(await selectQuestion(db, businessId, slug).run())
    return known === undefined ? undefined : { known, current: { ...v.parse(StoredQuestion, known) } }
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

/** What a live touchpoint asks, and a change of it told of by its audit entry: whether it still stands as written then. */
export const readQuestionAndChange = async (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  entry: number,
): Promise<{ question: Question; change: (Change & { stands: boolean }) | undefined } | undefined> => {
  const [row, detail] = await db.batch([
    selectQuestion(db, businessId, slug),
    selectChange(db, businessId, "question", entry),
  ])
  const text = textOf(row)
  if (text === undefined) return undefined
  const question = v.parse(StoredQuestion, text)
  const change = readChange(detail)
  if (change?.touchpoint !== slug) return { question, change: undefined }
  return { question, change: { ...change, stands: stands(change, { ...question }) } }
}

/**
 * Puts the fields back that an entry tells of, unless someone has changed one of them since. Undefined: no such entry
 * about this touchpoint.
 */
export const undoQuestion = async (
  db: D1Database,
  businessId: BusinessId,
  slug: Slug,
  entry: number,
  author: Author,
): Promise<ChangeOutcome | undefined> => {
  const change = await findChange(db, businessId, "question", entry)
  if (change?.touchpoint !== slug) return undefined
  return changeFields(db, questionOf(db, businessId, slug, author), change.before, {
    expected: change.after,
    undoes: entry,
  })
}
