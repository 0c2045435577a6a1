import { describe, expect, test } from "vitest"
import { hashToken } from "../../worker/auth/token.ts"
import { findInvitation, INVITATIONS_PER_DAY_MAX } from "../../worker/store/invitations.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { FROM_OUR_PAGE, signedIn } from "../support/member.ts"
import { textOf } from "../support/text-of.ts"
import { useWorker } from "../support/use-worker.ts"
import { wholeDatabase } from "../support/whole-database.ts"

const worker = useWorker()
type Fetch = Awaited<ReturnType<typeof signedIn>>

const FORM = { "content-type": "application/x-www-form-urlencoded", ...FROM_OUR_PAGE }
const post = (fetch: Fetch, path: string, form: Record<string, string> | [string, string][] = {}) =>
  fetch(path, { method: "POST", headers: FORM, body: new URLSearchParams(form).toString() })

const addMember = async ({ id }: MadeBusiness, name: string, role: string): Promise<number> => {
  const made = await worker.db
    .prepare(
      "INSERT INTO members (business_id, name, email, role, created_at) VALUES (?1, ?2, ?3, ?4, 0) RETURNING id",
    )
    .bind(id, name, `${name.toLowerCase()}-${id}@example.com`, role)
    .first<number>("id")
  return made ?? 0
}

/** A business with Ada (admin, owns both touchpoints), Ben (owner) and Vic (viewer), and what Ada fetches with. */
const withTeam = async () => {
  const business = await makeBusiness(worker.db, { touchpoints: ["checkout", "menu"] })
  const ben = await addMember(business, "Ben", "owner")
  const vic = await addMember(business, "Vic", "viewer")
  return { business, ada: business.memberId, ben, vic, fetch: await signedIn(worker, business) }
}

const owners = async () => {
  const { results } = await worker.db
    .prepare("SELECT slug, owner_id FROM touchpoints ORDER BY slug")
    .all<{ slug: string; owner_id: number | null }>()
  return Object.fromEntries(results.map(({ slug, owner_id }) => [slug, owner_id]))
}
const roleOf = (id: number) =>
  worker.db.prepare("SELECT role FROM members WHERE id = ?1").bind(id).first("role")

/** The text of the page that a write leads to. */
const pageAfter = async (fetch: Fetch, answer: Response) => {
  expect(answer.status).toBe(303)
  return textOf(await fetch(answer.headers.get("location") ?? ""))
}
const entryOf = (answer: Response) => /entry=(\d+)/.exec(answer.headers.get("location") ?? "")?.[1] ?? "none"

describe("the team's page", () => {
  test("names members with role and touchpoints, and what nobody owns first", async () => {
    const { fetch } = await withTeam()
    await worker.db.prepare("UPDATE touchpoints SET owner_id = NULL WHERE slug = 'menu'").run()
    const text = await textOf(await fetch("/team"))
    expect(text).toMatch(/3 people look after .* 1 of 2 touchpoints have an owner/)
    expect(text).toMatch(/1 touchpoint has no owner .*The menu.*Members.*Ada.*Admin The checkout here today/)
    expect(text).toMatch(/Ben ben-\d+@example.com Owner owns no touchpoint not signed in yet/)
  })

  test("gives touchpoints that nobody owns, and takes it back", async () => {
    const { ben, ada, fetch } = await withTeam()
    await worker.db.prepare("UPDATE touchpoints SET owner_id = NULL WHERE slug = 'menu'").run()
    const saved = await post(fetch, "/team/ownership", { "to.menu": String(ben), "to.checkout": String(ben) })
    // The checkout is somebody's by now: it stays theirs.
    expect(await owners()).toEqual({ checkout: ada, menu: ben })
    expect(await pageAfter(fetch, saved)).toContain("Saved: 1 touchpoint has another owner now. Undo")
    const undone = await post(fetch, "/team/undo", { entry: entryOf(saved) })
    expect(await owners()).toEqual({ checkout: ada, menu: null })
    expect(await pageAfter(fetch, undone)).toContain("Put back as it was before")
    expect(await textOf(await fetch("/log"))).toMatch(
      /Ada undid a change of who owns .*Ada changed who owns 1 touchpoint/,
    )
  })

  test.each(["viewer", "a stranger"])("gives nothing to %s", async (who) => {
    const { vic, fetch } = await withTeam()
    const other = await makeBusiness(worker.db, { siteKey: who === "viewer" ? "lt_first" : "lt_second" })
    await worker.db.prepare("UPDATE touchpoints SET owner_id = NULL WHERE slug = 'menu'").run()
    const saved = await post(fetch, "/team/ownership", {
      "to.menu": String(who === "viewer" ? vic : other.memberId),
    })
    expect(await pageAfter(fetch, saved)).toContain("Nothing to save")
    expect(
      await worker.db
        .prepare("SELECT count(*) AS n FROM touchpoints WHERE owner_id = ?1")
        .bind(vic)
        .first("n"),
    ).toBe(0)
    expect(
      await worker.db.prepare("SELECT count(*) AS n FROM touchpoints WHERE owner_id IS NULL").first("n"),
    ).toBe(1)
  })
})

