import * as v from "valibot"
import { describe, expect, test } from "vitest"
import { Heartbeat, HeartbeatAnswer, KioskConfig, KioskState, StaleAnswer } from "../../shared/kiosk.ts"
import { makeBusiness } from "../support/businesses.ts"
import { makeDeviceKey, postHeartbeat, postSigned, WELL } from "../support/kiosk-device.ts"
import { makePairedKiosk } from "../support/made-kiosk.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()
const MINUTE_MS = 60_000

const stored = async () => {
  const row = await worker.db
    .prepare("SELECT last_seen_at, last_sent_at, state FROM devices")
    .first<{ last_seen_at: number; last_sent_at: number; state: string }>()
  return { ...row, state: JSON.parse(row?.state ?? "null") }
}

const heard = async (answer: Response) => {
  expect(answer.status).toBe(200)
  return v.parse(HeartbeatAnswer, await answer.json())
}

/** As if it had been paired and heard some minutes ago. */
const age = (ms: number) =>
  worker.db
    .prepare("UPDATE devices SET last_seen_at = last_seen_at - ?1, last_sent_at = last_sent_at - ?1")
    .bind(ms)
    .run()

describe("a heartbeat", () => {
  test("leaves how the kiosk is, and brings the time", async () => {
    const paired = await makePairedKiosk(worker, await makeBusiness(worker.db))
    await age(5 * MINUTE_MS)
    const before = Date.now()
    const { now } = await heard(await postHeartbeat(worker, paired, { waiting: 312, compacted: 40 }))
    expect(Date.parse(now)).toBeGreaterThanOrEqual(before)
    const { state, last_seen_at } = await stored()
    expect(state).toEqual({ ...WELL, waiting: 312, compacted: 40 })
    expect(last_seen_at).toBeGreaterThanOrEqual(before)
  })

  test("is not written down again within a minute when nothing is new", async () => {
    const paired = await makePairedKiosk(worker, await makeBusiness(worker.db))
    await heard(await postHeartbeat(worker, paired))
    const first = await stored()
    await heard(await postHeartbeat(worker, paired, { sentAt: Date.now() + 1 }))
    expect(await stored()).toEqual(first)
    await heard(await postHeartbeat(worker, paired, { waiting: 1 }))
    expect((await stored()).state.waiting).toBe(1)
  })

  test("brings the settings only when they are not those on the device", async () => {
    const business = await makeBusiness(worker.db)
    const paired = await makePairedKiosk(worker, business)
    const { version } = paired.config
    const same = await heard(await postHeartbeat(worker, paired, { config: version }))
    expect(same.config).toBeUndefined()
    await worker.db
      .prepare("UPDATE kiosks SET settings = json_set(settings, '$.name', 'Exit', '$.place', 'exit')")
      .run()
    const { config } = await heard(await postHeartbeat(worker, paired, { config: version }))
    expect(config).toMatchObject({ name: "Exit", place: { slug: "exit" } })
    expect(config?.version).not.toBe(version)
    expect((await heard(await postHeartbeat(worker, paired))).config).toEqual(config)
  })

  test("brings what a touchpoint's people have reworded, and leaves out what they have archived", async () => {
    const business = await makeBusiness(worker.db, { touchpoints: ["checkout", "seat"] })
    const paired = await makePairedKiosk(worker, business, {
      plan: [
        { from: 0, touchpoint: "checkout" },
        { from: 600, touchpoint: "seat" },
      ],
    })
    await worker.db.prepare("UPDATE touchpoints SET state = 'archived' WHERE slug = 'checkout'").run()
    await worker.db
      .prepare(
        "UPDATE touchpoints SET question = json_set(question, '$.question', 'Comfy?') WHERE slug = 'seat'",
      )
      .run()
    const { config } = await heard(await postHeartbeat(worker, paired, { config: paired.config.version }))
    expect(config?.plan).toEqual([{ from: 600, touchpoint: "seat" }])
    expect(config?.touchpoints.map(({ slug }) => slug)).toEqual(["seat"])
    expect(config?.touchpoints[0]?.wordings.en?.question).toBe("Comfy?")
  })

  test("that was caught and is sent again is refused, and so is one by a wrong clock; both hear the time", async () => {
    const paired = await makePairedKiosk(worker, await makeBusiness(worker.db))
    const minutesOff = [-11, 11, -30 * 24 * 60, 56 * 365 * -24 * 60]
    for (const minutes of minutesOff) {
      const answer = await postHeartbeat(worker, paired, { sentAt: Date.now() + minutes * MINUTE_MS })
      expect(answer.status).toBe(409)
      const { now } = v.parse(StaleAnswer, await answer.json())
      expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(MINUTE_MS)
    }
    await heard(await postHeartbeat(worker, paired))
    expect((await postHeartbeat(worker, paired, { sentAt: Date.now() - 2 * MINUTE_MS })).status).toBe(409)
  })

  test("by a clock that runs ahead does not make later ones look old", async () => {
    const paired = await makePairedKiosk(worker, await makeBusiness(worker.db))
    await heard(await postHeartbeat(worker, paired, { sentAt: Date.now() + 9 * MINUTE_MS }))
    await heard(await postHeartbeat(worker, paired, { waiting: 2 }))
    expect((await stored()).state.waiting).toBe(2)
  })

  test("is believed only with the signature of its device", async () => {
    const paired = await makePairedKiosk(worker, await makeBusiness(worker.db))
    const before = await stored()
    const forged = { ...paired, keys: await makeDeviceKey() }
    expect((await postHeartbeat(worker, forged, { waiting: 9 })).status).toBe(401)
    expect((await postHeartbeat(worker, { ...paired, device: 999 })).status).toBe(401)
    const tampered = await postSigned(worker, "/v1/kiosk/heartbeat", paired, {}, '{"a":1}')
    expect(tampered.status).toBe(401)
    expect(await stored()).toEqual(before)
  })

  test("of a revoked device is told so, and changes nothing", async () => {
    const paired = await makePairedKiosk(worker, await makeBusiness(worker.db))
    await worker.db.prepare("UPDATE devices SET revoked_at = 1").run()
    const before = await stored()
    const answer = await postHeartbeat(worker, paired, { waiting: 5 })
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ error: { code: "revoked-device" } })
    expect(await stored()).toEqual(before)
  })

  test("that says what can't be is refused, and so is one that is too long", async () => {
    const paired = await makePairedKiosk(worker, await makeBusiness(worker.db))
    for (const body of [{}, null, { sentAt: new Date().toISOString(), config: "", state: { waiting: -1 } }]) {
      expect((await postSigned(worker, "/v1/kiosk/heartbeat", paired, body)).status).toBe(400)
    }
    const long = { padding: "x".repeat(9000) }
    expect((await postSigned(worker, "/v1/kiosk/heartbeat", paired, long)).status).toBe(413)
  })

  test("ends the alert that its kiosk is dark", async () => {
    const business = await makeBusiness(worker.db)
    const paired = await makePairedKiosk(worker, business)
    await worker.db
      .prepare(
        "INSERT INTO alerts (business_id, kind, kiosk_id, since, opened_at) VALUES (?1, 'kiosk-dark', ?2, 1, 1)",
      )
      .bind(business.id, paired.kioskId)
      .run()
    await age(5 * MINUTE_MS)
    await heard(await postHeartbeat(worker, paired))
    const resolved = await worker.db.prepare("SELECT resolved_at FROM alerts").first<number>("resolved_at")
    expect(resolved).toBeGreaterThan(0)
  })
})

test("the API's document names every field of a heartbeat and of the settings, and no other", async () => {
  const { components } = await (await worker.fetch("/v1/openapi.json")).json()
  const namesOf = (fields: object) => Object.keys(fields).sort()
  const { KioskConfig: config, KioskHeartbeat: beat } = components.schemas
  expect(namesOf(config.properties)).toEqual(namesOf(KioskConfig.entries))
  expect(namesOf(beat.properties)).toEqual(namesOf(Heartbeat.entries))
  expect(namesOf(beat.properties.state.properties)).toEqual(namesOf(KioskState.entries))
})
