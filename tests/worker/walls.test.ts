import type { D1PreparedStatement } from "@cloudflare/workers-types"
import { expect, test } from "vitest"
import type { BusinessId, Slug } from "../../shared/ids.ts"
import { localTime } from "../../shared/local-time.ts"
import { hashToken } from "../../worker/auth/token.ts"
import { readWallFreshness } from "../../worker/store/walls.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { FROM_OUR_PAGE, signedIn } from "../support/member.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

const worker = useWorker()

const DAY_MS = 86_400_000
let next = 0
/** As `mintToken` makes them, and told apart at sight. */
const token = () => `wall${String(next++).padStart(39, "-")}`

type Fetch = Awaited<ReturnType<typeof signedIn>>

const post = (fetch: Fetch, path: string, fields: Record<string, string> | [string, string][] = {}) =>
  fetch(path, { method: "POST", headers: FROM_OUR_PAGE, body: new URLSearchParams(fields) })

const makeWall = async (business: MadeBusiness, fields: [string, string][] = []) => {
  const fetch = await signedIn(worker, business)
  const made = token()
  const answer = await post(fetch, "/walls", [
    ["token", made],
    ["name", "Office"],
    ["shows", "all"],
    ...fields,
  ])
  const page = await answer.text()
  expect([answer.status, page.includes(`${worker.origin}/wall/${made}`)]).toEqual([200, true])
  const id = await worker.db.prepare("SELECT max(id) AS id FROM walls").first<number>("id")
  const show = (version = "", query = "") =>
    worker.fetch(`/wall/${made}${query}`, { headers: version ? { "If-None-Match": version } : {} })
  return { fetch, id: id ?? 0, token: made, show }
}

const votes = (touchpoint: string, love: number, hate: number, from = 0) =>
  Array.from({ length: love + hate }, (_, number) =>
    vote(from + number, { touchpoint, reaction: number < love ? "love" : "hate" }),
  )

test("of two admins at one wall the second is told, and loses nothing", async () => {
  const business = await makeBusiness(worker.db)
  const { fetch, id } = await makeWall(business)
  const base = (await worker.db.prepare("SELECT settings FROM walls").first<string>("settings")) ?? ""
  const save = (fields: Record<string, string>) =>
    post(fetch, `/walls/${id}`, { base, name: "Office", shows: "all", period: "28d", ...fields })
  expect((await save({ name: "Kitchen" })).status).toBe(303)
  expect((await save({ period: "7d" })).status).toBe(303)
  const late = await save({ name: "Hall" })
  expect(late.status).toBe(409)
  const page = await late.text()
  expect(page).toContain("somebody has changed the same meanwhile")
  expect(page).toContain('value="Hall"')
  const stored = await worker.db.prepare("SELECT settings FROM walls").first<string>("settings")
  expect(JSON.parse(stored ?? "")).toMatchObject({ name: "Kitchen", period: "7d" })
})

test("a link shows the pulse to whoever has it, and neither people nor what was written", async () => {
  const business = await makeBusiness(worker.db, { touchpoints: ["checkout", "goodbye"] })
  await worker.db.prepare("UPDATE members SET name = 'Zaphod Owner'").run()
  await postVotes(worker, [
    ...votes("checkout", 30, 10),
    vote(900, { comment: "Ask for Trillian", contact: "me@here.example" }),
  ])
  const { show } = await makeWall(business)
  const answer = await show()
  const page = await answer.text()
  expect(answer.status).toBe(200)
  expect(page).toContain("76%")
  expect(page).toContain("The goodbye")
  for (const personal of ["Zaphod", "Trillian", "me@here", "Office", "ada@"])
    expect(page).not.toContain(personal)
  expect(answer.headers.get("Set-Cookie")).toBeNull()
  expect(answer.headers.get("Referrer-Policy")).toBe("no-referrer")
  expect(answer.headers.get("Cache-Control")).toBe("no-store")
  expect(page).toContain('<meta name="robots" content="noindex"')
})

