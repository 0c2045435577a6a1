import { expect, test } from "vitest"
import { dayToDate } from "../../shared/local-time.ts"
import { makeBusiness } from "../support/businesses.ts"
import { signedIn } from "../support/member.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

const worker = useWorker()
const DAY_MS = 86_400_000
const today = () => Math.floor(Date.now() / DAY_MS)
const daysAgo = (days: number) => dayToDate(today() - days)

const textOf = async (response: Response) =>
  (await response.text()).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ")

/** Eleven loves on each of these days, all tapped a moment after midnight: the last one is not in the future. */
const loves = (...ages: number[]) =>
  ages.flatMap((age, index) =>
    Array.from({ length: 11 }, (_, n) =>
      vote(index * 100 + n, { reaction: "love", at: `${daysAgo(age)}T00:00:00.000Z` }),
    ),
  )

test("any days can be looked at, and stay in every link of the page", async () => {
  const business = await makeBusiness(worker.db)
  await postVotes(worker, loves(0, 5, 9, 10))
  const get = await signedIn(worker, business)
  const address = `from=${daysAgo(9)}&to=${daysAgo(5)}`
  const page = await (await get(`/journey?${address}`)).text()
  expect(page).toContain("22 love · 0 hate")
  expect(page).toContain(`/touchpoints/checkout?${address.replace("&", "&amp;")}`)
  expect(page).toContain(`value="${daysAgo(9)}"`)
  expect(await textOf(await get(`/touchpoints/checkout?${address}`))).toContain("from 22 love and 0 hate")
  expect(await textOf(await get(`/journey?from=${daysAgo(9)}`))).toContain("33 love · 0 hate")
})

test.each([
  [`from=${daysAgo(1)}&to=${daysAgo(3)}`, "The first day must not be after the last."],
  [`from=${daysAgo(1)}&to=${daysAgo(-3)}`, "The last day must not be after today."],
  [`from=${daysAgo(900)}&to=${daysAgo(3)}`, "Choose 731 days at most"],
  ["from=2026-02-30&to=2026-03-02", "Choose both days."],
  [`to=${daysAgo(3)}`, "Choose both days."],
])("%s is refused in words, and the usual period shown", async (address, words) => {
  const get = await signedIn(worker, await makeBusiness(worker.db))
  const answer = await get(`/journey?${address}`)
  expect(answer.status).toBe(200)
  expect(await textOf(answer)).toMatch(new RegExp(`${words}.* These are the last 28 days.`))
})

test("“since” begins with the newest improvement that stands: of the journey, or of the touchpoint", async () => {
  const business = await makeBusiness(worker.db, { touchpoints: ["checkout", "menu"] })
  const other = await makeBusiness(worker.db, { siteKey: "lt_others" })
  const get = await signedIn(worker, business)
  expect(await textOf(await get("/journey?period=since"))).toContain(
    "Nobody has noted an improvement yet. These are the last 28 days.",
  )
  const note = (
    of: typeof business,
    slug: string,
    age: number,
    text: string,
    removedAt: number | null = null,
  ) =>
    worker.db
      .prepare(
        "INSERT INTO improvements (business_id, touchpoint_id, day, text, removed_at, created_at) VALUES (?, ?, ?, ?, ?, 0)",
      )
      .bind(of.id, of.touchpointIds[slug], today() - age, text, removedAt)
      .run()
  await note(business, "checkout", 8, "A second till")
  await note(business, "menu", 4, "Larger letters")
  await note(business, "menu", 1, "A slip", 1)
  await note(business, "menu", -2, "Planned")
  await note(other, "checkout", 2, "Theirs")
  await postVotes(worker, loves(0, 4, 5, 8))
  const journey = await textOf(await get("/journey?period=since"))
  expect(journey).toContain("since “Larger letters” at The menu")
  expect(journey).toContain("22 love · 0 hate")
  const checkout = await textOf(await get("/touchpoints/checkout?period=since"))
  expect(checkout).toContain("since “A second till”")
  expect(checkout).toContain("from 44 love and 0 hate")
})
