import type { DeviceKey } from "../../shared/kiosk.ts"

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256" }
const OVER = { name: "ECDSA", hash: "SHA-256" }
/** Two numbers of 32 bytes each, as WebCrypto makes them. */
const SIGNATURE_BYTES = 64

/** Undefined: this is no base64url. */
const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> | undefined => {
  try {
    return Uint8Array.from(atob(base64url.replaceAll("-", "+").replaceAll("_", "/")), (char) =>
      char.charCodeAt(0),
    )
  } catch {
    return undefined
  }
}

/** A device's key, ready to check signatures with. @throws when it names no point of the curve */
export const importDeviceKey = (key: DeviceKey): Promise<CryptoKey> =>
  crypto.subtle.importKey("jwk", { ...key, ext: true }, ALGORITHM, false, ["verify"])

const encoder = new TextEncoder()

/**
 * Whether whoever holds the other half of the key signed this body. Over its bytes: what was read as text is the same
 * bytes again wherever it was UTF-8; where it was not, nothing fits.
 */
export const isSignedBy = async (
  key: CryptoKey,
  signature: string | undefined,
  body: string,
): Promise<boolean> => {
  const bytes = signature === undefined ? undefined : bytesOf(signature)
  if (bytes?.byteLength !== SIGNATURE_BYTES) return false
  return crypto.subtle.verify(OVER, key, bytes, encoder.encode(body))
}
