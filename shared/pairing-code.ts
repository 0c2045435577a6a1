import { CODE_ALPHABET } from "./kiosk.ts"
import { KIOSK_CODE_CHARS } from "./limits.ts"

/** Bytes at or above this would make some characters likelier than others, and are thrown away. */
const BYTES_BELOW = 256 - (256 % CODE_ALPHABET.length)
/** Of so many random bytes, fewer than eight are left once in a billion times. */
const BYTES = 32

/**
 * A new code: each character as likely as any other.
 *
 * @param random fills an array with random bytes, as `crypto.getRandomValues` does
 */
export const mintCode = (random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): string => {
  let code = ""
  while (code.length < KIOSK_CODE_CHARS) {
    for (const byte of random(new Uint8Array(BYTES))) {
      if (byte < BYTES_BELOW && code.length < KIOSK_CODE_CHARS)
        code += CODE_ALPHABET[byte % CODE_ALPHABET.length]
    }
  }
  return code
}

/** “K7MW-3RFA”: two groups are read out and typed more easily than eight characters. */
export const shownCode = (code: string): string =>
  `${code.slice(0, KIOSK_CODE_CHARS / 2)}-${code.slice(KIOSK_CODE_CHARS / 2)}`
