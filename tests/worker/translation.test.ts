import { expect, test } from "vitest"
import { LANGUAGES } from "../../shared/languages.ts"
import { postAsking, storedQuestion, textOfPage } from "../support/asking-form.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { FROM_OUR_PAGE, signedIn } from "../support/member.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()
const GERMAN = "/touchpoints/checkout/asking/in/de"

const admin = async () => {
  const business = await makeBusiness(worker.db)
  return { business, fetch: await signedIn(worker, business) }
}
type Fetch = Awaited<ReturnType<typeof admin>>["fetch"]

const WORDS = {
  base: "null",
  question: " Wie war das Bezahlen? ",
  "love.label": "Gern",
  "hate.label": "Ungern",
  "love.reasons.friendly": "Freundlich",
  "hate.reasons.slow": "",
}
const post = (
  fetch: Fetch,
  form: Record<string, string>,
  path = GERMAN,
  headers: Record<string, string> = FROM_OUR_PAGE,
) =>
  fetch(path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams(form).toString(),
  })
const translations = async (business: MadeBusiness) =>
  (await storedQuestion(worker, business)).translations ?? {}
const pageOf = async (fetch: Fetch, path = GERMAN) => textOfPage(await (await fetch(path)).text())
const SAVED = {
  question: "Wie war das Bezahlen?",
  love: { label: "Gern", reasons: { friendly: "Freundlich" } },
  hate: { label: "Ungern", reasons: {} },
}

test("words in another language are saved, listed, told in the log, and put back", async () => {
  const { business, fetch } = await admin()
  const opened = await fetch("/touchpoints/checkout/asking/in?language=de")
  expect(opened.headers.get("Location")).toBe(GERMAN)
  expect(await pageOf(fetch)).toContain("In German")
  const saved = await post(fetch, WORDS)
  expect(saved.status).toBe(303)
  expect(await translations(business)).toEqual({ de: SAVED })
  const asking = await pageOf(fetch, saved.headers.get("Location") ?? "")
  expect(asking).toContain("Deutsch German, 1 reason still to say")
  expect(await pageOf(fetch, "/log")).toContain("In German: added, “Wie war das Bezahlen?”")
  const entry = /entry=(\d+)/.exec(saved.headers.get("Location") ?? "")?.[1] ?? ""
  await postAsking(fetch, "/undo", { entry })
  expect(await translations(business)).toEqual({})
})

test("what is wrong is said beside its field, and nothing is saved", async () => {
  const { business, fetch } = await admin()
  const refused = await post(fetch, { ...WORDS, question: "", "love.label": "x".repeat(81) })
  expect(refused.status).toBe(422)
  const said = textOfPage(await refused.text())
  expect(said).toContain("2 things to put right")
  expect(said).toContain("Write up to 80 characters.")
  expect(await translations(business)).toEqual({})
})

test("one language more than a touchpoint takes is refused in words", async () => {
  const { business, fetch } = await admin()
  const twelve = Object.fromEntries(
    LANGUAGES.filter((language) => language !== "de")
      .slice(0, 12)
      .map((language) => [language, SAVED]),
  )
  await worker.db
    .prepare("UPDATE touchpoints SET question = json_set(question, '$.translations', json(?1))")
    .bind(JSON.stringify(twelve))
    .run()
  const refused = await post(fetch, WORDS)
  expect(refused.status).toBe(422)
  expect(textOfPage(await refused.text())).toContain("12 languages are as many as a touchpoint takes.")
  expect(await translations(business)).toEqual(twelve)
})

test("a language is removed by its button, or by leaving every field empty", async () => {
  const { business, fetch } = await admin()
  for (const form of [{ ...WORDS, do: "remove" }, { base: "" }]) {
    await post(fetch, WORDS)
    expect(await translations(business)).toEqual({ de: SAVED })
    await post(fetch, { ...form, base: JSON.stringify(SAVED) })
    expect(await translations(business)).toEqual({})
  }
})

test("what somebody else has saved meanwhile is not overwritten unseen", async () => {
  const { business, fetch } = await admin()
  await post(fetch, WORDS)
  const late = await post(fetch, { ...WORDS, question: "Und?" })
  expect(late.status).toBe(409)
  expect(textOfPage(await late.text())).toContain("somebody has changed the same meanwhile")
  expect(await translations(business)).toEqual({ de: SAVED })
})

test("only its people write, from our own pages, in languages that there are", async () => {
  const { business, fetch } = await admin()
  expect((await post(fetch, WORDS, GERMAN, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403)
  for (const path of ["/touchpoints/checkout/asking/in/tlh", "/touchpoints/nowhere/asking/in/de"])
    expect((await post(fetch, WORDS, path)).status).toBe(404)
  await worker.db.prepare("UPDATE members SET role = 'viewer' WHERE id = ?1").bind(business.memberId).run()
  expect((await post(fetch, WORDS)).status).toBe(403)
  expect(await (await fetch(GERMAN)).text()).not.toContain(`action="${GERMAN}"`)
  expect((await worker.fetch(GERMAN)).headers.get("Location")).toBe("/sign-in")
  await worker.db.prepare("UPDATE members SET role = 'owner' WHERE id = ?1").bind(business.memberId).run()
  await worker.db
    .prepare("UPDATE touchpoints SET owner_id = NULL WHERE business_id = ?1")
    .bind(business.id)
    .run()
  expect((await post(fetch, WORDS)).status).toBe(403)
  expect(await translations(business)).toEqual({})
})
