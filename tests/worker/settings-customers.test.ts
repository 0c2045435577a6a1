import { expect, test } from "vitest"
import { makeBusiness } from "../support/businesses.ts"
import { FROM_OUR_PAGE, signedIn } from "../support/member.ts"
import { textOf } from "../support/text-of.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()
type Fetch = Awaited<ReturnType<typeof signedIn>>

const FORM = { "content-type": "application/x-www-form-urlencoded", ...FROM_OUR_PAGE }
const post = (fetch: Fetch, path: string, form: [string, string][]) =>
  fetch(path, { method: "POST", headers: FORM, body: new URLSearchParams(form).toString() })

const CHOSEN: [string, string][] = [
  ["language", "de"],
  ["languages", "fr"],
  ["languages", "de"],
  ["look", "thumbs"],
  ["scheme", "dark"],
]
const policy = async () =>
  JSON.parse((await worker.db.prepare("SELECT policy FROM businesses").first<string>("policy")) ?? "{}")
const lookOf = async (slug: string) => {
  const question = await worker.db
    .prepare("SELECT question FROM touchpoints WHERE slug = ?1")
    .bind(slug)
    .first<string>("question")
  return JSON.parse(question ?? "{}").asking.look
}
const selectedIn = async (page: Response) =>
  /<option[^>]* value="(\w+)"[^>]* selected/.exec(await page.text())?.[1]

test("languages and look are saved, told in the log, and undone", async () => {
  const fetch = await signedIn(worker, await makeBusiness(worker.db, { policy: {} }))
  const saved = await post(fetch, "/settings/customers", CHOSEN)
  expect(await policy()).toEqual({ languages: ["de", "fr"], look: "thumbs dark" })
  expect(await textOf(await fetch(saved.headers.get("location") ?? ""))).toContain(
    "Saved. New touchpoints take",
  )
  expect(await textOf(await fetch("/log"))).toContain("Languages: English → German, French")
  const entry = /entry=(\d+)/.exec(saved.headers.get("location") ?? "")?.[1] ?? ""
  await post(fetch, "/settings/undo", [["entry", entry]])
  expect(await policy()).toEqual({})
})

test("what is no language or look of ours is refused beside its field", async () => {
  const fetch = await signedIn(worker, await makeBusiness(worker.db, { policy: {} }))
  const refused = await post(fetch, "/settings/customers", [
    ["language", "tlh"],
    ["look", "hearts"],
  ])
  expect(refused.status).toBe(422)
  expect(await textOf(refused)).toMatch(/2 things to put right.*Choose one\..*Choose one\./)
  expect(await policy()).toEqual({})
})

test("new touchpoints take the look, posters and kiosks the language", async () => {
  const { siteKey } = await makeBusiness(worker.db, {
    policy: { languages: ["de", "fr"], look: "thumbs dark" },
  }).then(async (business) => {
    const fetch = await signedIn(worker, business)
    const form: [string, string][] = [
      ["name", "Terrace"],
      ["slug", "terrace"],
      ["stage", "core"],
      ["kind", "active"],
      ["owner", String(business.memberId)],
    ]
    expect((await post(fetch, "/setup/new", form)).status).toBe(303)
    expect([await lookOf("terrace"), await lookOf("checkout")]).toEqual(["thumbs dark", "faces"])
    expect(await selectedIn(await fetch("/poster/checkout"))).toBe("de")
    return business
  })
  const link = `/t/${siteKey}/checkout`
  const languageOf = async (headers: Record<string, string>) =>
    /<html lang="([\w-]+)"/.exec(await (await worker.fetch(link, { headers })).text())?.[1]
  expect(await languageOf({ "Accept-Language": "tlh" })).toBe("de")
  expect(await languageOf({ "Accept-Language": "it" })).toBe("it")
})
