import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, type KioskId, Slug } from "../../shared/ids.ts"
import { KioskPin } from "../../shared/kiosk.ts"
import { StoredKioskSettings } from "../../shared/kiosk-settings.ts"
import { TimeZone } from "../../shared/local-time.ts"
import { Policy, StoredPolicy } from "../../shared/policy.ts"
import { Question } from "../../shared/touchpoint.ts"

const Kiosk = v.pipe(
  v.object({
    business: v.string(),
    time_zone: TimeZone,
    // As the collector reads it: where it can't be read, the defaults hold.
    policy: v.fallback(StoredPolicy, v.parse(Policy, {})),
    settings: StoredKioskSettings,
    pin: v.nullable(v.pipe(v.string(), v.parseJson(), KioskPin)),
    place_name: v.nullable(v.string()),
  }),
  v.transform(({ time_zone, policy, place_name, ...row }) => ({
    ...row,
    timeZone: time_zone,
    masking: policy.masking,
    placeName: place_name,
  })),
)
const Touchpoint = v.object({
  slug: Slug,
  name: v.string(),
  question: v.pipe(v.string(), v.parseJson(), Question),
})

/** All that a kiosk's config is made of. */
export interface KioskRead extends v.InferOutput<typeof Kiosk> {
  /** The live ones of its plan. */
  touchpoints: v.InferOutput<typeof Touchpoint>[]
}

const OF = "k.business_id = ?1 AND k.id = ?2"

/** One round trip. Undefined: the business has no such kiosk. */
export const readKioskConfig = async (
  db: D1Database,
  businessId: BusinessId,
  kioskId: KioskId,
): Promise<KioskRead | undefined> => {
  const [kiosk, touchpoints] = await db.batch([
    db
      .prepare(
        `SELECT b.name AS business, b.time_zone, b.policy, k.settings, k.pin, p.name AS place_name
         FROM kiosks AS k JOIN businesses AS b ON b.id = k.business_id
         LEFT JOIN places AS p ON p.business_id = k.business_id AND p.slug = json_extract(k.settings, '$.place')
         WHERE ${OF}`,
      )
      .bind(businessId, kioskId),
    db
      .prepare(
        `SELECT t.slug, t.name, t.question FROM touchpoints AS t
         WHERE t.business_id = ?1 AND t.state = 'live' AND t.slug IN (
           SELECT json_extract(p.value, '$.touchpoint')
           FROM kiosks AS k JOIN json_each(k.settings, '$.plan') AS p WHERE ${OF})`,
      )
      .bind(businessId, kioskId),
  ])
  const [row] = v.parse(v.array(Kiosk), kiosk?.results)
  return row && { ...row, touchpoints: v.parse(v.array(Touchpoint), touchpoints?.results) }
}
