import type { DeviceKey } from "../../../shared/kiosk.ts"
import type { MadeKey } from "./world.ts"

const CURVE = { name: "ECDSA", namedCurve: "P-256" }
const SIGNED = { name: "ECDSA", hash: "SHA-256" }

const asBase64Url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "")

/** A key pair whose private half no script can read; undefined where there is no WebCrypto (a page on plain http). */
export const makeDeviceKey = async (): Promise<MadeKey | undefined> => {
  try {
    const keys = await crypto.subtle.generateKey(CURVE, false, ["sign", "verify"])
    const { x, y } = await crypto.subtle.exportKey("jwk", keys.publicKey)
    if (x === undefined || y === undefined) return undefined
    const publicKey: DeviceKey = { kty: "EC", crv: "P-256", x, y }
    return { keys: { privateKey: keys.privateKey }, publicKey }
  } catch {
    return undefined
  }
}

const privateKeyOf = (keys: unknown): CryptoKey | undefined =>
  typeof keys === "object" && keys !== null && "privateKey" in keys && keys.privateKey instanceof CryptoKey
    ? keys.privateKey
    : undefined

/** base64url of a signature over the text's bytes; undefined: there is no key. */
export const signText = async (keys: unknown, text: string): Promise<string | undefined> => {
  try {
    const key = privateKeyOf(keys)
    return key && asBase64Url(await crypto.subtle.sign(SIGNED, key, new TextEncoder().encode(text)))
  } catch {
    return undefined
  }
}
