import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { BusinessId, DeviceId, KioskId, type MemberId, SiteKey } from "../../shared/ids.ts"
import type { DeviceKey, KioskState } from "../../shared/kiosk.ts"
import { KIOSK_CODE_VALID_MS } from "../../shared/limits.ts"

/** Of a kiosk that was taken out of the list no tablet can become: nobody would see it there. */
const LISTED = "json_extract(k.settings, '$.removedAt') IS NULL"

/** A code takes the place of any other of the same kiosk; those that are past their end are cleared away. */
export const createPairingCode = async (
  db: D1Database,
  { businessId, kioskId }: { businessId: BusinessId; kioskId: KioskId },
  tokenHash: ArrayBuffer,
  { memberId, at }: { memberId: MemberId; at: number },
): Promise<void> => {
  await db.batch([
    db
      .prepare(
        "DELETE FROM pairing_codes WHERE business_id = ?1 AND (expires_at <= ?3 OR (kiosk_id = ?2 AND used_at IS NULL))",
      )
      .bind(businessId, kioskId, at),
    db
      .prepare(
        `INSERT INTO pairing_codes (token_hash, business_id, kiosk_id, member_id, created_at, expires_at)
         SELECT ?3, ?1, k.id, ?4, ?5, ?6 FROM kiosks AS k WHERE k.business_id = ?1 AND k.id = ?2 AND ${LISTED}`,
      )
      .bind(businessId, kioskId, tokenHash, memberId, at, at + KIOSK_CODE_VALID_MS),
  ])
}

const Found = v.object({ business_id: BusinessId, kiosk_id: KioskId, site_key: SiteKey, name: v.string() })

/** A code that still is good: it stands for so long, and pairs once. */
const GOOD = "token_hash = ?1 AND business_id = ?2 AND used_at IS NULL AND expires_at > ?3"

export interface Paired {
  businessId: BusinessId
  kioskId: KioskId
  siteKey: SiteKey
  device: DeviceId
}

/**
 * Uses a code up and makes the device that typed it the kiosk's, in one transaction: of two that type it one gets in.
 * What stood there before is revoked.
 *
 * @returns undefined: there is no such code, or it is used or too old; nobody is told which
 */
export const pairDevice = async (
  db: D1Database,
  tokenHash: ArrayBuffer,
  { publicKey, state, now }: { publicKey: DeviceKey; state: KioskState; now: number },
): Promise<Paired | undefined> => {
  const row = await db
    .prepare(
      `SELECT c.business_id, c.kiosk_id, b.site_key, json_extract(k.settings, '$.name') AS name
       FROM pairing_codes AS c JOIN businesses AS b ON b.id = c.business_id
       JOIN kiosks AS k ON k.business_id = c.business_id AND k.id = c.kiosk_id
       WHERE c.token_hash = ?1 AND c.used_at IS NULL AND c.expires_at > ?2 AND ${LISTED}`,
    )
    .bind(tokenHash, now)
    .first()
  if (!row) return undefined
  const { business_id: businessId, kiosk_id: kioskId, site_key: siteKey, name } = v.parse(Found, row)
  const code = [tokenHash, businessId, now] as const
  const [, inserted] = await db.batch([
    db
      .prepare(
        `UPDATE devices SET revoked_at = ?3 WHERE business_id = ?2 AND revoked_at IS NULL
           AND kiosk_id = (SELECT c.kiosk_id FROM pairing_codes AS c WHERE ${GOOD})`,
      )
      .bind(...code),
    db
      .prepare(
        `INSERT INTO devices (business_id, kiosk_id, public_key, paired_at, last_seen_at, last_sent_at, state)
         SELECT ?2, c.kiosk_id, ?4, ?3, ?3, ?3, ?5 FROM pairing_codes AS c WHERE ${GOOD} RETURNING id`,
      )
      .bind(...code, JSON.stringify(publicKey), JSON.stringify(state)),
    db
      .prepare(
        `INSERT INTO audit (business_id, at, member_id, action, detail)
         SELECT ?2, ?3, c.member_id, 'kiosk-device', json_object('kiosk', c.kiosk_id, 'name', ?4, 'deed', 'paired')
         FROM pairing_codes AS c WHERE ${GOOD}`,
      )
      .bind(...code, name),
    db
      .prepare(
        `UPDATE alerts SET resolved_at = ?3 WHERE business_id = ?2 AND kind = 'kiosk-dark' AND resolved_at IS NULL
           AND kiosk_id = (SELECT c.kiosk_id FROM pairing_codes AS c WHERE ${GOOD})`,
      )
      .bind(...code),
    db.prepare(`UPDATE pairing_codes SET used_at = ?3 WHERE ${GOOD}`).bind(...code),
  ])
  const device = v.parse(v.array(v.object({ id: DeviceId })), inserted?.results)[0]?.id
  return device === undefined ? undefined : { businessId, kioskId, siteKey, device }
}
