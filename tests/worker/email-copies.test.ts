import * as v from "valibot"
import { expect, test } from "vitest"
import { type BusinessId, Slug } from "../../shared/ids.ts"
import { keepHouse } from "../../worker/keep/nightly.ts"
import { listSends } from "../../worker/store/read-sends.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { answerByHand, type Letter, letterTo, post, tokenOf } from "../support/letter.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()

const MINUTE_MS = 60_000
const figures = async ({ id }: MadeBusiness) =>
  (await listSends(worker.db, id as BusinessId, v.parse(Slug, "checkout")))[0]
const copies = async () =>
  (await worker.db.prepare("SELECT * FROM email_copies").all<Record<string, number>>()).results
const pulse = () =>
  worker.db
    .prepare(
      "SELECT total(love) AS love, total(hate) AS hate, total(held_love + held_hate) AS held FROM counters",
    )
    .first()
/** What the page's script says, of a page that was made so long ago. */
const openedAt = async (letter: Letter, goal: keyof Letter, agoMs: number) => {
  const address = letter[goal]
  return worker.fetch(address.replace(`/${goal}?`, `/${goal}/opened?`), {
    method: "POST",
    body: await tokenOf(worker, address, agoMs),
  })
}
/** A press of a person whose browser runs scripts. */
const pressed = async (letter: Letter, goal: "love" | "hate", agoMs: number, reaction = goal) =>
  post(worker, letter[goal], {
    reaction,
    hand: "person",
    made: await tokenOf(worker, letter[goal], agoMs),
  })
/** As if all of it had happened earlier. */
const later = (ms: number) =>
  worker.db
    .prepare(
      `UPDATE email_copies SET seen_at = seen_at - ?1, love_opened_at = love_opened_at - ?1, hate_opened_at = hate_opened_at - ?1,
         other_opened_at = other_opened_at - ?1, marked_until = marked_until - ?1, confirmed_at = confirmed_at - ?1,
         tapped_at = tapped_at - ?1`,
    )
    .bind(ms)
    .run()

test("openings are counted once for each copy and face, apart from answers", async () => {
  const business = await makeBusiness(worker.db)
  const [ada, bob] = ["ada", "bob"].map((name) => letterTo(worker, business, name))
  if (!ada || !bob) throw new Error("no letters")
  await openedAt(ada, "love", 9 * MINUTE_MS)
  await openedAt(ada, "love", 5 * MINUTE_MS)
  await openedAt(ada, "hate", 3000)
  await openedAt(bob, "hate", 3000)
  expect(await figures(business)).toMatchObject({ slug: "november", named: null, opened: 2 })
  expect(await figures(business)).toMatchObject({ openedLove: 1, openedHate: 2, unconfirmed: 2, marked: 0 })
  await pressed(bob, "hate", 3000)
  expect(await figures(business)).toMatchObject({ opened: 2, confirmed: 1, unconfirmed: 1, love: 0, hate: 1 })
  expect(await pulse()).toEqual({ love: 0, hate: 1, held: 0 })
})

test("only a page of this very link can say that it was opened", async () => {
  const business = await makeBusiness(worker.db)
  const letter = letterTo(worker, business, "ada")
  const say = (address: string, body: string) =>
    worker.fetch(address.replace("/love?", "/love/opened?"), { method: "POST", body })
  expect((await say(letter.love, "")).status).toBe(400)
  expect((await say(letter.love, await tokenOf(worker, letter.hate, 10))).status).toBe(400)
  expect(
    (await say(letter.love, await tokenOf(worker, letterTo(worker, business, "bob").love, 10))).status,
  ).toBe(400)
  expect((await say(letter.love, "x".repeat(300))).status).toBe(413)
  expect(await copies()).toEqual([])
  expect((await say(letter.love, await tokenOf(worker, letter.love, 10))).status).toBe(204)
  expect(await copies()).toHaveLength(1)
})

test("a copy whose faces are both opened within seconds is marked for ten minutes, and no longer", async () => {
  const business = await makeBusiness(worker.db)
  const letter = letterTo(worker, business, "ada")
  await openedAt(letter, "love", 4134)
  await openedAt(letter, "hate", 4000)
  await pressed(letter, "hate", 2000)
  expect(await pulse()).toEqual({ love: 0, hate: 0, held: 1 })
  expect(await figures(business)).toMatchObject({ marked: 1, confirmed: 0, held: 1 })
  // Another recipient of the same send is heard all the while.
  await pressed(letterTo(worker, business, "bob"), "love", 2000)
  expect(await pulse()).toEqual({ love: 1, hate: 0, held: 1 })
  await later(10 * MINUTE_MS)
  await pressed(letter, "love", 2000)
  expect(await pulse()).toEqual({ love: 2, hate: 0, held: 0 })
  expect(await figures(business)).toMatchObject({ confirmed: 2, held: 0, love: 2 })
})

