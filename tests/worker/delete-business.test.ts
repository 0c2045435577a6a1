import * as v from "valibot"
import { expect, test } from "vitest"
import { WallSettings } from "../../shared/wall.ts"
import { mintApiKey } from "../../worker/auth/api-key.ts"
import { inviteMember } from "../../worker/auth/invite.ts"
import { hashToken } from "../../worker/auth/token.ts"
import { keepHouse } from "../../worker/keep/nightly.ts"
import { addIntake, NO_TALLY } from "../../worker/store/add-intake.ts"
import { createWall } from "../../worker/store/change-wall.ts"
import { closeBusiness } from "../../worker/store/close-business.ts"
import { DELETED_TABLES, deleteBusiness } from "../../worker/store/delete-business.ts"
import { addVisitors } from "../../worker/store/visitors.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { filesOf, readHouse } from "../support/house-files.ts"
import { putVotes } from "../support/ledger-rows.ts"
import { FROM_OUR_PAGE, signedIn, signInLink } from "../support/member.ts"
import { tenantTables } from "../support/tenant-rule.ts"
import { textOf } from "../support/text-of.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

const worker = useWorker()
type Fetch = Awaited<ReturnType<typeof signedIn>>

const DAY_MS = 86_400_000
const TOKEN = "w".repeat(43)
const MIGRATIONS = filesOf(["worker"]).filter((path) => path.startsWith("worker/migrations/"))
const TENANT_TABLES = tenantTables(MIGRATIONS.map(readHouse).join("\n"))

const close = (fetch: Fetch, name: string) =>
  fetch("/settings/delete", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...FROM_OUR_PAGE },
    body: new URLSearchParams({ name }).toString(),
  })
const nameOf = ({ siteKey }: MadeBusiness) => `Business ${siteKey}`
const closedAt = ({ id }: MadeBusiness) =>
  worker.db.prepare("SELECT closed_at FROM businesses WHERE id = ?1").bind(id).first<number>("closed_at")

/** For everybody, as none of them is used. */
const addPasskey = () =>
  worker.db
    .prepare(
      `INSERT INTO passkeys (person_id, credential_id, public_key, counter, transports, name, doors, created_at)
       SELECT person_id, 'credential', x'00', 0, '[]', 'Phone', '[' || business_id || ']', 0 FROM members`,
    )
    .run()

/** Rows of the business in each table that has some. */
const rowsOf = async ({ id }: MadeBusiness) => {
  const counted = await worker.db.batch<{ n: number }>(
    TENANT_TABLES.map((table) =>
      worker.db.prepare(`SELECT count(*) AS n FROM ${table} WHERE business_id = ?1`).bind(id),
    ),
  )
  const all = TENANT_TABLES.map((table, at) => [table, counted[at]?.results[0]?.n ?? 0] as const)
  return Object.fromEntries(all.filter(([, n]) => n > 0))
}

test("every table with a business's rows is emptied when it is deleted", () => {
  expect([...DELETED_TABLES].toSorted()).toEqual([...TENANT_TABLES].toSorted())
})

test("it is closed at once, and opened again by the link as it was", async () => {
  const business = await makeBusiness(worker.db)
  const key = await mintApiKey(worker.db, business.id as never, { name: "till" }, Date.now())
  const asks = () => worker.fetch("/v1/touchpoints", { headers: { authorization: `Bearer ${key}` } })
  const fetch = await signedIn(worker, business)
  const unused = await signInLink(worker, business)
  const before = await rowsOf(business)
  const closed = await close(fetch, ` ${nameOf(business).toUpperCase()} `)
  expect(closed.status).toBe(200)
  const link = /http[^<]*(\/reopen\/[\w-]{43})/.exec(await closed.text())?.[1] ?? ""

  expect((await fetch("/journey")).headers.get("location")).toBe("/sign-in")
  expect((await worker.fetch(unused)).status).toBe(410)
  expect((await asks()).status).toBe(401)
  expect((await postVotes(worker, [vote(1)])).status).toBe(404)
  expect((await worker.fetch(`/t/${business.siteKey}/checkout`)).status).toBe(404)

  expect(await textOf(await worker.fetch(link))).toContain(`Open ${nameOf(business)} again?`)
  expect(await closedAt(business)).not.toBeNull()
  const reopened = await worker.fetch(link, { method: "POST", headers: FROM_OUR_PAGE })
  expect(await textOf(reopened)).toContain("is open again")
  expect((await worker.fetch(link)).status).toBe(410)
  expect((await asks()).status).toBe(200)
  expect(await rowsOf(business)).toEqual({ ...before, audit: (before.audit ?? 0) + 2 })
  expect((await (await signedIn(worker, business))("/journey")).status).toBe(200)
})

