import * as v from "valibot"
import { SiteKey, Slug } from "./ids.ts"
import { LANGUAGES } from "./languages.ts"
import {
  KIOSK_CODE_CHARS,
  KIOSK_LANGUAGES_MAX,
  KIOSK_PLAN_MAX,
  KIOSK_VERSION_MAX_CHARS,
  NAME_MAX_CHARS,
  PIN_ITERATIONS_MAX,
} from "./limits.ts"
import { MINUTES_PER_DAY } from "./opening-hours.ts"
import { Reason } from "./touchpoint.ts"

/**
 * What a kiosk and the Worker say to each other, beside votes. All times are ISO 8601 in UTC with milliseconds, as
 * `Date.prototype.toISOString` writes them; minutes count from the local midnight of the business.
 *
 * - `POST /v1/kiosk/pair`, unsigned: `PairRequest` → 201 `PairAnswer`; 404 `wrong-code`; 429 with `Retry-After`.
 * - `POST /v1/kiosk/heartbeat`, signed: `Heartbeat` → 200 `HeartbeatAnswer`; 401 `unknown-device` or `wrong-signature`;
 *   403 `revoked-device`; 409 `stale-heartbeat`, a `StaleAnswer`.
 * - `POST /v1/votes`, signed: as everywhere; 401 and nothing stored where the signature is wrong. A revoked kiosk's votes
 *   are still taken, and held.
 *
 * Signed: the headers `Lovetap-Device` (the id) and `Lovetap-Signature`, base64url without padding of ECDSA with P-256 and
 * SHA-256 over the bytes of the body, as WebCrypto's `sign` makes it. Errors are `ErrorAnswer`s (shared/outcome.ts).
 */
export const DEVICE_HEADER = "Lovetap-Device"
export const SIGNATURE_HEADER = "Lovetap-Signature"

/** Letters and digits that nobody takes for another: no 0 and O, no 1, I and L, no 2 and Z, no 5 and S, no 8 and B, no U and V. */
export const CODE_ALPHABET = "34679ACDEFGHJKMNPQRTWXY"

/** A pairing code as typed: spaces, hyphens and case do not matter. As shown: `K7MW-3RFA`. */
export const PairingCode = v.pipe(
  v.string("must be a code"),
  v.transform((text) => text.toUpperCase().replace(/[^A-Z0-9]/g, "")),
  v.length(KIOSK_CODE_CHARS, `must have ${KIOSK_CODE_CHARS} letters and digits`),
  v.regex(new RegExp(`^[${CODE_ALPHABET}]*$`), "has letters or digits that no code has"),
  v.brand("PairingCode"),
)
export type PairingCode = v.InferOutput<typeof PairingCode>

/** A coordinate of P-256: 32 bytes. */
const Coordinate = v.pipe(v.string(), v.regex(/^[\w-]{43}$/, "must be 32 bytes in base64url"))

/** The device's half of its key pair that may be known, as `exportKey("jwk", …)` writes it; what else is in it is left out. */
export const DeviceKey = v.object(
  { kty: v.literal("EC"), crv: v.literal("P-256"), x: Coordinate, y: Coordinate },
  "must be a JSON Web Key",
)
export type DeviceKey = v.InferOutput<typeof DeviceKey>

/** The app's version, as its build names it. */
const Version = v.pipe(v.string(), v.minLength(1), v.maxLength(KIOSK_VERSION_MAX_CHARS))
/** Names one state of a kiosk's settings: another one was given where something changed. */
const ConfigVersion = v.pipe(v.string(), v.maxLength(KIOSK_VERSION_MAX_CHARS))
const Timestamp = v.pipe(v.string(), v.isoTimestamp("must be an ISO 8601 time with a zone"))
const DeviceId = v.pipe(v.number(), v.integer(), v.minValue(1))

export const PairRequest = v.object(
  { code: PairingCode, publicKey: DeviceKey, version: Version },
  "must be a JSON object",
)
export type PairRequest = v.InferInput<typeof PairRequest>

const Minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MINUTES_PER_DAY - 1))

/** `to` at or before `from`: over midnight. `to` 1440: until midnight. */
export const KioskHours = v.object({
  from: Minute,
  to: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MINUTES_PER_DAY)),
})
/** Monday first; null: closed on that day. */
const Day = v.nullable(KioskHours)
export const KioskWeek = v.tuple([Day, Day, Day, Day, Day, Day, Day])
export type KioskWeek = v.InferOutput<typeof KioskWeek>

/** From `from` on, until the next part begins; before the first begins, the last goes on from the day before. */
const PlanPart = v.object({ from: Minute, touchpoint: Slug })
/** In the order of the day. */
export const KioskPlan = v.pipe(v.array(PlanPart), v.maxLength(KIOSK_PLAN_MAX))

