import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { BusinessId, Slug } from "../../shared/ids.ts"
import type { Author } from "./change-fields.ts"
import { Role } from "./members.ts"

/** Whom an admin would have join, as what, and which touchpoints become theirs when they do. */
export interface NewInvitation {
  /** Lower case. */
  email: string
  role: Role
  touchpoints?: readonly Slug[]
}

/** What stands in its link, as SHA-256, and until when it holds. */
export interface InvitationLink {
  tokenHash: ArrayBuffer
  expiresAt: number
}

const DAY_MS = 86_400_000
/** Links made for invitations within a day, new ones and again: a large team at once, and no use for filling mailboxes. */
export const INVITATIONS_PER_DAY_MAX = 100
/** SQL: whether the log tells of fewer. ?1 the business. */
const room = (now: string): string =>
  `(SELECT count(*) FROM audit AS a WHERE a.business_id = ?1 AND a.at > ${now} - ${DAY_MS} AND a.action = 'invitation'
    AND a.detail->>'did' IN ('invited', 'renewed')) < ${INVITATIONS_PER_DAY_MAX}`

/** Whether the business may make one more link for an invitation. */
export const mayInvite = async (db: D1Database, businessId: BusinessId, now: number): Promise<boolean> =>
  (await db
    .prepare(`SELECT ${room("?2")} AS room`)
    .bind(businessId, now)
    .first("room")) === 1

const Inserted = v.array(v.object({ id: v.number() }))
const idOf = (results: unknown): number | undefined => v.parse(Inserted, results)[0]?.id

/**
 * Takes the place of an invitation that the address has already.
 *
 * @returns its id; undefined: somebody with this address is a member already, or too many were made (`mayInvite`)
 */
export const createInvitation = async (
  db: D1Database,
  businessId: BusinessId,
  { email, role, touchpoints = [] }: NewInvitation,
  { tokenHash, expiresAt }: InvitationLink,
  { memberId, at }: Author,
): Promise<number | undefined> => {
  const slugs = JSON.stringify(touchpoints)
  const [, inserted] = await db.batch([
    db
      .prepare(
        `UPDATE invitations SET revoked_at = ?3
         WHERE business_id = ?1 AND email = ?2 AND accepted_at IS NULL AND revoked_at IS NULL AND ${room("?3")}`,
      )
      .bind(businessId, email, at),
    db
      .prepare(
        `INSERT INTO invitations (business_id, token_hash, email, role, touchpoints, invited_by, created_at, expires_at)
         SELECT ?1, ?3, ?2, ?4, ?5, ?6, ?7, ?8 WHERE NOT EXISTS (
           SELECT 1 FROM members AS m WHERE m.business_id = ?1 AND m.email = ?2 AND m.left_at IS NULL) AND ${room("?7")}
         RETURNING id`,
      )
      .bind(businessId, email, tokenHash, role, slugs, memberId, at, expiresAt),
    db
      .prepare(
        `INSERT INTO audit (business_id, at, member_id, action, detail)
         SELECT ?1, ?3, ?4, 'invitation', json_object('did', 'invited', 'invitation', i.id, 'email',
           i.email, 'role', i.role, 'touchpoints', json(i.touchpoints))
         FROM invitations AS i WHERE i.business_id = ?1 AND i.token_hash = ?2`,
      )
      .bind(businessId, tokenHash, at, memberId),
  ])
  return idOf(inserted?.results)
}

const OPEN = "i.accepted_at IS NULL AND i.revoked_at IS NULL"

/** An admin who left, or who is here and none any more; not somebody else who left. */
const FORMER = `EXISTS (SELECT 1 FROM members AS f WHERE f.business_id = ?1 AND f.id = ?2
  AND (f.left_at IS NOT NULL) = (f.role = 'admin'))`

const Listed = v.pipe(
  v.object({
    id: v.number(),
    email: v.string(),
    role: Role,
    touchpoints: v.pipe(v.string(), v.parseJson(), v.array(Slug)),
    invited_by: v.string(),
    created_at: v.number(),
    expires_at: v.number(),
  }),
  v.transform(({ invited_by, created_at, expires_at, ...rest }) => ({
    ...rest,
    invitedBy: invited_by,
    invitedAt: created_at,
    expiresAt: expires_at,
  })),
)
/** One that was neither accepted nor revoked; `expiresAt` may be past: then it can be sent again. */
export type ListedInvitation = v.InferOutput<typeof Listed>

