import { expect, test } from "vitest"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { counterErrors, readLedger } from "../support/ledger.ts"
import { FROM_OUR_PAGE, signedIn } from "../support/member.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote, voteId } from "../support/votes.ts"

const worker = useWorker()

const COMMENT = "My name is Ana Duarte"
const CONTACT = "ana@lumen.example"
const said = (number: number, rest = {}) => vote(number, { comment: COMMENT, contact: CONTACT, ...rest })
const hexOf = (number: number) => voteId(number).replaceAll("-", "")

const as = async (business: MadeBusiness, role: "admin" | "owner" | "viewer" = "admin") => {
  await worker.db.prepare("UPDATE members SET role = ?1 WHERE id = ?2").bind(role, business.memberId).run()
  const fetch = await signedIn(worker, business)
  return {
    look: async (reference: string) =>
      (await fetch(`/words/erase?reference=${encodeURIComponent(reference)}`)).text(),
    erase: (number: number, touchpoint = "checkout", headers: Record<string, string> = FROM_OUR_PAGE) =>
      fetch("/words/erase", {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
        body: new URLSearchParams({ touchpoint, vote: hexOf(number) }).toString(),
      }),
    fetch,
  }
}

const wordsOf = async () => (await readLedger(worker.db)).map(({ comment, contact }) => [comment, contact])

const entries = async () =>
  (await worker.db.prepare("SELECT business_id, member_id, action, detail FROM audit").all()).results

test("a comment is found by its reference however it is typed, and only by it", async () => {
  const { look } = await as(await makeBusiness(worker.db))
  await postVotes(worker, [said(0xabcd), vote(0xabce)])
  for (const typed of ["0000ABCD", "0000 abcd", " 0000-ABCD ", "OOOOabcd"]) {
    const page = await look(typed)
    expect(page).toContain(COMMENT)
    expect(page).toContain(CONTACT)
    expect(page).toContain("Erase for good")
  }
  for (const typed of ["0000ABCE", "0000ABCF"]) {
    expect(await look(typed)).toContain("Nothing that customers wrote has the reference")
  }
  for (const typed of ["ABCD", "0000ABCDE", "0000ABCG", `"><script>`]) {
    const page = await look(typed)
    expect(page).toContain("must be eight digits")
    expect(page).not.toContain("<script>")
  }
})

test("erasing takes comment and contact from the ledger, keeps the vote, and is logged without a word", async () => {
  const business = await makeBusiness(worker.db)
  await postVotes(worker, [said(1), said(2)])
  const { erase, fetch, look } = await as(business)
  const done = await erase(1)
  expect(done.status).toBe(303)
  expect(await wordsOf()).toEqual([
    [null, null],
    [COMMENT, CONTACT],
  ])
  expect(await counterErrors(worker.db)).toEqual([])
  expect(await entries()).toEqual([
    {
      business_id: business.id,
      member_id: business.memberId,
      action: "erase",
      detail: '{"touchpoint":"checkout","reference":"00000001"}',
    },
  ])
  const said1 = await (await fetch(done.headers.get("Location") ?? "")).text()
  expect(said1).toContain("The words of 0000 0001 are erased, for good.")
  expect(await look("00000001")).toContain("It may have been erased already")
  expect(await (await fetch("/touchpoints/checkout")).text()).not.toContain("0000 0001")
  const again = await erase(1)
  expect([again.status, again.headers.get("Location")]).toEqual([303, "/words/erase?reference=00000001"])
  expect(await entries()).toHaveLength(1)
})

test("no later revision brings the words back", async () => {
  const { erase } = await as(await makeBusiness(worker.db))
  await postVotes(worker, [said(1)])
  await erase(1)
  await postVotes(worker, [said(1, { rev: 2, reaction: "hate", reason: "slow" })])
  expect(await readLedger(worker.db)).toMatchObject([
    { rev: 2, reaction: "hate", reason: "slow", comment: null, contact: null },
  ])
  expect(await counterErrors(worker.db)).toEqual([])
})

