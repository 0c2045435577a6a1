import { expect, test } from "vitest"
import type { BusinessId, MemberId } from "../../shared/ids.ts"
import { mintMemberLink } from "../../worker/auth/sign-in-link.ts"
import { leaveBusiness } from "../../worker/store/leave-business.ts"
import { addPasskey as keepIn, PASSKEYS_MAX } from "../../worker/store/passkeys.ts"
import { createMember } from "../../worker/store/setup.ts"
import { makeAuthenticator } from "../support/authenticator.ts"
import { makeBusiness } from "../support/businesses.ts"
import { cookieOf, signInLink } from "../support/member.ts"
import {
  addPasskey,
  confirmBy,
  cookieBy,
  getPage,
  postForm,
  postJson,
  signedAnswer,
  signInBy,
} from "../support/passkey-member.ts"
import { siteKeyOfTest } from "../support/site-keys.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()
const HOUR_MS = 3_600_000

/** An admin who is signed in by a link and has added a passkey. */
const withPasskey = async (business?: { memberId: number }) => {
  const made = business ?? (await makeBusiness(worker.db))
  const cookie = await cookieBy(worker, await signInLink(worker, made as never))
  const device = await makeAuthenticator()
  expect((await addPasskey(worker, cookie, device)).status).toBe(200)
  const id = await worker.db
    .prepare("SELECT id FROM passkeys WHERE credential_id = ?1")
    .bind(device.id)
    .first<number>("id")
  return { business: made as Awaited<ReturnType<typeof makeBusiness>>, cookie, device, id: id ?? 0 }
}

const seesJourney = async (cookie: string) => (await getPage(worker, "/journey", cookie)).status === 200
const all = async (sql: string) => (await worker.db.prepare(sql).all()).results

test("a passkey that was added signs its person in, in a session of its own", async () => {
  const { cookie, device } = await withPasskey()
  const answer = await signInBy(worker, device)
  expect([answer.status, await answer.json()]).toEqual([200, { to: "/journey" }])
  const own = cookieOf(answer)
  expect(answer.headers.get("Set-Cookie")).toMatch(/^lovetap=[\w-]{43};.*HttpOnly; SameSite=Lax$/)
  expect(own).not.toBe(cookie)
  expect([await seesJourney(own), await seesJourney(cookie)]).toEqual([true, true])
  const page = await (await getPage(worker, "/you", own)).text()
  expect(page).toContain("Phone")
  expect(page).toContain("you came in by it")
  expect(await all("SELECT counter FROM passkeys")).toEqual([{ counter: 1 }])
  expect(
    await all("SELECT json_extract(detail, '$.did') AS did FROM audit WHERE action = 'passkey'"),
  ).toEqual([{ did: "added" }])
})

test("signing in by a passkey ends the session that the browser had before", async () => {
  const { cookie, device } = await withPasskey()
  const own = cookieOf(await signInBy(worker, device, {}, cookie))
  expect([await seesJourney(own), await seesJourney(cookie)]).toEqual([true, false])
})

test("an answer works once, also of many at the same moment", async () => {
  const { device } = await withPasskey()
  const answer = await signedAnswer(worker, device)
  const statuses = await Promise.all(
    Array.from({ length: 5 }, async () => (await postJson(worker, "/passkeys", answer)).status),
  )
  expect(statuses.toSorted()).toEqual([200, 422, 422, 422, 422])
  expect((await postJson(worker, "/passkeys", answer)).status).toBe(422)
})

test("what is wrong is refused alike, whatever it is, and opens no session", async () => {
  const { device } = await withPasskey()
  const before = await all("SELECT count(*) AS n FROM sessions")
  const stranger = await makeAuthenticator()
  const late = await signedAnswer(worker, device)
  await worker.db
    .prepare("UPDATE challenges SET expires_at = ?1")
    .bind(Date.now() - 1)
    .run()
  const refused = [
    await postJson(worker, "/passkeys", late),
    await signInBy(worker, stranger),
    await signInBy(worker, device, { challenge: "A".repeat(43) }),
    await signInBy(worker, device, { origin: "https://evil.example" }),
    await signInBy(worker, device, { signWith: stranger.privateKey }),
    await signInBy(worker, device, { userHandle: "bm9ib2R5" }),
    await postJson(worker, "/passkeys", { id: "x" }),
    await postJson(worker, "/passkeys", null),
  ]
  expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 422))
  expect(refused.map((answer) => answer.headers.get("Set-Cookie"))).toEqual(refused.map(() => null))
  expect(new Set(await Promise.all(refused.map((answer) => answer.text()))).size).toBe(1)
  expect(await all("SELECT count(*) AS n FROM sessions")).toEqual(before)
})

