import * as v from "valibot"
import { describe, expect, test } from "vitest"
import { PairAnswer } from "../../shared/kiosk.ts"
import { ErrorAnswer } from "../../shared/outcome.ts"
import { makeBusiness } from "../support/businesses.ts"
import { fromVisitor } from "../support/from-visitor.ts"
import { askToPair, makeDeviceKey, pairDevice } from "../support/kiosk-device.ts"
import { codeFor, makeKiosk } from "../support/made-kiosk.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()
const MINUTE_MS = 60_000

const errorOf = async (answer: Response) => v.parse(ErrorAnswer, await answer.json()).error

const devices = async () => {
  const { results } = await worker.db
    .prepare("SELECT id, kiosk_id, revoked_at FROM devices ORDER BY id")
    .all<{ id: number; kiosk_id: number; revoked_at: number | null }>()
  return results
}

describe("a code pairs a device with its kiosk", () => {
  test("and hands over the site key and everything there is to know", async () => {
    const business = await makeBusiness(worker.db, {
      timeZone: "Europe/Lisbon",
      touchpoints: [
        {
          slug: "checkout",
          question: {
            question: "How was paying?",
            love: { label: "Loved it", reasons: [{ slug: "friendly", label: "Friendly" }] },
            hate: { label: "Hated it", reasons: [] },
            translations: {
              pt: {
                question: "Como foi pagar?",
                love: { label: "Adorei", reasons: { friendly: "Simpático" } },
                hate: { label: "Detestei", reasons: {} },
              },
            },
          },
        },
        "seat",
      ],
    })
    const kiosk = await makeKiosk(worker, business, {
      name: "By the door",
      place: "door" as never,
      plan: [
        { from: 420, touchpoint: "checkout" },
        { from: 900, touchpoint: "seat" },
      ],
      languages: ["pt", "en"],
    })
    const code = await codeFor(worker, business, kiosk)
    const { publicKey } = await makeDeviceKey()
    const answer = await askToPair(worker, { code: code.toLowerCase(), publicKey, version: "1" })
    expect(answer.status).toBe(201)
    expect(answer.headers.get("Cache-Control")).toBe("no-store")
    const { config, key, now } = v.parse(PairAnswer, await answer.json())
    expect(key).toBe(business.siteKey)
    expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(MINUTE_MS)
    expect(config).toMatchObject({
      name: "By the door",
      timeZone: "Europe/Lisbon",
      place: { slug: "door", name: "door" },
      plan: [
        { from: 420, touchpoint: "checkout" },
        { from: 900, touchpoint: "seat" },
      ],
      languages: ["pt", "en"],
      hours: null,
      comment: false,
      masked: true,
      pin: null,
    })
    const [checkout] = config.touchpoints
    expect(checkout?.wordings.pt).toEqual({
      question: "Como foi pagar?",
      love: { label: "Adorei", reasons: [{ slug: "friendly", label: "Simpático" }] },
      hate: { label: "Detestei", reasons: [] },
    })
    // What nobody has worded is left to the kiosk, which says it as everywhere in that language.
    expect(checkout?.wordings.en).toMatchObject({ question: "How was paying?" })
    expect(checkout?.wordings.en?.love.label).toBeUndefined()
  })

  test("once, and not a minute too late", async () => {
    const business = await makeBusiness(worker.db)
    const kiosk = await makeKiosk(worker, business)
    const code = await codeFor(worker, business, kiosk)
    await pairDevice(worker, code)
    const again = await askToPair(worker, { code, ...(await makeDeviceKey()), version: "1" })
    expect(again.status).toBe(404)
    const late = await codeFor(worker, business, kiosk, Date.now() - 10 * MINUTE_MS)
    const tooLate = await askToPair(worker, { code: late, ...(await makeDeviceKey()), version: "1" })
    const never = await askToPair(worker, { code: "CCCCCCCC", ...(await makeDeviceKey()), version: "1" })
    const odd = await askToPair(worker, { code: "0000", ...(await makeDeviceKey()), version: "1" })
    const said = await Promise.all([again, tooLate, never, odd].map(errorOf))
    expect(said[0]?.code).toBe("wrong-code")
    // Whoever guesses can't tell a code that was from one that never was.
    expect(new Set(said.map((error) => JSON.stringify(error))).size).toBe(1)
    expect(await devices()).toHaveLength(1)
  })

  test("of two devices that type it at one moment one gets in", async () => {
    const business = await makeBusiness(worker.db)
    const code = await codeFor(worker, business, await makeKiosk(worker, business))
    const keys = await Promise.all([makeDeviceKey(), makeDeviceKey(), makeDeviceKey()])
    const answers = await Promise.all(
      keys.map(({ publicKey }) => askToPair(worker, { code, publicKey, version: "1" })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404, 404])
    expect(await devices()).toHaveLength(1)
  })

  test("a new code of the same kiosk puts an end to the one before", async () => {
    const business = await makeBusiness(worker.db)
    const kiosk = await makeKiosk(worker, business)
    const former = await codeFor(worker, business, kiosk)
    const code = await codeFor(worker, business, kiosk)
    const refused = await askToPair(worker, { code: former, ...(await makeDeviceKey()), version: "1" })
    expect(refused.status).toBe(404)
    await pairDevice(worker, code)
  })

  test("a second device takes the first one's place, which is revoked", async () => {
    const business = await makeBusiness(worker.db)
    const kiosk = await makeKiosk(worker, business)
    const first = await pairDevice(worker, await codeFor(worker, business, kiosk))
    const second = await pairDevice(worker, await codeFor(worker, business, kiosk))
    expect(await devices()).toEqual([
      { id: first.device, kiosk_id: kiosk, revoked_at: expect.any(Number) },
      { id: second.device, kiosk_id: kiosk, revoked_at: null },
    ])
    const { results } = await worker.db
      .prepare("SELECT action, json_extract(detail, '$.deed') AS deed, member_id FROM audit ORDER BY id")
      .all()
    expect(results.map(({ deed }) => deed)).toEqual(["created", "paired", "paired"])
    expect(results.every(({ member_id }) => member_id === business.memberId)).toBe(true)
  })

  test("a key that is none is refused before the code is used up", async () => {
    const business = await makeBusiness(worker.db)
    const code = await codeFor(worker, business, await makeKiosk(worker, business))
    const { publicKey } = await makeDeviceKey()
    const off = { ...publicKey, x: "A".repeat(43) }
    for (const wrong of [off, { ...publicKey, crv: "P-384" }, undefined, "key"]) {
      const answer = await askToPair(worker, { code, publicKey: wrong, version: "1" })
      expect(answer.status).toBe(400)
      expect((await errorOf(answer)).code).toBe("malformed")
    }
    await pairDevice(worker, code)
  })

  test("what is no object, and what is far too long, is refused in words", async () => {
    const send = (body: string) => worker.fetch("/v1/kiosk/pair", { method: "POST", body })
    for (const body of ["", "[", "7", "null"]) {
      const answer = await send(body)
      expect(answer.status).toBe(400)
      expect((await errorOf(answer)).message).toBe("This is no pairing request: it must be a JSON object.")
    }
    const long = await send("x".repeat(100_000))
    expect(long.status).toBe(413)
    expect((await errorOf(long)).code).toBe("body-too-large")
  })
})

