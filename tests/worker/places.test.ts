import { describe, expect, test } from "vitest"
import { PLACES_MAX } from "../../shared/limits.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { FROM_OUR_PAGE, signedIn } from "../support/member.ts"
import { openSession } from "../support/open-session.ts"
import { textOf } from "../support/text-of.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

const today = () => Math.floor(Date.now() / 86_400_000)

const count = (
  business: MadeBusiness,
  touchpoint: string,
  place: string,
  love: number,
  hate: number,
  held = 0,
) =>
  worker.db
    .prepare(
      `INSERT INTO counters (business_id, touchpoint_id, day, channel, place, love, hate, held_hate)
       VALUES (?, ?, ?, 'link', ?, ?, ?, ?)`,
    )
    .bind(business.id, business.touchpointIds[touchpoint], today(), place, love, hate, held)
    .run()

type Fetch = Awaited<ReturnType<typeof signedIn>>
const post = (fetch: Fetch, address: string, fields: Record<string, string>) =>
  fetch(address, { method: "POST", headers: FROM_OUR_PAGE, body: new URLSearchParams(fields).toString() })
const locationOf = (answer: Response) => answer.headers.get("Location") ?? ""
/** Posts, and reads the page that the browser is then sent to. */
const doAndLook = async (fetch: Fetch, address: string, fields: Record<string, string>) => {
  const location = locationOf(await post(fetch, address, fields))
  const text = await textOf(await fetch(location))
  return { location, text, entry: new URL(location, worker.origin).searchParams.get("entry") ?? "" }
}
const stored = async () =>
  (await worker.db.prepare("SELECT slug, name, area, archived_at FROM places ORDER BY slug").all()).results

/** A member of this role; whether they own the checkout. */
const memberOf = async (business: MadeBusiness, role: string, owns: boolean): Promise<Fetch> => {
  const row = await worker.db
    .prepare(
      "INSERT INTO members (business_id, name, email, role, created_at) VALUES (?, 'Bo', ?, ?, 0) RETURNING id",
    )
    .bind(business.id, `${role}-${owns}@shop.example`, role)
    .first<{ id: number }>()
  const id = row?.id ?? 0
  if (owns) await worker.db.prepare("UPDATE touchpoints SET owner_id = ?").bind(id).run()
  const cookie = await openSession(worker.db, id)
  return (address, init = {}) => worker.fetch(address, { ...init, headers: { cookie, ...init.headers } })
}