const KioskLanguage = v.picklist(LANGUAGES)
/** In the order of their buttons; the first is spoken unless a customer chooses another. */
export const KioskLanguages = v.pipe(
  v.array(KioskLanguage),
  v.minLength(1, "must be at least one"),
  v.maxLength(KIOSK_LANGUAGES_MAX, `must be at most ${KIOSK_LANGUAGES_MAX}`),
)

/**
 * PBKDF2 with SHA-256 over the PIN's digits (UTF-8), 32 bytes, under 16 random bytes; both base64url without padding.
 */
export const KioskPin = v.object({
  salt: v.string(),
  hash: v.string(),
  iterations: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(PIN_ITERATIONS_MAX)),
})
export type KioskPin = v.InferOutput<typeof KioskPin>

/** A face in one language. No label: nobody has worded it, so it is said as everywhere in that language. */
const KioskFace = v.object({ label: v.optional(v.string()), reasons: v.array(Reason) })
const KioskWording = v.object({ question: v.optional(v.string()), love: KioskFace, hate: KioskFace })
export type KioskWording = v.InferOutput<typeof KioskWording>

const KioskTouchpoint = v.object({
  slug: Slug,
  name: v.string(),
  /** One for each of the kiosk's languages. */
  wordings: v.record(KioskLanguage, KioskWording),
})
export type KioskTouchpoint = v.InferOutput<typeof KioskTouchpoint>

export const KIOSK_LOOKS = ["light", "dark", "auto"] as const

/** All that a kiosk has to know, as decided in the console. Whole each time: nothing is left of an earlier one. */
export const KioskConfig = v.object({
  version: ConfigVersion,
  business: v.string(),
  /** IANA name: the wall clock that hours and plan go by, whatever the device's own is. */
  timeZone: v.string(),
  /** What its people call the kiosk. */
  name: v.pipe(v.string(), v.maxLength(NAME_MAX_CHARS)),
  /** Goes with each vote; null: the touchpoint stands only once. */
  place: v.nullable(v.object({ slug: Slug, name: v.string() })),
  /** Empty: there is nothing to ask, because what it asked about was archived. */
  plan: KioskPlan,
  /** Every one that the plan names. */
  touchpoints: v.array(KioskTouchpoint),
  /** Null: always open. */
  hours: v.nullable(KioskWeek),
  languages: KioskLanguages,
  reasons: v.boolean(),
  comment: v.boolean(),
  /** Comments are masked before they are stored: their writers are told. */
  masked: v.boolean(),
  sound: v.boolean(),
  look: v.picklist(KIOSK_LOOKS),
  /** The faces stand in the lower part of the screen from the start, within reach of a wheelchair. */
  reach: v.boolean(),
  /** Null: the exit gesture opens the settings without one. */
  pin: v.nullable(KioskPin),
})
export type KioskConfig = v.InferOutput<typeof KioskConfig>

export const PairAnswer = v.object({
  device: DeviceId,
  key: SiteKey,
  config: KioskConfig,
  /** By the server's clock. */
  now: Timestamp,
})
export type PairAnswer = v.InferOutput<typeof PairAnswer>

const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER))

/** How a kiosk says it is. */
export const KioskState = v.object({
  version: Version,
  /** Votes on the device that no answer has named yet; those in hourly counts included. */
  waiting: Count,
  /** Of them, votes kept as hourly counts because the disk was full. */
  compacted: Count,
  /** Votes that were refused for good: they rest on the device. */
  parked: Count,
  /** When the oldest waiting vote was tapped. */
  oldestAt: v.nullable(Timestamp),
  /** Null: the browser does not say. */
  storageLeftBytes: v.nullable(Count),
  usedBytes: v.nullable(Count),
  /** The server's time less the device's. */
  clockErrorMs: v.pipe(v.number(), v.integer()),
  battery: v.optional(
    v.object({ level: v.pipe(v.number(), v.minValue(0), v.maxValue(1)), charging: v.boolean() }),
  ),
})
export type KioskState = v.InferOutput<typeof KioskState>

/**
 * `sentAt` by the device's clock, corrected by what it knows of the server's: one far before that of the heartbeat taken
 * last is a replay, and refused. `config` is the version that stands on the device; empty: none.
 */
export const Heartbeat = v.object(
  { sentAt: Timestamp, config: ConfigVersion, state: KioskState },
  "must be a JSON object",
)
export type Heartbeat = v.InferInput<typeof Heartbeat>

/** `config` only where the one on the device is not the latest. */
export const HeartbeatAnswer = v.object({ now: Timestamp, config: v.optional(KioskConfig) })
export type HeartbeatAnswer = v.InferOutput<typeof HeartbeatAnswer>

/** The answer 409: correct the clock by `now`, and send another heartbeat. */
export const StaleAnswer = v.object({
  now: Timestamp,
  error: v.object({ code: v.literal("stale-heartbeat"), message: v.string(), hint: v.string() }),
})
