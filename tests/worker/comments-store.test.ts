import { beforeEach, expect, test } from "vitest"
import type { BusinessId, MemberId, Slug } from "../../shared/ids.ts"
import { keepHouse } from "../../worker/keep/nightly.ts"
import { readComments, selectNamedComments } from "../../worker/store/comments.ts"
import { readCommentCounts, selectCommentCounts } from "../../worker/store/count-comments.ts"
import { eraseWords } from "../../worker/store/erase.ts"
import { type CommentKey, findMarked, type Marking, markComments } from "../../worker/store/mark-comments.ts"
import {
  type CommentCursor,
  type CommentsWanted,
  readLookedThrough,
  readWanted,
  selectLookedThrough,
  selectWanted,
} from "../../worker/store/search-comments.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { type KeptVote, keepVotes } from "../support/kept-votes.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

const DAY_MS = 86_400_000
const TODAY = 20_700
const NOON = TODAY * DAY_MS + DAY_MS / 2

const ANY: CommentsWanted = {
  touchpoint: undefined,
  face: undefined,
  reason: undefined,
  channel: undefined,
  place: undefined,
  days: undefined,
  unread: false,
  contact: false,
  ascii: [],
}

let business: MadeBusiness
let businessId: BusinessId
beforeEach(async () => {
  business = await makeBusiness(worker.db, { touchpoints: ["checkout", "menu"] })
  businessId = business.id as BusinessId
})

const put = (touchpoint: string, ...votes: KeptVote[]) =>
  keepVotes(worker.db, business.id, business.touchpointIds[touchpoint], votes)
const numberOf = (id: string) => Number.parseInt(id.slice(-8), 16)
const keyOf = (number: number, touchpoint = "checkout"): CommentKey => ({
  touchpointId: business.touchpointIds[touchpoint] ?? 0,
  id: `019ab000000070008000${number.toString(16).padStart(12, "0")}`,
})

interface Page {
  after?: CommentCursor
  through?: number
  limit?: number
}
const find = async (wanted: Partial<CommentsWanted>, { after, through = 100, limit = 100 }: Page = {}) =>
  readWanted(
    await selectWanted(worker.db, businessId, { ...ANY, ...wanted }, { after, through, limit }).run(),
  )
const numbers = async (wanted: Partial<CommentsWanted>, page: Page = {}) =>
  (await find(wanted, page)).map(({ id }) => numberOf(id))

const as = (rest: Partial<Marking> = {}) =>
  markComments(
    worker.db,
    businessId,
    { as: "read", keys: [], ownerId: null, ...rest },
    { memberId: business.memberId as MemberId, at: NOON + DAY_MS },
  )
const marks = async () =>
  (
    await worker.db
      .prepare("SELECT lower(hex(vote_id)) AS id FROM comment_marks ORDER BY 1")
      .all<{ id: string }>()
  ).results.map(({ id }) => numberOf(id))

test("comments of all touchpoints stand newest first, and only those of counted votes", async () => {
  await put("checkout", { number: 1, at: NOON, comment: "a" }, { number: 2, at: NOON + 2, comment: "b" })
  await put("menu", { number: 3, at: NOON + 1, comment: "c" }, { number: 4, at: NOON + 3 })
  await put(
    "checkout",
    { number: 5, at: NOON + 4, comment: "held", held: "visitor-cap" },
    { number: 6, at: NOON + 5, comment: "taken back", reaction: "none" },
  )
  expect(await numbers({})).toEqual([2, 3, 1])
  expect(await numbers({ touchpoint: "checkout" as Slug })).toEqual([2, 1])
  expect(await numbers({ touchpoint: "nowhere" as Slug })).toEqual([])
  const elsewhere = await selectWanted(worker.db, (business.id + 1) as BusinessId, ANY, {
    after: undefined,
    through: 100,
    limit: 100,
  }).run()
  expect(readWanted(elsewhere)).toEqual([])
})

test("each filter keeps what it names", async () => {
  await put(
    "checkout",
    {
      number: 1,
      at: NOON,
      comment: "Queue",
      reaction: "hate",
      reason: "wait",
      place: "till-1",
      channel: "kiosk",
    },
    { number: 2, at: NOON - DAY_MS, comment: "nice queue", contact: "ana@lumen.example" },
    { number: 3, at: NOON - 2 * DAY_MS, comment: "Schön, QUEUE" },
    { number: 4, at: NOON - 3 * DAY_MS, comment: "nothing" },
  )
  expect(await numbers({ face: "hate" })).toEqual([1])
  expect(await numbers({ reason: "wait" as Slug })).toEqual([1])
  expect(await numbers({ channel: "web" })).toEqual([2, 3, 4])
  expect(await numbers({ place: "till-1" as Slug })).toEqual([1])
  expect(await numbers({ contact: true })).toEqual([2])
  expect(await numbers({ days: { from: TODAY - 2, to: TODAY - 1 } })).toEqual([2, 3])
  expect(await numbers({ days: { from: TODAY, to: TODAY } })).toEqual([1])
  // What is not all ASCII is for the caller to judge.
  expect(await numbers({ ascii: ["nice", "queue"] })).toEqual([2, 3])
  expect(await numbers({ ascii: ["queue"], face: "love", days: { from: TODAY - 9, to: TODAY } })).toEqual([
    2, 3,
  ])
})

