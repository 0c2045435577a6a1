import type { D1Database } from "@cloudflare/workers-types"
import type { BusinessId } from "../../shared/ids.ts"
import { createApiKey, findBusinessByApiKey } from "../store/api-keys.ts"
import { API_KEY_PREFIX, hashToken, mintToken } from "./token.ts"

/** Makes an API key for a business. It is shown this once; only its hash is kept. */
export const mintApiKey = async (
  db: D1Database,
  businessId: BusinessId,
  name: string,
  now: number,
): Promise<string> => {
  const key = API_KEY_PREFIX + mintToken()
  await createApiKey(db, businessId, { tokenHash: await hashToken(key), name }, now)
  return key
}

/** The business that `Authorization: Bearer lts_…` speaks for; undefined when it speaks for none. */
export const businessOfApiKey = async (db: D1Database, authorization: string | undefined) => {
  const key = /^Bearer +(lts_[\w-]{43})$/i.exec(authorization ?? "")?.[1]
  return key === undefined ? undefined : findBusinessByApiKey(db, await hashToken(key))
}
