import type { KioskPin } from "../../../shared/kiosk.ts"
import { PIN_ITERATIONS_MAX, PIN_MAX_DIGITS, PIN_MIN_DIGITS } from "../../../shared/limits.ts"

const SALT_BYTES = 16
const HASH_BITS = 256

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "")

/** Whether it can be a PIN: digits only, as a pad has them. */
export const isPin = (typed: string): boolean =>
  new RegExp(`^\\d{${PIN_MIN_DIGITS},${PIN_MAX_DIGITS}}$`).test(typed)

/** What is kept of a PIN. The kiosk checks what is typed against it where there is no network. */
export const hashPin = async (pin: string): Promise<KioskPin> => {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, [
    "deriveBits",
  ])
  const iterations = PIN_ITERATIONS_MAX
  const bits = await crypto.subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations },
    key,
    HASH_BITS,
  )
  return { salt: base64url(salt), hash: base64url(new Uint8Array(bits)), iterations }
}
