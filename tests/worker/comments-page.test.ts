import { beforeEach, expect, test } from "vitest"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { type KeptVote, keepVotes } from "../support/kept-votes.ts"
import { FROM_OUR_PAGE, signedIn } from "../support/member.ts"
import { textOf } from "../support/text-of.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

const HOUR_MS = 3_600_000
const NOW = Date.now()

let business: MadeBusiness
let open: (address: string, init?: RequestInit & { headers?: Record<string, string> }) => Promise<Response>
beforeEach(async () => {
  business = await makeBusiness(worker.db, { touchpoints: ["checkout", "menu"] })
  open = await signedIn(worker, business)
})

const put = (touchpoint: string, ...votes: KeptVote[]) =>
  keepVotes(worker.db, business.id, business.touchpointIds[touchpoint], votes)
const keyOf = (number: number, touchpoint = "checkout") =>
  `${business.touchpointIds[touchpoint]}.019ab000000070008000${number.toString(16).padStart(12, "0")}`
const read = async (address: string) => textOf(await open(address))
const post = (address: string, fields: Record<string, string> | [string, string][]) =>
  open(address, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", ...FROM_OUR_PAGE },
    body: new URLSearchParams(fields).toString(),
  })
const as = (role: "owner" | "viewer") => worker.db.prepare("UPDATE members SET role = ?1").bind(role).run()

test("all comments are there, newest first, those of one touchpoint on its own page, and held ones are only counted", async () => {
  await put(
    "checkout",
    { number: 1, at: NOW - HOUR_MS, comment: "Second", reaction: "hate", lang: "pt-PT", place: "till-1" },
    { number: 2, at: NOW, comment: "Doubtful", held: "visitor-cap" },
  )
  await put("menu", { number: 3, at: NOW - 1, comment: "First" })
  const all = await read("/comments")
  expect(all).toMatch(/2 comments\. One more came with a vote that is held back: see held votes/)
  expect(all).toMatch(
    /Love: First Mark as read .* The menu Web .* Hate: Second .* The checkout Web, till-1 .*Portuguese/,
  )
  expect(all).not.toContain("Doubtful")
  const one = await read("/touchpoints/checkout/comments")
  expect(one).toContain("Second")
  expect(one).not.toContain("First")
  expect((await open("/touchpoints/nowhere/comments")).status).toBe(404)
})

test("a search finds words whatever their case and accents, marks them, and says when nothing matches", async () => {
  await put(
    "checkout",
    { number: 1, at: NOW, comment: "The CAFÉ was closed" },
    { number: 2, at: NOW - 1, comment: "nothing of it" },
  )
  const html = await (await open("/comments?q=cafe+closed")).text()
  expect(html).toMatch(/The <mark>CAFÉ<\/mark> was <mark>closed<\/mark>/)
  expect(html).not.toContain("nothing of it")
  expect(await read("/comments?q=absent")).toMatch(/No comment matches\. Clear filters/)
  const word = await read("/comments?word=it")
  expect(word).toContain("nothing of it")
  expect(await read("/comments?word=noth")).toContain("No comment matches.")
})

test("pages of fifty follow each other, and lead back to the newest", async () => {
  await put(
    "checkout",
    ...Array.from({ length: 60 }, (_, number) => ({ number, at: NOW - number, comment: `No. ${number}!` })),
  )
  const first = await (await open("/comments")).text()
  expect(first).toContain("No. 49!")
  expect(first).not.toContain("No. 50!")
  const next = /href="([^"]*after=[^"]*)"[^>]*>Older ones/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? ""
  await put("checkout", { number: 100, at: NOW + 1, comment: "Newer" })
  const second = await read(next)
  expect(second).toContain("No. 50!")
  expect(second).toContain("No. 59!")
  expect(second).not.toContain("No. 49!")
  expect(second).toContain("To the newest")
})

test("what is marked as read is read by everyone, leaves the unread, and comes back by Undo", async () => {
  await put(
    "checkout",
    { number: 1, at: NOW, comment: "One" },
    { number: 2, at: NOW - 1, comment: "Two" },
    { number: 3, at: NOW - 2, comment: "Three" },
  )
  const marked = await post("/comments?only=unread", { read: keyOf(2) })
  expect(marked.status).toBe(303)
  const page = await read(marked.headers.get("Location") ?? "")
  expect(page).toContain("1 comment marked as read.")
  expect(page).toContain("Unread 2")
  expect(page).not.toContain("Two")
  expect(await read("/comments")).toContain("read by Ada,")
  const all = await post("/comments", [
    ["all", "read"],
    ["shown", keyOf(1)],
    ["shown", keyOf(3)],
  ])
  const entry = /marked=(\d+)/.exec(all.headers.get("Location") ?? "")?.[1] ?? ""
  expect(await read("/comments?only=unread")).toContain("Nothing unread here.")
  const undone = await post("/comments?only=unread", { undo: entry })
  const after = await read(undone.headers.get("Location") ?? "")
  expect(after).toContain("2 comments marked as unread.")
  expect(after).toMatch(/One .* Three/)
  expect(await read("/log")).toContain("Ada marked 2 comments at The checkout as read")
})

