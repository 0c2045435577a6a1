import { pbkdf2Sync } from "node:crypto"
import { describe, expect, it } from "vitest"
import type { KeepState } from "../../widget/kiosk/keep/keep.ts"
import { checkPin } from "../../widget/kiosk/staff/check-pin.ts"
import { factsOf, sayDuration } from "../../widget/kiosk/staff/facts.ts"
import { readCode } from "../../widget/kiosk/staff/pair-kiosk.ts"
import { afterWrongTry, NO_TRIES, pauseLeftMs } from "../../widget/kiosk/staff/pin-tries.ts"
import type { SettingsView } from "../../widget/kiosk/staff/settings-screen.tsx"
import { kioskConfig } from "../support/kiosk-config.ts"

const MINUTE_MS = 60_000

describe("the PIN", () => {
  const salt = Buffer.from("sixteen bytes so")
  const pin = {
    salt: salt.toString("base64url"),
    hash: pbkdf2Sync("4711", salt, 1000, 32, "sha256").toString("base64url"),
    iterations: 1000,
  }

  it("is known by its hash alone", async () => {
    expect(await checkPin("4711", pin)).toBe(true)
    expect(await checkPin("4712", pin)).toBe(false)
    expect(await checkPin("4711", { ...pin, hash: "" })).toBe(false)
    expect(await checkPin("4711", { ...pin, salt: "§" })).toBe(false)
  })

  it("may be mistyped twice; then each further try waits twice as long, up to an hour", () => {
    let tries = NO_TRIES
    const waits = Array.from({ length: 12 }, () => {
      tries = afterWrongTry(tries, 0)
      return pauseLeftMs(tries, 0) / 1000
    })
    expect(waits).toEqual([0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600])
  })

  it("keeps nobody out for longer than that, whatever happens to the clock", () => {
    const tries = afterWrongTry({ wrong: 20, pauseUntil: 0 }, Date.UTC(2040, 0))
    expect(pauseLeftMs(tries, Date.UTC(1970, 0))).toBe(60 * MINUTE_MS)
    expect(pauseLeftMs(tries, Date.UTC(2050, 0))).toBe(0)
  })
})

describe("a pairing code", () => {
  it("is read as people type it", () => {
    expect(readCode("k7mw-3rfa")).toBe("K7MW3RFA")
    expect(readCode(" K7MW 3RFA ")).toBe("K7MW3RFA")
    expect(readCode("K7MW-3RF")).toBeUndefined()
    expect(readCode("O0I1-LLLL")).toBeUndefined()
  })
})

describe("the settings", () => {
  const fine: KeepState = {
    waiting: 0,
    inMemory: 0,
    compacted: 0,
    elsewhere: 0,
    parked: 0,
    parkedWhy: null,
    oldestAt: null,
    usedBytes: 1000,
    storageLeftBytes: 4 * 2 ** 30,
    clockErrorMs: 200,
    heardAt: 10 * MINUTE_MS,
    standing: "paired",
    sendsElsewhere: false,
  }
  const said = (kept: Partial<KeepState>, more: Partial<SettingsView> = {}) =>
    factsOf({
      config: kioskConfig(),
      touchpoint: "checkout",
      version: "0.1.0+abc",
      kept: { ...fine, ...kept },
      battery: undefined,
      lowered: false,
      now: 12 * MINUTE_MS,
      isUnpairing: false,
      updateWaits: false,
      ...more,
    })
  const bad = (facts: ReturnType<typeof factsOf>) =>
    Object.fromEntries(facts.flatMap(({ name, value, isBad }) => (isBad ? [[name, value]] : [])))

  it("say nothing is wrong where nothing is", () => {
    const facts = Object.fromEntries(said({}).map(({ name, value }) => [name, value]))
    expect(facts).toMatchObject({
      "Votes to send": "None",
      "Last contact": "2 minutes ago",
      Clock: "Right",
      "Storage left": "4.3 GB",
      Version: "0.1.0+abc",
    })
    expect(bad(said({}))).toEqual({})
  })

  it("say what is", () => {
    const battery = { level: 0.08, charging: false }
    const kept = {
      waiting: 1312,
      compacted: 1000,
      inMemory: 2,
      elsewhere: 40,
      parked: 1,
      parkedWhy: "too old",
      heardAt: null,
      clockErrorMs: -26 * 60 * MINUTE_MS,
      storageLeftBytes: 2 ** 20,
    }
    expect(bad(said(kept, { battery, touchpoint: undefined }))).toEqual({
      "Asks about": "Nothing: choose in the console",
      "Votes to send":
        "1,312 votes; 1,000 as hourly counts, because the disk was full; 2 in memory only: the disk takes no more",
      Refused: "1 vote: too old",
      "Of another business": "40 votes: sent when this device is paired with it again",
      "Last contact": "None since the app started",
      Clock: "26 hours fast: votes are corrected",
      "Storage left": "1 MB",
      Battery: "8 %",
    })
  })

  it("round times as people do", () => {
    expect([1000, 59_000, 61_000, 90 * MINUTE_MS, 50 * 60 * MINUTE_MS].map(sayDuration)).toEqual([
      "1 second",
      "59 seconds",
      "1 minute",
      "2 hours",
      "2 days",
    ])
  })
})