/** Newest first. */
export const listInvitations = async (
  db: D1Database,
  businessId: BusinessId,
): Promise<ListedInvitation[]> => {
  const { results } = await db
    .prepare(
      `SELECT i.id, i.email, i.role, i.touchpoints, m.name AS invited_by, i.created_at, i.expires_at
       FROM invitations AS i JOIN members AS m ON m.business_id = i.business_id AND m.id = i.invited_by
       WHERE i.business_id = ?1 AND ${OPEN} ORDER BY i.id DESC`,
    )
    .bind(businessId)
    .all()
  return v.parse(v.array(Listed), results)
}

const deed = (did: "renewed" | "revoked", only = ""): string =>
  `INSERT INTO audit (business_id, at, member_id, action, detail)
   SELECT ?1, ?3, ?4, 'invitation',
     json_object('did', '${did}', 'invitation', i.id, 'email', i.email, 'role', i.role)
   FROM invitations AS i WHERE i.business_id = ?1 AND i.id = ?2 AND ${OPEN} ${only} RETURNING id`

/** Gives an open invitation a new link; the one before works no longer. @returns whether there is one, and `mayInvite` */
export const renewInvitation = async (
  db: D1Database,
  businessId: BusinessId,
  id: number,
  { tokenHash, expiresAt }: InvitationLink,
  { memberId, at }: Author,
): Promise<boolean> => {
  const [, entry] = await db.batch([
    db
      .prepare(
        `UPDATE invitations AS i SET token_hash = ?3, expires_at = ?4, invited_by = ?5
         WHERE i.business_id = ?1 AND i.id = ?2 AND ${OPEN} AND ${room("?6")}`,
      )
      .bind(businessId, id, tokenHash, expiresAt, memberId, at),
    db.prepare(deed("renewed", "AND i.token_hash = ?5")).bind(businessId, id, at, memberId, tokenHash),
  ])
  return idOf(entry?.results) !== undefined
}

/** @returns whether there was such an invitation, and it was open */
export const revokeInvitation = async (
  db: D1Database,
  businessId: BusinessId,
  id: number,
  { memberId, at }: Author,
): Promise<boolean> => {
  const [entry] = await db.batch([
    db.prepare(deed("revoked")).bind(businessId, id, at, memberId),
    db
      .prepare(
        `UPDATE invitations AS i SET revoked_at = ?3 WHERE i.business_id = ?1 AND i.id = ?2 AND ${OPEN}`,
      )
      .bind(businessId, id, at),
  ])
  return idOf(entry?.results) !== undefined
}

/**
 * SQL: links that somebody may still hold who was an admin, and is none any more, end: invitations they made (whoever is an
 * admin makes a new link for them), and links to sign in that admins made for members, with the sessions
 * that began so. ?1 the business, ?2 who, ?3 now. For whoever leaves, and whoever ceases to be an admin.
 */
export const END_LINKS_OF_FORMER_ADMIN = [
  `UPDATE invitations AS i SET expires_at = min(i.expires_at, ?3)
   WHERE i.business_id = ?1 AND i.invited_by = ?2 AND ${OPEN} AND ${FORMER}`,
  `DELETE FROM sign_in_links WHERE doors IS NOT NULL AND ${FORMER} AND expires_at > ?3
     AND member_id IN (SELECT m.id FROM members AS m WHERE m.business_id = ?1)`,
  `DELETE FROM sessions WHERE let_in_by = ?2 AND passkey_id IS NULL AND expires_at > ?3 AND ${FORMER}`,
] as const

const Found = v.pipe(
  v.object({
    business_id: BusinessId,
    business: v.string(),
    email: v.string(),
    role: Role,
    invited_by: v.string(),
    touchpoints: v.number(),
  }),
  v.transform(({ business_id, invited_by, ...rest }) => ({
    ...rest,
    businessId: business_id,
    invitedBy: invited_by,
  })),
)
/** `touchpoints`: how many become theirs. */
export type FoundInvitation = v.InferOutput<typeof Found>

/** What a link invites to, without using it up; undefined when it can't be used (any more). */
export const findInvitation = async (
  db: D1Database,
  tokenHash: ArrayBuffer,
  now: number,
): Promise<FoundInvitation | undefined> => {
  const row = await db
    .prepare(
      `SELECT i.business_id, b.name AS business, i.email, i.role, m.name AS invited_by,
         json_array_length(i.touchpoints) AS touchpoints
       FROM invitations AS i JOIN businesses AS b ON b.id = i.business_id
       JOIN members AS m ON m.business_id = i.business_id AND m.id = i.invited_by
       WHERE i.token_hash = ?1 AND i.expires_at > ?2 AND ${OPEN} AND b.closed_at IS NULL`,
    )
    .bind(tokenHash, now)
    .first()
  return row ? v.parse(Found, row) : undefined
}
