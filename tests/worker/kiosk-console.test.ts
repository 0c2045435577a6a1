import { describe, expect, test } from "vitest"
import type { MadeBusiness } from "../support/businesses.ts"
import { makeBusiness } from "../support/businesses.ts"
import { pairDevice, postHeartbeat } from "../support/kiosk-device.ts"
import { codeFor, makeKiosk, makePairedKiosk } from "../support/made-kiosk.ts"
import { FROM_OUR_PAGE, signedIn } from "../support/member.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()
const MINUTE_MS = 60_000

type Fetch = Awaited<ReturnType<typeof signedIn>>

const post = (
  fetch: Fetch,
  path: string,
  form: Record<string, string> | [string, string][] = {},
  headers: Record<string, string> = FROM_OUR_PAGE,
) =>
  fetch(path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams(form).toString(),
  })

const textOf = (page: string) =>
  page
    .replace(/<(svg|head).*?<\/\1>/gs, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#39;|’/g, "'")
    .replace(/\s+/g, " ")

const look = async (fetch: Fetch, path: string) => textOf(await (await fetch(path)).text())

const settingsOf = async (id: number) =>
  JSON.parse(
    (await worker.db.prepare("SELECT settings FROM kiosks WHERE id = ?1").bind(id).first("settings")) ?? "",
  )

/** The least that a form has to say. */
const TILL = {
  name: "Till 1",
  "plan.0.touchpoint": "checkout",
  hours: "always",
  language: "en",
  look: "auto",
  reasons: "on",
}

const become = (business: MadeBusiness, role: string) =>
  worker.db.prepare("UPDATE members SET role = ?2 WHERE id = ?1").bind(business.memberId, role).run()

const setUp = async (touchpoints = ["checkout", "seat"]) => {
  const business = await makeBusiness(worker.db, { touchpoints })
  return { business, fetch: await signedIn(worker, business) }
}

describe("from no kiosk to the first", () => {
  test("the page says how, the form makes one, its page gives a code, and the code pairs", async () => {
    const { fetch } = await setUp()
    expect(await look(fetch, "/kiosks")).toContain("Your first kiosk, in three steps")
    const created = await post(fetch, "/kiosks", TILL)
    expect(created.status).toBe(303)
    const path = created.headers.get("Location")?.split("?")[0] ?? ""
    expect(await look(fetch, `${path}?said=created`)).toContain("Created. Pair a tablet with it")
    expect(await look(fetch, "/kiosks")).toContain("Never came")
    const page = await (await post(fetch, `${path}/code`)).text()
    const code = /<p class="pairing-code"[^>]*>([^<]+)</.exec(page)?.[1] ?? ""
    expect(code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
    const state = /data-pairing="([^"]+)"/.exec(page)?.[1] ?? ""
    expect(await look(fetch, state)).toContain("Waiting for the kiosk")
    expect(await look(fetch, "/kiosks")).toContain("Waiting for its code to be typed")
    const paired = await pairDevice(worker, code)
    expect(await look(fetch, state)).toContain("Paired.")
    expect(await look(fetch, "/kiosks")).toContain("Your kiosk is well.")
    expect(paired.config.name).toBe("Till 1")
  })

  test("what is missing or can't be is said beside its field, and nothing is made", async () => {
    const { fetch } = await setUp()
    const wrong = {
      ...TILL,
      name: " ",
      "plan.0.touchpoint": "",
      hours: "week",
      "hours.0.from": "08:00",
      "hours.1.from": "8",
      "hours.1.to": "9",
    }
    const answer = await post(fetch, "/kiosks", wrong)
    expect(answer.status).toBe(422)
    const text = textOf(await answer.text())
    for (const said of [
      "Give it a name",
      "Choose the touchpoint that it asks about",
      "Write both times, like 08:00 and 18:00, or neither",
    ]) {
      expect(text).toContain(said)
    }
    expect(await worker.db.prepare("SELECT count(*) AS n FROM kiosks").first("n")).toBe(0)
  })

  test("a day plan, hours over midnight and languages are kept as they were meant", async () => {
    const { fetch } = await setUp()
    const form: [string, string][] = [
      ...Object.entries({
        ...TILL,
        "plan.1.touchpoint": "seat",
        "plan.1.from": "17:30",
        hours: "week",
        "hours.4.from": "18:00",
        "hours.4.to": "02:00",
        language: "pt",
      }),
      ["languages", "de"],
      ["languages", "pt"],
      ["languages", "ar"],
    ]
    const created = await post(fetch, "/kiosks", form)
    const id = Number(created.headers.get("Location")?.match(/\d+/)?.[0])
    expect(await settingsOf(id)).toMatchObject({
      plan: [
        { from: 0, touchpoint: "checkout" },
        { from: 1050, touchpoint: "seat" },
      ],
      hours: [null, null, null, null, { from: 1080, to: 120 }, null, null],
      languages: ["pt", "ar", "de"],
      reasons: true,
      comment: false,
    })
    const page = await (await fetch(`/kiosks/${id}`)).text()
    expect(page).toMatch(/value="17:30"[^>]*id="plan.1.from"/)
    expect(page).toMatch(/value="02:00"[^>]*id="hours.4.to"/)
  })
})

