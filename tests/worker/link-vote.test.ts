import { expect, test, vi } from "vitest"
import { app } from "../../worker/app.ts"
import { makeBusiness } from "../support/businesses.ts"
import { openPage, sendForm } from "../support/customer-form.ts"
import { failingDatabase } from "../support/failing-database.ts"
import { counterErrors, readLedger } from "../support/ledger.ts"
import { siteKeyOfTest } from "../support/site-keys.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()
const at = (slug = "checkout") => `/t/${siteKeyOfTest()}/${slug}`
const open = (path: string) => openPage(worker, path)
const send = (fields: Record<string, string>, slug?: string) => sendForm(worker, at(slug), fields)

/** Opens the link and sends its form with this face, as a browser without JavaScript; the vote's fields. */
const tap = async (reaction: string, search = "") => {
  const { hidden } = await open(at() + search)
  const response = await send({ ...hidden, reaction })
  expect(response.status).toBe(303)
  return { hidden: hidden as { id: string }, location: response.headers.get("location") ?? "" }
}

test("a tap without JavaScript is one vote of this page, and leads to where it stands", async () => {
  await makeBusiness(worker.db, { policy: { origins: { expected: ["https://cafe.example"] } } })
  const { hidden, location } = await tap("love", "?p=Till%203&lang=de")
  expect(location).toBe(`${at()}/${hidden.id}?p=Till+3&lang=de`)
  expect(await readLedger(worker.db)).toMatchObject([
    {
      id: hidden.id.replaceAll("-", ""),
      rev: 1,
      reaction: "love",
      channel: "link",
      place: "till-3",
      lang: "de",
      held: null,
    },
  ])
  const { html, response } = await open(location)
  expect(response.status).toBe(200)
  expect(html).toContain("Danke!")
  expect(html).toContain("Was hat Ihnen gefallen?")
})

test("the same form sent again, and again at once, is the same vote", async () => {
  await makeBusiness(worker.db)
  const { hidden } = await open(at())
  const answers = await Promise.all(Array.from({ length: 5 }, () => send({ ...hidden, reaction: "hate" })))
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303])
  expect(await readLedger(worker.db)).toMatchObject([{ rev: 1, reaction: "hate" }])
  expect(await counterErrors(worker.db)).toEqual([])
})

test("the other face, after going back, is a change of mind; two at once end as one of them", async () => {
  await makeBusiness(worker.db)
  const { hidden } = await tap("love")
  const changed = await send({ ...hidden, reaction: "hate" })
  expect(changed.headers.get("location")).toBe(`${at()}/${hidden.id}?said=changed`)
  expect(await readLedger(worker.db)).toMatchObject([{ rev: 2, reaction: "hate" }])
  await Promise.all([send({ ...hidden, reaction: "love" }), send({ ...hidden, reaction: "none" })])
  const [row] = await readLedger(worker.db)
  expect(row?.rev).toBe(4)
  expect(await counterErrors(worker.db)).toEqual([])
})

test("reason, words and contact are added step by step; what is left empty stays as it was", async () => {
  await makeBusiness(worker.db)
  const { hidden } = await tap("hate")
  await send({ ...hidden, reason: "slow", comment: "", contact: "" })
  await send({ ...hidden, comment: "Cold\r\nsoup, call 555-0100", contact: "ana@cafe.example", step: "done" })
  await send({ ...hidden, comment: "", contact: "", step: "done" })
  expect(await readLedger(worker.db)).toMatchObject([
    {
      rev: 3,
      reaction: "hate",
      reason: "slow",
      comment: expect.stringContaining("Cold\nsoup"),
      contact: "ana@cafe.example",
    },
  ])
  await send({ ...hidden, reason: "", comment: "" })
  expect(await readLedger(worker.db)).toMatchObject([{ rev: 4, reason: null, contact: "ana@cafe.example" }])
})

