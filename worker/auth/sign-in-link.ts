import type { D1Database } from "@cloudflare/workers-types"
import type { MemberId } from "../../shared/ids.ts"
import { createSignInLink } from "../store/sign-in-links.ts"
import { hashToken, mintToken } from "./token.ts"

/** Time to read a terminal or a mail and click; short, since whoever holds the link gets in. */
const LINK_LIFETIME_MS = 15 * 60_000

/** Makes a link that signs this member in once. @returns its path: `/sign-in/…` */
export const mintSignInLink = async (db: D1Database, memberId: MemberId, now: number): Promise<string> => {
  const token = mintToken()
  await createSignInLink(db, memberId, await hashToken(token), now, now + LINK_LIFETIME_MS)
  return `/sign-in/${token}`
}
