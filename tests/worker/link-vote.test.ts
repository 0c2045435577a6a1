import { beforeEach, describe, expect, test, vi } from "vitest"
import { app } from "../../worker/app.ts"
import { speechIn } from "../../worker/pages/words/all-speech.ts"
import { makeBusiness } from "../support/businesses.ts"
import { hiddenIn, openPage, sendForm } from "../support/customer-form.ts"
import { counterErrors, readLedger } from "../support/ledger.ts"
import { siteKeyOfTest } from "../support/site-keys.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()
const at = (slug = "checkout") => `/t/${siteKeyOfTest()}/${slug}`
const open = (path: string) => openPage(worker, path)
const send = (path: string, fields: Record<string, string>) => sendForm(worker, path, fields)
const uuidIn = (path: string) => path.slice(-36)
const idIn = (path: string) => uuidIn(path).replaceAll("-", "")

/** Opens the link and sends its form with this face, as a browser without JavaScript. */
const tap = async (reaction: string, search = "") => {
  const { action, hidden } = await open(at() + search)
  const response = await send(action, { ...hidden, reaction })
  expect(response.status).toBe(303)
  return { action, location: response.headers.get("location") ?? "" }
}

test("a tap without JavaScript is one vote of this page, and leads to where it stands", async () => {
  await makeBusiness(worker.db, { policy: { origins: { expected: ["https://cafe.example"] } } })
  const { action, location } = await tap("love", "?p=Till%203&lang=de")
  expect(location).toBe(`${action}?p=Till+3&lang=de`)
  expect(await readLedger(worker.db)).toMatchObject([
    {
      id: idIn(action),
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
  // Whoever shares the page shares the question, not this vote.
  expect(html).toContain(`<link rel="canonical" href="${at()}?p=Till+3"/>`)
})

test("the same form sent again, and again at once, is the same vote", async () => {
  await makeBusiness(worker.db)
  const { action } = await open(at())
  const answers = await Promise.all(Array.from({ length: 5 }, () => send(action, { reaction: "hate" })))
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303])
  expect(await readLedger(worker.db)).toMatchObject([{ rev: 1, reaction: "hate" }])
  expect(await counterErrors(worker.db)).toEqual([])
})

test("the other face, after going back, is a change of mind; two at once end as one of them", async () => {
  await makeBusiness(worker.db)
  const { action } = await tap("love")
  const changed = await send(action, { reaction: "hate" })
  expect(changed.headers.get("location")).toBe(`${action}?said=changed`)
  expect(await readLedger(worker.db)).toMatchObject([{ rev: 2, reaction: "hate" }])
  await Promise.all([send(action, { reaction: "love" }), send(action, { reaction: "none" })])
  const [row] = await readLedger(worker.db)
  expect(row?.rev).toBe(4)
  expect(await counterErrors(worker.db)).toEqual([])
})

test("reason, words and contact are added step by step; what is left empty stays as it was", async () => {
  await makeBusiness(worker.db)
  const { action } = await tap("hate")
  await send(action, { reason: "slow", comment: "", contact: "" })
  await send(action, { comment: "Cold\r\nsoup, call 555-0100", contact: "ana@cafe.example", step: "done" })
  await send(action, { comment: "", contact: "", step: "done" })
  expect(await readLedger(worker.db)).toMatchObject([
    {
      rev: 3,
      reaction: "hate",
      reason: "slow",
      comment: expect.stringContaining("Cold\nsoup"),
      contact: "ana@cafe.example",
    },
  ])
  await send(action, { reason: "", comment: "" })
  expect(await readLedger(worker.db)).toMatchObject([{ rev: 4, reason: null, contact: "ana@cafe.example" }])
})

test("a vote's page tells where it stands and how to have its words erased, never the words", async () => {
  await makeBusiness(worker.db)
  const { action, location } = await tap("hate")
  await send(action, { reason: "slow", comment: "Cold soup", contact: "ana@cafe.example" })
  const asking = await open(location)
  expect(asking.html).toMatch(/value(?:="")? aria-pressed="true"><bdi>Slow/)
  const thanked = await open(`${location}?said=done`)
  expect(thanked.html).toContain(action.slice(-4).toUpperCase())
  for (const { html } of [asking, thanked]) expect(html).not.toMatch(/Cold soup|ana@cafe/)
})

test("a vote taken back counts nowhere, and its page asks again for the same one", async () => {
  await makeBusiness(worker.db)
  const { action, location } = await tap("love")
  await send(action, { reaction: "none" })
  expect(await readLedger(worker.db)).toMatchObject([{ rev: 2, reaction: "none" }])
  const again = await open(location)
  expect(again.html).toContain("Taken back. It counts nowhere.")
  expect(again.action).toBe(action)
  await send(again.action, { reaction: "hate" })
  expect(await readLedger(worker.db)).toMatchObject([{ rev: 3, reaction: "hate" }])
  expect(await counterErrors(worker.db)).toEqual([])
})

test("an address whose vote has not come in yet asks for that very vote", async () => {
  await makeBusiness(worker.db)
  const { action } = await open(at())
  const again = await open(action)
  expect(again.action).toBe(action)
  expect(again.html).toContain('data-rev="0"')
})

test("a touchpoint that nobody has created keeps its votes waiting; an archived one still takes them", async () => {
  await makeBusiness(worker.db, { touchpoints: ["checkout", { slug: "old", state: "archived" }] })
  const { action } = await open(at("new-van"))
  await send(action, { reaction: "love" })
  await send(`${at("old")}/${uuidIn(action)}`, { reaction: "love" })
  const held = (await readLedger(worker.db)).map((row) => row.held)
  expect(held.toSorted()).toEqual([null, "unknown-touchpoint"])
})

test.each([
  ["nothing", "/019ab000-0000-7000-8000-000000000001", {}],
  ["an id that is none", "/12345", { reaction: "love" }],
  ["a made-up reaction", "/019ab000-0000-7000-8000-000000000001", { reaction: "meh" }],
])(
  "a form with %s is none of ours: the question is asked again",
  async (_, id, fields: Record<string, string>) => {
    await makeBusiness(worker.db)
    const response = await send(at() + id, fields)
    expect(response.status).toBe(303)
    const { html } = await open(response.headers.get("location") ?? "")
    expect(html).toContain("How was it?")
    expect(await readLedger(worker.db)).toEqual([])
  },
)

test("a form for nobody's key leads nowhere; one that is too large is refused", async () => {
  await makeBusiness(worker.db)
  const { action } = await open(at())
  expect((await send(`/t/lt_nobody/checkout/${uuidIn(action)}`, { reaction: "love" })).status).toBe(404)
  expect((await send(action, { reaction: "love", comment: "x".repeat(70_000) })).status).toBe(413)
})

describe("while the database is away", () => {
  const context = { waitUntil: () => undefined, passThroughOnException: () => undefined, props: {} }
  const gone = () => {
    throw new Error("D1_ERROR: D1 DB is overloaded")
  }
  /** The Worker's own routes, with all that it is bound to but its database. */
  const housed = (rest: object) => ({
    origin: worker.origin,
    fetch: async (path: string, init?: RequestInit) => {
      const ASSETS = {
        fetch: async (address: string) =>
          address.endsWith("/words/de.json")
            ? Response.json(speechIn("de"))
            : new Response("", { status: 404 }),
      }
      return app.request(path, init, { DB: { prepare: gone, batch: gone }, ASSETS, ...rest }, context)
    },
  })
  beforeEach(() => {
    vi.spyOn(console, "error").mockImplementation(() => undefined)
  })

  test("the question is asked all the same, and what was sent waits in the page for another try", async () => {
    const house = housed({})
    const { action, html } = await openPage(house, `${at()}?lang=de`)
    expect(html).toContain("Wie war es?")
    const refused = await sendForm(house, action, { reaction: "love", lang: "de" })
    expect(refused.status).toBe(503)
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0)
    const again = await refused.text()
    expect(again).toContain("Das konnten wir gerade nicht annehmen.")
    expect(again).toContain(`action="${action}"`)
    expect(hiddenIn(again)).toEqual({ reaction: "love", lang: "de" })
  })

  test("the queue takes the tap, and it is thanked for; words can't be added before the ledger has it", async () => {
    const queued: unknown[] = []
    const house = housed({
      VOTES_QUEUE: { sendBatch: async (messages: unknown[]) => queued.push(...messages) },
    })
    const { action } = await openPage(house, at())
    const taken = await sendForm(house, action, { reaction: "hate" })
    expect(taken.status).toBe(202)
    expect(await taken.text()).toContain("Thank you for telling us.")
    expect(JSON.stringify(queued)).toContain(uuidIn(action))
    const words = await sendForm(house, action, { comment: "Cold soup" })
    expect(words.status).toBe(503)
    expect(hiddenIn(await words.text())).toEqual({ comment: "Cold soup" })
    expect(queued).toHaveLength(1)
  })
  test("a change of what the ledger has waits in the page: as a first rev it would be a duplicate, and lost", async () => {
    await makeBusiness(worker.db)
    const { action } = await tap("love")
    await send(action, { comment: "Warm soup" })
    const { hidden } = await open(action)
    const queued: unknown[] = []
    const house = housed({
      VOTES_QUEUE: { sendBatch: async (messages: unknown[]) => queued.push(...messages) },
    })
    const refused = await sendForm(house, action, { ...hidden, reaction: "hate" })
    expect(refused.status).toBe(503)
    expect(queued).toEqual([])
    expect((await send(action, hiddenIn(await refused.text()))).status).toBe(303)
    expect(await readLedger(worker.db)).toMatchObject([{ reaction: "hate", comment: "Warm soup" }])
  })
})
