/** 256 random bits can't be guessed, so their hash needs neither salt nor stretching. */
const TOKEN_BYTES = 32
/** Tells an API key from everything else at sight, for people and for secret scanners. */
export const API_KEY_PREFIX = "lts_"

/** A new secret, base64url, 43 characters. */
export const mintToken = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(TOKEN_BYTES))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "")

/** What is kept of a secret: whoever reads the database can't sign in with it. */
export const hashToken = (token: string): Promise<ArrayBuffer> =>
  crypto.subtle.digest("SHA-256", new TextEncoder().encode(token))
