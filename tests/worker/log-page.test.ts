import { expect, test } from "vitest"
import type { BusinessId, MemberId } from "../../shared/ids.ts"
import type { AuditAction } from "../../worker/store/audit.ts"
import { undoPolicy, updatePolicy } from "../../worker/store/policy.ts"
import { recordVotes } from "../../worker/store/record-votes.ts"
import { admittedVote } from "../support/admitted-vote.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { FROM_OUR_PAGE, signedIn } from "../support/member.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

/** What people read: tags out, space joined. */
const textOf = async (response: Response) =>
  (await response.text())
    .replace(/<(svg|head).*?<\/\1>/gs, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")

const add = ({ id }: MadeBusiness, memberId: number | null, action: AuditAction, detail: unknown) =>
  worker.db
    .prepare("INSERT INTO audit (business_id, at, member_id, action, detail) VALUES (?1, ?2, ?3, ?4, ?5)")
    .bind(id, Date.now(), memberId, action, JSON.stringify(detail))
    .run()

test("the log tells of decisions about votes, and of their undoing", async () => {
  const business = await makeBusiness(worker.db)
  const { checkout } = business.touchpointIds
  await recordVotes(
    worker.db,
    business.id as BusinessId,
    [admittedVote(1, checkout, { held: "visitor-cap" })],
    Date.now(),
  )
  const fetch = await signedIn(worker, business)
  expect(await textOf(await fetch("/log"))).toContain("Nobody has decided anything yet.")
  const post = (fields: Record<string, string>) =>
    fetch("/held", {
      method: "POST",
      headers: { ...FROM_OUR_PAGE },
      body: new URLSearchParams(fields) as never,
    })
  const released = await post({ decision: "release", rule: "visitor-cap", touchpoint: "checkout" })
  const entry = (released.headers.get("Location") ?? "").split("decided=")[1] ?? ""
  await post({ decision: "undo", entry })
  expect(await textOf(await fetch("/log"))).toMatch(
    /today \d\d:\d\d Ada set 1 vote held by “visitor cap” at The checkout back to waiting .*Ada released 1 vote held by “visitor cap” at The checkout/,
  )
})

test("the log tells of the settings in the words of their page, and of putting them back", async () => {
  const business = await makeBusiness(worker.db)
  const id = business.id as BusinessId
  const author = { memberId: business.memberId as MemberId, at: Date.now() }
  const changed = await updatePolicy(worker.db, id, { tooOld: { days: 30 } }, author)
  await undoPolicy(worker.db, id, changed.tag === "changed" ? changed.entry : 0, author)
  await updatePolicy(worker.db, id, { repeated: { withinMinutes: 10, keep: "first" } }, author)
  expect(await textOf(await (await signedIn(worker, business))("/log"))).toMatch(
    /Ada changed the settings Repeated votes: switched on, 10 minutes, the first counts .*Ada undid a change of the settings Too old: 30 → 90 days .*Ada changed the settings Too old: 90 → 30 days/,
  )
})

test.each<[AuditAction, unknown, string]>([
  [
    "erase",
    { touchpoint: "checkout", reference: "3F9A72C1" },
    "Ada erased what a customer wrote at The checkout, reference 3F9A 72C1",
  ],
  [
    "erase",
    { touchpoint: "gone", reference: "3F9A72C1" },
    "Ada erased what a customer wrote at gone , reference",
  ],
  [
    "replay",
    { votes: 12, counted: 10, held: 2, duplicate: 0 },
    "Ada replayed a parked batch of 12 votes 10 counted, 2 held",
  ],
  [
    "replay",
    { votes: 12, counted: 8, held: 0, duplicate: 1, rejected: 3 },
    "Ada replayed a parked batch of 12 votes 8 counted, 1 duplicate, 3 still parked",
  ],
])("the log tells of %s %j", async (action, detail, said) => {
  const business = await makeBusiness(worker.db)
  await add(business, business.memberId, action, detail)
  expect(await textOf(await (await signedIn(worker, business))("/log"))).toContain(said)
})

test.each<[unknown, string]>([
  [
    { votes: 1204, words: 31 },
    "Lovetap, by schedule, deleted 1,204 votes and what was written with 31 votes, kept long enough",
  ],
  [{ votes: 1, words: 0 }, "Lovetap, by schedule, deleted 1 vote, kept long enough"],
  [{ votes: 0, words: 1 }, "Lovetap, by schedule, deleted what was written with 1 vote, kept long enough"],
  [
    { votes: 2, words: 3, parked: 2 },
    "deleted 2 votes, what was written with 3 votes and 2 parked batches, kept long enough",
  ],
  [{ votes: 0, words: 0, parked: 1 }, "Lovetap, by schedule, deleted 1 parked batch, kept long enough"],
])("the log tells what a night has deleted: %j", async (detail, said) => {
  const business = await makeBusiness(worker.db)
  await add(business, null, "purge", detail)
  expect(await textOf(await (await signedIn(worker, business))("/log"))).toContain(said)
})

test("the log prints what it has no words for legibly, and as text", async () => {
  const business = await makeBusiness(worker.db)
  await add(business, business.memberId, "policy", {
    before: { newField: { deep: [1, 2] } },
    after: { newField: null },
  })
  await add(business, business.memberId, "release", { rule: "<b>gone</b>" })
  const html = await (await (await signedIn(worker, business))("/log")).text()
  expect(html).toContain("before.newField.deep: 1, 2")
  expect(html).toContain("after.newField: none")
  expect(html).toContain("rule: &lt;b>gone&lt;/b>")
})

test("the log is read a hundred entries at a time", async () => {
  const business = await makeBusiness(worker.db)
  const entries = Array.from({ length: 205 }, (_, at) =>
    worker.db
      .prepare(
        "INSERT INTO audit (business_id, at, member_id, action, detail) VALUES (?1, ?2, ?3, 'replay', ?4)",
      )
      .bind(business.id, at, business.memberId, JSON.stringify({ number: at })),
  )
  await worker.db.batch(entries)
  const fetch = await signedIn(worker, business)
  const seen: string[] = []
  let address: string | undefined = "/log"
  while (address !== undefined) {
    const html: string = await (await fetch(address)).text()
    seen.push(...(html.match(/number: \d+/g) ?? []))
    address = /href="([^"]+)">Older entries/.exec(html)?.[1]
  }
  expect(seen).toEqual(Array.from({ length: 205 }, (_, at) => `number: ${204 - at}`))
})