describe("places", () => {
  test("that votes name are listed for naming, named, renamed and undone, each told in the log", async () => {
    const business = await makeBusiness(worker.db)
    await count(business, "checkout", "till-1", 40, 10)
    await count(business, "checkout", "till-9", 0, 0, 3)
    const fetch = await signedIn(worker, business)
    const before = await textOf(await fetch("/places"))
    expect(before).toMatch(/Seen in votes, not named yet .* till-1 50 votes, last on .* till-9 3 held/)
    expect(before).toContain("No places yet.")

    const named = await doAndLook(fetch, "/places", { slug: "till-1", name: " Till one ", area: "Leeds" })
    expect(named.text).toContain("Named Till one. Undo")
    expect(named.text).toMatch(/Leeds Till one till-1 80% 67–89 50 votes/)
    const renamed = await doAndLook(fetch, "/places/till-1", {
      name: "Till 1",
      area: "York",
      wasName: "Till one",
      wasArea: "Leeds",
    })
    expect(renamed.text).toContain("Places › York Till 1")
    expect(renamed.text).toContain("Saved. Undo")
    const undone = await doAndLook(fetch, "/places/till-1/undo", { entry: renamed.entry })
    expect(undone.text).toContain("Put back as it was before.")
    expect(await stored()).toEqual([{ slug: "till-1", name: "Till one", area: "Leeds", archived_at: null }])
    const unnamed = await doAndLook(fetch, "/places/till-1/undo", { entry: named.entry })
    expect(unnamed.text).toMatch(/Seen in votes, not named yet .* till-1 50 votes/)
    const log = await textOf(await fetch("/log"))
    expect(log).toContain("Ada named the place till-1 Name: Till one Area: Leeds")
    expect(log).toContain("Ada renamed the place till-1 Name: Till one → Till 1 Area: Leeds → York")
    expect(log).toContain("Ada took back the name of the place till-1 , undoing a change")
  })

  test("are added with a slug made of their name, and never twice", async () => {
    const fetch = await signedIn(worker, await makeBusiness(worker.db))
    const added = await doAndLook(fetch, "/places", { name: "Café, upstairs", area: "", "typed-slug": "" })
    expect(added.text).toContain("Café, upstairs cafe-upstairs no votes")
    for (const [fields, why] of [
      [{ name: "Other", "typed-slug": "cafe-upstairs" }, "There is a place called “cafe-upstairs”"],
      [{ name: "  ", "typed-slug": "x" }, "Write a name, and at most 80 characters"],
      [{ name: "上の階" }, "Write a name for addresses too"],
    ] as const) {
      const refused = await post(fetch, "/places", fields)
      expect(refused.status).toBe(422)
      expect(await textOf(refused)).toContain(why)
    }
    expect(await stored()).toHaveLength(1)
  })

  test("are archived and brought back, and their votes stay", async () => {
    const business = await makeBusiness(worker.db)
    await count(business, "checkout", "van", 20, 0)
    const fetch = await signedIn(worker, business)
    await post(fetch, "/places", { slug: "van", name: "The van" })
    const archived = await doAndLook(fetch, "/places/van/archive", {})
    expect(archived.text).toContain("Archived. Its votes still count; no posters are made for it. Undo")
    expect(archived.text).toContain("100% love (84–100) from 20 votes")
    expect(await textOf(await fetch("/places"))).toContain("1 archived place")
    expect((await doAndLook(fetch, "/places/van/archive", {})).text).toContain("it says so already")
    const restored = await doAndLook(fetch, "/places/van/restore", {})
    expect(restored.text).toContain("Restored. Undo")
    expect(await textOf(await fetch("/places"))).not.toContain("archived place")
  })

  test("are overwritten by nobody who has not seen what they say", async () => {
    const fetch = await signedIn(worker, await makeBusiness(worker.db))
    await post(fetch, "/places", { slug: "till", name: "Till" })
    await post(fetch, "/places/till", { name: "Till A", area: "", wasName: "Till", wasArea: "" })
    const late = await doAndLook(fetch, "/places/till", { name: "Till B", wasName: "Till", wasArea: "" })
    expect(late.location).toBe("/places/till?said=overtaken")
    expect(await stored()).toMatchObject([{ name: "Till A" }])
  })

  test("are named by admins and by whoever owns a touchpoint, archived by admins", async () => {
    const business = await makeBusiness(worker.db)
    await count(business, "checkout", "till", 1, 0)
    const admin = await signedIn(worker, business)
    const stranger = await memberOf(business, "owner", false)
    const viewer = await memberOf(business, "viewer", false)
    const owner = await memberOf(business, "owner", true)
    for (const fetch of [viewer, stranger]) {
      expect((await post(fetch, "/places", { slug: "till", name: "Mine" })).status).toBe(403)
      expect((await post(fetch, "/places/till", { name: "Mine" })).status).toBe(403)
      expect(await textOf(await fetch("/places"))).not.toContain("Name it")
    }
    const named = await doAndLook(owner, "/places/till", { name: "Till" })
    expect(named.text).toContain("Named Till. Undo")
    expect((await post(owner, "/places/till/archive", {})).status).toBe(403)
    const archived = await doAndLook(admin, "/places/till/archive", {})
    expect((await post(owner, "/places/till/undo", { entry: archived.entry })).status).toBe(403)
    expect((await post(viewer, "/places/till/undo", { entry: named.entry })).status).toBe(403)
    expect(await stored()).toMatchObject([{ name: "Till", archived_at: expect.any(Number) }])
  })

  test("of another business are unknown, and their log can't be undone here", async () => {
    const theirs = await makeBusiness(worker.db, { siteKey: "lt_theirs" })
    const fetch = await signedIn(worker, theirs)
    const { entry } = await doAndLook(fetch, "/places", { slug: "till", name: "Theirs" })
    const mine = await signedIn(worker, await makeBusiness(worker.db))
    expect((await mine("/places/till")).status).toBe(404)
    expect((await post(mine, "/places/till/undo", { entry })).status).toBe(404)
    expect((await post(mine, "/places/till/archive", {})).status).toBe(404)
    expect(await textOf(await mine("/places"))).not.toContain("Theirs")
    expect((await mine("/touchpoints/nope/places")).status).toBe(404)
  })

  test("are as many as the cap, and those beyond it stay listed as not named", async () => {
    const business = await makeBusiness(worker.db)
    await count(business, "checkout", "one-more", 5, 5)
    await worker.db
      .prepare(
        "INSERT INTO places (business_id, slug, name, created_at) SELECT ?1, 'p-' || value, 'P ' || value, 0 FROM json_each(?2)",
      )
      .bind(business.id, JSON.stringify(Array.from({ length: PLACES_MAX }, (_, number) => number)))
      .run()
    const fetch = await signedIn(worker, business)
    const full = await doAndLook(fetch, "/places", { slug: "one-more", name: "One more" })
    expect(full.text).toContain("Not added: there are as many places as there may be.")
    expect(full.text).toContain("one-more 10 votes")
    expect(full.text).toContain("and 1,800 more places: find them by name.")
    expect(await textOf(await fetch("/places?find=p%201999"))).toContain("P 1999 p-1999 no votes")
  })

  test("of a touchpoint are compared by what is sure, with their names and areas", async () => {
    const business = await makeBusiness(worker.db, { touchpoints: ["checkout", "menu"] })
    await count(business, "checkout", "till-1", 50, 50)
    await count(business, "checkout", "till-2", 180, 20)
    await count(business, "checkout", "till-3", 4, 0)
    await count(business, "checkout", "", 500, 0)
    await count(business, "menu", "till-1", 10, 0)
    const fetch = await signedIn(worker, business)
    await post(fetch, "/places", { slug: "till-1", name: "Till 1", area: "Leeds" })
    await post(fetch, "/places", { slug: "till-2", name: "Till 2", area: "York" })
    const page = await textOf(await fetch("/touchpoints/checkout"))
    expect(page).toMatch(
      /Places 1 clearly worse, 1 clearly better than the rest\. .* Leeds 50% 40–60 · 100 votes/,
    )
    const worst = await textOf(await fetch("/touchpoints/checkout/places"))
    expect(worst).toMatch(
      /Till 1 50% 40–60 clearly worse 100 votes .* Till 2 90% 85–93 clearly better 200 votes .* till-3 too few to tell 4 votes/,
    )
    expect(worst).toContain("500 votes came without a place and are compared with nothing.")
    const best = await textOf(await fetch("/touchpoints/checkout/places?order=best"))
    expect(best).toMatch(/Till 2 90% .* Till 1 50%/)
    const place = await textOf(await fetch("/places/till-1"))
    expect(place).toMatch(/The checkout 90% at its other places · Poster 50% 40–60 clearly worse 100 votes/)
    expect(place).toMatch(/The menu nothing to compare with · Poster 100% 72–100 10 votes/)
  })
})
