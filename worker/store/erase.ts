import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, MemberId, Slug } from "../../shared/ids.ts"
import { type Reference, referenceOf } from "../../shared/reference.ts"
import { Channel, Reaction } from "../../shared/vote.ts"
import { insertAudit } from "./audit.ts"
import { withoutWords } from "./parked-words.ts"

/** Two comments of a business share a reference once in a hundred thousand; whoever makes up ids can do better. */
const FOUND_MAX = 20

const Row = v.pipe(
  v.object({
    id: v.string(),
    slug: Slug,
    touchpoint: v.string(),
    owner_id: v.nullable(MemberId),
    reaction: Reaction,
    comment: v.nullable(v.string()),
    contact: v.nullable(v.string()),
    channel: Channel,
    place: v.string(),
    at: v.number(),
  }),
  v.transform(({ owner_id, ...row }) => ({ ...row, ownerId: owner_id })),
)
/** A vote with words; `id` is 32 hexadecimal digits, `touchpoint` its name, or its slug where nobody has named it. */
export type QuotedVote = v.InferOutput<typeof Row>

const COLUMNS = `lower(hex(v.id)) AS id, t.slug, coalesce(nullif(t.name, ''), t.slug) AS touchpoint, t.owner_id,
  v.reaction, v.comment, v.contact, v.channel, v.place, v.at`
const QUOTED = `
  CROSS JOIN touchpoints AS t ON t.business_id = v.business_id AND t.id = v.touchpoint_id
  WHERE v.business_id = ?1 AND substr(v.id, 13) = unhex(?2)`

/** By the indexes that hold only votes with words: as many rows are read as there are of those. */
const FIND = `
  SELECT ${COLUMNS} FROM votes AS v INDEXED BY votes_with_comment ${QUOTED} AND v.comment IS NOT NULL
  UNION
  SELECT ${COLUMNS} FROM votes AS v INDEXED BY votes_with_contact ${QUOTED} AND v.contact IS NOT NULL
  LIMIT ?3`

/** The votes of this reference that have a comment or a contact, whatever their state. Mostly one. */
export const findByReference = async (
  db: D1Database,
  businessId: BusinessId,
  reference: Reference,
): Promise<QuotedVote[]> => {
  const { results } = await db.prepare(FIND).bind(businessId, reference, FOUND_MAX).all()
  return v.parse(v.array(Row), results)
}

const ParkedRow = v.object({ id: v.number(), body: v.string() })

/** The batches waiting to be replayed in which this text stands. */
const findParked = async (db: D1Database, businessId: BusinessId, text: string) => {
  const { results } = await db
    .prepare("SELECT id, body FROM parked WHERE business_id = ?1 AND instr(lower(body), ?2) > 0")
    .bind(businessId, text)
    .all()
  return v.parse(v.array(ParkedRow), results)
}

/** Whether a parked batch may hold a comment of this reference, which no page can show before it is replayed. */
export const isParked = async (
  db: D1Database,
  businessId: BusinessId,
  reference: Reference,
): Promise<boolean> => (await findParked(db, businessId, `${reference.toLowerCase()}"`)).length > 0

/** 32 hexadecimal digits → as senders write it. */
const uuidOf = (id: string): string => id.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")

/** Each round that a write to a batch loses, another erasing has won. */
const ROUNDS_MAX = 5

/** Takes a vote's words out of the batches that hold it. Nothing else of a batch changes before it is replayed. */
const eraseParked = async (db: D1Database, businessId: BusinessId, uuid: string): Promise<void> => {
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const parked = (await findParked(db, businessId, uuid))
      .map(({ id, body }) => ({ id, body, without: withoutWords(body, (of) => of === uuid) }))
      .filter(({ body, without }) => body !== without)
    if (parked.length === 0) return
    await db.batch(
      parked.map(({ id, body, without }) =>
        db
          .prepare("UPDATE parked SET body = ?4 WHERE business_id = ?1 AND id = ?2 AND body = ?3")
          .bind(businessId, id, body, without),
      ),
    )
  }
  throw new Error("parked votes were written by others again and again")
}

/**
 * Erases a vote's comment and contact for good, in the ledger and in parked batches. Whatever is amended or replayed
 * later, they do not come back: see `record-votes.ts`. The vote itself stays, and counts as before.
 *
 * @returns the id of the log's entry
 */
export const eraseWords = async (
  db: D1Database,
  businessId: BusinessId,
  { id, slug }: Pick<QuotedVote, "id" | "slug">,
  { memberId, at }: { memberId: MemberId; at: number },
): Promise<number> => {
  const detail = { touchpoint: slug, reference: referenceOf(id) }
  const [entry] = await db.batch([
    insertAudit(db, businessId, { at, memberId, action: "erase", detail }),
    db
      .prepare(
        `UPDATE votes SET comment = NULL, contact = NULL, erased_at = ?4 WHERE business_id = ?1
           AND touchpoint_id = (SELECT id FROM touchpoints WHERE business_id = ?1 AND slug = ?2) AND id = unhex(?3)`,
      )
      .bind(businessId, slug, id, at),
  ])
  await eraseParked(db, businessId, uuidOf(id))
  return v.parse(v.tuple([v.object({ id: v.number() })]), entry?.results)[0].id
}

const Erased = v.pipe(v.string(), v.parseJson(), v.object({ touchpoint: v.string(), reference: v.string() }))
/** What an audit entry of erasing tells of. */
export type Erased = v.InferOutput<typeof Erased>

export const findErased = async (
  db: D1Database,
  businessId: BusinessId,
  entry: number,
): Promise<Erased | undefined> => {
  const detail = await db
    .prepare("SELECT detail FROM audit WHERE business_id = ?1 AND id = ?2 AND action = 'erase'")
    .bind(businessId, entry)
    .first("detail")
  return detail === null ? undefined : v.parse(Erased, detail)
}
