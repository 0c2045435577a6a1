import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { BusinessId, DeviceId, KioskId, SiteKey } from "../../shared/ids.ts"
import { DeviceKey, KioskState } from "../../shared/kiosk.ts"

export const StoredState = v.pipe(v.string(), v.parseJson(), KioskState)

const Row = v.pipe(
  v.object({
    id: DeviceId,
    business_id: BusinessId,
    kiosk_id: KioskId,
    site_key: SiteKey,
    public_key: v.pipe(v.string(), v.parseJson(), DeviceKey),
    revoked_at: v.nullable(v.number()),
    last_seen_at: v.number(),
    last_sent_at: v.number(),
    state: v.string(),
  }),
  v.transform((row) => ({
    id: row.id,
    businessId: row.business_id,
    kioskId: row.kiosk_id,
    siteKey: row.site_key,
    publicKey: row.public_key,
    revokedAt: row.revoked_at,
    lastSeenAt: row.last_seen_at,
    lastSentAt: row.last_sent_at,
    state: row.state,
  })),
)
/** A device as it was paired, with what its last heartbeat said. */
export type FoundDevice = v.InferOutput<typeof Row>

/** The device that a request says it is from. Nothing is believed of it before its signature fits. */
export const findDevice = async (db: D1Database, id: number): Promise<FoundDevice | undefined> => {
  const row = await db
    .prepare(
      `SELECT d.id, d.business_id, d.kiosk_id, b.site_key, d.public_key, d.revoked_at, d.last_seen_at,
         d.last_sent_at, d.state
       FROM devices AS d JOIN businesses AS b ON b.id = d.business_id WHERE d.id = ?1`,
    )
    .bind(id)
    .first()
  return row ? v.parse(Row, row) : undefined
}

/** What a heartbeat leaves behind. Epoch ms. */
export interface Beat {
  seenAt: number
  sentAt: number
  state: KioskState
}

/** Writes down that a device was heard, and that its kiosk is not dark any more: one row, and the alert's if there is one. */
export const recordBeat = async (
  db: D1Database,
  { businessId, kioskId, id }: Pick<FoundDevice, "businessId" | "kioskId" | "id">,
  { seenAt, sentAt, state }: Beat,
): Promise<void> => {
  await db.batch([
    db
      .prepare(
        `UPDATE devices SET last_seen_at = ?3, last_sent_at = max(last_sent_at, ?4), state = ?5
         WHERE business_id = ?1 AND id = ?2 AND revoked_at IS NULL`,
      )
      .bind(businessId, id, seenAt, sentAt, JSON.stringify(state)),
    db
      .prepare(
        `UPDATE alerts SET resolved_at = ?3
         WHERE business_id = ?1 AND kind = 'kiosk-dark' AND kiosk_id = ?2 AND resolved_at IS NULL`,
      )
      .bind(businessId, kioskId, seenAt),
  ])
}
