import type { D1Database } from "@cloudflare/workers-types"
import type { BusinessId, MemberId } from "../../shared/ids.ts"
import type { Author } from "../store/change-fields.ts"
import { insertMemberLink } from "../store/member-links.ts"
import { insertMailedLink, insertSignInLink } from "../store/sign-in-links.ts"
import { hashToken, mintToken } from "./token.ts"

/** Time to read a terminal or a mail and click; short, since whoever holds the link gets in. */
const LINK_LIFETIME_MS = 15 * 60_000

/**
 * Makes a link that signs this member in once, in all their businesses: for operators, and for the member's own mailbox.
 *
 * @returns its path: `/sign-in/…`
 */
export const mintSignInLink = async (db: D1Database, memberId: MemberId, now: number): Promise<string> => {
  const token = mintToken()
  const link = { memberId, tokenHash: await hashToken(token), expiresAt: now + LINK_LIFETIME_MS, doors: null }
  await db.batch(insertSignInLink(db, link, now))
  return `/sign-in/${token}`
}

/**
 * Makes a link for a member on an admin's order, and writes that down. It opens this business alone, for the admin
 * sees it, too.
 *
 * @returns its path; undefined: there is no such member (any more)
 */
export const mintMemberLink = async (
  db: D1Database,
  businessId: BusinessId,
  memberId: MemberId,
  by: Author,
): Promise<string | undefined> => {
  const token = mintToken()
  const link = { memberId, tokenHash: await hashToken(token), expiresAt: by.at + LINK_LIFETIME_MS }
  return (await insertMemberLink(db, businessId, link, by)) ? `/sign-in/${token}` : undefined
}

/** A link for the member's own mailbox. @returns its path; undefined: enough were sent within the last quarter of an hour */
export const mintMailedLink = async (
  db: D1Database,
  memberId: MemberId,
  now: number,
): Promise<string | undefined> => {
  const token = mintToken()
  const link = { memberId, tokenHash: await hashToken(token), expiresAt: now + LINK_LIFETIME_MS, doors: null }
  return (await insertMailedLink(db, link, now)) ? `/sign-in/${token}` : undefined
}
