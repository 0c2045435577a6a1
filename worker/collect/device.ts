import type { D1Database } from "@cloudflare/workers-types"
import type { SiteKey } from "../../shared/ids.ts"
import { DEVICE_HEADER, SIGNATURE_HEADER } from "../../shared/kiosk.ts"
import type { Fault } from "../fault.ts"
import { findDevice } from "../store/devices.ts"
import type { Device } from "./arrival.ts"
import { recent } from "./recent.ts"
import { importDeviceKey, isSignedBy } from "./signature.ts"

/** How long a device that was revoked may go on being counted: as long as any change takes to reach the collectors. */
const FRESH_MS = 30_000
/** Kiosks that one isolate hears of at a time. */
const DEVICES_MAX = 1000

export const UNKNOWN_DEVICE: Fault = {
  status: 401,
  code: "unknown-device",
  message: "No kiosk of this business has this number. Nothing was stored.",
  hint: "Pair the kiosk again with a code from the console, under “Kiosks”. Its votes stay on the device until then.",
}
export const WRONG_SIGNATURE: Fault = {
  status: 401,
  code: "wrong-signature",
  message: "The signature does not fit the body. Nothing was stored.",
  hint: `${SIGNATURE_HEADER} is base64url of ECDSA (P-256, SHA-256) over the bytes of the body, made with the key that was paired.`,
}
const NOT_CHECKED: Fault = {
  status: 503,
  code: "not-stored",
  message: "The kiosk's signature could not be checked just now. Nothing was stored.",
  hint: "Keep the votes and send them again, with a new sentAt: resending never counts twice.",
  retryAfter: 5,
}

interface Known {
  device: Device
  siteKey: SiteKey
  key: CryptoKey
}
/**
 * Configuration only, as with businesses: never what became of a vote. Numbers that are nobody's are not remembered: a
 * kiosk that is paired a moment later would be refused under its own.
 */
const known = recent<number, { found: Known; askedAt: number }>(DEVICES_MAX)

const load = async (db: D1Database, id: number, now: number): Promise<Known | undefined> => {
  const row = await findDevice(db, id)
  if (!row) return undefined
  const { revokedAt, siteKey, publicKey } = row
  const found: Known = {
    device: { id, state: revokedAt === null ? "paired" : "revoked" },
    siteKey,
    key: await importDeviceKey(publicKey),
  }
  known.set(id, { found, askedAt: now })
  return found
}

/** As it was last seen where the database can't be asked. @throws where it never was */
const lookUp = async (db: D1Database, id: number, now: number): Promise<Known | undefined> => {
  const entry = known.get(id)
  if (entry && now - entry.askedAt < FRESH_MS) return entry.found
  try {
    return await load(db, id, now)
  } catch (error) {
    if (entry) return entry.found
    throw error
  }
}

/** The number that a request's header names; undefined: it names none that could be one. */
export const deviceIdOf = (header: string): number | undefined =>
  /^[1-9]\d{0,14}$/.test(header) ? Number(header) : undefined

/** Who signed a request. */
export type Signer = { tag: "nobody" } | { tag: "device"; device: Device } | { tag: "refused"; fault: Fault }

/** Whose votes these are: a kiosk's, where its signature fits and it belongs to the business that the votes are for. */
export const signerOf = async (
  db: D1Database,
  header: (name: string) => string | undefined,
  { key, body }: { key: SiteKey; body: string },
  now: number,
): Promise<Signer> => {
  const named = header(DEVICE_HEADER)
  if (named === undefined) return { tag: "nobody" }
  const id = deviceIdOf(named)
  let found: Known | undefined
  try {
    found = id === undefined ? undefined : await lookUp(db, id, now)
  } catch (error) {
    console.error("device not looked up:", error instanceof Error ? error.message : error)
    return { tag: "refused", fault: NOT_CHECKED }
  }
  if (!found || found.siteKey !== key) return { tag: "refused", fault: UNKNOWN_DEVICE }
  if (!(await isSignedBy(found.key, header(SIGNATURE_HEADER), body))) {
    return { tag: "refused", fault: WRONG_SIGNATURE }
  }
  return { tag: "device", device: found.device }
}
