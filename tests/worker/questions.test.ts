import * as v from "valibot"
import { expect, test } from "vitest"
import { BusinessId, MemberId, Slug } from "../../shared/ids.ts"
import { AskedQuestion, DEFAULT_WORDING, type Question } from "../../shared/touchpoint.ts"
import { addImprovement } from "../../worker/store/improvements.ts"
import { makeBusiness } from "../support/businesses.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()
const CHECKOUT = v.parse(Slug, "checkout")

const made = (offers: Partial<Question["offers"]>) =>
  makeBusiness(worker.db, {
    touchpoints: [{ slug: "checkout", question: { ...DEFAULT_WORDING, offers } }],
  })

/** As the widget reads it: nothing in it that is not named there. */
const asked = async (siteKey: string) => {
  const answer = await (await worker.fetch(`/v1/questions/${siteKey}/checkout`)).json()
  expect(v.parse(v.strictObject(AskedQuestion.entries), answer)).toEqual(answer)
  return v.parse(AskedQuestion, answer)
}

test.each([
  [{}, true],
  [{ masking: true }, true],
  [{ masking: false }, undefined],
])("under the policy %j, the question says that comments are masked: %s", async (policy, masked) => {
  const { siteKey } = await makeBusiness(worker.db, { policy })
  expect((await asked(siteKey)).masked).toBe(masked)
})

test("what is not offered is not in it", async () => {
  const { siteKey } = await made({})
  expect(await asked(siteKey)).toEqual({ ...DEFAULT_WORDING, masked: true })
})

test("what is offered is in it, and of the owner the first name only", async () => {
  const { siteKey } = await made({
    contact: true,
    friend: "https://shop.example/",
    review: true,
    lookInto: true,
  })
  await worker.db.prepare("UPDATE members SET name = ' Ada Maria Lovelace'").run()
  expect(await asked(siteKey)).toEqual({
    ...DEFAULT_WORDING,
    masked: true,
    contact: true,
    friend: "https://shop.example/",
    review: true,
    owner: "Ada",
  })
})

test("nobody looks into it where nobody owns the touchpoint, and no review is written without an address", async () => {
  const { siteKey } = await made({ lookInto: true, review: true })
  await worker.db.prepare("UPDATE touchpoints SET owner_id = NULL").run()
  expect(await asked(siteKey)).toEqual({ ...DEFAULT_WORDING, masked: true })
})

test("the latest published improvement is told, of this touchpoint only", async () => {
  const { id, siteKey, memberId } = await makeBusiness(worker.db, { touchpoints: ["checkout", "coffee"] })
  const author = { memberId: v.parse(MemberId, memberId), at: 1000 }
  const add = (slug: Slug, day: number, text: string, published: boolean) =>
    addImprovement(worker.db, v.parse(BusinessId, id), slug, { day, text, published }, author)
  await add(CHECKOUT, 20_001, "A draft.", false)
  await add(v.parse(Slug, "coffee"), 20_002, "Hotter cups.", true)
  expect((await asked(siteKey)).did).toBeUndefined()
  await add(CHECKOUT, 20_000, "A second till opens at noon.", true)
  await add(CHECKOUT, 19_999, "An older one.", true)
  expect((await asked(siteKey)).did).toEqual({ day: "2024-10-04", text: "A second till opens at noon." })
  await worker.db.prepare("UPDATE improvements SET removed_at = 1 WHERE day = 20000").run()
  expect((await asked(siteKey)).did?.text).toBe("An older one.")
})

test("a policy that can't be read costs nobody the question", async () => {
  const { siteKey } = await made({})
  await worker.db.prepare(`UPDATE businesses SET policy = '{"masking":"maybe"}'`).run()
  expect((await asked(siteKey)).masked).toBe(true)
})

test("it may be read by any page, and is not sent again to whoever has it", async () => {
  const { siteKey } = await made({})
  const path = `/v1/questions/${siteKey}/checkout`
  const answer = await worker.fetch(path)
  expect(answer.headers.get("access-control-allow-origin")).toBe("*")
  expect(answer.headers.get("cache-control")).toBe("public, max-age=60, stale-while-revalidate=86400")
  const etag = answer.headers.get("etag") ?? ""
  const again = await worker.fetch(path, { headers: { "If-None-Match": etag } })
  expect(again.status).toBe(304)
  expect(again.headers.get("access-control-allow-origin")).toBe("*")
  const lost = await worker.fetch(`/v1/questions/${siteKey}/nowhere`)
  expect([lost.status, lost.headers.get("access-control-allow-origin")]).toEqual([404, "*"])
})
