import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { BusinessId, MemberId } from "../../shared/ids.ts"
import { KEY_ID } from "./api-keys.ts"
import type { Author } from "./change-fields.ts"

const Key = v.object({ id: v.string(), name: v.string(), ending: v.string() })
const Passkey = v.object({ id: v.number(), name: v.string(), member: v.string() })

/**
 * What opens the business without somebody who goes, and they may hold: keys that they made, and passkeys that were added
 * to others' accounts (`member`) by whoever came in by a link of theirs.
 */
export interface LeftBehind {
  keys: v.InferOutput<typeof Key>[]
  passkeys: v.InferOutput<typeof Passkey>[]
}

const KEYS = "api_keys AS k WHERE k.business_id = ?1 AND k.created_by = ?2 AND k.revoked_at IS NULL"
const PASSKEYS = `passkeys AS p JOIN members AS m ON m.business_id = ?1 AND m.person_id = p.person_id
  WHERE p.let_in_by = ?2 AND p.removed_at IS NULL AND ?1 IN (SELECT d.value FROM json_each(p.doors) AS d)`

export const readLeftBehind = async (
  db: D1Database,
  businessId: BusinessId,
  memberId: MemberId,
): Promise<LeftBehind> => {
  const [keys, passkeys] = await db.batch([
    db
      .prepare(`SELECT ${KEY_ID} AS id, k.name, k.ending FROM ${KEYS} ORDER BY k.created_at`)
      .bind(businessId, memberId),
    db
      .prepare(`SELECT p.id, p.name, m.name AS member FROM ${PASSKEYS} ORDER BY m.name, p.id`)
      .bind(businessId, memberId),
  ])
  return {
    keys: v.parse(v.array(Key), keys?.results),
    passkeys: v.parse(v.array(Passkey), passkeys?.results),
  }
}

/** By their names in `LeftBehind`. */
export interface Ending {
  keys: readonly string[]
  passkeys: readonly number[]
}

/** Where somebody has left at this very moment: then, and not where they stay as the last admin. */
const GONE_NOW = `EXISTS (SELECT 1 FROM members AS gone WHERE gone.business_id = ?1 AND gone.id = ?2 AND gone.left_at = ?3)`
const CHOSEN_KEYS = `${KEYS} AND ${KEY_ID} IN (SELECT c.value FROM json_each(?4) AS c) AND ${GONE_NOW}`
const CHOSEN_PASSKEYS = `${PASSKEYS} AND p.id IN (SELECT c.value FROM json_each(?4) AS c) AND ${GONE_NOW}`

/** What of it ends with them, in the transaction in which they go. A passkey goes on opening other businesses. */
export const endLeftBehind = (
  db: D1Database,
  businessId: BusinessId,
  memberId: MemberId,
  { keys, passkeys }: Ending,
  by: Author,
): D1PreparedStatement[] => {
  const on = (sql: string, chosen: readonly unknown[], ...author: unknown[]) =>
    db.prepare(sql).bind(businessId, memberId, by.at, JSON.stringify(chosen), ...author)
  return [
    on(
      `INSERT INTO audit (business_id, at, member_id, action, detail)
       SELECT ?1, ?3, ?5, 'api-key',
         json_object('deed', 'revoked', 'name', k.name, 'scopes', json(k.scopes), 'ending', k.ending) FROM ${CHOSEN_KEYS}`,
      keys,
      by.memberId,
    ),
    on(
      `UPDATE api_keys SET revoked_at = ?3 WHERE business_id = ?1 AND token_hash IN (SELECT k.token_hash FROM ${CHOSEN_KEYS})`,
      keys,
    ),
    on(
      `INSERT INTO audit (business_id, at, member_id, action, detail)
       SELECT ?1, ?3, ?5, 'passkey', json_object('did', 'ended', 'name', m.name) FROM ${CHOSEN_PASSKEYS}`,
      passkeys,
      by.memberId,
    ),
    on(`DELETE FROM sessions WHERE passkey_id IN (SELECT p.id FROM ${CHOSEN_PASSKEYS})`, passkeys),
    on(
      `UPDATE passkeys SET removed_at = iif(json_array_length(doors) = 1, ?3, NULL),
         doors = (SELECT json_group_array(d.value) FROM json_each(passkeys.doors) AS d WHERE d.value <> ?1)
       WHERE id IN (SELECT p.id FROM ${CHOSEN_PASSKEYS})`,
      passkeys,
    ),
  ]
}
