import { decodePartialCBOR } from "@levischuck/tiny-cbor"
import type { Bytes } from "./bytes.ts"

/** What an authenticator says beside its signature. https://www.w3.org/TR/webauthn-3/#sctn-authenticator-data */
export interface AuthenticatorData {
  rpIdHash: Bytes
  /** Somebody touched it. */
  userPresent: boolean
  /** May be on several devices of its person; and whether it is. */
  mayBackUp: boolean
  backedUp: boolean
  counter: number
  /** The new key, where one was made. */
  credential: { id: Bytes; publicKey: Bytes } | undefined
}

const RP_ID_HASH_BYTES = 32
const FIXED_BYTES = RP_ID_HASH_BYTES + 1 + 4
const AAGUID_BYTES = 16
/** https://www.w3.org/TR/webauthn-3/#credential-id: longer ones must be refused. */
const CREDENTIAL_ID_MAX_BYTES = 1023

const FLAG = { userPresent: 0x01, mayBackUp: 0x08, backedUp: 0x10, credential: 0x40, extensions: 0x80 }

/** How many bytes one CBOR value takes at the start of these. */
const cborLength = (bytes: Bytes): number => decodePartialCBOR(bytes, 0)[1]

/** @throws on what is no authenticator data */
export const readAuthenticatorData = (bytes: Bytes): AuthenticatorData => {
  if (bytes.length < FIXED_BYTES) throw new Error("authenticator data is too short")
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const flags = view.getUint8(RP_ID_HASH_BYTES)
  const has = (flag: number) => (flags & flag) !== 0
  let at = FIXED_BYTES
  let credential: AuthenticatorData["credential"]
  if (has(FLAG.credential)) {
    at += AAGUID_BYTES
    const idLength = view.getUint16(at)
    at += 2
    if (idLength === 0 || idLength > CREDENTIAL_ID_MAX_BYTES)
      throw new Error("a credential id of this length")
    const id = bytes.slice(at, at + idLength)
    at += idLength
    const keyLength = cborLength(bytes.slice(at))
    credential = { id, publicKey: bytes.slice(at, at + keyLength) }
    at += keyLength
  }
  if (has(FLAG.extensions)) at += cborLength(bytes.slice(at))
  if (at !== bytes.length) throw new Error("authenticator data of another length than it says")
  return {
    rpIdHash: bytes.slice(0, RP_ID_HASH_BYTES),
    userPresent: has(FLAG.userPresent),
    mayBackUp: has(FLAG.mayBackUp),
    backedUp: has(FLAG.backedUp),
    counter: view.getUint32(RP_ID_HASH_BYTES + 1),
    credential,
  }
}