describe("a member's page", () => {
  test("changes a role, and puts it back", async () => {
    const { ben, fetch } = await withTeam()
    const saved = await post(fetch, `/team/members/${ben}/role`, { role: "admin", was: "owner" })
    expect(await roleOf(ben)).toBe("admin")
    expect(await pageAfter(fetch, saved)).toContain("Ben: Admin from now on. Undo")
    await post(fetch, "/team/undo", { entry: entryOf(saved), back: String(ben) })
    expect(await roleOf(ben)).toBe("owner")
  })

  test("leaves the last admin, and a viewer without touchpoints", async () => {
    const { ada, ben, fetch } = await withTeam()
    const demoted = await post(fetch, `/team/members/${ada}/role`, { role: "owner", was: "admin" })
    expect(await pageAfter(fetch, demoted)).toContain("there would be no admin left")
    await worker.db.prepare("UPDATE touchpoints SET owner_id = ?1 WHERE slug = 'menu'").bind(ben).run()
    const silenced = await post(fetch, `/team/members/${ben}/role`, { role: "viewer", was: "owner" })
    expect(await pageAfter(fetch, silenced)).toContain("they own touchpoints")
    expect([await roleOf(ada), await roleOf(ben)]).toEqual(["admin", "owner"])
  })

  test("of two admins who step down at once, one stays", async () => {
    const { ada, ben, fetch } = await withTeam()
    await worker.db.prepare("UPDATE members SET role = 'admin' WHERE id = ?1").bind(ben).run()
    await Promise.all(
      [ada, ben].map((id) => post(fetch, `/team/members/${id}/role`, { role: "owner", was: "admin" })),
    )
    expect([await roleOf(ada), await roleOf(ben)].filter((role) => role === "admin")).toHaveLength(1)
  })

  test("does nothing about a role that has been changed since the form was made", async () => {
    const { ben, fetch } = await withTeam()
    await worker.db.prepare("UPDATE members SET role = 'viewer' WHERE id = ?1").bind(ben).run()
    const saved = await post(fetch, `/team/members/${ben}/role`, { role: "admin", was: "owner" })
    expect(await pageAfter(fetch, saved)).toContain("Not done: it has been changed since")
    expect(await roleOf(ben)).toBe("viewer")
  })

  test("gives several touchpoints at once, takes others, and leaves what somebody else got", async () => {
    const { ada, ben, fetch } = await withTeam()
    const form: [string, string][] = [["touchpoints", "menu"]]
    const given = await post(fetch, `/team/members/${ben}/touchpoints`, form)
    expect(await owners()).toEqual({ checkout: ada, menu: ben })
    const other: [string, string][] = [
      ["were", "menu"],
      ["touchpoints", "checkout"],
    ]
    await post(fetch, `/team/members/${ben}/touchpoints`, other)
    expect(await owners()).toEqual({ checkout: ben, menu: null })
    const stale = await textOf(await fetch(given.headers.get("location") ?? ""))
    expect(stale).not.toContain("Undo")
  })

  test("makes a sign-in link that is shown once and signs them in", async () => {
    const { ben, fetch } = await withTeam()
    const page = await (await post(fetch, `/team/members/${ben}/link`)).text()
    const link = /http[^<]*(\/sign-in\/[\w-]{43})/.exec(page)?.[1] ?? ""
    const signedInAs = await worker.fetch(link, { method: "POST", headers: FROM_OUR_PAGE })
    expect(signedInAs.status).toBe(303)
    expect(await (await fetch(`/team/members/${ben}`)).text()).not.toContain("/sign-in/")
  })

  test("removes a member, and hands their touchpoints to whom it says", async () => {
    const { ada, ben, business, fetch } = await withTeam()
    const cleo = await addMember(business, "Cleo", "owner")
    await worker.db.prepare("UPDATE touchpoints SET owner_id = ?1").bind(ben).run()
    const removed = await post(fetch, `/team/members/${ben}/remove`, {
      rest: String(ada),
      "to.menu": String(cleo),
    })
    expect(await pageAfter(fetch, removed)).toContain("Removed.")
    expect(await owners()).toEqual({ checkout: ada, menu: cleo })
    expect((await fetch(`/team/members/${ben}`)).status).toBe(404)
  })
})

