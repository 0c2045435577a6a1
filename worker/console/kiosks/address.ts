import * as v from "valibot"
import { KioskId } from "../../../shared/ids.ts"

export const KIOSKS_PATH = "/kiosks"
export const NEW_KIOSK_PATH = "/kiosks/new"
export const kioskPath = (id: KioskId): string => `/kiosks/${id}`

/** A kiosk's number, as addresses have it. */
export const KioskParam = v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/), v.transform(Number), KioskId)