test("who closes what somebody else has just closed is told whom to ask", async () => {
  const business = await makeBusiness(worker.db)
  const fetch = await signedIn(worker, business)
  // What stands there between the guard's look and the form's: the other admin's request is half-way.
  await worker.db.prepare("UPDATE businesses SET closed_at = ?2 WHERE id = ?1").bind(business.id, 1).run()
  const late = await close(fetch, nameOf(business))
  expect(late.status).toBe(409)
  const html = await late.text()
  expect(html).not.toContain("/reopen/")
  expect(html).toContain("Another admin closed it a moment before you")
  expect(await closedAt(business)).toBe(1)
})

test("what was made while it closed opens nothing of it", async () => {
  const business = await makeBusiness(worker.db)
  const key = await mintApiKey(worker.db, business.id as never, { name: "till" }, Date.now())
  const by = { memberId: business.memberId as never, at: Date.now() }
  const settings = v.parse(WallSettings, { name: "Till" })
  const wall = { tokenHash: await hashToken(TOKEN), settings, expiresAt: null }
  await createWall(worker.db, business.id as never, wall, by)
  const invitation = { email: "eve@example.com", role: "admin" } as const
  const path = await inviteMember(worker.db, business.id as never, invitation, by)
  await worker.db.prepare("UPDATE businesses SET closed_at = ?2 WHERE id = ?1").bind(business.id, 1).run()
  const asked = await worker.fetch("/v1/touchpoints", { headers: { authorization: `Bearer ${key}` } })
  expect(asked.status).toBe(401)
  expect((await worker.fetch(`/wall/${TOKEN}`)).status).toBe(410)
  expect((await worker.fetch(String(path))).status).toBe(410)
})

test.each([
  ["another name", "Business of somebody else", "That is not its name"],
  ["no name", "", "That is not its name"],
])("%s closes nothing", async (_, name, said) => {
  const business = await makeBusiness(worker.db)
  const refused = await close(await signedIn(worker, business), name)
  expect(refused.status).toBe(422)
  expect(await textOf(refused)).toContain(said)
  expect(await closedAt(business)).toBeNull()
})

test("who signed in long ago signs in again first", async () => {
  const business = await makeBusiness(worker.db)
  const fetch = await signedIn(worker, business)
  await worker.db.prepare("UPDATE sessions SET created_at = created_at - 960000").run()
  const asked = await (await fetch("/settings/delete")).text()
  expect(asked).toContain("First show that it is still you")
  expect(asked).toContain('<input type="hidden" name="next" value="/settings/delete"')
  expect(asked).not.toContain('data-passkey="confirm"')
  await addPasskey()
  // One that opens less than the session does shows nothing.
  expect(await (await fetch("/settings/delete")).text()).not.toContain('data-passkey="confirm"')
  await worker.db.prepare("UPDATE passkeys SET doors = NULL").run()
  expect(await (await fetch("/settings/delete")).text()).toContain(
    'data-passkey="confirm" data-next="/settings/delete"',
  )
  expect((await close(fetch, nameOf(business))).status).toBe(422)
  expect(await closedAt(business)).toBeNull()
})

test.each(["owner", "viewer"])("a member who is %s closes nothing", async (role) => {
  const business = await makeBusiness(worker.db)
  const fetch = await signedIn(worker, business)
  await worker.db.prepare("UPDATE members SET role = ?2 WHERE id = ?1").bind(business.memberId, role).run()
  expect((await fetch("/settings/delete")).status).toBe(403)
  expect((await close(fetch, nameOf(business))).status).toBe(403)
  expect(await closedAt(business)).toBeNull()
})

