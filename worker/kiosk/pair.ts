import type { Context } from "hono"
import * as v from "valibot"
import { type KioskState, type PairAnswer, PairRequest } from "../../shared/kiosk.ts"
import { KIOSK_BODY_MAX_BYTES } from "../../shared/limits.ts"
import { readBody } from "../collect/read-body.ts"
import { importDeviceKey } from "../collect/signature.ts"
import { visitorOf } from "../collect/visitor.ts"
import type { Env } from "../env.ts"
import { type Fault, toResponse } from "../fault.ts"
import { sayIssues } from "../say-issues.ts"
import { readKioskConfig } from "../store/kiosk-config.ts"
import { pairDevice } from "../store/pairing.ts"
import { configOf } from "./config-of.ts"
import { PRIVATE, parseJson } from "./read-json.ts"

type Asked = Context<{ Bindings: Env }>

/** The limiter's period: see wrangler.toml. */
const TOO_MUCH_RETRY_AFTER_S = 60

const TOO_MUCH: Fault = {
  status: 429,
  code: "too-many-codes",
  message: "Too many codes were tried from here.",
  hint: "Wait a minute and type the code again.",
  retryAfter: TOO_MUCH_RETRY_AFTER_S,
}
/** The same for every code that does not work: whoever guesses learns nothing. */
const WRONG_CODE: Fault = {
  status: 404,
  code: "wrong-code",
  message: "This code does not work.",
  hint: "Codes hold for ten minutes and work once. Ask for a new one in the console, under “Kiosks”.",
}

const TOO_LONG: Fault = {
  status: 413,
  code: "body-too-large",
  message: `A pairing request has at most ${KIOSK_BODY_MAX_BYTES} bytes.`,
  hint: "Send the code, the key and the version only.",
}

const malformed = (what: string): Fault => ({
  status: 400,
  code: "malformed",
  message: `This is no pairing request: ${what}.`,
  hint: 'Send { "code": "K7MW-3RFA", "publicKey": { … }, "version": "…" }, as described in /v1/openapi.json.',
})

/** Whether whoever asks has asked too often: by the day's hash of visitors, never by address. */
const isTooMuch = async ({ req, env }: Asked, now: number): Promise<boolean> => {
  if (!env.PAIR_LIMIT) return false
  const sender = { address: req.header("CF-Connecting-IP") ?? "", userAgent: "" }
  const { hash } = await visitorOf(env.DB, "pairing", sender, now, 0)
  const answer = await env.PAIR_LIMIT.limit({ key: hash })
  return !answer.success
}

const hashOf = (code: string): Promise<ArrayBuffer> =>
  crypto.subtle.digest("SHA-256", new TextEncoder().encode(code))

/** What is known of a device before its first heartbeat. */
const fresh = (version: string): KioskState => ({
  version,
  waiting: 0,
  compacted: 0,
  parked: 0,
  oldestAt: null,
  storageLeftBytes: null,
  usedBytes: null,
  clockErrorMs: 0,
})

/** `POST /v1/kiosk/pair`: a code and a key become a device. */
export const pair = async (c: Asked): Promise<Response> => {
  const now = Date.now()
  if (await isTooMuch(c, now)) return toResponse(TOO_MUCH, PRIVATE)
  const body = await readBody(c.req.raw, KIOSK_BODY_MAX_BYTES)
  if (body === undefined) return toResponse(TOO_LONG, PRIVATE)
  const request = v.safeParse(PairRequest, parseJson(body))
  if (!request.success) {
    // A code that could never be one is as wrong as any other, and said to be.
    const codeOnly = request.issues.every((issue) => v.getDotPath(issue) === "code")
    return toResponse(codeOnly ? WRONG_CODE : malformed(sayIssues(request.issues)), PRIVATE)
  }
  const { code, publicKey, version } = request.output
  try {
    await importDeviceKey(publicKey)
  } catch {
    return toResponse(malformed("publicKey is no point of P-256"), PRIVATE)
  }
  const paired = await pairDevice(c.env.DB, await hashOf(code), { publicKey, state: fresh(version), now })
  const read = paired && (await readKioskConfig(c.env.DB, paired.businessId, paired.kioskId))
  if (!paired || !read) return toResponse(WRONG_CODE, PRIVATE)
  const answer: PairAnswer = {
    device: paired.device,
    key: paired.siteKey,
    config: await configOf(read),
    now: new Date(now).toISOString(),
  }
  return Response.json(answer, { status: 201, headers: PRIVATE })
}
