import type { D1Database } from "@cloudflare/workers-types"
import { mintApiKey } from "../auth/api-key.ts"
import { mintSignInLink } from "../auth/sign-in-link.ts"
import { chooseBusiness, chooseMember } from "./choose.ts"

export interface Access {
  /** Path of a link that signs the member in once. */
  signInPath: string
  /** Shown this once; only its hash is kept. */
  apiKey: string
}

/** Both ways in for one member of a business: the console's and the owner API's. */
export const grantAccess = async (
  db: D1Database,
  to: { siteKey: string; email: string; keyName: string },
  now: number,
): Promise<Access> => {
  const business = await chooseBusiness(db, to.siteKey)
  const member = await chooseMember(db, business, to.email)
  return {
    signInPath: await mintSignInLink(db, member.id, now),
    apiKey: await mintApiKey(db, business.id, { name: to.keyName }, now),
  }
}
