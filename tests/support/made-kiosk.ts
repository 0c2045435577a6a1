import * as v from "valibot"
import type { BusinessId, KioskId, MemberId } from "../../shared/ids.ts"
import { CODE_ALPHABET } from "../../shared/kiosk.ts"
import { KioskSettings } from "../../shared/kiosk-settings.ts"
import { KIOSK_CODE_CHARS } from "../../shared/limits.ts"
import { createKiosk } from "../../worker/store/change-kiosk.ts"
import { createPairingCode } from "../../worker/store/pairing.ts"
import type { MadeBusiness } from "./businesses.ts"
import { pairDevice } from "./kiosk-device.ts"
import type { TestWorker } from "./start-worker.ts"

type Settings = Partial<v.InferInput<typeof KioskSettings>>

/** A kiosk of the business that asks about `checkout` all day, unless told otherwise. */
export const makeKiosk = async (
  { db }: Pick<TestWorker, "db">,
  business: MadeBusiness,
  settings: Settings = {},
  at = Date.now(),
): Promise<KioskId> => {
  const whole = v.parse(KioskSettings, {
    name: "Till 1",
    plan: [{ from: 0, touchpoint: "checkout" }],
    ...settings,
  })
  const author = { memberId: business.memberId as MemberId, at }
  const id = await createKiosk(db, business.id as BusinessId, whole, author)
  if (id === undefined) throw new Error("no kiosk was made")
  return id
}

let codes = 0
/** Codes that differ, in the order of their making. */
const nextCode = (): string => {
  let rest = ++codes
  let code = ""
  for (let at = 0; at < KIOSK_CODE_CHARS; at++) {
    code += CODE_ALPHABET[rest % CODE_ALPHABET.length]
    rest = Math.floor(rest / CODE_ALPHABET.length)
  }
  return code
}

/** A code for a kiosk, as the console would show it. */
export const codeFor = async (
  { db }: Pick<TestWorker, "db">,
  business: MadeBusiness,
  kioskId: number,
  at = Date.now(),
): Promise<string> => {
  const code = nextCode()
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(code))
  const place = { businessId: business.id as BusinessId, kioskId: kioskId as KioskId }
  await createPairingCode(db, place, hash, { memberId: business.memberId as MemberId, at })
  return code
}

/** A kiosk with a device that stands there. */
export const makePairedKiosk = async (
  worker: Pick<TestWorker, "db" | "fetch">,
  business: MadeBusiness,
  settings: Settings = {},
) => {
  const kioskId = await makeKiosk(worker, business, settings)
  const paired = await pairDevice(worker, await codeFor(worker, business, kioskId))
  return { kioskId, ...paired }
}
