import type { D1Database } from "@cloudflare/workers-types"
import type { SiteKey } from "../../shared/ids.ts"
import { ensureSalts } from "../store/salts.ts"

const DAY_MS = 86_400_000
const SALT_BYTES = 32
/** 64 bits: far too few to be reversed into anything, enough to tell a day's visitors of a business apart. */
const HASH_BYTES = 8

/** A visitor of one business on one day: 16 hexadecimal digits. Means nothing to anyone once the day's salt is gone. */
export type VisitorHash = string

/** One visitor: by today's salt and, where there is one, by yesterday's. `today` counts UTC days since 1970. */
export interface Visitor {
  today: number
  hash: VisitorHash
  yesterday: VisitorHash | undefined
}

/** What a request tells of its sender. Hashed at once; never stored, never logged. */
export interface Sender {
  address: string
  userAgent: string
}

/** A household or company has one IPv6 /64, whose lower half its devices change at will. */
const networkOf = (address: string): string => {
  if (!address.includes(":")) return address
  if (address.includes(".")) return address.slice(address.lastIndexOf(":") + 1)
  const [head = "", tail] = address.toLowerCase().split("::")
  const left = head.split(":").filter(Boolean)
  const right = tail?.split(":").filter(Boolean) ?? []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  return [...left, ...Array<string>(zeros).fill("0"), ...right]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(":")
}

interface Keys {
  day: number
  today: CryptoKey
  yesterday: CryptoKey | undefined
}

const HMAC = { name: "HMAC", hash: "SHA-256" }
const keyOf = (salt: Uint8Array<ArrayBuffer>) => crypto.subtle.importKey("raw", salt, HMAC, false, ["sign"])

/** Only these two days' keys are ever in memory. */
let known: Keys | undefined

const keysAt = async (db: D1Database, now: number): Promise<Keys> => {
  const day = Math.floor(now / DAY_MS)
  if (known?.day === day) return known
  const salts = await ensureSalts(db, day, crypto.getRandomValues(new Uint8Array(SALT_BYTES)))
  const saltOf = (wanted: number) => salts.find((salt) => salt.day === wanted)?.salt
  const [today, yesterday] = [saltOf(day), saltOf(day - 1)]
  if (!today) throw new Error("there is no salt for today")
  known = { day, today: await keyOf(today), yesterday: yesterday && (await keyOf(yesterday)) }
  return known
}

const encoder = new TextEncoder()

const hashWith = async (key: CryptoKey, text: string): Promise<VisitorHash> => {
  const mac = await crypto.subtle.sign("HMAC", key, encoder.encode(text))
  return Array.from(new Uint8Array(mac, 0, HASH_BYTES), (byte) => byte.toString(16).padStart(2, "0")).join("")
}

/**
 * HMAC-SHA-256(the day's random salt; site key, IPv4 address or IPv6 /64, user agent), cut to 64 bits. Who
 * pairs a kiosk or signs in has no site key yet.
 *
 * @param lookBackMs how far the rules look back: yesterday's hash is made only where that is before midnight (UTC)
 */
export const visitorOf = async (
  db: D1Database,
  key: SiteKey | "pairing" | "sign-in",
  { address, userAgent }: Sender,
  now: number,
  lookBackMs: number,
): Promise<Visitor> => {
  const keys = await keysAt(db, now)
  const text = `${key}\n${networkOf(address)}\n${userAgent}`
  return {
    today: keys.day,
    hash: await hashWith(keys.today, text),
    yesterday: keys.yesterday && now % DAY_MS < lookBackMs ? await hashWith(keys.yesterday, text) : undefined,
  }
}
