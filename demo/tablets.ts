import * as v from "valibot"
import { DEVICE_HEADER, PairAnswer, SIGNATURE_HEADER } from "../shared/kiosk.ts"
import { KIOSK_HEARTBEAT_MS } from "../shared/limits.ts"
import { type DemoCodes, demoState } from "./kiosks.ts"

const P256 = { name: "ECDSA", namedCurve: "P-256" }
const OVER = { name: "ECDSA", hash: "SHA-256" }
const encoder = new TextEncoder()

const ROLES = ["fine", "behind"] as const
type Role = (typeof ROLES)[number]

/** A tablet of the café, by the same doors as a real one: it pairs, and says every two minutes how it is. */
const switchOn = async (worker: string, role: Role, code: string): Promise<void> => {
  const keys = await crypto.subtle.generateKey(P256, false, ["sign"])
  const publicKey = await crypto.subtle.exportKey("jwk", keys.publicKey)
  const { version } = demoState(role, 0)
  const paired = await fetch(`${worker}/v1/kiosk/pair`, {
    method: "POST",
    body: JSON.stringify({ code, publicKey, version }),
  })
  if (!paired.ok) return
  const { device, config } = v.parse(PairAnswer, await paired.json())
  const beat = async () => {
    const now = Date.now()
    const body = JSON.stringify({
      sentAt: new Date(now).toISOString(),
      config: config.version,
      state: demoState(role, now),
    })
    const signature = await crypto.subtle.sign(OVER, keys.privateKey, encoder.encode(body))
    await fetch(`${worker}/v1/kiosk/heartbeat`, {
      method: "POST",
      headers: {
        [DEVICE_HEADER]: `${device}`,
        [SIGNATURE_HEADER]: Buffer.from(signature).toString("base64url"),
      },
      body,
    }).catch(() => {})
  }
  await beat()
  setInterval(beat, KIOSK_HEARTBEAT_MS).unref()
}

/** The café's tablets, for as long as the demo runs. One that can't pair stays away: its kiosk then goes dark. */
export const switchOnTablets = async (worker: string, codes: DemoCodes): Promise<void> => {
  for (const role of ROLES) {
    const code = codes[role]
    if (code !== undefined) await switchOn(worker, role, code)
  }
}