test("a copy of a key is seen by its counter, and lets nobody in", async () => {
  const { device } = await withPasskey()
  expect((await signInBy(worker, device, { counter: 9 })).status).toBe(200)
  expect((await signInBy(worker, device, { counter: 9 })).status).toBe(422)
  expect((await signInBy(worker, device, { counter: 4 })).status).toBe(422)
  expect((await signInBy(worker, device, { counter: 10 })).status).toBe(200)
})

test("a challenge for signing in adds no passkey, and one of another person neither", async () => {
  const { cookie } = await withPasskey()
  const other = await withPasskey(await makeBusiness(worker.db, { siteKey: `${siteKeyOfTest()}b` }))
  const device = await makeAuthenticator()
  for (const [path, by] of [
    ["/passkeys/challenge", ""],
    ["/you/passkeys/challenge", other.cookie],
  ] as const) {
    const { challenge } = (await (await postJson(worker, path, {}, by)).json()) as { challenge: string }
    const answer = await device.register({
      challenge,
      rpId: "lovetap.example",
      origin: "http://lovetap.example",
    })
    expect((await postJson(worker, "/you/passkeys", { answer, name: "x" }, cookie)).status).toBe(422)
  }
  expect((await addPasskey(worker, cookie, other.device)).status).toBe(422)
  expect(await all("SELECT count(*) AS n FROM passkeys")).toEqual([{ n: 2 }])
})

test("a passkey is renamed, removed with its sessions, and put back", async () => {
  const { cookie, device, id } = await withPasskey()
  const own = cookieOf(await signInBy(worker, device))
  expect(
    (await postForm(worker, `/you/passkeys/${id}`, { name: "Old phone" }, cookie)).headers.get("Location"),
  ).toBe("/you?said=renamed")
  const removed = await postForm(worker, `/you/passkeys/${id}/remove`, {}, cookie)
  const at = removed.headers.get("Location") ?? ""
  expect(at).toBe(`/you?said=removed&passkey=${id}`)
  expect([await seesJourney(own), await seesJourney(cookie)]).toEqual([false, true])
  expect((await signInBy(worker, device)).status).toBe(422)
  const page = await (await getPage(worker, at, cookie)).text()
  expect(page).not.toContain("Old phone")
  expect(page).toContain(`action="/you/passkeys/${id}/restore"`)
  expect((await postForm(worker, `/you/passkeys/${id}/restore`, {}, cookie)).headers.get("Location")).toBe(
    `/you?said=restored&passkey=${id}`,
  )
  expect((await signInBy(worker, device)).status).toBe(200)
})

test("nobody changes another's passkey", async () => {
  const { id, device } = await withPasskey()
  const other = await withPasskey(await makeBusiness(worker.db, { siteKey: `${siteKeyOfTest()}b` }))
  for (const path of ["", "/remove", "/restore"]) {
    const answer = await postForm(worker, `/you/passkeys/${id}${path}`, { name: "Mine" }, other.cookie)
    expect(answer.headers.get("Location")).toBe("/you?said=gone")
  }
  expect(await all(`SELECT name, removed_at FROM passkeys WHERE id = ${id}`)).toEqual([
    { name: "Phone", removed_at: null },
  ])
  expect((await signInBy(worker, device)).status).toBe(200)
})

test("after a quarter of an hour who changes their passkeys first shows that it is them", async () => {
  const { cookie, device, id } = await withPasskey()
  await worker.db
    .prepare("UPDATE sessions SET created_at = ?1")
    .bind(Date.now() - HOUR_MS)
    .run()
  expect((await postJson(worker, "/you/passkeys/challenge", {}, cookie)).status).toBe(403)
  expect((await postJson(worker, "/you/passkeys", {}, cookie)).status).toBe(403)
  expect((await postForm(worker, `/you/passkeys/${id}/remove`, {}, cookie)).headers.get("Location")).toBe(
    "/you?said=confirm",
  )
  expect(await (await getPage(worker, "/you", cookie)).text()).not.toContain(`/you/passkeys/${id}/remove`)
  const other = await withPasskey(await makeBusiness(worker.db, { siteKey: `${siteKeyOfTest()}b` }))
  expect((await confirmBy(worker, cookie, other.device)).status).toBe(422)
  expect((await confirmBy(worker, cookie, device)).status).toBe(200)
  expect(
    (await postForm(worker, `/you/passkeys/${id}/remove`, {}, cookie)).headers.get("Location"),
  ).toContain("said=removed")
})

