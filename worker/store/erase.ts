import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, MemberId, Slug } from "../../shared/ids.ts"
import { type Reference, referenceOf } from "../../shared/reference.ts"
import { Channel, Reaction } from "../../shared/vote.ts"
import { insertAudit } from "./audit.ts"
import { forgetMarks } from "./mark-comments.ts"
import { eraseParked, findParkedQuotes, type ParkedQuote } from "./parked-quotes.ts"
import { placeName } from "./places.ts"

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
  v.transform(({ owner_id, ...row }) => ({ ...row, ownerId: owner_id, parked: false as const })),
)
/** A vote with words; `id` is 32 hexadecimal digits, `touchpoint` its name, or its slug where nobody has named it. */
export type QuotedVote = v.InferOutput<typeof Row> | ParkedQuote

const COLUMNS = `lower(hex(v.id)) AS id, t.slug, coalesce(nullif(t.name, ''), t.slug) AS touchpoint, t.owner_id,
  v.reaction, v.comment, v.contact, v.channel, ${placeName("v.place")} AS place, v.at`
const QUOTED = `
  CROSS JOIN touchpoints AS t ON t.business_id = v.business_id AND t.id = v.touchpoint_id
  WHERE v.business_id = ?1 AND substr(v.id, 13) = unhex(?2)`

/** By the indexes that hold only votes with words: as many rows are read as there are of those. */
const FIND = `
  SELECT ${COLUMNS} FROM votes AS v INDEXED BY votes_with_comment ${QUOTED} AND v.comment IS NOT NULL
  UNION
  SELECT ${COLUMNS} FROM votes AS v INDEXED BY votes_with_contact ${QUOTED} AND v.contact IS NOT NULL
  LIMIT ?3`

/**
 * The votes of this reference that have a comment or a contact, whatever their state, in the ledger or in a parked batch
 * only. Mostly one.
 */
export const findByReference = async (
  db: D1Database,
  businessId: BusinessId,
  reference: Reference,
): Promise<QuotedVote[]> => {
  const { results } = await db.prepare(FIND).bind(businessId, reference, FOUND_MAX).all()
  const stored = v.parse(v.array(Row), results)
  const parked = (await findParkedQuotes(db, businessId, reference)).filter(
    ({ id, slug }) => !stored.some((vote) => vote.id === id && (slug === "" || vote.slug === slug)),
  )
  return [...stored, ...parked].slice(0, FOUND_MAX)
}

const ERASED = `
  SELECT id AS touchpoint_id, unhex(?3) AS id FROM touchpoints WHERE business_id = ?1 AND slug = ?2`

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
    db.prepare(forgetMarks(ERASED)).bind(businessId, slug, id),
  ])
  await eraseParked(db, businessId, { id, slug })
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
