import { decodeCBOR } from "@levischuck/tiny-cbor"
import * as v from "valibot"
import { type AuthenticatorData, readAuthenticatorData } from "./authenticator-data.ts"
import { type Bytes, fromBase64Url, sameBytes, toBase64Url } from "./bytes.ts"
import { checkKey, hasSigned } from "./public-key.ts"

/**
 * The two ceremonies of https://www.w3.org/TR/webauthn-3/#sctn-rp-operations, for passkeys of which no attestation is asked.
 * `@simplewebauthn/server` does the same with 26 KB (gzip) of certificates and formats that nothing here needs, an eighth
 * of all that the Worker may have; tests hold both against each other.
 */

/** Far more than any authenticator answers, far less than would hurt to read. */
const PART_MAX_CHARS = 16_384
const base64Url = v.pipe(v.string(), v.maxLength(PART_MAX_CHARS), v.regex(/^[\w-]+$/))

/** As `RegistrationResponseJSON` and `AuthenticationResponseJSON` of the specification. */
export const RegistrationAnswer = v.object({
  id: base64Url,
  response: v.object({
    clientDataJSON: base64Url,
    attestationObject: base64Url,
    transports: v.fallback(v.array(v.pipe(v.string(), v.maxLength(20))), []),
  }),
})
export type RegistrationAnswer = v.InferOutput<typeof RegistrationAnswer>
export const AssertionAnswer = v.object({
  id: base64Url,
  response: v.object({
    clientDataJSON: base64Url,
    authenticatorData: base64Url,
    signature: base64Url,
    userHandle: v.nullish(base64Url),
  }),
})
export type AssertionAnswer = v.InferOutput<typeof AssertionAnswer>

/** What an answer must be for. */
export interface Expected {
  /** Where our page is: `https://lovetap.example`, its port included. */
  origin: string
  /** Whose passkeys they are: the host's name, without a port. */
  rpId: string
}

const ClientData = v.object({
  type: v.picklist(["webauthn.create", "webauthn.get"]),
  challenge: base64Url,
  origin: v.string(),
  crossOrigin: v.optional(v.boolean(), false),
})

const clientDataOf = (json: string): v.InferOutput<typeof ClientData> =>
  v.parse(v.pipe(v.string(), v.parseJson(), ClientData), new TextDecoder().decode(fromBase64Url(json)))

/** The challenge that an answer claims to be for: to be used up before anything else is looked at. @throws on rubbish */
export const challengeOf = ({ response }: { response: { clientDataJSON: string } }): string =>
  clientDataOf(response.clientDataJSON).challenge

const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))

const checkClient = (json: string, type: "webauthn.create" | "webauthn.get", { origin }: Expected): void => {
  const said = clientDataOf(json)
  if (said.type !== type) throw new Error(`an answer to ${said.type}`)
  if (said.origin !== origin || said.crossOrigin) throw new Error("an answer for another page")
}

const checkAuthenticator = async (data: AuthenticatorData, { rpId }: Expected): Promise<void> => {
  const ours = await sha256(new TextEncoder().encode(rpId))
  if (!sameBytes(data.rpIdHash, ours)) throw new Error("an answer for another host")
  if (!data.userPresent) throw new Error("nobody was there")
  if (data.backedUp && !data.mayBackUp) throw new Error("backed up against its own word")
}

/** A key that was made. */
export interface NewCredential {
  /** base64url */
  credentialId: string
  /** COSE. */
  publicKey: Bytes
  counter: number
  transports: string[]
}

/**
 * §7.1. Whose challenge it was is the caller's to know; an attestation statement is not looked at, for nothing here rests on
 * what kind of authenticator it is.
 *
 * @throws when it is not what was asked for
 */
export const verifyRegistration = async (
  { id, response }: RegistrationAnswer,
  expected: Expected,
): Promise<NewCredential> => {
  checkClient(response.clientDataJSON, "webauthn.create", expected)
  const attestation = decodeCBOR(fromBase64Url(response.attestationObject))
  const authData = attestation instanceof Map ? attestation.get("authData") : undefined
  if (!(authData instanceof Uint8Array)) throw new Error("no authenticator data")
  const data = readAuthenticatorData(Uint8Array.from(authData))
  await checkAuthenticator(data, expected)
  if (!data.credential || toBase64Url(data.credential.id) !== id) throw new Error("no credential of this id")
  await checkKey(data.credential.publicKey)
  return {
    credentialId: id,
    publicKey: data.credential.publicKey,
    counter: data.counter,
    transports: response.transports,
  }
}

/** A key as it is kept. */
export interface KnownCredential {
  publicKey: Bytes
  counter: number
  /** The user handle of its person. */
  handle: Bytes
}

/**
 * §7.2. A counter that did not grow means that the key exists twice: then nobody gets in by it.
 *
 * @returns its counter now @throws when it is not what was asked for, or nobody's signature
 */
export const verifyAssertion = async (
  { response }: AssertionAnswer,
  known: KnownCredential,
  expected: Expected,
): Promise<number> => {
  checkClient(response.clientDataJSON, "webauthn.get", expected)
  const authData = fromBase64Url(response.authenticatorData)
  const data = readAuthenticatorData(authData)
  await checkAuthenticator(data, expected)
  const { userHandle } = response
  if (userHandle && !sameBytes(fromBase64Url(userHandle), known.handle)) throw new Error("another's passkey")
  const hash = await sha256(fromBase64Url(response.clientDataJSON))
  const signed = new Uint8Array([...authData, ...hash])
  if (!(await hasSigned(known.publicKey, signed, fromBase64Url(response.signature))))
    throw new Error("a signature that does not fit")
  if ((data.counter > 0 || known.counter > 0) && data.counter <= known.counter)
    throw new Error("a counter that did not grow")
  return data.counter
}
