import { DEVICE_HEADER, type KioskState, type PairAnswer, SIGNATURE_HEADER } from "../../shared/kiosk.ts"
import { fromVisitor } from "./from-visitor.ts"
import type { TestWorker } from "./start-worker.ts"

type Fetcher = Pick<TestWorker, "fetch">

const base64url = (bytes: ArrayBuffer) => Buffer.from(bytes).toString("base64url")

/** A key pair as a kiosk makes it: the half that signs can't be taken out. */
export const makeDeviceKey = async () => {
  const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign"])
  const publicKey = await crypto.subtle.exportKey("jwk", pair.publicKey)
  const sign = async (body: string) =>
    base64url(
      await crypto.subtle.sign(
        { name: "ECDSA", hash: "SHA-256" },
        pair.privateKey,
        new TextEncoder().encode(body),
      ),
    )
  return { publicKey, sign }
}
export type DeviceKeys = Awaited<ReturnType<typeof makeDeviceKey>>

/** Each asks from an address of its own, so that no test comes near the limit of another. */
let visitors = 0

export const askToPair = (worker: Fetcher, body: unknown, headers = fromVisitor(++visitors)) =>
  worker.fetch("/v1/kiosk/pair", { method: "POST", headers, body: JSON.stringify(body) })

/** A paired kiosk, as the app is one. */
export const pairDevice = async (worker: Fetcher, code: string, version = "test-1") => {
  const keys = await makeDeviceKey()
  const answer = await askToPair(worker, { code, publicKey: keys.publicKey, version })
  if (answer.status !== 201) throw new Error(`not paired: ${answer.status} ${await answer.text()}`)
  const paired = (await answer.json()) as PairAnswer
  return { ...paired, keys }
}

/** Posts a signed body. @param tampered what is sent in the place of what was signed */
export const postSigned = async (
  worker: Fetcher,
  path: string,
  { device, keys }: { device: number; keys: DeviceKeys },
  body: unknown,
  tampered?: string,
) => {
  const text = JSON.stringify(body)
  return worker.fetch(path, {
    method: "POST",
    headers: {
      "content-type": "text/plain",
      [DEVICE_HEADER]: `${device}`,
      [SIGNATURE_HEADER]: await keys.sign(text),
    },
    body: tampered ?? text,
  })
}

export const WELL: KioskState = {
  version: "test-1",
  waiting: 0,
  compacted: 0,
  parked: 0,
  oldestAt: null,
  storageLeftBytes: 900_000_000,
  usedBytes: 100_000,
  clockErrorMs: 0,
  battery: { level: 0.8, charging: true },
}

export const postHeartbeat = (
  worker: Fetcher,
  paired: { device: number; keys: DeviceKeys },
  {
    sentAt = Date.now(),
    config = "",
    ...state
  }: { sentAt?: number; config?: string } & Partial<KioskState> = {},
) =>
  postSigned(worker, "/v1/kiosk/heartbeat", paired, {
    sentAt: new Date(sentAt).toISOString(),
    config,
    state: { ...WELL, ...state },
  })
