import type { D1Database } from "@cloudflare/workers-types"
import { API_SCOPES, type ApiScope } from "../../shared/api-scope.ts"
import type { BusinessId, MemberId } from "../../shared/ids.ts"
import { createApiKey, type FoundApiKey, findApiKey } from "../store/api-keys.ts"
import { API_KEY_PREFIX, hashToken, mintToken } from "./token.ts"

/** So much of a key stays legible in its list: 24 of its 256 bits. */
const ENDING_CHARS = 4

interface Made {
  name: string
  scopes?: readonly ApiScope[]
  /** Null: an operator, at the command line. */
  memberId?: MemberId | null
}

/** Makes an API key for a business. It is shown this once; only its hash is kept. */
export const mintApiKey = async (
  db: D1Database,
  businessId: BusinessId,
  { name, scopes = API_SCOPES, memberId = null }: Made,
  now: number,
): Promise<string> => {
  const key = API_KEY_PREFIX + mintToken()
  const made = { tokenHash: await hashToken(key), name, scopes, ending: key.slice(-ENDING_CHARS) }
  await createApiKey(db, businessId, made, { memberId, at: now })
  return key
}

/** The key of `Authorization: Bearer lts_…`, with its hash; undefined when it is none, unknown or revoked. */
export const apiKeyOf = async (
  db: D1Database,
  authorization: string | undefined,
): Promise<(FoundApiKey & { tokenHash: ArrayBuffer }) | undefined> => {
  const key = /^Bearer +(lts_[\w-]{43})$/i.exec(authorization ?? "")?.[1]
  if (key === undefined) return undefined
  const tokenHash = await hashToken(key)
  const found = await findApiKey(db, tokenHash)
  return found && { ...found, tokenHash }
}
