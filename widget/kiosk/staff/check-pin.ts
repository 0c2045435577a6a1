import type { KioskPin } from "../../../shared/kiosk.ts"

const HASH_BITS = 256

const toBytes = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0))

/** Without a network: the config has the salted hash. False also where the hash can't be read. */
export const checkPin = async (digits: string, { salt, hash, iterations }: KioskPin): Promise<boolean> => {
  try {
    const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(digits), "PBKDF2", false, [
      "deriveBits",
    ])
    const parameters = { name: "PBKDF2", hash: "SHA-256", salt: toBytes(salt), iterations }
    const made = new Uint8Array(await crypto.subtle.deriveBits(parameters, key, HASH_BITS))
    const known = toBytes(hash)
    return known.length === made.length && made.every((byte, index) => byte === known[index])
  } catch {
    return false
  }
}
