import type { D1Database } from "@cloudflare/workers-types"
import { hashToken, mintToken } from "../../worker/auth/token.ts"

const HOUR_MS = 3_600_000

/** Signs a member in without a browser. @returns the `Cookie` header of a request over plain http */
export const openSession = async (db: D1Database, memberId: number): Promise<string> => {
  const token = mintToken()
  const now = Date.now()
  await db
    .prepare(
      "INSERT INTO sessions (token_hash, member_id, created_at, last_seen_at, expires_at) VALUES (?1, ?2, ?3, ?3, ?4)",
    )
    .bind(await hashToken(token), memberId, now, now + HOUR_MS)
    .run()
  return `lovetap=${token}`
}
