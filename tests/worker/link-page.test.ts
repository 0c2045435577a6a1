import { expect, test } from "vitest"
import { makeBusiness } from "../support/businesses.ts"
import { openPage } from "../support/customer-form.ts"
import { readLedger } from "../support/ledger.ts"
import { siteKeyOfTest } from "../support/site-keys.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()
const open = (path: string, headers?: Record<string, string>) => openPage(worker, path, headers)
const at = (slug = "checkout", rest = "") => `/t/${siteKeyOfTest()}/${slug}${rest}`

const rowsOf = async () => {
  const { results } = await worker.db
    .prepare(
      "SELECT (SELECT count(*) FROM votes) + (SELECT count(*) FROM touchpoints) + (SELECT count(*) FROM intake) AS n",
    )
    .all<{ n: number }>()
  return results[0]?.n
}

test("opening a link writes nothing, sets no cookie, and is kept by nobody but the browser's Back", async () => {
  await makeBusiness(worker.db)
  const before = await rowsOf()
  for (const method of ["GET", "HEAD"]) {
    const response = await worker.fetch(at("checkout", "?p=till-3"), { method })
    expect(response.status).toBe(200)
    expect(response.headers.get("set-cookie")).toBeNull()
    expect(response.headers.get("cache-control")).toMatch(/private/)
    expect(response.headers.get("cache-control")).not.toMatch(/no-store/)
    expect(response.headers.get("vary")).toContain("Accept-Language")
    expect(response.headers.get("content-security-policy")).toMatch(/frame-ancestors 'none'/)
    expect(response.headers.get("content-security-policy")).not.toMatch(/unsafe/)
    expect(response.headers.get("x-robots-tag")).toBe("noindex")
  }
  expect(await rowsOf()).toBe(before)
})

test("each opening asks for a vote of its own, with its place", async () => {
  await makeBusiness(worker.db)
  const [first, second] = [await open(at("checkout", "?p=till-3&lang=de")), await open(at())]
  expect(first.hidden).toEqual({ p: "till-3", lang: "de" })
  expect(first.action).toMatch(/^\/t\/lt_test\d+\/checkout\/[\da-f]{8}-[\da-f]{4}-7/)
  expect(second.action).not.toBe(first.action)
  expect(second.hidden).toEqual({})
})

test("a business's own words stay as they are; all others are in the customer's language", async () => {
  const usual = { love: { label: "Loved it", reasons: [] }, hate: { label: "Hated it", reasons: [] } }
  await makeBusiness(worker.db, {
    touchpoints: [
      { slug: "usual" },
      { slug: "own", question: { ...usual, question: "<b>How was the soup?</b>" } },
      {
        slug: "both",
        question: {
          ...usual,
          question: "How was the soup?",
          translations: {
            de: {
              question: "Wie war die Suppe?",
              love: { label: "Lecker", reasons: {} },
              hate: { label: "Bäh", reasons: {} },
            },
          },
        },
      },
    ],
  })
  const german = { "Accept-Language": "de-AT,en;q=0.5" }
  const usualPage = await open(at("usual"), german)
  expect(usualPage.html).toContain('<html lang="de" dir="ltr">')
  expect(usualPage.html).toContain("Wie war es?")
  expect(usualPage.html).toContain("Großartig")
  const own = await open(at("own"), german)
  expect(own.html).toContain("&lt;b>How was the soup?&lt;/b>")
  expect(own.html).toContain("Furchtbar")
  expect((await open(at("both"), german)).html).toMatch(/Wie war die Suppe\?.*Lecker.*Bäh/s)
  expect((await open(at("both", "?lang=ar"), german)).html).toContain('<html lang="ar" dir="rtl">')
})

test("the switch leads to the same page in every language", async () => {
  await makeBusiness(worker.db)
  const { html } = await open(at("checkout", "?p=till-3"))
  expect(html.match(/href="\?p=till-3&amp;lang=[\w-]+"/g)).toHaveLength(44)
})

test.each([
  ["/t/lt_nobody/checkout", 404],
  ["/t/nobody/checkout", 404],
  ["/t/lt_nobody", 404],
  ["/t/", 404],
  ["/t/lt_nobody/%F0%9F%8D%B5", 404],
])("%s leads nowhere, and says so kindly", async (path, status) => {
  const { response, html } = await open(path, { "Accept-Language": "fr" })
  expect(response.status).toBe(status)
  expect(html).toContain("Il n’y a pas de question ici.")
  expect(html).not.toContain("<form")
  expect(html).not.toContain("/journey")
})

test("an archived touchpoint is closed; one that nobody has created asks the usual question", async () => {
  await makeBusiness(worker.db, { touchpoints: [{ slug: "old", state: "archived" }] })
  const closed = await open(at("old"), { "Accept-Language": "it" })
  expect(closed.response.status).toBe(410)
  expect(closed.html).toContain("Questa domanda è chiusa.")
  expect(closed.html).not.toContain("<form")
  const unknown = await open(at("not-there"))
  expect(unknown.response.status).toBe(200)
  expect(unknown.html).toContain("How was it?")
  expect(unknown.html).toContain(`Business ${siteKeyOfTest()}`)
  expect(await readLedger(worker.db)).toEqual([])
})

test("an address copied from paper may have capitals and spaces", async () => {
  await makeBusiness(worker.db)
  const { response, html } = await open(
    `/t/${siteKeyOfTest().toUpperCase()}/Check%20Out?p=${"x".repeat(500)}`,
  )
  expect(response.status).toBe(200)
  expect(html).toContain(`action="/t/${siteKeyOfTest()}/check-out/`)
})

test("the follow-up may ask for its words in the page's language", async () => {
  await makeBusiness(worker.db)
  const asked = async (search: string) =>
    (await worker.fetch(`/v1/questions/${siteKeyOfTest()}/checkout${search}`)).json()
  expect(await asked("")).toMatchObject({ question: "How was it?", love: { label: "Loved it" } })
  expect(await asked("?lang=de")).toMatchObject({
    question: "Wie war es?",
    love: { label: "Großartig", reasons: [{ slug: "friendly", label: "Friendly" }] },
  })
})
