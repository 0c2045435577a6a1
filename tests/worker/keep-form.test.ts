import type { D1Database } from "@cloudflare/workers-types"
import { expect, test, vi } from "vitest"
import { app } from "../../worker/app.ts"
import { BUSINESS_FIELD } from "../../worker/frame/html.ts"
import { makeBusiness } from "../support/businesses.ts"
import { failingDatabase } from "../support/failing-database.ts"
import { formsOn } from "../support/forms-on.ts"
import { makeKiosk } from "../support/made-kiosk.ts"
import { FROM_OUR_PAGE } from "../support/member.ts"
import { openSession } from "../support/open-session.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

const EDIT = "/touchpoints/checkout/edit"
const HOSTILE = `Quick & kind:\r\n"no <b>queue</b>" </textarea><script>alert(1)</script>`
const FORM = { "Content-Type": "application/x-www-form-urlencoded", ...FROM_OUR_PAGE }
const PAGE = { Accept: "text/html", ...FORM }

const send = (
  address: string,
  fields: URLSearchParams | Record<string, string>,
  headers: Record<string, string> = {},
) =>
  worker.fetch(address, {
    method: "POST",
    headers: { ...PAGE, ...headers },
    body: new URLSearchParams(fields).toString(),
  })

/** The form that a page keeps. */
const keptOn = (html: string, address = EDIT) =>
  formsOn(html, address).find(({ method, action }) => method === "post" && action.startsWith(address))

const editForm = async (cookie: string) => {
  const html = await (await worker.fetch(EDIT, { headers: { cookie } })).text()
  const form = keptOn(html)
  if (!form) throw new Error("no form to edit by")
  return form.fields
}

const expectationOf = (businessId: number) =>
  worker.db
    .prepare("SELECT expectation FROM touchpoints WHERE business_id = ?1 AND slug = 'checkout'")
    .bind(businessId)
    .first<string>("expectation")

test("a form sent without a session comes back whole, and is taken after signing in", async () => {
  const business = await makeBusiness(worker.db)
  const fields = await editForm(await openSession(worker.db, business.memberId))
  fields.set("expectation", HOSTILE)
  fields.append("again", "one")
  fields.append("again", "")
  fields.append("again", "two")

  const answer = await send(`${EDIT}?from=a%26b`, fields)
  expect(answer.status).toBe(401)
  expect(answer.headers.get("Cache-Control")).toBe("no-store")
  expect(answer.headers.get("Content-Security-Policy")).toContain("form-action 'self'")
  const html = await answer.text()
  expect(html).toContain("Nothing you wrote is lost: sign in in a new tab, then send it again.")
  expect(html).toMatch(
    /<a class="button" href="\/sign-in" target="_blank" rel="noopener">Sign in in a new tab</,
  )
  expect(html).not.toContain("<b>queue")
  expect(html).not.toContain("<script>")
  const kept = keptOn(html)
  expect(kept?.action).toBe(`${EDIT}?from=a%26b`)
  expect([...(kept?.fields ?? [])]).toEqual([...fields])

  const cookie = await openSession(worker.db, business.memberId)
  expect((await send(EDIT, kept?.fields ?? {}, { cookie })).status).toBe(303)
  expect(await expectationOf(business.id)).toContain('"no <b>queue</b>"')
})

test("it says so in German to who reads German, and to scripts in words", async () => {
  await makeBusiness(worker.db)
  const german = await send(EDIT, { expectation: "Schnell" }, { "Accept-Language": "de" })
  expect(await german.text()).toContain("Nichts von dem, was Sie geschrieben haben, ist verloren")
  const script = await send("/journey", { slug: "checkout" }, { Accept: "*/*" })
  expect([script.status, await script.json()]).toEqual([
    401,
    { error: expect.objectContaining({ code: "signed-out", message: "You were signed out" }) },
  ])
})

