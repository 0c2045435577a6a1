import type { D1Database } from "@cloudflare/workers-types"
import { createSetUpLink } from "../store/set-up-links.ts"
import { hashToken, mintToken } from "./token.ts"

/** A day: whoever deploys is not always who opens the business. */
const LINK_LIFETIME_MS = 86_400_000

/** Makes a link by which somebody opens a business, once. @returns its path: `/set-up/…` */
export const mintSetUpLink = async (db: D1Database, now: number): Promise<string> => {
  const token = mintToken()
  await createSetUpLink(db, await hashToken(token), { now, expiresAt: now + LINK_LIFETIME_MS })
  return `/set-up/${token}`
}