test("two openings at one moment see each other", async () => {
  const letter = letterTo(worker, await makeBusiness(worker.db), "ada")
  await Promise.all([openedAt(letter, "love", 2000), openedAt(letter, "hate", 2000)])
  expect(await copies()).toMatchObject([{ marked_until: expect.any(Number) }])
})

test("faces opened with a pause between are a person's second thought", async () => {
  const letter = letterTo(worker, await makeBusiness(worker.db), "ada")
  await openedAt(letter, "love", 14_500)
  await openedAt(letter, "hate", 4000)
  await pressed(letter, "hate", 4000)
  expect(await pulse()).toEqual({ love: 0, hate: 1, held: 0 })
})

test("a tap that a machine made a moment before it gave itself away does not stay in the pulse", async () => {
  const letter = letterTo(worker, await makeBusiness(worker.db), "ada")
  await openedAt(letter, "love", 8000)
  await pressed(letter, "love", 8000)
  expect(await pulse()).toEqual({ love: 1, hate: 0, held: 0 })
  await openedAt(letter, "other", 100)
  expect(await pulse()).toEqual({ love: 0, hate: 0, held: 1 })
  expect(await copies()).toMatchObject([{ confirmed_at: null, tapped_at: null }])
  await later(11 * MINUTE_MS)
  await pressed(letter, "hate", 2000)
  expect(await pulse()).toEqual({ love: 0, hate: 1, held: 0 })
})

test("and what a person had said before it stands again", async () => {
  const letter = letterTo(worker, await makeBusiness(worker.db), "ada")
  await pressed(letter, "love", 8000)
  await later(24 * 60 * MINUTE_MS)
  await pressed(letter, "hate", 8000)
  await pressed(letter, "hate", 7000, "love")
  await pressed(letter, "hate", 6000)
  expect(await pulse()).toEqual({ love: 0, hate: 1, held: 0 })
  await openedAt(letter, "other", 100)
  expect(await pulse()).toEqual({ love: 1, hate: 0, held: 1 })
})

test("an answer of an hour ago stays, whatever opens the letter since", async () => {
  const letter = letterTo(worker, await makeBusiness(worker.db), "ada")
  await pressed(letter, "love", 8000)
  await later(60 * MINUTE_MS)
  await openedAt(letter, "other", 100)
  await pressed(letter, "hate", 2000)
  expect(await pulse()).toEqual({ love: 1, hate: 0, held: 1 })
})

test("where the page's script runs, it must vouch for the tap", async () => {
  const letter = letterTo(worker, await makeBusiness(worker.db), "ada")
  const made = await tokenOf(worker, letter.love, 3000)
  await worker.fetch(letter.love.replace("/love?", "/love/opened?"), { method: "POST", body: made })
  await post(worker, letter.love, { reaction: "love", made, hand: "" })
  expect(await pulse()).toEqual({ love: 0, hate: 0, held: 1 })
  await post(worker, letter.love, { reaction: "love", made, hand: "person" })
  expect(await pulse()).toEqual({ love: 1, hate: 0, held: 0 })
})

test("without scripts, links asked for at once mark the copy as well", async () => {
  const letter = letterTo(worker, await makeBusiness(worker.db), "ada")
  await worker.fetch(letter.hate, { method: "HEAD" })
  await answerByHand(worker, letter.love)
  expect(await pulse()).toEqual({ love: 0, hate: 0, held: 1 })
})

test("copies go after thirteen months, their votes stay as long as votes do", async () => {
  const letter = letterTo(worker, await makeBusiness(worker.db), "ada")
  await pressed(letter, "love", 8000)
  const DAY_MS = 86_400_000
  await keepHouse(worker.db, Date.now() + 390 * DAY_MS)
  expect(await copies()).toHaveLength(1)
  await keepHouse(worker.db, Date.now() + 397 * DAY_MS)
  expect(await copies()).toEqual([])
  expect(await pulse()).toEqual({ love: 1, hate: 0, held: 0 })
})
