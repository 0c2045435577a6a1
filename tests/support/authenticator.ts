import { type CBORType, encodeCBOR } from "@levischuck/tiny-cbor"

const FLAGS = { present: 0x01, verified: 0x04, mayBackUp: 0x08, backedUp: 0x10, credential: 0x40 }

const base64Url = (bytes: Uint8Array | ArrayBuffer) => Buffer.from(bytes as Uint8Array).toString("base64url")
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, "base64url"))
const sha256 = async (bytes: Uint8Array<ArrayBuffer>) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
const joined = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]))

const ECDSA = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" }
const RSA = {
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
}
const ED25519 = { name: "Ed25519" }
const ALGORITHMS = { ES256: ECDSA, EdDSA: ED25519, RS256: RSA } as const
export type Algorithm = keyof typeof ALGORITHMS

const coseOf = async (algorithm: Algorithm, key: CryptoKey): Promise<Uint8Array> => {
  const jwk = await crypto.subtle.exportKey("jwk", key)
  const part = (name: "x" | "y" | "n" | "e") => bytesOf(jwk[name] ?? "")
  const map: Record<Algorithm, [number, CBORType][]> = {
    ES256: [
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, part("x")],
      [-3, part("y")],
    ],
    EdDSA: [
      [1, 1],
      [3, -8],
      [-1, 6],
      [-2, part("x")],
    ],
    RS256: [
      [1, 3],
      [3, -257],
      [-1, part("n")],
      [-2, part("e")],
    ],
  }
  return encodeCBOR(new Map(map[algorithm]))
}

/** One of two numbers as DER writes it: no zeros in front but the one that keeps it positive. */
const integer = (digits: Uint8Array): number[] => {
  const from = digits.findIndex((byte) => byte !== 0)
  const short = [...digits.slice(from === -1 ? digits.length - 1 : from)]
  const value = (short[0] ?? 0) >= 0x80 ? [0, ...short] : short
  return [0x02, value.length, ...value]
}
export const toDer = (raw: Uint8Array): Uint8Array => {
  const numbers = [...integer(raw.slice(0, 32)), ...integer(raw.slice(32))]
  return new Uint8Array([0x30, numbers.length, ...numbers])
}

/** What may differ from an honest answer. */
export interface Twist {
  type?: string
  challenge?: string
  origin?: string
  crossOrigin?: boolean
  rpId?: string
  flags?: number
  counter?: number
  signWith?: CryptoKey
  /** Appended to the authenticator data. */
  extra?: Uint8Array
  userHandle?: string
}

/** An authenticator in software: one passkey, made and used as the specification says, or with a twist. */
export const makeAuthenticator = async (algorithm: Algorithm = "ES256") => {
  const pair = (await crypto.subtle.generateKey(ALGORITHMS[algorithm], true, [
    "sign",
    "verify",
  ])) as CryptoKeyPair
  const id = crypto.getRandomValues(new Uint8Array(32))
  const cose = await coseOf(algorithm, pair.publicKey)
  let counter = 0

  const clientData = (type: string, challenge: string, origin: string, twist: Twist) =>
    new TextEncoder().encode(
      JSON.stringify({
        type: twist.type ?? type,
        challenge: twist.challenge ?? challenge,
        origin: twist.origin ?? origin,
        crossOrigin: twist.crossOrigin ?? false,
      }),
    )
  const data = async (
    rpId: string,
    usual: number,
    twist: Twist,
    credential: Uint8Array = new Uint8Array(),
  ) => {
    const head = new Uint8Array(5)
    head[0] = twist.flags ?? usual
    new DataView(head.buffer).setUint32(1, twist.counter ?? counter)
    const hash = await sha256(new TextEncoder().encode(twist.rpId ?? rpId))
    return joined(hash, head, credential, twist.extra ?? new Uint8Array())
  }
  const sign = async (bytes: Uint8Array<ArrayBuffer>, key: CryptoKey) => {
    const signature = new Uint8Array(await crypto.subtle.sign(ALGORITHMS[algorithm], key, bytes))
    return algorithm === "ES256" ? toDer(signature) : signature
  }

  return {
    id: base64Url(id),
    privateKey: pair.privateKey,
    /** As the browser's `credential.toJSON()` after `create`. */
    register: async (
      { challenge, rpId, origin }: { challenge: string; rpId: string; origin: string },
      twist: Twist = {},
    ) => {
      const client = clientData("webauthn.create", challenge, origin, twist)
      const credential = joined(new Uint8Array(16), new Uint8Array([0, id.length]), id, cose)
      const authData = await data(rpId, FLAGS.present | FLAGS.verified | FLAGS.credential, twist, credential)
      const attestationObject = encodeCBOR(
        new Map<string, CBORType>([
          ["fmt", "none"],
          ["attStmt", new Map()],
          ["authData", authData],
        ]),
      )
      return {
        id: base64Url(id),
        rawId: base64Url(id),
        type: "public-key" as const,
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64Url(client),
          attestationObject: base64Url(attestationObject),
          transports: ["internal" as const],
        },
      }
    },
    /** As after `get`; its counter grows by one. */
    assert: async (
      { challenge, rpId, origin }: { challenge: string; rpId: string; origin: string },
      twist: Twist = {},
    ) => {
      counter += 1
      const client = clientData("webauthn.get", challenge, origin, twist)
      const authData = await data(rpId, FLAGS.present | FLAGS.verified, twist)
      const signed = joined(authData, await sha256(client)) as Uint8Array<ArrayBuffer>
      return {
        id: base64Url(id),
        rawId: base64Url(id),
        type: "public-key" as const,
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64Url(client),
          authenticatorData: base64Url(authData),
          signature: base64Url(await sign(signed, twist.signWith ?? pair.privateKey)),
          ...(twist.userHandle === undefined ? {} : { userHandle: twist.userHandle }),
        },
      }
    },
  }
}
export type Authenticator = Awaited<ReturnType<typeof makeAuthenticator>>
