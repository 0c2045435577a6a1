import { expect, test } from "vitest"
import { makeBusiness } from "../support/businesses.ts"
import { FROM_OUR_PAGE, signedIn } from "../support/member.ts"
import { textOf } from "../support/text-of.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

const open = async () => {
  const business = await makeBusiness(worker.db)
  const fetch = await signedIn(worker, business)
  const post = (path: string, form: Record<string, string>) =>
    fetch(path, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", ...FROM_OUR_PAGE },
      body: new URLSearchParams(form).toString(),
    })
  const stored = () =>
    worker.db.prepare("SELECT name, time_zone FROM businesses WHERE id = ?1").bind(business.id).first()
  return { name: `Business ${business.siteKey}`, fetch, post, stored }
}

test("name and time zone are changed, told in the log, and put back", async () => {
  const { name, fetch, post, stored } = await open()
  const form = { name: "Corner Shop", timeZone: "Asia/Tokyo", wasName: name, wasZone: "UTC" }
  const saved = await post("/settings/business", form)
  expect(await stored()).toEqual({ name: "Corner Shop", time_zone: "Asia/Tokyo" })
  const page = saved.headers.get("location") ?? ""
  expect(await textOf(await fetch(page))).toContain("Saved. Undo")
  // Whoever still has the old form open does not overwrite it.
  const stale = await post("/settings/business", { ...form, name: "Stale" })
  expect(await textOf(await fetch(stale.headers.get("location") ?? ""))).toContain(
    "Not done: it has been changed since",
  )
  await post("/settings/business/undo", { entry: /entry=(\d+)/.exec(page)?.[1] ?? "" })
  expect(await stored()).toEqual({ name, time_zone: "UTC" })
  expect(await textOf(await fetch("/log"))).toMatch(/undid a change of .* UTC → Asia\/Tokyo/)
})

test.each([
  { name: " ", timeZone: "UTC" },
  { name: "Corner Shop", timeZone: "Mars/Base" },
])("%j is refused", async (form) => {
  const { name, post, stored } = await open()
  const refused = await post("/settings/business", form)
  expect(refused.status).toBe(422)
  expect(await textOf(refused)).toContain("Write a name of at most 80 characters, and choose a time zone")
  expect(await stored()).toEqual({ name, time_zone: "UTC" })
})