test("it answers 304 until a vote comes in", async () => {
  const business = await makeBusiness(worker.db, { touchpoints: ["checkout", "goodbye"] })
  const { show } = await makeWall(business)
  const first = await show()
  const version = first.headers.get("ETag") ?? ""
  // Versions change by themselves once a minute: one of two answers may be whole.
  const second = await show(version)
  const third = await show(second.headers.get("ETag") ?? version)
  expect([second.status, third.status]).toContain(304)
  await postVotes(worker, votes("checkout", 1, 0))
  const moved = await show(version)
  expect(moved.status).toBe(200)
  expect(await moved.text()).toContain('data-love="1"')
})

test("a screen that asks and hears of nothing new reads four rows for each touchpoint at most", async () => {
  const touchpoints = Array.from({ length: 40 }, (_, number) => `spot-${number}`)
  const business = await makeBusiness(worker.db, { touchpoints })
  await makeWall(business)
  await postVotes(
    worker,
    touchpoints.flatMap((slug, at) => votes(slug, 3, 2, at * 10)),
  )
  const read: number[] = []
  const watched = new Proxy(worker.db, {
    get: (db, name) =>
      name === "prepare"
        ? (sql: string) => watch(db.prepare(sql))
        : (Reflect.get(db, name) as () => unknown).bind(db),
  })
  const watch = (statement: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(statement, {
      get: (target, name) => {
        if (name === "bind") return (...values: unknown[]) => watch(target.bind(...values))
        if (name !== "run") return (Reflect.get(target, name) as () => unknown).bind(target)
        return async () => {
          const result = await target.run()
          read.push(result.meta.rows_read)
          return result
        }
      },
    })
  const { day } = localTime("UTC", Date.now())
  await readWallFreshness(watched, business.id as BusinessId, day, null)
  const all = read.at(-1) ?? Infinity
  await readWallFreshness(watched, business.id as BusinessId, day, ["spot-7" as Slug])
  const one = read.at(-1) ?? Infinity
  expect(all).toBeGreaterThan(touchpoints.length)
  expect(all).toBeLessThanOrEqual(4 * touchpoints.length)
  expect(one).toBeLessThanOrEqual(8)
})

test("it shows what was chosen, in the language and the look that were", async () => {
  const business = await makeBusiness(worker.db, { touchpoints: ["checkout", "goodbye"] })
  const { show, fetch, id } = await makeWall(business, [
    ["shows", "some"],
    ["touchpoints", "goodbye"],
    ["period", "7d"],
    ["look", "dark"],
  ])
  // The last of two controls of one name counts nowhere: the first says what it shows.
  expect(await (await show()).text()).toContain("The checkout")
  const saved = await post(fetch, `/walls/${id}`, [
    ["name", "Kitchen"],
    ["shows", "some"],
    ["touchpoints", "goodbye"],
    ["period", "7d"],
    ["look", "dark"],
    ["language", "de"],
  ])
  expect(saved.headers.get("Location")).toMatch(/said=saved&entry=\d+$/)
  const answer = await show()
  expect(answer.headers.get("Content-Language")).toBe("de")
  const page = await answer.text()
  expect(page).not.toContain("The checkout")
  expect(page).toContain("The goodbye")
  expect(page).toContain('<html lang="de" data-look="dark">')
  const entry = /entry=(\d+)/.exec(saved.headers.get("Location") ?? "")?.[1] ?? ""
  const undone = await post(fetch, `/walls/${id}/undo`, { entry })
  expect(undone.headers.get("Location")).toMatch(/said=put-back$/)
  expect(await (await show()).text()).toContain("The checkout")
})

test("revoked, replaced and ended links show nothing, and say so kindly", async () => {
  const business = await makeBusiness(worker.db)
  const { show, fetch, id } = await makeWall(business)
  const version = (await show()).headers.get("ETag") ?? ""
  expect((await post(fetch, `/walls/${id}/revoke`)).status).toBe(303)
  const gone = await show(version)
  const page = await gone.text()
  expect([gone.status, gone.headers.get("ETag")]).toEqual([410, null])
  expect(page).toContain("This wall was taken down")
  expect(page).not.toContain("checkout")
  expect(page).toContain('http-equiv="refresh"')
  await post(fetch, `/walls/${id}/restore`)
  expect((await show()).status).toBe(200)

  const newer = token()
  const replaced = await post(fetch, `/walls/${id}/link`, { token: newer })
  expect(await replaced.text()).toContain(`/wall/${newer}`)
  expect((await show()).status).toBe(404)
  expect((await worker.fetch(`/wall/${newer}`)).status).toBe(200)

  const lent = await makeWall(business, [["holds", "day"]])
  expect((await lent.show()).status).toBe(200)
  await worker.db
    .prepare("UPDATE walls SET expires_at = expires_at - ?1")
    .bind(2 * DAY_MS)
    .run()
  expect((await lent.show()).status).toBe(410)
  expect((await worker.fetch(`/wall/${token()}`)).status).toBe(404)
  expect((await worker.fetch("/wall/nonsense")).status).toBe(404)
})

test("a form that is sent twice makes one wall, and no link is kept or logged", async () => {
  const business = await makeBusiness(worker.db)
  const wall = await makeWall(business)
  const again = await post(wall.fetch, "/walls", { token: wall.token, name: "Office", shows: "all" })
  expect(again.status).toBe(200)
  const rows = await worker.db.prepare("SELECT token_hash FROM walls").all<{ token_hash: number[] }>()
  expect(rows.results.map(({ token_hash }) => Buffer.from(token_hash))).toEqual([
    Buffer.from(await hashToken(wall.token)),
  ])
  const log = await worker.db
    .prepare("SELECT action, detail FROM audit")
    .all<{ action: string; detail: string }>()
  expect(log.results.map(({ action, detail }) => [action, JSON.parse(detail)])).toEqual([
    ["wall-link", { wall: wall.id, name: "Office", deed: "created" }],
  ])
  await wall.show()
  expect(worker.logs().join("\n")).not.toContain(wall.token)
  const refused = await post(wall.fetch, "/walls", { token: token(), name: " ", shows: "some" })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain("Choose at least one touchpoint")
})

test("a wall belongs to its business: another's admin neither sees nor ends it", async () => {
  const business = await makeBusiness(worker.db)
  const wall = await makeWall(business)
  const other = await makeBusiness(worker.db, { siteKey: "lt_other", touchpoints: ["elsewhere"] })
  const theirs = await signedIn(worker, other)
  expect(await (await theirs("/walls")).text()).not.toContain("Office")
  for (const deed of ["", "/revoke", "/restore", "/undo", "/link"]) {
    const answer = await post(theirs, `/walls/${wall.id}${deed}`, {
      name: "Mine",
      token: token(),
      entry: "1",
    })
    expect([deed, answer.status]).toEqual([deed, 404])
  }
  expect((await wall.show()).status).toBe(200)
  // Nor does a link that is taken already become theirs.
  const taken = await post(theirs, "/walls", { token: wall.token, name: "Mine", shows: "all" })
  expect(taken.headers.get("Location")).toBe("/walls?said=full")
  expect(await (await wall.show()).text()).not.toContain("elsewhere")
})

test("that a screen shows it is written down at most hourly", async () => {
  const business = await makeBusiness(worker.db)
  const { show, fetch } = await makeWall(business)
  const seen = () => worker.db.prepare("SELECT last_seen_at FROM walls").first<number>("last_seen_at")
  expect(await (await fetch("/walls")).text()).toContain("No screen has opened it yet")
  await show()
  const first = await seen()
  await show()
  expect(await seen()).toBe(first)
  expect(await (await fetch("/walls")).text()).toContain("On a screen within the last hour")
  await worker.db.prepare("UPDATE walls SET last_seen_at = last_seen_at - 3700000").run()
  await show()
  expect(await seen()).toBeGreaterThanOrEqual(first ?? Infinity)
})

test("more than a screen can show stands on pages that are as equal as can be", async () => {
  const touchpoints = Array.from({ length: 50 }, (_, number) => `spot-${number}`)
  const business = await makeBusiness(worker.db, { touchpoints })
  const { show } = await makeWall(business)
  const tiles = async (query: string) =>
    [...(await (await show("", query)).text()).matchAll(/data-love=/g)].length
  expect([await tiles("?page=1"), await tiles("?page=2"), await tiles("?page=3")]).toEqual([17, 17, 16])
  expect(await tiles("?page=nonsense")).toBe(17)
  expect(await (await show("", "?page=3")).text()).toContain("?page=1")
})
