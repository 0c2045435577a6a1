import * as v from "valibot"
import { expect, test } from "vitest"
import { CODE_ALPHABET, DeviceKey, Heartbeat, KioskWeek, PairingCode } from "../../shared/kiosk.ts"
import { mintCode, shownCode } from "../../shared/pairing-code.ts"

const code = (typed: string) => v.safeParse(PairingCode, typed)

test("a code may be typed in any way that a hand types it", () => {
  for (const typed of ["K7MW-3RFA", "k7mw3rfa", " k7mw 3rfa ", "K7MW – 3RFA"]) {
    expect(code(typed)).toMatchObject({ success: true, output: "K7MW3RFA" })
  }
  for (const typed of ["", "K7MW-3RF", "K7MW-3RFAA", "K7MW-3RFO", "K7MW-3RF1"]) {
    expect(code(typed).success, typed).toBe(false)
  }
})

test("no two characters of a code look alike", () => {
  expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length)
  for (const pair of ["0O", "1I", "1L", "2Z", "5S", "8B", "UV"]) {
    expect([...pair].filter((letter) => CODE_ALPHABET.includes(letter)).length).toBeLessThan(2)
  }
})

test("a device's key is what WebCrypto exports, less what is not the key", async () => {
  const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign"])
  const exported = await crypto.subtle.exportKey("jwk", pair.publicKey)
  expect(Object.keys(v.parse(DeviceKey, exported)).sort()).toEqual(["crv", "kty", "x", "y"])
  const { y: _, ...half } = exported
  expect(v.safeParse(DeviceKey, half).success).toBe(false)
  expect(v.safeParse(DeviceKey, { ...exported, crv: "P-384" }).success).toBe(false)
})

test("a heartbeat may say nothing of battery and storage, and nothing impossible of them", () => {
  const state = {
    version: "abc123",
    waiting: 0,
    compacted: 0,
    parked: 0,
    oldestAt: null,
    storageLeftBytes: null,
    usedBytes: null,
    clockErrorMs: -300,
  }
  const beat = { sentAt: "2026-11-23T01:00:00.000Z", config: "", state }
  expect(v.safeParse(Heartbeat, beat).success).toBe(true)
  const wrong = (more: object) => v.safeParse(Heartbeat, { ...beat, state: { ...state, ...more } }).success
  expect(wrong({ battery: { level: 0.4, charging: false } })).toBe(true)
  expect(wrong({ battery: { level: 40, charging: false } })).toBe(false)
  expect(wrong({ waiting: -1 })).toBe(false)
  expect(wrong({ waiting: 1.5 })).toBe(false)
})

test("a week has seven days", () => {
  const open = { from: 480, to: 1440 }
  expect(v.safeParse(KioskWeek, [open, open, open, open, open, null, null]).success).toBe(true)
  expect(v.safeParse(KioskWeek, [open]).success).toBe(false)
  expect(v.safeParse(KioskWeek, [open, open, open, open, open, open, { from: 1440, to: 60 }]).success).toBe(
    false,
  )
})

test("a new code is one that can be typed, and bytes that would favour some letters are thrown away", () => {
  const all = CODE_ALPHABET.length * Math.floor(256 / CODE_ALPHABET.length)
  let next = 0
  const code = mintCode((bytes) => bytes.map((_, at) => (at < 30 ? all + (at % (256 - all)) : next++)))
  expect(code).toBe(CODE_ALPHABET.slice(0, 8))
  expect(v.is(PairingCode, shownCode(code))).toBe(true)
  expect(shownCode("K7MW3RFA")).toBe("K7MW-3RFA")
})