test("pages follow each other without a gap or a double, whatever arrives meanwhile and however many share a moment", async () => {
  const same = Array.from({ length: 6 }, (_, at) => ({ number: at + 1, at: NOON, comment: `${at}` }))
  await put("checkout", ...same.slice(0, 3))
  await put("menu", ...same.slice(3), { number: 7, at: NOON - 1, comment: "before" })
  const seen: number[] = []
  for (let after: CommentCursor | undefined, pages = 0; pages < 9; pages++) {
    const page = await find({}, { ...(after && { after }), through: 2, limit: 2 })
    const last = page.at(-1)
    if (!last) break
    seen.push(...page.map(({ id }) => numberOf(id)))
    after = { at: last.at, touchpointId: last.touchpointId, id: last.id }
    await put("checkout", { number: 100 + pages, at: NOON + 10, comment: "new" })
  }
  expect(seen.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7])
})

test("no more comments are looked through than told, and where that ended is known", async () => {
  await put(
    "checkout",
    ...Array.from({ length: 10 }, (_, at) => ({
      number: at,
      at: NOON - at,
      comment: at === 9 ? "found" : "x",
    })),
  )
  const wanted = { ...ANY, ascii: ["found"] }
  const through = async (after?: CommentCursor) =>
    readLookedThrough(await selectLookedThrough(worker.db, businessId, wanted, { after, through: 4 }).run())
  expect(await numbers(wanted, { through: 4 })).toEqual([])
  const first = await through()
  expect(numberOf(first?.id ?? "")).toBe(3)
  const second = await through(first)
  expect(await numbers(wanted, { through: 4, ...(second && { after: second }) })).toEqual([9])
  expect(await through(second)).toBeUndefined()
})

test("a read mark is everyone's, is written once, logged with its comments, and can be taken back", async () => {
  await put(
    "checkout",
    { number: 1, at: NOON, comment: "a" },
    { number: 2, at: NOON + 1, comment: "b" },
    { number: 3, at: NOON },
  )
  const entry = await as({ keys: [keyOf(1), keyOf(3), keyOf(9)] })
  expect(await marks()).toEqual([1])
  expect(await numbers({ unread: true })).toEqual([2])
  expect(await findMarked(worker.db, businessId, entry ?? 0)).toEqual({
    as: "read",
    comments: 1,
    keys: [keyOf(1)],
  })
  expect(await as({ keys: [keyOf(1)] })).toBeUndefined()
  const both = await as({ keys: [keyOf(1), keyOf(2)] })
  expect((await findMarked(worker.db, businessId, both ?? 0))?.keys).toEqual([keyOf(2)])
  const [comment] = readComments(await selectNamedComments(worker.db, businessId, [keyOf(2)], "").run())
  expect(comment?.read).toEqual({ at: NOON + DAY_MS, by: "Ada" })
  await as({ as: "unread", keys: [keyOf(1), keyOf(2)] })
  expect(await marks()).toEqual([])
  expect(await as({ as: "unread", keys: [keyOf(1)] })).toBeUndefined()
})

test("an owner marks at own touchpoints, nobody at another business's", async () => {
  await put("checkout", { number: 1, at: NOON, comment: "a" })
  await worker.db.prepare("UPDATE touchpoints SET owner_id = NULL WHERE slug = 'checkout'").run()
  expect(await as({ keys: [keyOf(1)], ownerId: business.memberId as MemberId })).toBeUndefined()
  const foreign = markComments(
    worker.db,
    (business.id + 1) as BusinessId,
    { as: "read", keys: [keyOf(1)], ownerId: null },
    { memberId: business.memberId as MemberId, at: NOON },
  )
  expect(await foreign).toBeUndefined()
  expect(await marks()).toEqual([])
})

test("a comment that was changed after it was read is unread again", async () => {
  await put("checkout", { number: 1, at: NOON, comment: "a" })
  await as({ keys: [keyOf(1)] })
  const counts = async () =>
    readCommentCounts(await selectCommentCounts(worker.db, businessId, undefined).run())
  expect(await counts()).toEqual({ comments: 1, held: 0, unread: 0 })
  await worker.db
    .prepare("UPDATE votes SET comment = 'b', amended_at = ?1")
    .bind(NOON + DAY_MS + 1)
    .run()
  expect(await counts()).toEqual({ comments: 1, held: 0, unread: 1 })
  expect(await numbers({ unread: true })).toEqual([1])
  expect(await as({ keys: [keyOf(1)] })).toBeDefined()
  expect(await marks()).toEqual([1])
})

test("marks go with the words: erased, or kept long enough", async () => {
  await put(
    "checkout",
    { number: 1, at: NOON, comment: "a" },
    { number: 2, at: NOON, comment: "b" },
    { number: 3, at: NOON + 500 * DAY_MS, comment: "young" },
  )
  await as({ keys: [1, 2, 3].map((number) => keyOf(number)) })
  await eraseWords(
    worker.db,
    businessId,
    { id: keyOf(1).id, slug: "checkout" as Slug },
    {
      memberId: business.memberId as MemberId,
      at: NOON,
    },
  )
  expect(await marks()).toEqual([2, 3])
  await keepHouse(worker.db, NOON + 510 * DAY_MS, { rowsPerStep: 10, votesPerStep: 10, steps: 100 })
  expect(await marks()).toEqual([3])
})

test("nobody's contact leaves the database but the one that is asked for", async () => {
  await put(
    "checkout",
    { number: 1, at: NOON, comment: "a", contact: "ana@lumen.example" },
    { number: 2, at: NOON - 1, comment: "b", contact: "rui@lumen.example" },
  )
  const shown = async (reveal: string) =>
    readComments(await selectNamedComments(worker.db, businessId, [keyOf(1), keyOf(2)], reveal).run()).map(
      ({ hasContact, contact }) => [hasContact, contact],
    )
  expect(await shown("")).toEqual([
    [true, null],
    [true, null],
  ])
  expect(await shown(keyOf(2).id)).toEqual([
    [true, null],
    [true, "rui@lumen.example"],
  ])
})
