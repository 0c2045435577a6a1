import { expect, test, vi } from "vitest"
import { mintApiKey } from "../../worker/auth/api-key.ts"
import { crawl } from "../support/crawl.ts"
import { FROM_OUR_PAGE } from "../support/member.ts"
import { makePeopledBusiness, sessionOf } from "../support/peopled-business.ts"
import { useWorker } from "../support/use-worker.ts"
import { wholeDatabase } from "../support/whole-database.ts"

const worker = useWorker()
/** Every page of the console, and every form on it that asks for a name. */
vi.setConfig({ testTimeout: 60_000 })

/** Fields that people give a name in. */
const NAMED = ["name", "area"]
/** An override, a zero-width space, an isolate: none is seen, and the first turns “exe.gpj” into what it is not. */
const UNSEEN = /[\u202e\u200b\u2066]/

test("no name that anybody gives has letters that are not seen, and none is nothing but those", async () => {
  const business = await makePeopledBusiness(worker, "Alpha")
  const cookie = await sessionOf(worker, business, "admin")
  const forms = (await crawl(worker, business, cookie)).flatMap((page) => page.forms)
  const naming = new Map(
    forms.flatMap((form) => {
      const fields = form.texts.filter((name) => NAMED.includes(name))
      return fields.length > 0 && form.action !== "/settings/delete" ? [[form.action, { form, fields }]] : []
    }),
  )
  for (const { form, fields } of naming.values()) {
    for (const typed of ["\u200b\u2066\u3164", `\u202eTill\u200b ${form.action.length}\u2066`]) {
      const body = new URLSearchParams(form.fields)
      for (const name of fields) body.set(name, typed)
      for (const name of ["slug", "typed-slug"]) if (body.has(name)) body.set(name, `s-${form.action.length}`)
      const headers = { cookie, "content-type": "application/x-www-form-urlencoded", ...FROM_OUR_PAGE }
      const answer = await worker.fetch(form.action, { method: "POST", headers, body: body.toString() })
      expect([form.action, answer.status < 500]).toEqual([form.action, true])
    }
  }
  const stored = await wholeDatabase(worker.db)
  expect([...naming.keys()].toSorted()).toEqual(
    expect.arrayContaining([
      "/kiosks",
      "/places",
      "/settings/business",
      "/settings/keys",
      "/setup/new",
      "/walls",
    ]),
  )
  // Each of them was taken without what is not seen, so that something was tried.
  const kept = [...naming.keys()].filter((action) => stored.includes(`Till ${action.length}`))
  expect(kept).toEqual([...naming.keys()])
  expect(UNSEEN.exec(stored.replaceAll("\u3164", "\u200b"))).toBeNull()
})

test("a program can't name a letter so either", async () => {
  const business = await makePeopledBusiness(worker, "Alpha")
  const key = await mintApiKey(worker.db, business.id as never, { name: "till" }, Date.now())
  const ask = (name: string) =>
    worker.fetch("/v1/links", {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify({ touchpoint: "checkout", send: "may", name, recipients: ["ana"] }),
    })
  expect((await ask("\u200b\u2066")).status).toBe(400)
  expect((await ask("May\u202e letter")).status).toBe(200)
  expect(await worker.db.prepare("SELECT name FROM email_sends WHERE slug = 'may'").first("name")).toBe(
    "May letter",
  )
})
