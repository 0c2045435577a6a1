import { expect, test } from "vitest"
import { signIn } from "../../worker/auth/routes.tsx"
import { makeBusiness } from "../support/businesses.ts"
import { cookieOf, FROM_OUR_PAGE, signedIn, signInLink } from "../support/member.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

const use = (link: string, headers: Record<string, string> = FROM_OUR_PAGE) =>
  worker.fetch(link, { method: "POST", headers })

/** The harness speaks plain http only, so the routes are asked directly, with the Worker's own database. */
const useOverHttps = async (link: string, headers: Record<string, string> = FROM_OUR_PAGE) =>
  signIn.request(`https://lovetap.example${link}`, { method: "POST", headers }, { DB: worker.db })

const count = async (sql: string) => (await worker.db.prepare(sql).first<{ n: number }>())?.n

test("a link signs its member in, once", async () => {
  const business = await makeBusiness(worker.db)
  const link = await signInLink(worker, business)
  const first = await use(link)
  expect([first.status, first.headers.get("Location")]).toEqual([303, "/journey"])
  const journey = await worker.fetch("/journey", { headers: { cookie: cookieOf(first) } })
  expect(await journey.text()).toContain(`Ada · Business ${business.siteKey}`)

  const second = await use(link)
  expect(second.status).toBe(410)
  expect(second.headers.get("Set-Cookie")).toBeNull()
  expect(await second.text()).toContain("npm run sign-in-link")
})

test("of many clicks at the same moment one gets in", async () => {
  const link = await signInLink(worker, await makeBusiness(worker.db))
  const statuses = (await Promise.all(Array.from({ length: 8 }, () => use(link)))).map(({ status }) => status)
  expect(statuses.sort()).toEqual([303, ...Array(7).fill(410)])
  expect(await count("SELECT count(*) AS n FROM sessions")).toBe(1)
})

test("looking at a link says whom it is for and does not use it up", async () => {
  const link = await signInLink(worker, await makeBusiness(worker.db))
  for (const method of ["HEAD", "GET", "GET"]) {
    const look = await worker.fetch(link, { method })
    expect([look.status, look.headers.get("Referrer-Policy")]).toEqual([200, "no-referrer"])
    expect(look.headers.get("Set-Cookie")).toBeNull()
    if (method === "GET") expect(await look.text()).toContain("Sign in as Ada")
  }
  expect((await use(link)).status).toBe(303)
})

test.each([
  ["expired", (link: string) => link],
  ["forged", () => `/sign-in/${"A".repeat(43)}`],
  ["cut short", (link: string) => link.slice(0, -1)],
])("a link that is %s signs nobody in", async (how, change) => {
  const madeAt = how === "expired" ? Date.now() - 16 * MINUTE_MS : Date.now()
  const link = change(await signInLink(worker, await makeBusiness(worker.db), madeAt))
  for (const response of [await worker.fetch(link), await use(link)]) {
    expect([response.status, response.headers.get("Set-Cookie")]).toEqual([410, null])
    expect(await response.text()).toContain("This link no longer works")
  }
})

