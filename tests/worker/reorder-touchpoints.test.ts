import { expect, test } from "vitest"
import type { BusinessId, MemberId, Slug } from "../../shared/ids.ts"
import type { Stage } from "../../shared/journey.ts"
import { reorderTouchpoints, undoReorder } from "../../worker/store/reorder-touchpoints.ts"
import { listTouchpoints } from "../../worker/store/touchpoints.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

const FOUR = { touchpoints: ["a", "b", "c", { slug: "z", stage: "last" as const }] }

const orderOf = async ({ id }: MadeBusiness) =>
  (await listTouchpoints(worker.db, id as BusinessId)).map(({ slug, stage }) => `${stage}/${slug}`)

const authorOf = ({ memberId }: MadeBusiness) => ({ memberId: memberId as MemberId, at: 1_000 })

const move = (business: MadeBusiness, slug: string, stage: Stage, before: string | null = null) =>
  reorderTouchpoints(
    worker.db,
    business.id as BusinessId,
    { slug: slug as Slug, stage, before: before as Slug | null },
    authorOf(business),
  )

const undo = (business: MadeBusiness, entry: number) =>
  undoReorder(worker.db, business.id as BusinessId, entry, authorOf(business))

const entries = async () =>
  (
    await worker.db.prepare("SELECT action, detail FROM audit ORDER BY id").all<{
      action: string
      detail: string
    }>()
  ).results.map(({ action, detail }) => ({ action, ...JSON.parse(detail) }))

const spot = (before: string | null) => ({ spot: { stage: "core", before } })

test("a touchpoint goes before another one, and last where none is named", async () => {
  const business = await makeBusiness(worker.db, FOUR)
  expect(await move(business, "c", "core", "a")).toMatchObject({ tag: "changed" })
  expect(await orderOf(business)).toEqual(["core/c", "core/a", "core/b", "last/z"])
  await move(business, "c", "core")
  expect(await orderOf(business)).toEqual(["core/a", "core/b", "core/c", "last/z"])
  expect(await entries()).toEqual([
    { action: "reorder", touchpoint: "c", before: spot(null), after: spot("a") },
    { action: "reorder", touchpoint: "c", before: spot("a"), after: spot(null) },
  ])
})

test("it may change its stage on the way, and undo brings it back", async () => {
  const business = await makeBusiness(worker.db, FOUR)
  const moved = await move(business, "b", "last", "z")
  expect(await orderOf(business)).toEqual(["core/a", "core/c", "last/b", "last/z"])
  if (moved?.tag !== "changed") throw new Error("it was not moved")
  expect(await undo(business, moved.entry)).toMatchObject({ tag: "changed" })
  expect(await orderOf(business)).toEqual(["core/a", "core/b", "core/c", "last/z"])
})

test("undo leaves alone what has been moved since, and what was moved nowhere writes nothing", async () => {
  const business = await makeBusiness(worker.db, FOUR)
  const moved = await move(business, "c", "core", "a")
  await move(business, "c", "last")
  if (moved?.tag !== "changed") throw new Error("it was not moved")
  expect(await undo(business, moved.entry)).toMatchObject({ tag: "overtaken" })
  expect(await move(business, "z", "last", "gone")).toMatchObject({ tag: "changed" })
  expect(await move(business, "z", "last")).toMatchObject({ tag: "same" })
  expect(await entries()).toHaveLength(3)
})

test("of two who move at once, both do", async () => {
  const business = await makeBusiness(worker.db, FOUR)
  await Promise.all([move(business, "c", "core", "a"), move(business, "b", "first")])
  expect(await orderOf(business)).toEqual(["first/b", "core/c", "core/a", "last/z"])
  expect(await entries()).toHaveLength(2)
})

test("only live touchpoints move, and only one's own", async () => {
  const business = await makeBusiness(worker.db, {
    touchpoints: ["a", { slug: "gone", state: "archived" }],
  })
  const other = await makeBusiness(worker.db, { siteKey: "lt_other", touchpoints: ["a", "b"] })
  expect(await move(business, "gone", "last")).toBeUndefined()
  expect(await move(business, "b", "last")).toBeUndefined()
  await move(business, "a", "last", "b")
  expect(await orderOf(business)).toEqual(["last/a"])
  expect(await orderOf(other)).toEqual(["core/a", "core/b"])
})
