import type { D1Database } from "@cloudflare/workers-types"
import type { BusinessId } from "../../shared/ids.ts"
import type { Author } from "../store/change-fields.ts"
import { createInvitation, type NewInvitation, renewInvitation } from "../store/invitations.ts"
import { hashToken, mintToken } from "./token.ts"

/** A week: time for somebody who is away; then it is sent again. */
const INVITATION_LIFETIME_MS = 7 * 86_400_000

const mintLink = async (now: number) => {
  const token = mintToken()
  return {
    path: `/invitations/${token}`,
    link: { tokenHash: await hashToken(token), expiresAt: now + INVITATION_LIFETIME_MS },
  }
}

/**
 * Invites an address, in place of an invitation that it may have.
 *
 * @returns the path of a link that holds for a week and works once, to be shown this once; undefined: somebody with this
 *   address is a member already, or too many were made within a day
 */
export const inviteMember = async (
  db: D1Database,
  businessId: BusinessId,
  invitation: NewInvitation,
  by: Author,
): Promise<string | undefined> => {
  const { path, link } = await mintLink(by.at)
  return (await createInvitation(db, businessId, invitation, link, by)) === undefined ? undefined : path
}

/** A new link for an open invitation, in place of the one before. @returns its path; undefined: there is no such one, or too many were made */
export const resendInvitation = async (
  db: D1Database,
  businessId: BusinessId,
  id: number,
  by: Author,
): Promise<string | undefined> => {
  const { path, link } = await mintLink(by.at)
  return (await renewInvitation(db, businessId, id, link, by)) ? path : undefined
}