describe("invitations", () => {
  const invite = (fetch: Fetch, form: Record<string, string>) => post(fetch, "/team/invitations", form)

  test("are made, renewed and taken back; each link is shown once", async () => {
    const { fetch } = await withTeam()
    const linkIn = (html: string) => /\/invitations\/[\w-]{43}/.exec(html)?.[0] ?? "none"
    const works = async (link: string) => {
      const token = link.split("/").at(-1) ?? ""
      return (await findInvitation(worker.db, await hashToken(token), Date.now())) !== undefined
    }
    const first = linkIn(
      await (await invite(fetch, { email: "Dan@Example.com", role: "owner", touchpoints: "menu" })).text(),
    )
    expect(await works(first)).toBe(true)
    const list = await (await fetch("/team")).text()
    expect(list).not.toContain(first)
    expect(list).toMatch(/dan@example\.com.*The menu.*open until/s)
    const id = /invitations\/(\d+)\/renew/.exec(list)?.[1]
    const second = linkIn(await (await post(fetch, `/team/invitations/${id}/renew`)).text())
    expect([await works(first), await works(second)]).toEqual([false, true])
    expect(await pageAfter(fetch, await post(fetch, `/team/invitations/${id}/revoke`))).toContain(
      "taken back",
    )
    expect(await works(second)).toBe(false)
    expect((await post(fetch, `/team/invitations/${id}/renew`)).status).toBe(404)
  })

  test.each([
    [{ email: "nobody", role: "owner" }, "Write an e-mail address"],
    [{ email: "dan@example.com", role: "king" }, "Write an e-mail address"],
    [{ email: "dan@example.com", role: "viewer", touchpoints: "menu" }, "A viewer can own no touchpoint"],
  ])("are not made of %j", async (form, said) => {
    const { fetch } = await withTeam()
    const refused = await invite(fetch, form)
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(await textOf(new Response(html))).toContain(said)
    expect(html).toContain(`value="${form.email}"`)
    expect(await worker.db.prepare("SELECT count(*) AS n FROM invitations").first("n")).toBe(0)
  })

  test("are so many a day at most, new ones and again, and an open one stays when there is no room", async () => {
    const { ada, business, fetch } = await withTeam()
    await invite(fetch, { email: "dan@example.com", role: "viewer" })
    const madeAt = async (at: number) =>
      worker.db
        .prepare(
          `INSERT INTO audit (business_id, at, member_id, action, detail)
           SELECT ?1, ?2, ?3, 'invitation', '{"did":"renewed"}' FROM json_each(?4)`,
        )
        .bind(business.id, at, ada, JSON.stringify(Array(INVITATIONS_PER_DAY_MAX - 1).fill(0)))
        .run()
    await madeAt(Date.now() - 86_400_001)
    const id = await worker.db.prepare("SELECT id FROM invitations").first<number>("id")
    expect((await post(fetch, `/team/invitations/${id}/renew`)).status).toBe(200)
    await madeAt(Date.now())
    const before = await wholeDatabase(worker.db)
    const refused = await invite(fetch, { email: "dan@example.com", role: "admin" })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('value="dan@example.com"')
    expect(page).toContain("100 invitations within 24 hours are the most")
    expect((await invite(fetch, { email: "eve@example.com", role: "owner" })).status).toBe(422)
    const again = await post(fetch, `/team/invitations/${id}/renew`)
    expect(await pageAfter(fetch, again)).toContain("100 invitations within 24 hours are the most")
    expect(await wholeDatabase(worker.db)).toBe(before)
  })

  test("are not made for somebody who is there", async () => {
    const { business, fetch } = await withTeam()
    const refused = await invite(fetch, { email: `BEN-${business.id}@example.com`, role: "owner" })
    expect(await textOf(refused)).toContain("Somebody with this address is a member already")
  })
})

test.each(["owner", "viewer"])("a member who is %s sees the team, and changes nothing", async (role) => {
  const { ada, ben, fetch } = await withTeam()
  await worker.db.prepare("UPDATE members SET role = 'admin' WHERE id = ?1").bind(ben).run()
  await worker.db.prepare("UPDATE members SET role = ?2 WHERE id = ?1").bind(ada, role).run()
  for (const path of ["/team", `/team/members/${ben}`]) {
    const page = await fetch(path)
    expect(page.status).toBe(200)
    expect((await page.text()).match(/<form[^>]*action="\/team/g)).toBeNull()
  }
  const before = await wholeDatabase(worker.db)
  for (const [path, form] of [
    ["/team/ownership", { "to.menu": String(ada) }],
    [`/team/members/${ben}/role`, { role: "viewer", was: "admin" }],
    [`/team/members/${ben}/touchpoints`, { touchpoints: "menu" }],
    [`/team/members/${ben}/link`, {}],
    [`/team/members/${ben}/remove`, {}],
    ["/team/invitations", { email: "dan@example.com", role: "admin" }],
    ["/team/undo", { entry: "1" }],
  ] as const) {
    expect([path, (await post(fetch, path, form)).status]).toEqual([path, 403])
  }
  expect(await wholeDatabase(worker.db)).toBe(before)
})