test("a contact without a comment, and the words of a held vote, are found and erased as well", async () => {
  const { erase, look } = await as(await makeBusiness(worker.db))
  await postVotes(worker, [vote(1, { contact: CONTACT }), said(2, { touchpoint: "nowhere" })])
  expect(await look("00000001")).toContain(CONTACT)
  expect(await look("00000002")).toContain(COMMENT)
  expect([(await erase(1)).status, (await erase(2, "nowhere")).status]).toEqual([303, 303])
  expect(await wordsOf()).toEqual([
    [null, null],
    [null, null],
  ])
})

test("two comments of one reference are both shown and erased one by one", async () => {
  const { erase, look } = await as(await makeBusiness(worker.db, { touchpoints: ["checkout", "menu"] }))
  await postVotes(worker, [said(1), said(1, { touchpoint: "menu", comment: "Another" })])
  const page = await look("00000001")
  expect(page).toContain("2 comments have this reference")
  expect(page.match(/Erase for good/g)).toHaveLength(2)
  await erase(1, "menu")
  expect((await wordsOf()).map(([comment]) => comment)).toEqual([COMMENT, null])
})

const park = ({ id }: MadeBusiness, body: string) =>
  worker.db
    .prepare(
      "INSERT INTO parked (business_id, parked_at, received_at, votes, why, body) VALUES (?1, 0, ?2, 2, '', ?3)",
    )
    .bind(id, Date.now(), body)
    .run()

const bodies = async () =>
  (await worker.db.prepare("SELECT body FROM parked ORDER BY id").all<{ body: string }>()).results.map(
    ({ body }) => body,
  )

/** A batch that can't be replayed, its votes said as a newer or a broken Worker may have said them. */
const batchOf = (business: MadeBusiness, ...votes: object[]) =>
  JSON.stringify({ key: business.siteKey, agent: "a pigeon", votes: votes.map((each) => ({ vote: each })) })

test("a comment that only a parked batch has is found by its reference, shown and erased there", async () => {
  const business = await makeBusiness(worker.db)
  const kept = { id: voteId(2), touchpoint: "checkout", comment: "of someone else" }
  const first = { id: voteId(1), touchpoint: "new-till", reaction: "hate", channel: "web", rev: 1 }
  await park(business, batchOf(business, { ...first, comment: "before", contact: CONTACT }, kept))
  await park(business, batchOf(business, { ...first, rev: 2, comment: COMMENT, contact: CONTACT }))
  const { erase, look, fetch } = await as(business)
  const page = await look("00000001")
  expect(page).toContain(COMMENT)
  expect(page).toContain(CONTACT)
  expect(page).toContain("in a parked batch")
  expect(page).not.toContain("before")
  expect(await look("00000003")).toContain("Nothing that customers wrote has the reference")
  const done = await erase(1, "new-till")
  expect(await bodies()).toEqual([batchOf(business, first, kept), batchOf(business, { ...first, rev: 2 })])
  expect(await (await fetch(done.headers.get("Location") ?? "")).text()).toContain("are erased, for good")
  expect(await entries()).toMatchObject([
    { action: "erase", detail: '{"touchpoint":"new-till","reference":"00000001"}' },
  ])
  expect(await look("00000001")).toContain("It may have been erased already")
})

test("words that are stored and parked are shown once, and words of no touchpoint are an admin's to erase", async () => {
  const business = await makeBusiness(worker.db)
  await postVotes(worker, [said(1)])
  await park(business, batchOf(business, { ...said(1), rev: 2 }, { id: voteId(2), comment: COMMENT }))
  const owner = await as(business, "owner")
  expect((await owner.look("00000001")).match(/Erase for good/g)).toHaveLength(1)
  expect(await owner.look("00000002")).not.toContain("Erase for good")
  expect((await owner.erase(2, "")).status).toBe(403)
  const admin = await as(business)
  expect((await admin.erase(2, "")).status).toBe(303)
  expect((await bodies())[0]).toContain(COMMENT)
  await admin.erase(1)
  expect((await bodies())[0]).not.toContain(COMMENT)
})