test("a passkey opens what the session opened that added it, and no other business", async () => {
  const own = await makeBusiness(worker.db)
  const other = await makeBusiness(worker.db, { siteKey: `${siteKeyOfTest()}b` })
  const cy = { name: "Cy", email: "cy@x.example", role: "owner" } as const
  const memberId = await createMember(worker.db, own.id as BusinessId, cy, 0)
  await createMember(worker.db, other.id as BusinessId, { ...cy, role: "admin" }, 0)
  const by = { memberId: own.memberId as MemberId, at: Date.now() }
  const rogue = await cookieBy(
    worker,
    (await mintMemberLink(worker.db, own.id as BusinessId, memberId, by)) ?? "",
  )
  const device = await makeAuthenticator()
  await addPasskey(worker, rogue, device)
  const cookie = cookieOf(await signInBy(worker, device))
  expect(
    (await postForm(worker, "/you/business", { business: `${other.id}` }, cookie)).headers.get("Location"),
  ).toBe("/you?said=gone")
  expect(await (await getPage(worker, "/you", cookie)).text()).not.toContain(`Business ${other.siteKey}`)

  // The person's own passkey opens both, and the narrow session can't see or remove it.
  const real = await withPasskey({ memberId })
  expect(await (await getPage(worker, "/you", real.cookie)).text()).toContain(`Business ${other.siteKey}`)
  expect(
    (await postForm(worker, `/you/passkeys/${real.id}/remove`, {}, cookie)).headers.get("Location"),
  ).toBe("/you?said=gone")
  expect((await signInBy(worker, real.device)).status).toBe(200)

  // Nor does it show, at a screen that the person left open, that it still is them: it may be the admin of one business.
  const leftOpen = await cookieBy(worker, await signInLink(worker, { ...own, memberId }))
  expect((await confirmBy(worker, leftOpen, device)).status).toBe(422)
  expect((await confirmBy(worker, leftOpen, real.device)).status).toBe(200)
  expect((await confirmBy(worker, cookie, device)).status).toBe(200)
})

test("a passkey opens nothing for who has left, and the business where they looked last for who belongs to two", async () => {
  const { business, device } = await withPasskey()
  const other = await makeBusiness(worker.db, { siteKey: `${siteKeyOfTest()}b` })
  const email = `ada@${business.siteKey.replace("_", "-")}.example`
  const there = await createMember(
    worker.db,
    other.id as BusinessId,
    { name: "Ada", email, role: "owner" },
    0,
  )
  await worker.db
    .prepare("UPDATE members SET last_seen_at = ?2 WHERE id = ?1")
    .bind(there, Date.now() + HOUR_MS)
    .run()
  const cookie = cookieOf(await signInBy(worker, device))
  expect(await (await getPage(worker, "/journey", cookie)).text()).toContain(
    `Ada · Business ${other.siteKey}`,
  )
  const by = { memberId: other.memberId as MemberId, at: Date.now() }
  await leaveBusiness(worker.db, other.id as BusinessId, there, { rest: null }, by)
  expect(await seesJourney(cookie)).toBe(false)
  const again = cookieOf(await signInBy(worker, device))
  expect(await (await getPage(worker, "/journey", again)).text()).toContain(
    `Ada · Business ${business.siteKey}`,
  )
})

test("passkeys that somebody can't see take no room", async () => {
  const business = await makeBusiness(worker.db)
  const personId = await worker.db
    .prepare("SELECT person_id FROM members WHERE id = ?1")
    .bind(business.memberId)
    .first<number>("person_id")
  const add = (doors: number[] | null, name: string) =>
    keepIn(
      worker.db,
      { personId, doors, tokenHash: new ArrayBuffer(32) } as never,
      { credentialId: name, publicKey: new Uint8Array(1), counter: 0, transports: [], name },
      Date.now(),
    )
  for (let each = 0; each < PASSKEYS_MAX; each += 1) expect(await add([9_999], `theirs${each}`)).toBe(true)
  expect(await add([9_999], "one more")).toBe(false)
  expect(await add([business.id], "mine")).toBe(true)
  expect(await add(null, "sees all")).toBe(false)
})
