import * as v from "valibot"
import { expect, test } from "vitest"
import { BusinessId, type ImprovementId, MemberId, Slug } from "../../shared/ids.ts"
import { changeImprovement, undoImprovement } from "../../worker/store/change-improvement.ts"
import { addImprovement, readImprovements, selectImprovements } from "../../worker/store/improvements.ts"
import { makeBusiness } from "../support/businesses.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()
const CHECKOUT = v.parse(Slug, "checkout")
const COFFEE = v.parse(Slug, "coffee")
const TILL = { day: 20_000, text: "A second till opens at noon.", published: true }

const someBusiness = async (siteKey?: string) => {
  const touchpoints = ["checkout", "coffee"]
  const made = await makeBusiness(
    worker.db,
    siteKey === undefined ? { touchpoints } : { siteKey, touchpoints },
  )
  const author = { memberId: v.parse(MemberId, made.memberId), at: 1000 }
  return { businessId: v.parse(BusinessId, made.id), author }
}

const added = async (businessId: BusinessId, author: { memberId: MemberId; at: number }, given = TILL) => {
  const improvement = await addImprovement(worker.db, businessId, CHECKOUT, given, author)
  if (!improvement) throw new Error("nothing was added")
  return improvement
}

const improvementsAt = async (businessId: BusinessId, slug: Slug) =>
  readImprovements(await selectImprovements(worker.db, businessId, slug).run())

const details = async () => {
  const { results } = await worker.db.prepare("SELECT action, detail FROM audit ORDER BY id").all<{
    action: string
    detail: string
  }>()
  return results.map(({ action, detail }) => ({ action, ...JSON.parse(detail) }))
}

test("an improvement is written down with its entry, the newest change first", async () => {
  const { businessId, author } = await someBusiness()
  const first = await added(businessId, author)
  const older = await added(businessId, author, { day: 19_000, text: "Older.", published: false })
  expect(await improvementsAt(businessId, CHECKOUT)).toEqual([
    { id: first.id, day: 20_000, text: TILL.text, publishedAt: 1000, createdAt: 1000, member: "Ada" },
    { id: older.id, day: 19_000, text: "Older.", publishedAt: null, createdAt: 1000, member: "Ada" },
  ])
  expect(await improvementsAt(businessId, COFFEE)).toEqual([])
  expect(await details()).toMatchObject([
    { action: "improvement", touchpoint: "checkout", improvement: first.id, after: { text: TILL.text } },
    { action: "improvement", touchpoint: "checkout", improvement: older.id, after: { publishedAt: null } },
  ])
})

test("it is edited, no longer told, removed, and each of it undone", async () => {
  const { businessId, author } = await someBusiness()
  const { id } = await added(businessId, author)
  const [before] = await improvementsAt(businessId, CHECKOUT)
  for (const patch of [
    { text: "Two tills at noon.", day: 20_001 },
    { publishedAt: null },
    { removedAt: 2000 },
  ]) {
    const outcome = await changeImprovement(worker.db, businessId, CHECKOUT, id, patch, author)
    if (outcome?.tag !== "changed") throw new Error("nothing was changed")
    const [now] = await improvementsAt(businessId, CHECKOUT)
    if ("removedAt" in patch) expect(now).toBeUndefined()
    else expect(now).toMatchObject(patch)
    const undone = await undoImprovement(worker.db, businessId, CHECKOUT, outcome.entry, author)
    expect(undone?.tag).toBe("changed")
    expect((await improvementsAt(businessId, CHECKOUT))[0]).toEqual(before)
  }
})

test("undoing that it was added removes it, and undoing that brings it back", async () => {
  const { businessId, author } = await someBusiness()
  const { entry } = await added(businessId, author)
  const undone = await undoImprovement(worker.db, businessId, CHECKOUT, entry, author)
  expect(await improvementsAt(businessId, CHECKOUT)).toEqual([])
  if (undone?.tag !== "changed") throw new Error("nothing was undone")
  await undoImprovement(worker.db, businessId, CHECKOUT, undone.entry, author)
  expect(await improvementsAt(businessId, CHECKOUT)).toHaveLength(1)
})

test("what was changed meanwhile is not written over", async () => {
  const { businessId, author } = await someBusiness()
  const { id, entry } = await added(businessId, author)
  await changeImprovement(worker.db, businessId, CHECKOUT, id, { text: "Two tills." }, author)
  const patch = { text: "Three tills." }
  const expected = { text: TILL.text }
  const late = await changeImprovement(worker.db, businessId, CHECKOUT, id, patch, author, expected)
  expect(late).toEqual({ tag: "overtaken", fields: ["text"] })
  const undone = await undoImprovement(worker.db, businessId, CHECKOUT, entry, author)
  expect(undone?.tag, "of a text that is another by now").toBe("overtaken")
  expect((await improvementsAt(businessId, CHECKOUT))[0]?.text).toBe("Two tills.")
})

test("one of another touchpoint or business can't be reached", async () => {
  const ours = await someBusiness()
  const theirs = await someBusiness("lt_theirs")
  const { id, entry } = await added(ours.businessId, ours.author)
  const patch = { text: "Mine." }
  const change = (businessId: BusinessId, slug: Slug, which: ImprovementId) =>
    changeImprovement(worker.db, businessId, slug, which, patch, ours.author)
  expect(await change(theirs.businessId, CHECKOUT, id)).toBeUndefined()
  expect(await change(ours.businessId, COFFEE, id)).toBeUndefined()
  expect(await undoImprovement(worker.db, theirs.businessId, CHECKOUT, entry, ours.author)).toBeUndefined()
  expect(await undoImprovement(worker.db, ours.businessId, COFFEE, entry, ours.author)).toBeUndefined()
  const nowhere = v.parse(Slug, "nowhere")
  expect(await addImprovement(worker.db, ours.businessId, nowhere, TILL, ours.author)).toBeUndefined()
  expect(await improvementsAt(theirs.businessId, CHECKOUT)).toEqual([])
  expect(await details()).toHaveLength(1)
})
