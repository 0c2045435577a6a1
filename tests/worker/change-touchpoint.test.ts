import { expect, test } from "vitest"
import type { BusinessId, MemberId, Slug } from "../../shared/ids.ts"
import { type TouchpointSetup, UNDECIDED } from "../../shared/touchpoint.ts"
import {
  changeTouchpoint,
  type TouchpointFields,
  undoTouchpoint,
} from "../../worker/store/change-touchpoint.ts"
import { createTouchpoints } from "../../worker/store/create-touchpoints.ts"
import { findSetupDeed } from "../../worker/store/find-setup-deed.ts"
import { listTouchpoints } from "../../worker/store/touchpoints.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { counterErrors } from "../support/ledger.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

const worker = useWorker()

const setup = (slug: string, more: Partial<TouchpointSetup> = {}): TouchpointSetup => ({
  slug: slug as Slug,
  name: `The ${slug}`,
  stage: "core",
  kind: "passive",
  critical: true,
  expectation: "Quick.",
  target: 80,
  question: UNDECIDED,
  ...more,
})

const authorOf = ({ memberId }: MadeBusiness, at = 1_000) => ({ memberId: memberId as MemberId, at })

const create = (business: MadeBusiness, setups: TouchpointSetup[], template?: string) =>
  createTouchpoints(
    worker.db,
    business.id as BusinessId,
    setups,
    authorOf(business),
    template === undefined ? {} : { template },
  )

const change = (
  business: MadeBusiness,
  slug: string,
  patch: Partial<TouchpointFields>,
  expected: Partial<TouchpointFields> = {},
) =>
  changeTouchpoint(
    worker.db,
    business.id as BusinessId,
    slug as Slug,
    patch,
    authorOf(business, 2_000),
    expected,
  )

const live = ({ id }: MadeBusiness) => listTouchpoints(worker.db, id as BusinessId)

const details = async () =>
  (await worker.db.prepare("SELECT detail FROM audit ORDER BY id").all<{ detail: string }>()).results.map(
    ({ detail }) => JSON.parse(detail),
  )

test("a journey is created at once, in its order, with one entry of the log", async () => {
  const business = await makeBusiness(worker.db)
  const made = await create(
    business,
    [setup("till"), setup("advert", { stage: "pre", critical: false, target: null }), setup("cup")],
    "cafe",
  )
  expect(made.slugs).toEqual(["till", "advert", "cup"])
  expect((await live(business)).map(({ id: _, ...touchpoint }) => touchpoint)).toMatchObject([
    { slug: "advert", kind: "passive", critical: false, target: null, owner: "Ada" },
    { slug: "checkout" },
    { slug: "till", critical: true, target: 80, expectation: "Quick.", question: UNDECIDED },
    { slug: "cup" },
  ])
  expect(await details()).toEqual([
    {
      template: "cafe",
      touchpoints: [
        { touchpoint: "till", name: "The till", stage: "core" },
        { touchpoint: "advert", name: "The advert", stage: "pre" },
        { touchpoint: "cup", name: "The cup", stage: "core" },
      ],
    },
  ])
})

test("what the business has already stays as it is, and where that is all, nothing is written", async () => {
  const business = await makeBusiness(worker.db, {
    touchpoints: ["checkout", { slug: "old", state: "archived" }],
  })
  await postVotes(worker, [vote(1, { touchpoint: "old" })])
  expect(await create(business, [setup("checkout"), setup("till"), setup("old")])).toMatchObject({
    slugs: ["till"],
  })
  expect(await details()).toMatchObject([{ touchpoints: [{ touchpoint: "till" }] }])
  expect(await create(business, [setup("till")])).toEqual({ slugs: [], entry: undefined })
  expect(await details()).toHaveLength(1)
})

test("an archived one that never had a vote makes room for a new one of its name", async () => {
  const business = await makeBusiness(worker.db)
  await change(business, "checkout", { archivedAt: 2_000 })
  expect(await create(business, [setup("checkout")])).toMatchObject({ slugs: ["checkout"] })
  expect(await live(business)).toMatchObject([{ slug: "checkout", target: 80 }])
})

test("votes that waited for it are released when it is created, of this business only", async () => {
  const business = await makeBusiness(worker.db)
  await makeBusiness(worker.db, { siteKey: "lt_other" })
  await postVotes(worker, [vote(1, { touchpoint: "till" }), vote(2, { touchpoint: "till" })])
  await postVotes(worker, [vote(3, { touchpoint: "till" })], { key: "lt_other" })
  await create(business, [setup("till")])
  const { results } = await worker.db
    .prepare("SELECT business_id, state, count(*) AS votes FROM votes GROUP BY 1, 2")
    .all()
  expect(results).toEqual([
    { business_id: business.id, state: "counted", votes: 2 },
    { business_id: business.id + 1, state: "held", votes: 1 },
  ])
  expect(await counterErrors(worker.db)).toEqual([])
})

test("fields are changed with what they were, and undo puts them back unless overtaken", async () => {
  const business = await makeBusiness(worker.db)
  const made = await change(business, "checkout", { name: "Pay", target: 70, stage: "last", ownerId: null })
  if (made?.tag !== "changed") throw new Error("nothing was changed")
  expect(await live(business)).toMatchObject([{ name: "Pay", target: 70, stage: "last", owner: null }])
  const [entry] = await details()
  expect(entry).toMatchObject({
    touchpoint: "checkout",
    before: { name: "The checkout", target: null, stage: "core", ownerId: business.memberId },
    after: { name: "Pay", target: 70, stage: "last", ownerId: null },
  })
  expect(await findSetupDeed(worker.db, business.id as BusinessId, made.entry)).toEqual({
    tag: "changed",
    gave: true,
    slug: "checkout",
    name: "Pay",
    stands: true,
  })
  expect(await change(business, "checkout", { name: "Till" }, { name: "The checkout" })).toMatchObject({
    tag: "overtaken",
  })
  const undone = await undoTouchpoint(worker.db, business.id as BusinessId, made.entry, authorOf(business))
  expect(undone).toMatchObject({ tag: "changed" })
  expect(await live(business)).toMatchObject([{ name: "The checkout", target: null, owner: "Ada" }])
})

test("archiving takes it out of the journey and keeps its votes; restoring brings it back", async () => {
  const business = await makeBusiness(worker.db)
  await change(business, "checkout", { archivedAt: 2_000 })
  expect(await live(business)).toEqual([])
  await postVotes(worker, [vote(1)])
  expect(await worker.db.prepare("SELECT state, archived_at FROM touchpoints").first()).toEqual({
    state: "archived",
    archived_at: 2_000,
  })
  expect(await change(business, "checkout", { archivedAt: null })).toMatchObject({ tag: "changed" })
  expect(await live(business)).toHaveLength(1)
  expect(await worker.db.prepare("SELECT state FROM votes").first("state")).toBe("counted")
})

test("nobody owns what is given to another business's member, and nobody changes what waits", async () => {
  const business = await makeBusiness(worker.db)
  const other = await makeBusiness(worker.db, { siteKey: "lt_another" })
  await change(business, "checkout", { ownerId: other.memberId as MemberId })
  expect(await live(business)).toMatchObject([{ owner: null }])
  await postVotes(worker, [vote(1, { touchpoint: "waits" })])
  expect(await change(business, "waits", { name: "X" })).toBeUndefined()
  expect(await live(other)).toMatchObject([{ name: "The checkout", owner: "Ada" }])
})
