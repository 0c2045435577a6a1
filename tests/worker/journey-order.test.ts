import { expect, test } from "vitest"
import { makeBusiness } from "../support/businesses.ts"
import { FROM_OUR_PAGE, signedIn } from "../support/member.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

const orderOf = (html: string): Record<string, string[]> =>
  Object.fromEntries(
    [...html.matchAll(/<section[^>]*data-stage="(\w+)".*?<\/section>/gs)].map(([section, stage]) => [
      stage ?? "",
      [...section.matchAll(/<li class="tile[^"]*" data-key="([^"]+)"/g)].map(([, slug]) => slug ?? ""),
    ]),
  )

const makeCafe = () =>
  makeBusiness(worker.db, { touchpoints: ["seat", "till", "wifi", { slug: "door", stage: "last" }] })

const mover = async (business: Awaited<ReturnType<typeof makeCafe>>) => {
  const fetch = await signedIn(worker, business)
  const post = (fields: Record<string, string>, query = "") =>
    fetch(`/journey${query}`, { method: "POST", headers: FROM_OUR_PAGE, body: new URLSearchParams(fields) })
  const order = async () => orderOf(await (await fetch("/journey")).text())
  return { fetch, post, order }
}

test("an admin moves a touchpoint within its stage and to another, and takes it back", async () => {
  const { fetch, post, order } = await mover(await makeCafe())
  const first = await post({ slug: "wifi", stage: "core", before: "seat" }, "?period=7d&owner=mine")
  expect(first.status).toBe(303)
  expect(first.headers.get("Location")).toMatch(/^\/journey\?period=7d&owner=mine&entry=\d+$/)
  expect((await order()).core).toEqual(["wifi", "seat", "till"])

  const second = await post({ slug: "seat", stage: "last", before: "" })
  expect(await order()).toMatchObject({ core: ["wifi", "till"], last: ["door", "seat"] })
  const page = await (await fetch(second.headers.get("Location") ?? "")).text()
  expect(page).toContain("The seat was moved in “Last”.")
  const entry = /name="undo" value="(\d+)"/.exec(page)?.[1] ?? ""
  const undone = await post({ undo: entry })
  expect(await order()).toMatchObject({ core: ["wifi", "seat", "till"], last: ["door"] })
  expect(await (await fetch(undone.headers.get("Location") ?? "")).text()).toContain(
    "It is back where it was.",
  )
})

test("what was moved again by somebody else is not moved back", async () => {
  const { post, order } = await mover(await makeCafe())
  const moved = await post({ slug: "seat", stage: "last", before: "" })
  const entry = /entry=(\d+)/.exec(moved.headers.get("Location") ?? "")?.[1] ?? ""
  await post({ slug: "seat", stage: "first", before: "" })
  expect((await post({ undo: entry })).headers.get("Location")).toBe("/journey?said=overtaken")
  expect((await order()).first).toEqual(["seat"])
})

test("nonsense, unknown touchpoints and another business's move nothing", async () => {
  const business = await makeCafe()
  await makeBusiness(worker.db, { siteKey: "lt_others", touchpoints: ["theirs"] })
  const { post, order } = await mover(business)
  const before = await order()
  expect((await post({ slug: "seat", stage: "moon", before: "" })).status).toBe(400)
  expect((await post({ slug: "theirs", stage: "core", before: "" })).status).toBe(404)
  expect((await post({ undo: "999" })).status).toBe(404)
  expect(await order()).toEqual(before)
})

test.each(["owner", "viewer"])("as %s nobody moves anything, and has no handles", async (role) => {
  const business = await makeCafe()
  await worker.db.prepare("UPDATE members SET role = ? WHERE id = ?").bind(role, business.memberId).run()
  const { fetch, post, order } = await mover(business)
  const page = await (await fetch("/journey")).text()
  expect(page).not.toContain("grip")
  expect(page).toContain("An admin can add one")
  expect((await post({ slug: "wifi", stage: "core", before: "seat" })).status).toBe(403)
  expect((await order()).core).toEqual(["seat", "till", "wifi"])
})