test("a vote's page tells where it stands and how to have its words erased, never the words", async () => {
  await makeBusiness(worker.db)
  const { hidden, location } = await tap("hate")
  await send({ ...hidden, reason: "slow", comment: "Cold soup", contact: "ana@cafe.example" })
  const asking = await open(location)
  expect(asking.html).toMatch(/value(?:="")? aria-pressed="true"><bdi>Slow/)
  const thanked = await open(`${location}?said=done`)
  expect(thanked.html).toContain(hidden.id.slice(-4).toUpperCase())
  for (const { html } of [asking, thanked]) expect(html).not.toMatch(/Cold soup|ana@cafe/)
})

test("a vote taken back counts nowhere, and its page asks again for the same one", async () => {
  await makeBusiness(worker.db)
  const { hidden, location } = await tap("love")
  await send({ ...hidden, reaction: "none" })
  expect(await readLedger(worker.db)).toMatchObject([{ rev: 2, reaction: "none" }])
  const again = await open(location)
  expect(again.html).toContain("Taken back. It counts nowhere.")
  expect(again.hidden.id).toBe(hidden.id)
  await send({ ...again.hidden, reaction: "hate" })
  expect(await readLedger(worker.db)).toMatchObject([{ rev: 3, reaction: "hate" }])
  expect(await counterErrors(worker.db)).toEqual([])
})

test("an address whose vote has not come in yet asks for that very vote", async () => {
  await makeBusiness(worker.db)
  const { hidden } = await open(at())
  const again = await open(`${at()}/${hidden.id}`)
  expect(again.hidden.id).toBe(hidden.id)
  expect(again.html).toContain('data-rev="0"')
})

test("a touchpoint that nobody has created keeps its votes waiting; an archived one still takes them", async () => {
  await makeBusiness(worker.db, { touchpoints: ["checkout", { slug: "old", state: "archived" }] })
  const { hidden } = await open(at("new-van"))
  await send({ ...hidden, reaction: "love" }, "new-van")
  const { hidden: other } = await open(at())
  await send({ ...other, reaction: "love" }, "old")
  const held = (await readLedger(worker.db)).map((row) => row.held)
  expect(held.toSorted()).toEqual([null, "unknown-touchpoint"])
})

test.each([
  ["nothing", {}],
  ["no id", { reaction: "love" }],
  ["a made-up reaction", { id: "019ab000-0000-7000-8000-000000000001", reaction: "meh" }],
])(
  "a form with %s is none of ours: the question is asked again",
  async (_, fields: Record<string, string>) => {
    await makeBusiness(worker.db)
    const response = await send(fields)
    expect([response.status, response.headers.get("location")]).toEqual([303, at()])
    expect(await readLedger(worker.db)).toEqual([])
  },
)

test("a form for nobody's key leads nowhere; one that is too large is refused", async () => {
  await makeBusiness(worker.db)
  const { hidden } = await open(at())
  expect((await sendForm(worker, "/t/lt_nobody/checkout", { ...hidden, reaction: "love" })).status).toBe(404)
  expect((await send({ ...hidden, comment: "x".repeat(70_000) })).status).toBe(413)
})

test("while the database is away the question is asked, and what was sent waits in the page for another try", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined)
  await makeBusiness(worker.db)
  const context = { waitUntil: () => undefined, passThroughOnException: () => undefined, props: {} }
  const away = Array.from({ length: 9 }, () => ({ when: "before" as const, message: "D1_ERROR: overloaded" }))
  const env = {
    DB: failingDatabase(worker.db, away),
    ASSETS: { fetch: async () => new Response("", { status: 404 }) },
  }
  const weak = {
    origin: worker.origin,
    fetch: async (path: string, init?: RequestInit) => app.request(path, init, env, context),
  }
  const { hidden } = await openPage(weak, at())
  const refused = await sendForm(weak, at(), { ...hidden, reaction: "love" })
  expect(refused.status).toBe(503)
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0)
  const html = await refused.text()
  expect(html).toContain("We could not take that just now.")
  expect(html).toContain(`name="id" value="${hidden.id}"`)
  expect(html).toContain('name="reaction" value="love"')
})