test("owners mark at own touchpoints, viewers nowhere, and a form that says nothing marks nothing", async () => {
  await put("checkout", { number: 1, at: NOW, comment: "Mine" })
  await put("menu", { number: 2, at: NOW, comment: "Another's" })
  await worker.db.prepare("UPDATE touchpoints SET owner_id = NULL WHERE slug = 'menu'").run()
  await as("owner")
  expect((await read("/comments")).match(/Mark as read/g)).toHaveLength(1)
  expect((await post("/comments", { read: keyOf(2, "menu") })).status).toBe(403)
  const both = [
    ["all", "read"],
    ["shown", keyOf(1)],
    ["shown", keyOf(2, "menu")],
  ] as [string, string][]
  expect((await post("/comments", both)).status).toBe(303)
  const marks = async () => (await worker.db.prepare("SELECT touchpoint_id FROM comment_marks").all()).results
  expect(await marks()).toEqual([{ touchpoint_id: business.touchpointIds.checkout }])
  for (const fields of [{}, { read: "nonsense" }, { undo: "99" }] as Record<string, string>[])
    expect((await post("/comments", fields)).status).toBe(400)
  await as("viewer")
  expect(await read("/comments")).not.toContain("Mark as")
  expect((await post("/comments", { unread: keyOf(1) })).status).toBe(403)
  expect(await marks()).toHaveLength(1)
})

test("a contact is told to those who may answer, one at a time, when they ask", async () => {
  await put(
    "checkout",
    { number: 1, at: NOW, comment: "Please call", contact: "ana@lumen.example" },
    { number: 2, at: NOW - 1, comment: "Me too", contact: "rui@lumen.example" },
  )
  const [, one = ""] = keyOf(1).split(".")
  const before = await (await open("/comments?only=contact")).text()
  expect(before).toContain("Show how to reach them")
  expect(before).not.toContain("@lumen.example")
  const asked = await (await open(`/comments?only=contact&contact=${one}`)).text()
  expect(asked).toContain("ana@lumen.example")
  expect(asked).not.toContain("rui@lumen.example")
  await as("owner")
  await worker.db.prepare("UPDATE touchpoints SET owner_id = NULL").run()
  expect(await (await open(`/comments?contact=${one}`)).text()).not.toContain("@lumen.example")
})

test("the table has what is on screen, no contact, and nothing that runs in a spreadsheet", async () => {
  await put(
    "checkout",
    {
      number: 1,
      at: NOW,
      comment: '=cmd("a")',
      reaction: "hate",
      reason: "slow",
      contact: "ana@lumen.example",
    },
    { number: 2, at: NOW - 1, comment: "Another" },
  )
  const answer = await open("/comments.csv?face=hate")
  expect(answer.headers.get("Content-Type")).toContain("text/csv")
  const [head, line, ...rest] = (await answer.text()).trimEnd().split("\r\n")
  expect(head).toMatch(/^at,touchpoint,name,face,comment/)
  expect(line).toContain(`checkout,The checkout,hate,"'=cmd(""a"")",,Slow,web,,left,,`)
  expect(rest).toEqual([])
})

test("the table has every comment, however many there are and whichever page the link stands on", async () => {
  const comments = Array.from({ length: 2_001 }, (_, number) => ({
    number,
    at: NOW - Math.floor(number / 2),
    comment: `Said ${number}`,
  }))
  await put("checkout", ...comments)
  const newest = await (await open("/comments")).text()
  const older = /href="([^"]*after=[^"]*)"/.exec(newest)?.[1]?.replaceAll("&amp;", "&") ?? ""
  const file = /href="([^"]*\.csv[^"]*)"/.exec(await (await open(older)).text())?.[1] ?? ""
  const said = async (address: string) =>
    (await (await open(address)).text()).match(/(?<=,)Said \d+/g)?.map((text) => Number(text.slice(5)))
  expect(new Set(await said(file)).size).toBe(comments.length)
  expect((await said(file))?.length).toBe(comments.length)
  expect((await said("/comments.csv?q=Said+1999"))?.length).toBe(1)
})

test("another business's comments are neither shown, searched, marked nor written down", async () => {
  const theirs = await makeBusiness(worker.db, { siteKey: "lt_theirs" })
  await keepVotes(worker.db, theirs.id, theirs.touchpointIds.checkout, [
    { number: 1, at: NOW, comment: "Theirs alone", contact: "ana@lumen.example" },
  ])
  const key = `${theirs.touchpointIds.checkout}.${keyOf(1).split(".")[1]}`
  for (const address of [
    "/comments",
    "/comments?q=theirs",
    `/comments?contact=${key.split(".")[1]}`,
    "/comments.csv",
  ])
    expect(await (await open(address)).text()).not.toContain("Theirs alone")
  await post("/comments", { read: key })
  expect((await worker.db.prepare("SELECT * FROM comment_marks").all()).results).toEqual([])
})

test("comments of any letters stay text, and turn nothing beside them", async () => {
  const hostile = [
    "<script>alert(1)</script>",
    "\u202eexe.gpj",
    `${"Z\u0353\u0317\u0321\u0300".repeat(200)}`,
    "x".repeat(1000),
  ]
  await put("checkout", ...hostile.map((comment, number) => ({ number, at: NOW - number, comment })))
  const html = await (await open("/comments?q=x")).text()
  expect(html).toContain('<p dir="auto" class="wrote"')
  expect(await (await open("/comments")).text()).not.toContain("<script>alert")
  expect(html).toContain(`<mark>${"x".repeat(1000)}</mark>`)
})
