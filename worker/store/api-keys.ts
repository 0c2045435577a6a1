import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type ApiScope, StoredApiScopes } from "../../shared/api-scope.ts"
import { BusinessId, MemberId, SiteKey } from "../../shared/ids.ts"
import { TimeZone } from "../../shared/local-time.ts"

export interface NewApiKey {
  tokenHash: ArrayBuffer
  name: string
  scopes: readonly ApiScope[]
  /** Its last characters: enough to tell it from others, too few to guess the rest. */
  ending: string
}

const INSERT = `
INSERT INTO api_keys (token_hash, business_id, name, scopes, ending, created_by, created_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)`
const INSERT_ENTRY = `
INSERT INTO audit (business_id, at, member_id, action, detail) VALUES (?1, ?2, ?3, 'api-key', ?4)`

/** @param memberId null: an operator, at the command line */
export const createApiKey = async (
  db: D1Database,
  businessId: BusinessId,
  { tokenHash, name, scopes, ending }: NewApiKey,
  { memberId, at }: { memberId: MemberId | null; at: number },
): Promise<void> => {
  const detail = JSON.stringify({ deed: "made", name, scopes, ending })
  const statements: D1PreparedStatement[] = [
    db.prepare(INSERT).bind(tokenHash, businessId, name, JSON.stringify(scopes), ending, memberId, at),
    db.prepare(INSERT_ENTRY).bind(businessId, at, memberId, detail),
  ]
  await db.batch(statements)
}

const Found = v.pipe(
  v.object({
    id: BusinessId,
    name: v.string(),
    time_zone: TimeZone,
    site_key: SiteKey,
    scopes: StoredApiScopes,
    used_day: v.nullable(v.number()),
  }),
  v.transform(({ id, name, time_zone, site_key, scopes, used_day }) => ({
    business: { id, name, timeZone: time_zone, siteKey: site_key },
    scopes,
    usedDay: used_day,
  })),
)
export type FoundApiKey = v.InferOutput<typeof Found>

/** The business a key speaks for, and what it may do; undefined when the key is unknown or revoked. */
export const findApiKey = async (
  db: D1Database,
  tokenHash: ArrayBuffer,
): Promise<FoundApiKey | undefined> => {
  const row = await db
    .prepare(
      `SELECT b.id, b.name, b.time_zone, b.site_key, k.scopes, k.used_day
       FROM api_keys AS k JOIN businesses AS b ON b.id = k.business_id
       WHERE k.token_hash = ?1 AND k.revoked_at IS NULL AND b.closed_at IS NULL`,
    )
    .bind(tokenHash)
    .first()
  return row ? v.parse(Found, row) : undefined
}

/** Writes down on which local day a key was used last: one row, once a day. */
export const noteKeyUse = async (db: D1Database, tokenHash: ArrayBuffer, day: number): Promise<void> => {
  await db
    .prepare("UPDATE api_keys SET used_day = ?2 WHERE token_hash = ?1 AND ifnull(used_day, -1) < ?2")
    .bind(tokenHash, day)
    .run()
}

const Listed = v.pipe(
  v.object({
    id: v.string(),
    name: v.string(),
    scopes: StoredApiScopes,
    ending: v.string(),
    created_by: v.nullable(MemberId),
    maker: v.nullable(v.string()),
    created_at: v.number(),
    used_day: v.nullable(v.number()),
    revoked_at: v.nullable(v.number()),
  }),
  v.transform(({ created_by, created_at, used_day, revoked_at, ...row }) => ({
    ...row,
    createdBy: created_by,
    createdAt: created_at,
    usedDay: used_day,
    revokedAt: revoked_at,
  })),
)
/** A key as its people see it. `id` is a part of its hash: it opens nothing. */
export type ListedApiKey = v.InferOutput<typeof Listed>

/** Half of the hash names a key without saying it. */
export const KEY_ID = "substr(lower(hex(k.token_hash)), 1, 32)"

/** All keys there have been, those in use first, then newest first. */
export const listApiKeys = async (db: D1Database, businessId: BusinessId): Promise<ListedApiKey[]> => {
  const { results } = await db
    .prepare(
      `SELECT ${KEY_ID} AS id, k.name, k.scopes, k.ending, k.created_by, m.name AS maker, k.created_at, k.used_day,
         k.revoked_at
       FROM api_keys AS k LEFT JOIN members AS m ON m.id = k.created_by AND m.business_id = k.business_id
       WHERE k.business_id = ?1 ORDER BY k.revoked_at IS NOT NULL, k.created_at DESC, k.name`,
    )
    .bind(businessId)
    .all()
  return v.parse(v.array(Listed), results)
}

/**
 * A key stops at once, for good.
 *
 * @returns its name; undefined: the business has no such key, or it was revoked before
 */
export const revokeApiKey = async (
  db: D1Database,
  businessId: BusinessId,
  id: string,
  { memberId, at }: { memberId: MemberId; at: number },
): Promise<string | undefined> => {
  const [, revoked] = await db.batch([
    db
      .prepare(
        `INSERT INTO audit (business_id, at, member_id, action, detail)
         SELECT ?1, ?3, ?4, 'api-key',
           json_object('deed', 'revoked', 'name', k.name, 'scopes', json(k.scopes), 'ending', k.ending)
         FROM api_keys AS k WHERE k.business_id = ?1 AND ${KEY_ID} = ?2 AND k.revoked_at IS NULL`,
      )
      .bind(businessId, id, at, memberId),
    db
      .prepare(
        `UPDATE api_keys AS k SET revoked_at = ?3
         WHERE k.business_id = ?1 AND ${KEY_ID} = ?2 AND k.revoked_at IS NULL RETURNING name`,
      )
      .bind(businessId, id, at),
  ])
  return v.parse(v.array(v.object({ name: v.string() })), revoked?.results)[0]?.name
}
