import type { D1Database } from "@cloudflare/workers-types"
import * as v from "valibot"
import { type BusinessId, type KioskId, type MemberId, Slug } from "../shared/ids.ts"
import type { KioskState } from "../shared/kiosk.ts"
import { KioskSettings } from "../shared/kiosk-settings.ts"
import { mintCode } from "../shared/pairing-code.ts"
import { openDarkAlerts } from "../worker/store/alerts.ts"
import { createKiosk } from "../worker/store/change-kiosk.ts"
import { recordBeat } from "../worker/store/devices.ts"
import { readKiosks } from "../worker/store/kiosks.ts"
import { createPairingCode, pairDevice } from "../worker/store/pairing.ts"
import { CAFE_LUMEN } from "./business.ts"

const HOUR_MS = 3_600_000

interface DemoKiosk {
  /** By which the demo's own tablets find theirs. */
  role: "fine" | "behind" | "dark" | "yours"
  settings: v.InferInput<typeof KioskSettings>
}

const allDay = (touchpoint: string) => [{ from: 0, touchpoint: v.parse(Slug, touchpoint) }]

/** The tablets of the café. Open day and night, so that they are what they are whenever the demo is looked at. */
const DEMO_KIOSKS: readonly DemoKiosk[] = [
  {
    role: "fine",
    settings: {
      name: "Till 1",
      place: v.parse(Slug, "till-1"),
      plan: allDay("checkout"),
      languages: ["en", "pt", "es"],
    },
  },
  {
    role: "behind",
    settings: {
      name: "Tray return",
      place: v.parse(Slug, "tray-return"),
      plan: allDay("coffee"),
    },
  },
  {
    role: "dark",
    settings: {
      name: "Bar",
      place: v.parse(Slug, "bar"),
      plan: allDay("greeting"),
    },
  },
  {
    role: "yours",
    settings: {
      name: "Till 2",
      place: v.parse(Slug, "till-2"),
      plan: allDay("checkout"),
      languages: ["en", "pt", "de", "fr", "ar"],
    },
  },
]

const WELL: KioskState = {
  version: "0.1.0",
  waiting: 0,
  compacted: 0,
  parked: 0,
  oldestAt: null,
  storageLeftBytes: 9_400_000_000,
  usedBytes: 410_000,
  clockErrorMs: -340,
  battery: { level: 1, charging: true },
}

/** What each of them says of itself; one stood on the edge of the Wi-Fi all morning. */
export const demoState = (role: DemoKiosk["role"], now: number): KioskState => {
  if (role === "dark") return { ...WELL, battery: { level: 0.08, charging: false } }
  if (role !== "behind") return WELL
  const oldestAt = new Date(now - 4 * HOUR_MS).toISOString()
  return { ...WELL, waiting: 312, oldestAt, battery: { level: 0.64, charging: false } }
}

const hashOf = (code: string) => crypto.subtle.digest("SHA-256", new TextEncoder().encode(code))

/** A code for a kiosk, as the console would give it. */
const codeFor = async (
  db: D1Database,
  place: { businessId: BusinessId; kioskId: KioskId },
  author: { memberId: MemberId; at: number },
): Promise<string> => {
  const code = mintCode((bytes) => crypto.getRandomValues(bytes))
  await createPairingCode(db, place, await hashOf(code), author)
  return code
}

const P256 = { name: "ECDSA", namedCurve: "P-256" }

/** Sets up the café's kiosks when it opened. The dark one was heard three hours ago for the last time, the others now. */
export const openKiosks = async (
  db: D1Database,
  businessId: BusinessId,
  { memberId, at }: { memberId: MemberId; at: number },
  now: number,
): Promise<void> => {
  for (const { role, settings } of DEMO_KIOSKS) {
    const kioskId = await createKiosk(db, businessId, v.parse(KioskSettings, settings), { memberId, at })
    if (kioskId === undefined) throw new Error(`there is no room for the kiosk ${settings.name}`)
    if (role === "yours") continue
    const code = await codeFor(db, { businessId, kioskId }, { memberId, at })
    const { publicKey } = await crypto.subtle.generateKey(P256, false, ["sign"])
    const { x = "", y = "" } = await crypto.subtle.exportKey("jwk", publicKey)
    const key = { kty: "EC", crv: "P-256", x, y } as const
    const state = demoState(role, now)
    const paired = await pairDevice(db, await hashOf(code), { publicKey: key, state, now: at })
    if (!paired) throw new Error(`nothing was paired with ${settings.name}`)
    const seenAt = role === "dark" ? now - 3 * HOUR_MS : now
    await recordBeat(db, { businessId, kioskId, id: paired.device }, { seenAt, sentAt: seenAt, state })
    if (role === "dark") {
      const { timeZone } = CAFE_LUMEN
      await openDarkAlerts(db, [{ businessId, kioskId, timeZone, hours: null, lastSeenAt: seenAt }], now)
    }
  }
}

/** Codes for what stands at the café while the demo runs, and for whoever wants to pair a tablet of their own. */
export type DemoCodes = { [role in "fine" | "behind" | "yours"]?: string | undefined }

/** None for a kiosk that somebody has removed, renamed, or paired with a tablet of their own. */
export const demoCodes = async (
  db: D1Database,
  businessId: BusinessId,
  memberId: MemberId,
  now: number,
): Promise<DemoCodes> => {
  const { kiosks } = await readKiosks(db, businessId, { day: 0 })
  const codes: DemoCodes = {}
  for (const { role, settings } of DEMO_KIOSKS) {
    const kiosk = kiosks.find((each) => each.settings.name === settings.name)
    if (!kiosk || role === "dark" || (role === "yours" && kiosk.device?.revokedAt === null)) continue
    codes[role] = await codeFor(db, { businessId, kioskId: kiosk.id }, { memberId, at: now })
  }
  return codes
}