test("whoever tries codes is told to wait, and a right one does not help then; others are not in the way", async () => {
  const business = await makeBusiness(worker.db)
  const code = await codeFor(worker, business, await makeKiosk(worker, business))
  const { publicKey } = await makeDeviceKey()
  const from = fromVisitor(201)
  const tries = Array.from({ length: 21 }, () =>
    askToPair(worker, { code: "CCCCCCCC", publicKey, version: "1" }, from),
  )
  const statuses = (await Promise.all(tries)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 404)).toHaveLength(20)
  const refused = await askToPair(worker, { code, publicKey, version: "1" }, from)
  expect(refused.status).toBe(429)
  expect(refused.headers.get("Retry-After")).toBe("60")
  // Another browser at the same address is the same visitor: who guesses changes its name at will.
  const renamed = await askToPair(
    worker,
    { code, publicKey, version: "1" },
    { ...from, "User-Agent": "other" },
  )
  expect(renamed.status).toBe(429)
  await pairDevice(worker, code)
})

test("neither code nor key nor address stands in the database or the log", async () => {
  const business = await makeBusiness(worker.db)
  const code = await codeFor(worker, business, await makeKiosk(worker, business))
  await pairDevice(worker, code)
  const tables = ["pairing_codes", "devices", "audit", "kiosks", "visitors"]
  const rows = await Promise.all(
    tables.map(async (table) => (await worker.db.prepare(`SELECT * FROM ${table}`).all()).results),
  )
  const all = JSON.stringify(rows) + worker.logs().join("\n")
  expect(all).not.toContain(code)
  expect(all).not.toContain("203.0.113")
})
