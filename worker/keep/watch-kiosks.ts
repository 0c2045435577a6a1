import type { D1Database } from "@cloudflare/workers-types"
import { isDark } from "../../shared/kiosk-dark.ts"
import { KIOSK_DARK_AFTER_MS } from "../../shared/limits.ts"
import { openDarkAlerts } from "../store/alerts.ts"
import { listSilentKiosks } from "../store/silent-kiosks.ts"

/** Alerts opened in one transaction: an outage of ours would open all of them at once. */
const ALERTS_PER_STEP = 50

/**
 * Opens an alert for each paired kiosk that is silent while it should be awake. Its next heartbeat resolves it. How long
 * it takes to be noticed: twenty minutes of silence, and up to ten until the next look.
 */
export const watchKiosks = async (db: D1Database, now: number): Promise<void> => {
  const silent = await listSilentKiosks(db, now - KIOSK_DARK_AFTER_MS)
  const dark = silent.filter((kiosk) => isDark(kiosk, now))
  for (let from = 0; from < dark.length; from += ALERTS_PER_STEP) {
    await openDarkAlerts(db, dark.slice(from, from + ALERTS_PER_STEP), now)
  }
}