describe("changing a kiosk", () => {
  const changed = async (fetch: Fetch, id: number, fields: Record<string, string>, base?: unknown) =>
    post(fetch, `/kiosks/${id}`, {
      ...TILL,
      ...fields,
      base: JSON.stringify(base ?? (await settingsOf(id))),
    })

  test("reaches the device with its next heartbeat, stands in the log and can be undone", async () => {
    const { business, fetch } = await setUp()
    const paired = await makePairedKiosk(worker, business)
    const saved = await changed(fetch, paired.kioskId, { name: "Exit", "plan.0.touchpoint": "seat" })
    const address = saved.headers.get("Location") ?? ""
    expect(await look(fetch, address)).toContain("Saved. The kiosk hears of it within two minutes")
    const beat = await postHeartbeat(worker, paired, { config: paired.config.version })
    const { config } = (await beat.json()) as { config: { name: string; plan: unknown } }
    expect(config).toMatchObject({ name: "Exit", plan: [{ from: 0, touchpoint: "seat" }] })
    const log = await look(fetch, "/log")
    expect(log).toContain("Name: Till 1 → Exit")
    expect(log).toContain("Asks: 00:00 checkout → 00:00 seat")
    expect(log).toContain("paired a tablet with the kiosk")
    const entry = new URL(address, worker.origin).searchParams.get("entry") ?? ""
    const undone = await post(fetch, `/kiosks/${paired.kioskId}/undo`, { entry })
    expect(await look(fetch, undone.headers.get("Location") ?? "")).toContain("Put back as it was before")
    expect(await settingsOf(paired.kioskId)).toMatchObject({ name: "Till 1" })
  })

  test("what somebody else has changed besides stays; the same field is not overwritten unseen", async () => {
    const { business, fetch } = await setUp()
    const id = await makeKiosk(worker, business)
    const base = await settingsOf(id)
    await changed(fetch, id, { sound: "on" })
    await changed(fetch, id, { name: "Mine" }, base)
    expect(await settingsOf(id)).toMatchObject({ name: "Mine", sound: true })
    const late = await changed(fetch, id, { name: "Late" }, base)
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(textOf(page)).toContain("Not saved: somebody has changed the same meanwhile")
    expect(page).toContain('value="Late"')
    expect(await settingsOf(id)).toMatchObject({ name: "Mine" })
  })

  test("the PIN is kept as a salted hash only, and goes with the settings", async () => {
    const { business, fetch } = await setUp()
    const paired = await makePairedKiosk(worker, business)
    for (const pin of ["12", "123456789", "12a4", ""]) {
      expect((await post(fetch, `/kiosks/${paired.kioskId}/pin`, { pin })).status).toBe(422)
    }
    expect((await post(fetch, `/kiosks/${paired.kioskId}/pin`, { pin: "4711" })).status).toBe(303)
    const beat = (await (await postHeartbeat(worker, paired)).json()) as {
      config: { pin: { salt: string; hash: string; iterations: number } }
    }
    const { salt, hash, iterations } = beat.config.pin
    const key = await crypto.subtle.importKey("raw", new TextEncoder().encode("4711"), "PBKDF2", false, [
      "deriveBits",
    ])
    const bits = await crypto.subtle.deriveBits(
      { name: "PBKDF2", hash: "SHA-256", salt: Buffer.from(salt, "base64url"), iterations },
      key,
      256,
    )
    expect(Buffer.from(bits).toString("base64url")).toBe(hash)
    expect(iterations).toBeLessThanOrEqual(100_000)
    const { results } = await worker.db.prepare("SELECT detail FROM audit").all()
    expect(JSON.stringify(results)).not.toContain(hash)
    await post(fetch, `/kiosks/${paired.kioskId}/pin`, { remove: "yes" })
    const without = (await (await postHeartbeat(worker, paired)).json()) as { config: { pin: null } }
    expect(without.config.pin).toBeNull()
  })

  test("revoking holds its votes and says how to bring it back; then it may leave the list", async () => {
    const { business, fetch } = await setUp()
    const paired = await makePairedKiosk(worker, business)
    const path = `/kiosks/${paired.kioskId}`
    expect((await post(fetch, `${path}/remove`)).status, "while something stands there").toBe(400)
    const revoked = await post(fetch, `${path}/revoke`)
    expect(await look(fetch, revoked.headers.get("Location") ?? "")).toContain(
      "Pair it again to bring it back",
    )
    expect((await postHeartbeat(worker, paired)).status).toBe(403)
    expect(await look(fetch, "/kiosks")).toContain("Revoked today")
    await post(fetch, `${path}/remove`)
    expect(await look(fetch, "/kiosks")).toContain("Your first kiosk, in three steps")
    await post(fetch, `${path}/restore`)
    expect(await look(fetch, "/kiosks")).toContain("Revoked today")
  })
})