test("nothing is repeated to another site, beyond the limit, or of a secret", async () => {
  const business = await makeBusiness(worker.db)
  const foreign = await send(EDIT, { expectation: "Mine" }, { "Sec-Fetch-Site": "cross-site" })
  expect([foreign.status, (await foreign.text()).includes("Mine")]).toEqual([403, false])
  const long = await send(EDIT, { expectation: "Mine".repeat(20_000) })
  const said = await long.text()
  expect([long.status, said.includes("MineMine")]).toEqual([413, false])
  expect(said).toContain("all together it may be 64 kilobytes")
  const kiosk = await makeKiosk(worker, business)
  const pin = await send(`/kiosks/${kiosk}/pin`, { pin: "739152" })
  const asked = await pin.text()
  expect([pin.status, asked.includes("739152")]).toEqual([401, false])
  expect(asked).toContain("Nothing was saved.")
})

test("what was written in one business is never saved in another, and is kept", async () => {
  const mine = await makeBusiness(worker.db)
  const other = await makeBusiness(worker.db, { siteKey: "lt_keepother" })
  const fields = await editForm(await openSession(worker.db, mine.memberId))
  fields.set("expectation", "For the first business")
  expect(fields.get(BUSINESS_FIELD)).toBe(`${mine.id}`)
  const before = await expectationOf(other.id)

  const cookie = await openSession(worker.db, other.memberId)
  const refused = await send(EDIT, fields, { cookie })
  expect(refused.status).toBe(409)
  const html = await refused.text()
  expect(html).toContain("You wrote this in another business")
  const kept = keptOn(html)
  expect([...(kept?.fields ?? [])]).toEqual([...fields])
  expect((await send(EDIT, kept?.fields ?? {}, { cookie })).status).toBe(409)
  expect(await expectationOf(other.id)).toBe(before)
  const home = await openSession(worker.db, mine.memberId)
  expect((await send(EDIT, kept?.fields ?? {}, { cookie: home })).status).toBe(303)
  expect(await expectationOf(mine.id)).toBe("For the first business")
})

test("who may no longer change it can still copy what was written", async () => {
  const business = await makeBusiness(worker.db)
  const cookie = await openSession(worker.db, business.memberId)
  const fields = await editForm(cookie)
  fields.set("expectation", HOSTILE)
  await worker.db.prepare("UPDATE members SET role = 'viewer' WHERE id = ?1").bind(business.memberId).run()
  const refused = await send(EDIT, fields, { cookie })
  const html = await refused.text()
  expect([refused.status, keptOn(html)]).toEqual([403, undefined])
  const copied = /<textarea[^>]* readonly[^>]*>([^<]*)</i.exec(html)?.[1] ?? ""
  expect(copied).toContain("Quick &amp; kind:")
  expect(copied).not.toContain('{"')
})

/** A database that can't even be asked. */
const away = (db: D1Database): D1Database =>
  new Proxy(db, {
    get: () => () => {
      throw new Error("D1_ERROR: Network connection lost.")
    },
  })

test.each([
  ["the write fails", (db: D1Database) => failingDatabase(db, [{ when: "before", message: "D1_ERROR" }])],
  ["the database is away", away],
])("a form comes back when %s, and is taken later", async (_, brokenFrom) => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined)
  const business = await makeBusiness(worker.db)
  const cookie = await openSession(worker.db, business.memberId)
  const fields = await editForm(cookie)
  fields.set("expectation", HOSTILE)
  const headers = { ...PAGE, cookie }
  const answer = await app.request(
    EDIT,
    { method: "POST", headers, body: fields.toString() },
    { DB: brokenFrom(worker.db) },
  )
  expect(answer.status).toBe(500)
  expect(logged.mock.lastCall?.[0]).toBe("unexpected:")
  const html = await answer.text()
  expect(html).toContain("Nothing you wrote is lost: wait a moment, then send it again.")
  expect(answer.headers.get("Content-Security-Policy")).toContain("form-action 'self'")
  const kept = keptOn(html)
  expect([...(kept?.fields ?? [])]).toEqual([...fields])
  expect((await send(EDIT, kept?.fields ?? {}, { cookie })).status).toBe(303)
  expect(await expectationOf(business.id)).toContain("no <b>queue</b>")
})
