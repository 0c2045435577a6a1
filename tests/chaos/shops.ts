import type { D1Database } from "@cloudflare/workers-types"
import { migrateLocal } from "../../worker/commands/migrate-local.ts"
import { type BusinessFixture, type MadeBusiness, makeBusiness } from "../support/businesses.ts"

export const TOUCHPOINTS = ["checkout", "delivery", "greeting", "menu"] as const
/** The only page that the second shop knows of; votes from others are held there. */
export const SHOP_ORIGIN = "https://shop.example"

/**
 * Several businesses, so that a mix-up between them would show. Their days begin at odd hours and half hours, and each
 * has other rules: votes are held for every reason there is.
 */
const FIXTURES = [
  { siteKey: "lt_chaos1", timeZone: "Asia/Kolkata" },
  {
    siteKey: "lt_chaos2",
    timeZone: "America/St_Johns",
    policy: { origins: { expected: [SHOP_ORIGIN] }, repeated: { withinMinutes: 1440, keep: "first" } },
  },
  {
    siteKey: "lt_chaos3",
    timeZone: "Pacific/Chatham",
    policy: { visitorCap: null, repeated: { withinMinutes: 1440, keep: "newest" } },
  },
] as const satisfies readonly BusinessFixture[]

export const SITE_KEYS: readonly string[] = FIXTURES.map(({ siteKey }) => siteKey)

/** Leaves a migrated database with the shops in it. */
export const openShops = async (db: D1Database): Promise<MadeBusiness[]> => {
  await migrateLocal(db)
  const businesses: MadeBusiness[] = []
  for (const fixture of FIXTURES)
    businesses.push(await makeBusiness(db, { ...fixture, touchpoints: TOUCHPOINTS }))
  return businesses
}