test("a week later the night deletes every row of it, and nothing of others", async () => {
  const other = await makeBusiness(worker.db, { siteKey: "lt_stays" })
  const business = await makeBusiness(worker.db, { touchpoints: ["checkout", "menu"] })
  const now = Date.now()
  for (const { siteKey } of [other, business]) {
    await postVotes(worker, [vote(1, { comment: "Lovely", place: "till-1" })], { key: siteKey })
  }
  const touchpointId = business.touchpointIds.menu ?? 0
  await putVotes(
    worker.db,
    business.id,
    Array.from({ length: 300 }, (_, number) => ({ touchpointId, number })),
  )
  await worker.db.prepare("UPDATE votes SET received_at = ?1").bind(now).run()
  await signedIn(worker, business)
  const kept = await rowsOf(other)
  const freshKey = "lt_fresh" as never
  const reopenHash = await hashToken("token")
  await closeBusiness(
    worker.db,
    business.id as never,
    { freshKey, reopenHash },
    { memberId: business.memberId as never, at: now },
  )

  await keepHouse(worker.db, now + 7 * DAY_MS - 1)
  expect(await rowsOf(business)).toMatchObject({ votes: 301, members: 1 })
  // A night with little time leaves the rest to the next one.
  await keepHouse(worker.db, now + 8 * DAY_MS, { rowsPerStep: 100, votesPerStep: 100, steps: 2 })
  expect(await rowsOf(business)).toMatchObject({ members: 1, audit: 1 })
  await keepHouse(worker.db, now + 9 * DAY_MS, { rowsPerStep: 100, votesPerStep: 100, steps: 20 })
  expect(await rowsOf(business)).toEqual({})
  expect(await closedAt(business)).toBeNull()
  for (const table of ["sessions", "sign_in_links", "people", "passkeys"]) {
    const kin = table === "people" ? 1 : 0
    expect([table, await worker.db.prepare(`SELECT count(*) AS n FROM ${table}`).first("n")]).toEqual([
      table,
      kin,
    ])
  }
  expect(await rowsOf(other)).toMatchObject(kept)
})

test("what an isolate had still to note down of a deleted business is not written, nor kept if it came just before", async () => {
  const business = await makeBusiness(worker.db)
  const write = () =>
    worker.db.batch([
      addIntake(worker.db, business.id as never, [{ day: 1, touchpointId: 0, ...NO_TALLY, received: 1 }]),
      addVisitors(
        worker.db,
        business.id as never,
        [{ day: 1, visitor: "00".repeat(8), hour: 1, votes: 1, latest: new Map() }],
        0,
      ),
    ])
  await write()
  expect(await rowsOf(business)).toMatchObject({ intake: 1, visitors: 1 })
  await worker.db.prepare("UPDATE businesses SET closed_at = 1 WHERE id = ?1").bind(business.id).run()
  await deleteBusiness(worker.db, business.id as never)
  expect(await rowsOf(business)).toEqual({})
  await write()
  expect(await rowsOf(business)).toEqual({})
})

test("what opened a deleted business opens none that gets its number", async () => {
  const stays = await makeBusiness(worker.db, { siteKey: "lt_number" })
  const business = await makeBusiness(worker.db)
  const email = `ada@lt-number.example`
  await worker.db
    .prepare("UPDATE members SET person_id = NULL, email = ?2 WHERE id = ?1")
    .bind(business.memberId, email)
    .run()
  await worker.db
    .prepare("UPDATE members SET person_id = (SELECT id FROM people WHERE email = ?1) WHERE email = ?1")
    .bind(email)
    .run()
  const addKey = (name: string, doors: number[] | null) =>
    worker.db
      .prepare(
        `INSERT INTO passkeys (person_id, credential_id, public_key, counter, transports, name, doors, created_at)
         SELECT person_id, ?2, x'00', 0, '[]', ?2, ?3, 0 FROM members WHERE id = ?1`,
      )
      .bind(stays.memberId, name, doors && JSON.stringify(doors))
      .run()
  await addKey("narrow", [business.id])
  await addKey("both", [stays.id, business.id])
  await addKey("all", null)
  await signedIn(worker, stays)
  await worker.db
    .prepare("UPDATE sessions SET doors = ?1")
    .bind(JSON.stringify([stays.id, business.id]))
    .run()
  await deleteBusiness(worker.db, business.id as never)
  const doorsIn = async (table: string) =>
    (
      await worker.db
        .prepare(`SELECT doors FROM ${table} ORDER BY created_at, doors DESC`)
        .all<{ doors: string | null }>()
    ).results.map(({ doors }) => doors)
  expect(await doorsIn("passkeys")).toEqual([`[${stays.id}]`, null])
  expect(await doorsIn("sessions")).toEqual([`[${stays.id}]`])
})