test("the log is looked through by who and by what, as a page and as a table", async () => {
  const business = await makeBusiness(worker.db)
  await add(business, business.memberId, "policy", { before: {}, after: { masking: false } })
  await add(business, business.memberId, "erase", { touchpoint: "checkout", reference: "0a1b2c3d" })
  await add(business, null, "purge", { votes: 3, words: 0 })
  const fetch = await signedIn(worker, business)
  const rows = async (query: string) =>
    (await (await fetch(`/log.csv${query}`)).text()).trim().split("\r\n").slice(1)
  expect((await rows("")).map((row) => row.split(",")[3])).toEqual(["purge", "erase", "policy"])
  expect((await rows("?by=house")).map((row) => row.split(",")[3])).toEqual(["purge"])
  expect((await rows(`?by=${business.memberId}`)).map((row) => row.split(",")[3])).toEqual([
    "erase",
    "policy",
  ])
  expect((await rows("?kind=settings")).map((row) => row.split(",")[3])).toEqual(["policy"])
  expect(await textOf(await fetch(`/log?by=${business.memberId}&kind=words`))).toMatch(
    /Ada erased what a customer wrote/,
  )
  expect(await textOf(await fetch("/log?by=house&kind=people"))).toContain(
    "Nothing of this kind stands in the log.",
  )
  expect((await rows("?by=nobody&kind=nothing&before=x")).length).toBe(3)
})

test("the newest hundred entries lead to the older ones, of the same kind", async () => {
  const business = await makeBusiness(worker.db)
  for (let n = 0; n < 102; n++) await add(business, null, "purge", { votes: n + 1, words: 0 })
  const fetch = await signedIn(worker, business)
  const page = await (await fetch("/log?kind=words")).text()
  const older = /href="(\/log\?[^"]*before=[^"]*)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? ""
  expect(older).toContain("kind=words")
  const text = await textOf(await fetch(older))
  expect(text).toContain("deleted 2 votes")
  expect(text).not.toContain("deleted 3 votes")
})

test("a file holds the whole log, however long it is", async () => {
  const business = await makeBusiness(worker.db)
  const fetch = await signedIn(worker, business)
  await worker.db
    .prepare(
      `INSERT INTO audit (business_id, at, action, detail)
       SELECT ?1, 0, 'export', '{"rows":1}' FROM (
         WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5001) SELECT i FROM n)`,
    )
    .bind(business.id)
    .run()
  const page = await (await fetch("/log?before=9999")).text()
  const file = /href="(\/log\.csv[^"]*)"/.exec(page)?.[1] ?? ""
  const entries = (await (await fetch(file)).text()).trimEnd().split("\r\n").slice(1)
  expect(new Set(entries.map((line) => line.split(",")[0])).size).toBe(5001)
  expect(entries).toHaveLength(5001)
})