test("an owner erases from parked batches at own touchpoints only", async () => {
  const business = await makeBusiness(worker.db, { touchpoints: ["checkout", "menu"] })
  await worker.db.prepare("UPDATE touchpoints SET owner_id = NULL WHERE slug = 'menu'").run()
  const votes = ["checkout", "menu"].map((touchpoint) => said(1, { touchpoint, comment: `at ${touchpoint}` }))
  await park(business, batchOf(business, ...votes))
  const owner = await as(business, "owner")
  const page = await owner.look("00000001")
  expect(page).toContain("at menu")
  expect(page.match(/Erase for good/g)).toHaveLength(1)
  expect((await owner.erase(1, "menu")).status).toBe(403)
  expect((await owner.erase(1)).status).toBe(303)
  const [body] = await bodies()
  expect(body).toContain("at menu")
  expect(body).not.toContain("at checkout")
  const others = await as(await makeBusiness(worker.db, { siteKey: "lt_others" }))
  expect(await others.look("00000001")).not.toContain("at menu")
})

test("parked batches lose the words of that vote and nothing else", async () => {
  const business = await makeBusiness(worker.db)
  await postVotes(worker, [said(1)])
  const body = (first: Record<string, unknown>) =>
    JSON.stringify({
      key: business.siteKey,
      votes: [
        { vote: { id: voteId(1), rev: 2, ...first }, seen: { visitorVotes: 1 } },
        { vote: { id: voteId(2), comment: "of someone else" }, seen: {} },
      ],
    })
  await park(business, body({ comment: COMMENT, contact: CONTACT }))
  const { erase } = await as(business)
  await erase(1)
  const { results } = await worker.db.prepare("SELECT body FROM parked").all()
  expect(results).toEqual([{ body: body({}) }])
})

test("an owner erases at own touchpoints only, a viewer nowhere, and both can read", async () => {
  const business = await makeBusiness(worker.db, { touchpoints: ["checkout", "menu"] })
  await postVotes(worker, [said(1), said(2, { touchpoint: "menu" })])
  await worker.db.prepare("UPDATE touchpoints SET owner_id = NULL WHERE slug = 'menu'").run()
  const owner = await as(business, "owner")
  expect(await owner.look("00000002")).toContain("You can read it and not erase it")
  expect((await owner.erase(2, "menu")).status).toBe(403)
  expect((await owner.erase(1)).status).toBe(303)
  const viewer = await as(business, "viewer")
  expect(await viewer.look("00000002")).toContain(COMMENT)
  expect(await viewer.look("00000002")).not.toContain("Erase for good")
  expect((await viewer.erase(2, "menu")).status).toBe(403)
  expect((await wordsOf()).map(([comment]) => comment)).toEqual([null, COMMENT])
})

test("another business's comments are neither found nor erased", async () => {
  const theirs = await makeBusiness(worker.db, { siteKey: "lt_theirs" })
  await postVotes(worker, [said(1)], { key: theirs.siteKey })
  const ours = await as(await makeBusiness(worker.db))
  expect(await ours.look("00000001")).not.toContain(COMMENT)
  expect((await ours.erase(1)).headers.get("Location")).toBe("/words/erase?reference=00000001")
  expect(await wordsOf()).toEqual([[COMMENT, CONTACT]])
  expect(await entries()).toEqual([])
  const { erase } = await as(theirs)
  const entry = (await erase(1)).headers.get("Location") ?? ""
  expect(await (await ours.fetch(entry)).text()).not.toContain("are erased, for good")
})

test("a form from elsewhere, or one that says nothing, erases nothing", async () => {
  const { erase, fetch } = await as(await makeBusiness(worker.db))
  await postVotes(worker, [said(1)])
  expect((await erase(1, "checkout", { "Sec-Fetch-Site": "cross-site" })).status).toBe(403)
  const empty = await fetch("/words/erase", { method: "POST", headers: FROM_OUR_PAGE })
  expect(empty.status).toBe(400)
  expect(await wordsOf()).toEqual([[COMMENT, CONTACT]])
  const stranger = await worker.fetch("/words/erase?reference=00000001")
  expect([stranger.status, stranger.headers.get("Location")]).toEqual([303, "/sign-in"])
})

test("the touchpoint's page says each comment's reference and leads to erasing it", async () => {
  const { fetch } = await as(await makeBusiness(worker.db))
  await postVotes(worker, [said(0xabcd)])
  const page = await (await fetch("/touchpoints/checkout")).text()
  expect(page).toContain("0000 ABCD")
  expect(page).toContain('href="/words/erase?reference=0000ABCD"')
})