describe("how a kiosk is, is said in words", () => {
  test.each([
    [{ waiting: 312, oldestAt: -30 * MINUTE_MS }, 0, "Behind: 312 votes waiting"],
    [{ waiting: 2, oldestAt: -MINUTE_MS }, 0, "Fine"],
    [{ compacted: 40, waiting: 40 }, 0, "Its disk was full: 40 votes kept as hourly counts"],
    [{ parked: 3 }, 0, "3 votes refused, kept on the device"],
    [{ storageLeftBytes: 9_000_000 }, 0, "Only 9 MB of storage left"],
    [{ battery: { level: 0.17, charging: false } }, 0, "Battery 17%"],
    [{}, 21 * MINUTE_MS, "Dark: last heard"],
    [{}, 19 * MINUTE_MS, "Fine"],
  ])("%j, heard %i ms ago: %s", async (state, agoMs, said) => {
    const { business, fetch } = await setUp()
    const paired = await makePairedKiosk(worker, business)
    const { oldestAt, ...rest } = state as { oldestAt?: number }
    await postHeartbeat(worker, paired, {
      ...rest,
      oldestAt: oldestAt === undefined ? null : new Date(Date.now() + oldestAt).toISOString(),
    })
    await worker.db.prepare("UPDATE devices SET last_seen_at = last_seen_at - ?1").bind(agoMs).run()
    expect(await look(fetch, "/kiosks")).toContain(said)
  })

  test("the page keeps itself up to date, and an unchanged one costs nothing", async () => {
    const { business, fetch } = await setUp()
    await makePairedKiosk(worker, business)
    const first = await fetch("/kiosks")
    const version = first.headers.get("ETag") ?? ""
    const again = await fetch("/kiosks", { headers: { "If-None-Match": version } })
    expect([304, 200]).toContain(again.status)
    await makeKiosk(worker, business, { name: "Another" })
    const moved = await fetch("/kiosks", { headers: { "If-None-Match": version } })
    expect(moved.status).toBe(200)
    expect(textOf(await moved.text())).toContain("Another")
  })
})

test("a tablet never stands unseen: none is paired out of the list, and what is in use is listed", async () => {
  const { business, fetch } = await setUp()
  const id = await makeKiosk(worker, business)
  const path = `/kiosks/${id}`
  const code = await codeFor(worker, business, id)
  await post(fetch, `${path}/remove`)
  await expect(pairDevice(worker, code)).rejects.toThrow("wrong-code")
  expect((await post(fetch, `${path}/code`)).status).toBe(400)
  const restored = await post(fetch, `${path}/restore`)
  const entry = /entry=(\d+)/.exec(restored.headers.get("Location") ?? "")?.[1] ?? ""
  await pairDevice(worker, code)
  expect((await post(fetch, `${path}/undo`, { entry })).status).toBe(303)
  expect((await settingsOf(id)).removedAt).not.toBeNull()
  expect(await look(fetch, "/kiosks")).toContain("Till 1")
  await post(fetch, `${path}/revoke`)
  expect(await look(fetch, "/kiosks")).not.toContain("Till 1")
})

