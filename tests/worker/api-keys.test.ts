import { describe, expect, test } from "vitest"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { FROM_OUR_PAGE, signedIn } from "../support/member.ts"
import { textOf } from "../support/text-of.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()
type Fetch = Awaited<ReturnType<typeof signedIn>>

const FORM = { "content-type": "application/x-www-form-urlencoded", ...FROM_OUR_PAGE }
const post = (fetch: Fetch, path: string, form: [string, string][] = []) =>
  fetch(path, { method: "POST", headers: FORM, body: new URLSearchParams(form).toString() })

const make = (fetch: Fetch, name = "Till export", scopes = ["read"]) =>
  post(fetch, "/settings/keys", [
    ["name", name],
    ...scopes.map((scope): [string, string] => ["scopes", scope]),
  ])

const keyIn = (html: string) => /lts_[\w-]{43}/.exec(html)?.[0] ?? ""
const idsIn = (html: string) => [...html.matchAll(/keys\/([0-9a-f]{32})\/revoke/g)].map(([, id]) => id ?? "")
const asks = (key: string) =>
  worker
    .fetch("/v1/touchpoints", { headers: { authorization: `Bearer ${key}` } })
    .then(({ status }) => status)

const become = (business: MadeBusiness, role: string) =>
  worker.db.prepare("UPDATE members SET role = ?2 WHERE id = ?1").bind(business.memberId, role).run()

describe("API keys in the console", () => {
  test("a key is shown once, works, and is kept as its hash and its end only", async () => {
    const business = await makeBusiness(worker.db)
    const fetch = await signedIn(worker, business)
    const made = await make(fetch)
    expect(made.status).toBe(200)
    expect(made.headers.get("cache-control")).toBe("no-store")
    const key = keyIn(await made.text())
    expect(await asks(key)).toBe(200)
    const list = await (await fetch("/settings/keys")).text()
    expect(list).not.toContain(key)
    expect(await textOf(new Response(list))).toContain(`Till export lts_…${key.slice(-4)} made today`)
    const stored = await worker.db.prepare("SELECT * FROM api_keys").first()
    expect(JSON.stringify(stored)).not.toContain(key.slice(4, -4))
  })

  test("a revoked key stops at once, and both deeds stand in the log", async () => {
    const fetch = await signedIn(worker, await makeBusiness(worker.db))
    const key = keyIn(await (await make(fetch)).text())
    const [id = ""] = idsIn(await (await fetch("/settings/keys")).text())
    const revoked = await post(fetch, `/settings/keys/${id}/revoke`)
    expect(revoked.status).toBe(303)
    expect(await asks(key)).toBe(401)
    const page = await (await fetch(revoked.headers.get("location") ?? "")).text()
    expect(await textOf(new Response(page))).toContain("“Till export” stopped working")
    expect((await post(fetch, `/settings/keys/${id}/revoke`)).status).toBe(404)
    const log = await textOf(await fetch("/log"))
    expect(log).toMatch(/Ada revoked the API key “Till export”.*Ada made the API key “Till export”/)
  })

  test.each([
    ["a name", "  ", ["read"], "Say what it is for"],
    ["a scope", "Report", [], "Choose at least one"],
    ["a scope that there is", "Report", ["everything"], "Choose at least one"],
  ])("one without %s is not made, and what was typed stays", async (_, name, scopes, said) => {
    const fetch = await signedIn(worker, await makeBusiness(worker.db))
    const refused = await make(fetch, name, scopes)
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(await textOf(new Response(html))).toContain(said)
    if (name.trim()) expect(html).toContain(`value="${name}"`)
    expect(await worker.db.prepare("SELECT count(*) AS n FROM api_keys").first("n")).toBe(0)
  })

  test.each(["viewer", "owner"])("a member who is %s sees keys, and makes and revokes none", async (role) => {
    const business = await makeBusiness(worker.db)
    const fetch = await signedIn(worker, business)
    const key = keyIn(await (await make(fetch)).text())
    const [id = ""] = idsIn(await (await fetch("/settings/keys")).text())
    await become(business, role)
    const page = await (await fetch("/settings/keys")).text()
    expect(await textOf(new Response(page))).toContain("Till export")
    expect(page).not.toContain("/revoke")
    expect((await make(fetch)).status).toBe(403)
    expect((await post(fetch, `/settings/keys/${id}/revoke`)).status).toBe(403)
    expect(await asks(key)).toBe(200)
  })

  test("another business's key is nobody's to revoke", async () => {
    const mine = await signedIn(worker, await makeBusiness(worker.db))
    const key = keyIn(await (await make(mine)).text())
    const [id = ""] = idsIn(await (await mine("/settings/keys")).text())
    const other = await signedIn(worker, await makeBusiness(worker.db, { siteKey: "lt_other" }))
    expect((await post(other, `/settings/keys/${id}/revoke`)).status).toBe(404)
    expect(await (await other("/settings/keys")).text()).not.toContain("Till export")
    expect(await asks(key)).toBe(200)
  })
})