test("the session cookie is out of reach of scripts, other sites and plain http", async () => {
  const business = await makeBusiness(worker.db)
  const cookie = (await use(await signInLink(worker, business))).headers.get("Set-Cookie") ?? ""
  expect(cookie).toMatch(/^lovetap=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)

  const secure = (await useOverHttps(await signInLink(worker, business))).headers.get("Set-Cookie") ?? ""
  expect(secure).toMatch(
    /^__Host-lovetap=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
})

test("neither links nor sessions are kept in a form that signs in", async () => {
  const business = await makeBusiness(worker.db)
  const link = await signInLink(worker, business)
  const token = cookieOf(await use(link)).replace("lovetap=", "")
  const { results } = await worker.db
    .prepare(
      "SELECT hex(token_hash) AS hash FROM sessions UNION ALL SELECT hex(token_hash) FROM sign_in_links",
    )
    .all<{ hash: string }>()
  expect(results.map(({ hash }) => hash.length)).toEqual([64, 64])
  for (const { hash } of results) {
    expect([token, link.slice("/sign-in/".length)]).not.toContain(Buffer.from(hash, "hex").toString())
    const replay = await worker.fetch("/journey", { headers: { cookie: `lovetap=${hash}` } })
    expect(replay.status).toBe(303)
  }
})

test("signing out ends the session on the server and in the browser", async () => {
  const fetch = await signedIn(worker, await makeBusiness(worker.db))
  const out = await fetch("/sign-out", { method: "POST", headers: FROM_OUR_PAGE })
  expect([out.status, out.headers.get("Location")]).toEqual([303, "/sign-in"])
  expect(out.headers.get("Set-Cookie")).toContain("Max-Age=0")
  const after = await fetch("/journey")
  expect([after.status, after.headers.get("Location")]).toEqual([303, "/sign-in"])
  expect(await count("SELECT count(*) AS n FROM sessions")).toBe(0)
})

test("signing in again ends this browser's older session", async () => {
  const business = await makeBusiness(worker.db)
  const fetch = await signedIn(worker, business)
  await fetch(await signInLink(worker, business), { method: "POST", headers: FROM_OUR_PAGE })
  expect((await fetch("/journey")).status).toBe(303)
  expect(await count("SELECT count(*) AS n FROM sessions")).toBe(1)
})

test.each([
  ["idle for over a week", "last_seen_at", 7 * DAY_MS + MINUTE_MS],
  ["over a month old", "expires_at", 0],
])("a session %s is over", async (_, column, agoMs) => {
  const fetch = await signedIn(worker, await makeBusiness(worker.db))
  expect((await fetch("/journey")).status).toBe(200)
  await worker.db
    .prepare(`UPDATE sessions SET ${column} = ?1`)
    .bind(Date.now() - agoMs)
    .run()
  expect((await fetch("/journey")).status).toBe(303)
})

test("being seen is written once an hour, not at every request", async () => {
  const fetch = await signedIn(worker, await makeBusiness(worker.db))
  const seen = () => count("SELECT last_seen_at AS n FROM sessions")
  const opened = await seen()
  await fetch("/journey")
  expect(await seen()).toBe(opened)
  const longAgo = Date.now() - 2 * 60 * MINUTE_MS
  await worker.db.prepare("UPDATE sessions SET last_seen_at = ?1").bind(longAgo).run()
  await fetch("/journey")
  expect(await seen()).toBeGreaterThan(longAgo + 60 * MINUTE_MS)
})

test.each([
  ["another site", { "Sec-Fetch-Site": "cross-site" }],
  ["a sibling of this site", { "Sec-Fetch-Site": "same-site" }],
  ["another origin, in an older browser", { Origin: "https://evil.example" }],
  ["a sandboxed frame", { Origin: "null" }],
  ["nowhere that says so", {}],
])("a form posted from %s is refused", async (_, headers) => {
  const business = await makeBusiness(worker.db)
  const link = await signInLink(worker, business)
  expect((await use(link, headers)).status).toBe(403)
  const fetch = await signedIn(worker, business)
  expect((await fetch("/sign-out", { method: "POST", headers })).status).toBe(403)
  expect((await fetch("/journey")).status).toBe(200)
})

test("a form from our own page passes in browsers that state an origin only", async () => {
  const link = await signInLink(worker, await makeBusiness(worker.db))
  expect((await use(`https://lovetap.example${link}`, { Origin: "https://lovetap.example" })).status).toBe(
    303,
  )
})

test("without a session, every console page leads to sign in, and that page says how", async () => {
  for (const page of ["/journey", "/touchpoints/checkout", "/touchpoints/none"]) {
    const response = await worker.fetch(page)
    expect([response.status, response.headers.get("Location")]).toEqual([303, "/sign-in"])
  }
  expect(await (await worker.fetch("/sign-in")).text()).toContain("npm run sign-in-link")
  expect((await worker.fetch("/")).headers.get("Location")).toBe("/journey")
})

test("the guards answer for the console alone", async () => {
  expect((await worker.fetch("/v1/touchpoints")).status).toBe(401)
  expect((await worker.fetch("/nothing-here")).status).toBe(404)
})