describe("who may do what", () => {
  const DEEDS = ["", "/code", "/revoke", "/remove", "/restore", "/pin", "/undo"]

  test("viewers read, owners change the kiosks of their own touchpoints, nobody another business's", async () => {
    const { business, fetch } = await setUp()
    const own = await makeKiosk(worker, business)
    const others = await makeKiosk(worker, business, { plan: [{ from: 0, touchpoint: "seat" }] as never })
    await worker.db.prepare("UPDATE touchpoints SET owner_id = NULL WHERE slug = 'seat'").run()
    await become(business, "owner")
    for (const deed of DEEDS) {
      const answer = await post(fetch, `/kiosks/${others}${deed}`, { entry: "1", pin: "1234" })
      expect(answer.status, deed).toBe(403)
    }
    expect((await post(fetch, `/kiosks/${own}/code`)).status).toBe(200)
    const away = { ...TILL, "plan.0.touchpoint": "seat", base: JSON.stringify(await settingsOf(own)) }
    expect((await post(fetch, `/kiosks/${own}`, away)).status, "nor send it to others").toBe(403)
    expect((await post(fetch, "/kiosks", { ...TILL, "plan.0.touchpoint": "seat" })).status).toBe(403)
    await become(business, "viewer")
    for (const deed of DEEDS) expect((await post(fetch, `/kiosks/${own}${deed}`)).status).toBe(403)
    expect((await post(fetch, "/kiosks", TILL)).status).toBe(403)
    const page = await look(fetch, `/kiosks/${own}`)
    expect(page).toContain("you see all of it")
    expect(page).not.toContain("Get a code to pair")
    const stranger = await signedIn(worker, await makeBusiness(worker.db, { siteKey: "lt_kioskstranger" }))
    for (const deed of DEEDS) expect((await post(stranger, `/kiosks/${own}${deed}`)).status).toBe(404)
    for (const path of ["", "/pairing"]) expect((await stranger(`/kiosks/${own}${path}`)).status).toBe(404)
    expect(await look(stranger, "/kiosks")).not.toContain("Till 1")
  })

  test("nor does an owner put a kiosk back to somebody else's touchpoint", async () => {
    const { business, fetch } = await setUp()
    const id = await makeKiosk(worker, business, { plan: [{ from: 0, touchpoint: "seat" }] })
    const saved = await post(fetch, `/kiosks/${id}`, { ...TILL, base: JSON.stringify(await settingsOf(id)) })
    const entry = /entry=(\d+)/.exec(saved.headers.get("Location") ?? "")?.[1] ?? ""
    await worker.db.prepare("UPDATE touchpoints SET owner_id = NULL WHERE slug = 'seat'").run()
    await become(business, "owner")
    expect((await post(fetch, `/kiosks/${id}/undo`, { entry })).status).toBe(403)
    expect((await settingsOf(id)).plan).toEqual([{ from: 0, touchpoint: "checkout" }])
    await become(business, "admin")
    expect((await post(fetch, `/kiosks/${id}/undo`, { entry })).status).toBe(303)
    expect((await settingsOf(id)).plan).toEqual([{ from: 0, touchpoint: "seat" }])
  })

  test("another site's page and who is not signed in change nothing", async () => {
    const { business, fetch } = await setUp()
    const id = await makeKiosk(worker, business)
    for (const deed of [...DEEDS]) {
      const elsewhere = await post(fetch, `/kiosks/${id}${deed}`, TILL, { "Sec-Fetch-Site": "cross-site" })
      expect(elsewhere.status, deed).toBe(403)
      const unsigned = await post(worker.fetch as Fetch, `/kiosks/${id}${deed}`, TILL)
      expect(unsigned.status, deed).toBe(401)
    }
    expect(await worker.db.prepare("SELECT count(*) AS n FROM pairing_codes").first("n")).toBe(0)
  })
})
