import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { BusinessId, KioskId } from "../../shared/ids.ts"
import { KioskSettings, StoredKioskSettings } from "../../shared/kiosk-settings.ts"
import { TimeZone } from "../../shared/local-time.ts"

const Silent = v.pipe(
  v.object({
    business_id: BusinessId,
    id: KioskId,
    time_zone: TimeZone,
    // One that can't be read is looked at around the clock: better a needless alert than none.
    settings: v.fallback(
      StoredKioskSettings,
      v.parse(KioskSettings, { name: "?", plan: [{ from: 0, touchpoint: "x" }] }),
    ),
    last_seen_at: v.number(),
  }),
  v.transform(({ business_id, id, time_zone, settings, last_seen_at }) => ({
    businessId: business_id,
    kioskId: id,
    timeZone: time_zone,
    hours: settings.hours,
    lastSeenAt: last_seen_at,
  })),
)
/** A paired kiosk that was not heard of lately and of which no alert tells yet. */
export type SilentKiosk = v.InferOutput<typeof Silent>

/** Of all businesses: the house's own look around. */
export const listSilentKiosks = async (db: D1Database, before: number): Promise<SilentKiosk[]> => {
  const { results } = await db
    .prepare(
      `SELECT d.business_id, k.id, b.time_zone, k.settings, d.last_seen_at
       FROM devices AS d JOIN kiosks AS k ON k.business_id = d.business_id AND k.id = d.kiosk_id
       JOIN businesses AS b ON b.id = d.business_id
       WHERE d.revoked_at IS NULL AND d.last_seen_at <= ?1 AND NOT EXISTS (
         SELECT 1 FROM alerts AS a WHERE a.business_id = d.business_id AND a.kind = 'kiosk-dark'
           AND a.kiosk_id = d.kiosk_id AND a.resolved_at IS NULL)`,
    )
    .bind(before)
    .all()
  return v.parse(v.array(Silent), results)
}
