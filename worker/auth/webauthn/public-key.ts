import { decodeCBOR } from "@levischuck/tiny-cbor"
import * as v from "valibot"
import { type Bytes, toBase64Url } from "./bytes.ts"

/** COSE's numbers of the algorithms that we take, most wanted first: every authenticator in use has one of them. */
export const ALGORITHMS = { ES256: -7, EdDSA: -8, RS256: -257 } as const

const bytes = v.instance(Uint8Array)
const P256_BYTES = 32
const coordinate = v.pipe(bytes, v.length(P256_BYTES))

/** RFC 9053 §7: a key is a map by number. 1: its kind, 3: its algorithm, −1…−3: what it consists of. */
const CoseKey = v.variant("alg", [
  v.object({
    kty: v.literal(2),
    alg: v.literal(ALGORITHMS.ES256),
    first: v.literal(1),
    second: coordinate,
    third: coordinate,
  }),
  v.object({
    kty: v.literal(1),
    alg: v.literal(ALGORITHMS.EdDSA),
    first: v.literal(6),
    second: coordinate,
  }),
  v.object({ kty: v.literal(3), alg: v.literal(ALGORITHMS.RS256), first: bytes, second: bytes }),
])
type CoseKey = v.InferOutput<typeof CoseKey>

/** @throws on what is no key, or one of another algorithm */
const readKey = (cose: Bytes): CoseKey => {
  const map = decodeCBOR(cose)
  if (!(map instanceof Map)) throw new Error("a key is a map")
  return v.parse(CoseKey, {
    kty: map.get(1),
    alg: map.get(3),
    first: map.get(-1),
    second: map.get(-2),
    third: map.get(-3),
  })
}

const ECDSA = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" }
const ED25519 = { name: "Ed25519" }
const RSA = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" }

const importKey = (key: CoseKey): Promise<CryptoKey> => {
  const of = (jwk: JsonWebKey, algorithm: typeof ECDSA | typeof ED25519 | typeof RSA) =>
    crypto.subtle.importKey("jwk", jwk, algorithm, false, ["verify"])
  switch (key.alg) {
    case ALGORITHMS.ES256:
      return of({ kty: "EC", crv: "P-256", x: toBase64Url(key.second), y: toBase64Url(key.third) }, ECDSA)
    case ALGORITHMS.EdDSA:
      return of({ kty: "OKP", crv: "Ed25519", x: toBase64Url(key.second) }, ED25519)
    case ALGORITHMS.RS256:
      return of({ kty: "RSA", n: toBase64Url(key.first), e: toBase64Url(key.second) }, RSA)
  }
}

/** One INTEGER of a DER sequence as so many bytes, and where the next one begins. */
const readInteger = (der: Bytes, at: number): { value: Bytes; end: number } => {
  const length = der[at + 1] ?? 0
  const end = at + 2 + length
  if (der[at] !== 0x02 || length === 0 || length > P256_BYTES + 1 || end > der.length)
    throw new Error("no DER integer")
  const digits = der.slice(at + 2, end)
  const value = length > P256_BYTES ? digits.slice(1) : digits
  if (length > P256_BYTES && digits[0] !== 0) throw new Error("an integer too large")
  const padded = new Uint8Array(P256_BYTES)
  padded.set(value, P256_BYTES - value.length)
  return { value: padded, end }
}

/** Authenticators write ECDSA signatures as DER, WebCrypto reads them as two numbers side by side. */
export const fromDer = (der: Bytes): Bytes => {
  if (der[0] !== 0x30 || der[1] !== der.length - 2) throw new Error("no DER sequence")
  const r = readInteger(der, 2)
  const s = readInteger(der, r.end)
  if (s.end !== der.length) throw new Error("something behind a signature")
  const signature = new Uint8Array(2 * P256_BYTES)
  signature.set(r.value)
  signature.set(s.value, P256_BYTES)
  return signature
}

/** @throws when it is a key that we can't use */
export const checkKey = async (cose: Bytes): Promise<void> => {
  await importKey(readKey(cose))
}

/** Whether the key (COSE) has signed these bytes. @throws on a key or a signature that is none */
export const hasSigned = async (cose: Bytes, data: Bytes, signature: Bytes): Promise<boolean> => {
  const key = readKey(cose)
  const isEcdsa = key.alg === ALGORITHMS.ES256
  const algorithm = isEcdsa ? ECDSA : key.alg === ALGORITHMS.EdDSA ? ED25519 : RSA
  return crypto.subtle.verify(algorithm, await importKey(key), isEcdsa ? fromDer(signature) : signature, data)
}
