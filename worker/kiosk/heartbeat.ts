import type { Context } from "hono"
import * as v from "valibot"
import {
  DEVICE_HEADER,
  Heartbeat,
  type HeartbeatAnswer,
  SIGNATURE_HEADER,
  type StaleAnswer,
} from "../../shared/kiosk.ts"
import { HEARTBEAT_BACK_MAX_MS, HEARTBEAT_CLOCK_MAX_MS, KIOSK_BODY_MAX_BYTES } from "../../shared/limits.ts"
import { deviceIdOf, UNKNOWN_DEVICE, WRONG_SIGNATURE } from "../collect/device.ts"
import { readBody } from "../collect/read-body.ts"
import { importDeviceKey, isSignedBy } from "../collect/signature.ts"
import type { Env } from "../env.ts"
import { type Fault, toResponse } from "../fault.ts"
import { sayIssues } from "../say-issues.ts"
import { type FoundDevice, findDevice, recordBeat } from "../store/devices.ts"
import { readKioskConfig } from "../store/kiosk-config.ts"
import { configOf } from "./config-of.ts"
import { PRIVATE, parseJson } from "./read-json.ts"

/** Within so long after one that was written down, a heartbeat with no news is not. */
const WRITE_EVERY_MS = 60_000

const REVOKED: Fault = {
  status: 403,
  code: "revoked-device",
  message: "This kiosk was removed in the console.",
  hint: "Send the votes that still wait, then forget the key. They are kept, and held until someone decides.",
}
const TOO_LONG: Fault = {
  status: 413,
  code: "body-too-large",
  message: `A heartbeat has at most ${KIOSK_BODY_MAX_BYTES} bytes.`,
  hint: "Send the state only, as described in /v1/openapi.json.",
}

/** Whether it is what a device says now: not one that was caught on its way and is sent again. */
const isFresh = ({ lastSentAt }: FoundDevice, sentAt: number, now: number): boolean =>
  Math.abs(sentAt - now) <= HEARTBEAT_CLOCK_MAX_MS && sentAt > lastSentAt - HEARTBEAT_BACK_MAX_MS

const stale = (now: number): Response => {
  const answer: v.InferOutput<typeof StaleAnswer> = {
    now: new Date(now).toISOString(),
    error: {
      code: "stale-heartbeat",
      message: "This heartbeat is too old, or the kiosk's clock is wrong.",
      hint: "Correct the clock by “now”, and send another one.",
    },
  }
  return Response.json(answer, { status: 409, headers: PRIVATE })
}

/** `POST /v1/kiosk/heartbeat`: the kiosk says how it is, and hears what it should be. */
export const heartbeat = async (c: Context<{ Bindings: Env }>): Promise<Response> => {
  const now = Date.now()
  const refuse = (fault: Fault) => toResponse(fault, PRIVATE)
  const body = await readBody(c.req.raw, KIOSK_BODY_MAX_BYTES)
  if (body === undefined) return refuse(TOO_LONG)
  const id = deviceIdOf(c.req.header(DEVICE_HEADER) ?? "")
  const device = id === undefined ? undefined : await findDevice(c.env.DB, id)
  if (!device) return refuse(UNKNOWN_DEVICE)
  const key = await importDeviceKey(device.publicKey)
  if (!(await isSignedBy(key, c.req.header(SIGNATURE_HEADER), body))) return refuse(WRONG_SIGNATURE)
  if (device.revokedAt !== null) return refuse(REVOKED)
  const beat = v.safeParse(Heartbeat, parseJson(body))
  if (!beat.success) {
    return refuse({
      status: 400,
      code: "malformed",
      message: `This is no heartbeat: ${sayIssues(beat.issues)}.`,
      hint: "Send what /v1/openapi.json describes.",
    })
  }
  const sentAt = Date.parse(beat.output.sentAt)
  if (!isFresh(device, sentAt, now)) return stale(now)
  const { businessId, kioskId } = device
  const read = await readKioskConfig(c.env.DB, businessId, kioskId)
  if (!read) return refuse(UNKNOWN_DEVICE)
  const { state } = beat.output
  const news = JSON.stringify(state) !== device.state
  if (news || now - device.lastSeenAt >= WRITE_EVERY_MS) {
    // A clock that runs ahead of ours must not make the next heartbeats of a corrected one look old.
    await recordBeat(c.env.DB, device, { seenAt: now, sentAt: Math.min(sentAt, now), state })
  }
  const config = await configOf(read)
  const answer: HeartbeatAnswer = {
    now: new Date(now).toISOString(),
    ...(config.version === beat.output.config ? {} : { config }),
  }
  return Response.json(answer, { headers: PRIVATE })
}
