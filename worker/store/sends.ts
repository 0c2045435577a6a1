import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { EmailSend } from "../../shared/email-send.ts"
import type { BusinessId, MemberId, Slug } from "../../shared/ids.ts"
import {
  type Author,
  type Changeable,
  type ChangeOutcome,
  changeFields,
  undoChange,
} from "./change-fields.ts"

/** Nothing is written where the touchpoint is not live, or has such a send: both statements ask for the same. */
const NEW = `FROM touchpoints AS t WHERE t.business_id = ?1 AND t.slug = ?2 AND t.state = 'live' AND NOT EXISTS (
  SELECT 1 FROM email_sends AS s WHERE s.business_id = ?1 AND s.touchpoint_id = t.id AND s.slug = ?3)`
const INSERT_ENTRY = `
INSERT INTO audit (business_id, at, member_id, action, detail)
SELECT ?1, ?4, ?5, 'send', ?6 ${NEW} RETURNING id`
const INSERT = `
INSERT INTO email_sends (business_id, touchpoint_id, slug, created_at, created_by, name, system, language, sent, signed_only)
SELECT ?1, t.id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 ${NEW}`

/** What became of a send that was to be created. */
export type Creation =
  | { tag: "created"; entry: number }
  /** The touchpoint has a send of that slug already. */
  | { tag: "taken" }
  | { tag: "no touchpoint" }

const Entries = v.array(v.object({ id: v.number() }))

/**
 * Gives a send of a live touchpoint its name, with the log's entry in the same transaction. Its slug stands in links and
 * never changes.
 *
 * @param author `memberId` null: a program, by the owner API
 */
export const createSend = async (
  db: D1Database,
  businessId: BusinessId,
  touchpoint: Slug,
  slug: Slug,
  send: EmailSend,
  { memberId, at }: { memberId: MemberId | null; at: number },
): Promise<Creation> => {
  const { name, system, language, sent, signedOnly } = send
  const detail = JSON.stringify({ touchpoint, send: slug, before: {}, after: send })
  const who = [businessId, touchpoint, slug, at, memberId]
  const [entry, , found] = await db.batch([
    db.prepare(INSERT_ENTRY).bind(...who, detail),
    db.prepare(INSERT).bind(...who, name, system, language, sent, Number(signedOnly)),
    db
      .prepare("SELECT id FROM touchpoints WHERE business_id = ?1 AND slug = ?2 AND state = 'live'")
      .bind(businessId, touchpoint),
  ])
  const written = v.parse(Entries, entry?.results)[0]
  if (written) return { tag: "created", entry: written.id }
  return found?.results.length === 1 ? { tag: "taken" } : { tag: "no touchpoint" }
}

const Row = v.object({
  name: v.string(),
  system: v.string(),
  language: v.nullable(v.string()),
  sent: v.nullable(v.number()),
  signed_only: v.number(),
})
type Row = v.InferOutput<typeof Row>

/** The touchpoint is named too: whoever may change its sends may not change another's. */
const OF = `business_id = ?1 AND slug = ?3
  AND touchpoint_id = (SELECT t.id FROM touchpoints AS t WHERE t.business_id = ?1 AND t.slug = ?2)`
const AS_KNOWN = "name = ?4 AND system = ?5 AND language IS ?6 AND sent IS ?7 AND signed_only = ?8"
const UPDATE_ENTRY = `
INSERT INTO audit (business_id, at, member_id, action, detail)
SELECT ?1, ?9, ?10, 'send', ?11 FROM email_sends WHERE ${OF} AND ${AS_KNOWN} RETURNING id`
const UPDATE = `
UPDATE email_sends SET name = ?9, system = ?10, language = ?11, sent = ?12, signed_only = ?13 WHERE ${OF} AND ${AS_KNOWN}`

const sendOf = (
  db: D1Database,
  businessId: BusinessId,
  touchpoint: Slug,
  slug: Slug,
  { memberId, at }: Author,
): Changeable<Row> => ({
  read: async () => {
    const row = await db
      .prepare(`SELECT name, system, language, sent, signed_only FROM email_sends WHERE ${OF}`)
      .bind(businessId, touchpoint, slug)
      .first()
    if (!row) return undefined
    const known = v.parse(Row, row)
    const { signed_only, ...fields } = known
    return { known, current: { ...fields, signedOnly: signed_only === 1 } }
  },
  check: (fields) => ({ ...v.parse(EmailSend, fields) }),
  about: { touchpoint, send: slug },
  write: (known, wanted, detail) => {
    const guard = [businessId, touchpoint, slug, known.name, known.system, known.language, known.sent]
    const { name, system, language, sent, signedOnly } = v.parse(EmailSend, wanted)
    return [
      db.prepare(UPDATE_ENTRY).bind(...guard, known.signed_only, at, memberId, detail),
      db.prepare(UPDATE).bind(...guard, known.signed_only, name, system, language, sent, Number(signedOnly)),
    ]
  },
})

/**
 * Sets the given fields of a send, and writes down what they were: renames it, tells how many were sent.
 *
 * @param expected what the fields said when this was decided: where one says otherwise by now, nothing is written
 * @returns undefined when this touchpoint of the business has no such send
 */
export const changeSend = (
  db: D1Database,
  businessId: BusinessId,
  touchpoint: Slug,
  slug: Slug,
  patch: Partial<EmailSend>,
  author: Author,
  expected: Partial<EmailSend> = {},
): Promise<ChangeOutcome | undefined> =>
  changeFields(db, sendOf(db, businessId, touchpoint, slug, author), { ...patch }, { expected })

/** Puts back what an entry changed, unless it has been changed since. Undefined: no such change of a send at this touchpoint. */
export const undoSend = (
  db: D1Database,
  businessId: BusinessId,
  touchpoint: Slug,
  entry: number,
  author: Author,
): Promise<ChangeOutcome | undefined> =>
  undoChange(db, businessId, "send", entry, (change) => {
    if (change.touchpoint !== touchpoint || change.send === undefined) return undefined
    // That it was created can't be undone: its links are out.
    if (Object.keys(change.before).length === 0) return undefined
    return sendOf(db, businessId, touchpoint, change.send, author)
  })
