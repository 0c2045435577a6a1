import * as v from "valibot"
import { expect, test } from "vitest"
import { BusinessId, MemberId, Slug } from "../../shared/ids.ts"
import { Question } from "../../shared/touchpoint.ts"
import { changeQuestion, undoQuestion } from "../../worker/store/change-question.ts"
import { makeBusiness } from "../support/businesses.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()
const CHECKOUT = v.parse(Slug, "checkout")

/** A business with its ids as the store takes them. */
const someBusiness = async (siteKey?: string) => {
  const made = await makeBusiness(worker.db, siteKey === undefined ? {} : { siteKey })
  const author = { memberId: v.parse(MemberId, made.memberId), at: 1000 }
  return { ...made, businessId: v.parse(BusinessId, made.id), author }
}

const stored = async (businessId: number): Promise<Question> => {
  const text = await worker.db
    .prepare("SELECT question FROM touchpoints WHERE business_id = ?1 AND slug = 'checkout'")
    .bind(businessId)
    .first<string>("question")
  return v.parse(Question, JSON.parse(text ?? ""))
}

const entries = async () => {
  const { results } = await worker.db
    .prepare("SELECT business_id, member_id, at, action, detail FROM audit ORDER BY id")
    .all<{ business_id: number; member_id: number; at: number; action: string; detail: string }>()
  return results.map(({ detail, ...entry }) => ({ ...entry, detail: JSON.parse(detail) }))
}

const OFFERS = { contact: true, friend: "https://cafe.example/review", review: true, lookInto: false }

test("a question stored before there were offers has the defaults", async () => {
  const { id } = await someBusiness()
  expect(await stored(id)).toMatchObject({
    offers: { contact: false, friend: "", review: false, lookInto: false },
    asking: { where: "bottom-end", when: "", whenAgain: 30, whenShare: 100, for: "", look: "faces" },
  })
})

test("some fields are changed, others left, and the log tells what was and what became", async () => {
  const { businessId, author } = await someBusiness()
  const before = await stored(businessId)
  const outcome = await changeQuestion(worker.db, businessId, CHECKOUT, { offers: OFFERS }, author)
  expect(outcome).toMatchObject({ tag: "changed", fields: ["offers"] })
  expect(await stored(businessId)).toEqual({ ...before, offers: OFFERS })
  expect(await entries()).toEqual([
    {
      business_id: businessId,
      member_id: author.memberId,
      at: 1000,
      action: "question",
      detail: { touchpoint: "checkout", before: { offers: before.offers }, after: { offers: OFFERS } },
    },
  ])
})

test("what is said already is neither written nor logged", async () => {
  const { businessId, author } = await someBusiness()
  const { question } = await stored(businessId)
  expect(await changeQuestion(worker.db, businessId, CHECKOUT, { question }, author)).toEqual({
    tag: "same",
    fields: ["question"],
  })
  expect(await entries()).toEqual([])
})

test("a change that was decided upon something else is not written, and what others wrote beside it stays", async () => {
  const { businessId, author } = await someBusiness()
  const seen = await stored(businessId)
  await changeQuestion(worker.db, businessId, CHECKOUT, { question: "Quick?" }, author)
  const late = await changeQuestion(worker.db, businessId, CHECKOUT, { question: "Friendly?" }, author, {
    question: seen.question,
  })
  expect(late).toEqual({ tag: "overtaken", fields: ["question"] })
  const beside = await changeQuestion(worker.db, businessId, CHECKOUT, { offers: OFFERS }, author, {
    offers: seen.offers,
  })
  expect(beside?.tag).toBe("changed")
  expect(await stored(businessId)).toEqual({ ...seen, question: "Quick?", offers: OFFERS })
})

test("ten who write different fields at one moment all succeed", async () => {
  const { businessId, author } = await someBusiness()
  const looks = ["thumbs", "words", "faces dark", "thumbs dark", "words dark"] as const
  const { asking } = await stored(businessId)
  const outcomes = await Promise.all([
    ...looks.map((look) =>
      changeQuestion(worker.db, businessId, CHECKOUT, { asking: { ...asking, look } }, author),
    ),
    ...looks.map((text) => changeQuestion(worker.db, businessId, CHECKOUT, { question: text }, author)),
  ])
  expect(outcomes.map((outcome) => outcome?.tag)).toEqual(Array(10).fill("changed"))
  const log = await entries()
  expect(log).toHaveLength(10)
  const last = Object.assign({}, ...log.map(({ detail }) => detail.after))
  expect(await stored(businessId)).toMatchObject(last)
})

test("an undo puts back what was, once, and is overtaken by a later change", async () => {
  const { businessId, author } = await someBusiness()
  const before = await stored(businessId)
  const first = await changeQuestion(worker.db, businessId, CHECKOUT, { question: "Quick?" }, author)
  if (first?.tag !== "changed") throw new Error("nothing was changed")
  const undone = await undoQuestion(worker.db, businessId, CHECKOUT, first.entry, author)
  expect(undone?.tag).toBe("changed")
  expect(await stored(businessId)).toEqual(before)
  expect((await entries()).at(-1)?.detail).toMatchObject({ undoes: first.entry })
  await changeQuestion(worker.db, businessId, CHECKOUT, { question: "Kind?" }, author)
  expect((await undoQuestion(worker.db, businessId, CHECKOUT, first.entry, author))?.tag).toBe("overtaken")
  expect((await stored(businessId)).question).toBe("Kind?")
})

test("another business's touchpoint is out of reach, and so is its log", async () => {
  const ours = await someBusiness()
  const theirs = await someBusiness("lt_theirs")
  const changed = await changeQuestion(
    worker.db,
    theirs.businessId,
    CHECKOUT,
    { question: "Theirs?" },
    theirs.author,
  )
  if (changed?.tag !== "changed") throw new Error("nothing was changed")
  expect((await stored(ours.id)).question).toBe("How was it?")
  expect(await undoQuestion(worker.db, ours.businessId, CHECKOUT, changed.entry, ours.author)).toBeUndefined()
  const unknown = v.parse(Slug, "nowhere")
  const lost = await changeQuestion(worker.db, ours.businessId, unknown, { question: "?" }, ours.author)
  expect(lost).toBeUndefined()
})

test.each([
  [{ offers: { ...OFFERS, friend: "javascript:alert(1)" } }],
  [{ offers: { ...OFFERS, friend: "cafe.example" } }],
  [{ question: "" }],
])("%j is refused before anything is written", async (patch) => {
  const { businessId, author } = await someBusiness()
  const before = await stored(businessId)
  await expect(changeQuestion(worker.db, businessId, CHECKOUT, patch, author)).rejects.toThrow()
  expect(await stored(businessId)).toEqual(before)
  expect(await entries()).toEqual([])
})
