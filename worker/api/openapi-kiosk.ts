import { DEVICE_HEADER, KIOSK_LOOKS, SIGNATURE_HEADER } from "../../shared/kiosk.ts"
import { LANGUAGES } from "../../shared/languages.ts"
import { KIOSK_BODY_MAX_BYTES, KIOSK_LANGUAGES_MAX, KIOSK_PLAN_MAX } from "../../shared/limits.ts"
import { MINUTES_PER_DAY } from "../../shared/opening-hours.ts"
import { ref, slug } from "./openapi-schemas.ts"

const time = { type: "string", format: "date-time" }
const text = { type: "string" }
const flag = { type: "boolean" }
const count = { type: "integer", minimum: 0 }
const countOrNull = { type: ["integer", "null"], minimum: 0 }
const language = { enum: LANGUAGES }
const minute = {
  type: "integer",
  minimum: 0,
  maximum: MINUTES_PER_DAY,
  description: "Since the local midnight of the business.",
}
const object = (properties: Record<string, object>, optional: readonly string[] = []) => ({
  type: "object",
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
})

const PairRequest = object({
  code: { ...text, description: "As shown in the console; spaces, hyphens and case do not matter." },
  publicKey: {
    ...object({ kty: { const: "EC" }, crv: { const: "P-256" }, x: text, y: text }),
    description: "A JSON Web Key. Its other half never leaves the device.",
  },
  version: { ...text, description: "Of the app." },
})

const Face = object({ label: text, reasons: { type: "array", items: object({ slug, label: text }) } }, [
  "label",
])

const KioskConfig = object({
  version: { ...text, description: "Another one was given where something changed." },
  business: text,
  timeZone: { ...text, description: "IANA name: hours and plan go by its wall clock." },
  name: text,
  place: { oneOf: [object({ slug, name: text }), { type: "null" }] },
  plan: {
    type: "array",
    maxItems: KIOSK_PLAN_MAX,
    items: object({ from: minute, touchpoint: slug }),
    description:
      "Each part holds until the next begins; before the first, the last goes on from the day before.",
  },
  touchpoints: {
    type: "array",
    items: object({
      slug,
      name: text,
      wordings: {
        type: "object",
        description: "By language. What is absent nobody has worded.",
        additionalProperties: object({ question: text, love: Face, hate: Face }, ["question"]),
      },
    }),
  },
  hours: {
    oneOf: [
      { type: "array", items: { oneOf: [object({ from: minute, to: minute }), { type: "null" }] } },
      { type: "null" },
    ],
    description: "Seven days, Monday first; null: closed, or in place of all of them: always open.",
  },
  languages: { type: "array", minItems: 1, maxItems: KIOSK_LANGUAGES_MAX, items: language },
  reasons: flag,
  comment: flag,
  masked: flag,
  sound: flag,
  look: { enum: KIOSK_LOOKS },
  reach: { ...flag, description: "The faces stand within reach of a wheelchair from the start." },
  pin: {
    oneOf: [object({ salt: text, hash: text, iterations: count }), { type: "null" }],
    description: "PBKDF2 with SHA-256, 32 bytes, base64url.",
  },
})

const PairAnswer = object({
  device: { type: "integer" },
  key: { ...text, description: "The site key." },
  config: ref("KioskConfig"),
  now: time,
})

const KioskHeartbeat = object({
  sentAt: { ...time, description: "By the device's clock, corrected by what it knows of the server's." },
  config: { ...text, description: "The version of the settings on the device; empty: none." },
  state: object(
    {
      version: text,
      waiting: { ...count, description: "Votes that no answer has named yet." },
      compacted: { ...count, description: "Of them, those kept as hourly counts." },
      parked: { ...count, description: "Votes that were refused for good." },
      oldestAt: { type: ["string", "null"], format: "date-time" },
      storageLeftBytes: countOrNull,
      usedBytes: countOrNull,
      clockErrorMs: { type: "integer", description: "The server's time less the device's." },
      battery: object({ level: { type: "number", minimum: 0, maximum: 1 }, charging: flag }),
    },
    ["battery"],
  ),
})

const KioskHeartbeatAnswer = object({ now: time, config: ref("KioskConfig") }, ["config"])

/** What kiosks send and hear, by the names that `/v1/openapi.json` gives it. */
export const KIOSK_SCHEMAS = {
  PairRequest,
  PairAnswer,
  KioskConfig,
  KioskHeartbeat,
  KioskHeartbeatAnswer,
}

const header = (name: string, description: string, required: boolean) => ({
  name,
  in: "header",
  required,
  schema: text,
  description,
})
/** A request that a kiosk has signed names the kiosk and its signature. */
export const signedBy = (required: boolean) => [
  header(DEVICE_HEADER, "The number of the kiosk that signs.", required),
  header(SIGNATURE_HEADER, "base64url of ECDSA (P-256, SHA-256) over the bytes of the body.", required),
]

const json = (schema: object) => ({ "application/json": { schema } })
const answer = (description: string, schema: object) => ({ description, content: json(schema) })
const fault = (description: string) => answer(description, ref("Error"))
const tooLong = fault(`More than ${KIOSK_BODY_MAX_BYTES} bytes.`)

export const KIOSK_PATHS = {
  "/v1/kiosk/pair": {
    post: {
      summary: "Pair a kiosk with the code that the console shows",
      requestBody: { required: true, content: json(ref("PairRequest")) },
      responses: {
        201: answer("Paired: what stood at this kiosk before is revoked.", ref("PairAnswer")),
        400: fault("Malformed."),
        404: fault("This code does not work: never given out, used, or older than ten minutes."),
        429: fault("Too many codes were tried from here: wait for Retry-After seconds."),
      },
    },
  },
  "/v1/kiosk/heartbeat": {
    post: {
      summary: "Say how the kiosk is, and hear what it should be",
      parameters: signedBy(true),
      requestBody: { required: true, content: json(ref("KioskHeartbeat")) },
      responses: {
        200: answer(
          "Heard. The settings only where they are not those on the device.",
          ref("KioskHeartbeatAnswer"),
        ),
        400: fault("Malformed."),
        401: fault("No such kiosk, or the signature does not fit."),
        403: fault("Revoked: send the votes that still wait, then forget the key. They are held."),
        409: fault("An old heartbeat, or a wrong clock: correct it by “now” in the answer."),
        413: tooLong,
      },
    },
  },
}
