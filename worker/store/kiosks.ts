import type { D1Database, D1PreparedStatement, D1Result } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, KioskId, MemberId, Slug } from "../../shared/ids.ts"
import { StoredKioskSettings } from "../../shared/kiosk-settings.ts"
import { StoredState } from "./devices.ts"

const Row = v.pipe(
  v.object({
    id: KioskId,
    settings: StoredKioskSettings,
    has_pin: v.number(),
    device: v.nullable(v.number()),
    paired_at: v.nullable(v.number()),
    revoked_at: v.nullable(v.number()),
    last_seen_at: v.nullable(v.number()),
    state: v.nullable(StoredState),
    code_until: v.nullable(v.number()),
  }),
  v.transform(
    ({ id, settings, has_pin, device, paired_at, revoked_at, last_seen_at, state, code_until }) => ({
      id,
      settings,
      hasPin: has_pin === 1,
      /** Until when a code that nobody has typed is good (epoch ms); null: there is none. */
      codeUntil: code_until,
      /** What was paired last; null: nothing ever was. */
      device:
        device === null || paired_at === null || last_seen_at === null || state === null
          ? null
          : { id: device, pairedAt: paired_at, revokedAt: revoked_at, lastSeenAt: last_seen_at, state },
    }),
  ),
)
/** A kiosk, and what stands there or stood there last. */
export type Kiosk = v.InferOutput<typeof Row>

const Touchpoint = v.pipe(
  v.object({ slug: Slug, name: v.string(), owner_id: v.nullable(MemberId) }),
  v.transform(({ owner_id, ...row }) => ({ ...row, ownerId: owner_id })),
)
/** A live touchpoint that a kiosk may ask about. */
export type AskableTouchpoint = v.InferOutput<typeof Touchpoint>

const selectAskable = (db: D1Database, businessId: BusinessId): D1PreparedStatement =>
  db
    .prepare(
      "SELECT slug, name, owner_id FROM touchpoints WHERE business_id = ?1 AND state = 'live' ORDER BY name, slug",
    )
    .bind(businessId)

const readAskable = (result: D1Result | undefined): AskableTouchpoint[] =>
  v.parse(v.array(Touchpoint), result?.results)

const Place = v.object({ slug: Slug, name: v.string() })
const Today = v.object({ slug: Slug, place: v.string(), votes: v.number() })

export interface KiosksRead {
  kiosks: Kiosk[]
  touchpoints: AskableTouchpoint[]
  /** The places that people have named. */
  places: v.InferOutput<typeof Place>[]
  /** Counted votes of kiosks on this local day. */
  today: v.InferOutput<typeof Today>[]
}

const KIOSKS = `
SELECT k.id, k.settings, k.pin IS NOT NULL AS has_pin, d.id AS device, d.paired_at, d.revoked_at, d.last_seen_at, d.state,
  (SELECT max(c.expires_at) FROM pairing_codes AS c
   WHERE c.business_id = ?1 AND c.kiosk_id = k.id AND c.used_at IS NULL) AS code_until
FROM kiosks AS k LEFT JOIN devices AS d ON d.business_id = k.business_id AND d.id = (
  SELECT max(n.id) FROM devices AS n WHERE n.business_id = ?1 AND n.kiosk_id = k.id)
WHERE k.business_id = ?1 AND (?2 IS NULL OR k.id = ?2)
  AND (?2 = k.id OR json_extract(k.settings, '$.removedAt') IS NULL OR (d.id IS NOT NULL AND d.revoked_at IS NULL))
ORDER BY k.id`

/** A business's kiosks, or one of them, and what is needed to set them up. One round trip. */
export const readKiosks = async (
  db: D1Database,
  businessId: BusinessId,
  { day, only }: { day: number; only?: KioskId },
): Promise<KiosksRead> => {
  const [kiosks, touchpoints, places, today] = await db.batch([
    db.prepare(KIOSKS).bind(businessId, only ?? null),
    selectAskable(db, businessId),
    db
      .prepare(
        "SELECT slug, name FROM places WHERE business_id = ?1 AND archived_at IS NULL AND name <> '' ORDER BY name",
      )
      .bind(businessId),
    db
      .prepare(
        `SELECT t.slug, c.place, c.love + c.hate AS votes
         FROM counters AS c JOIN touchpoints AS t ON t.business_id = c.business_id AND t.id = c.touchpoint_id
         WHERE c.business_id = ?1 AND c.day = ?2 AND c.channel = 'kiosk'`,
      )
      .bind(businessId, day),
  ])
  return {
    kiosks: v.parse(v.array(Row), kiosks?.results),
    touchpoints: readAskable(touchpoints),
    places: v.parse(v.array(Place), places?.results),
    today: v.parse(v.array(Today), today?.results),
  }
}
