import { expect, test } from "vitest"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { signedIn } from "../support/member.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

const worker = useWorker()

const names = (html: string): string[] =>
  [...html.matchAll(/<li class="tile[^"]*" data-key="([^"]+)"/g)].map(([, slug]) => slug ?? "")

/** `love` loves and `hate` hates; ids begin at `from`. */
const many = (from: number, love: number, hate: number, rest: Parameters<typeof vote>[1]) =>
  Array.from({ length: love + hate }, (_, index) =>
    vote(from + index, { reaction: index < love ? "love" : "hate", ...rest }),
  )

const addMember = async ({ id }: MadeBusiness, name: string): Promise<number> =>
  (await worker.db
    .prepare(
      "INSERT INTO members (business_id, name, email, role, created_at) VALUES (?, ?, ?, 'owner', 0) RETURNING id",
    )
    .bind(id, name, `${name}@people.example`)
    .first<number>("id")) ?? 0

const setOwner = (of: MadeBusiness, slug: string, owner: number | null) =>
  worker.db
    .prepare("UPDATE touchpoints SET owner_id = ? WHERE id = ?")
    .bind(owner, of.touchpointIds[slug])
    .run()

/** Four touchpoints: Ada's, Ben's, nobody's, and Ada's critical one. */
const makeCafe = async () => {
  const business = await makeBusiness(worker.db, {
    touchpoints: [
      { slug: "entry", stage: "first" },
      { slug: "menu", stage: "first" },
      "wifi",
      { slug: "till", critical: true },
    ],
  })
  const ben = await addMember(business, "Ben")
  await setOwner(business, "menu", ben)
  await setOwner(business, "wifi", null)
  return { business, ben }
}

test("owner, stage and critical narrow the tiles, alone and together", async () => {
  const { business, ben } = await makeCafe()
  const get = await signedIn(worker, business)
  const shown = async (query: string) => names(await (await get(`/journey?${query}`)).text())
  expect(await shown("")).toEqual(["entry", "menu", "wifi", "till"])
  expect(await shown("owner=mine")).toEqual(["entry", "till"])
  expect(await shown(`owner=${ben}`)).toEqual(["menu"])
  expect(await shown("owner=none")).toEqual(["wifi"])
  expect(await shown("stage=first")).toEqual(["entry", "menu"])
  expect(await shown("critical=yes")).toEqual(["till"])
  expect(await shown("owner=mine&stage=first")).toEqual(["entry"])
  // What nobody knows narrows nothing.
  expect(await shown("owner=everybody&stage=moon&channel=fax&where=A%20B&critical=no")).toHaveLength(4)
})

test("a channel, a place and an area count only their votes, and leave out who got none", async () => {
  const { business } = await makeCafe()
  const others = await makeBusiness(worker.db, { siteKey: "lt_others", touchpoints: ["till"] })
  for (const [of, slug, area] of [
    [business, "till-1", "Leeds"],
    [business, "till-2", "Leeds"],
    [business, "till-3", "York"],
    [others, "till-3", "Leeds"],
  ] as const)
    await worker.db
      .prepare("INSERT INTO places (business_id, slug, name, area, created_at) VALUES (?, ?, ?, ?, 0)")
      .bind(of.id, slug, `Name of ${slug}`, area)
      .run()
  await postVotes(worker, [
    ...many(0, 11, 1, { touchpoint: "till", place: "till-1", channel: "link" }),
    ...many(100, 20, 2, { touchpoint: "till", place: "till-2" }),
    ...many(200, 30, 3, { touchpoint: "till", place: "till-3" }),
    ...many(300, 40, 4, { touchpoint: "menu" }),
  ])
  const get = await signedIn(worker, business)
  const page = async (query: string) => (await get(`/journey?${query}`)).text()
  expect(await page("")).toContain("61 love · 6 hate")
  expect(await page("where=till-2")).toContain("20 love · 2 hate")
  const leeds = await page("where=area%3ALeeds")
  expect(leeds).toContain("31 love · 3 hate")
  expect(names(leeds)).toEqual(["till"])
  expect(leeds).toContain("3 touchpoints got no such votes.")
  expect(await page("channel=link")).toContain("11 love · 1 hate")
  expect(await page("channel=link&period=today")).toContain("11 love · 1 hate")
  expect(await page("where=area%3ALeeds&period=today")).toContain("31 love · 3 hate")
  expect(await page("channel=kiosk")).toContain("Show all touchpoints")
})

test("the address keeps period and filters in every link, and a form's empty fields are dropped", async () => {
  const { business } = await makeCafe()
  const get = await signedIn(worker, business)
  const page = await (await get("/journey?period=90d&owner=mine&critical=yes")).text()
  expect(page).toContain('href="/journey?owner=mine&amp;critical=yes&amp;period=7d"')
  expect(page).toContain('href="/journey?period=90d&amp;critical=yes"')
  expect(page).toContain('href="/journey?period=90d"')
  expect(page).toContain('href="/journey.csv?period=90d&amp;owner=mine&amp;critical=yes"')
  const empty = await get("/journey?period=7d&owner=&stage=&channel=web&where=&critical=")
  expect(empty.status).toBe(303)
  expect(empty.headers.get("Location")).toBe("/journey?period=7d&channel=web")
})

test("the export has what is on screen, and runs nothing in a spreadsheet", async () => {
  const { business } = await makeCafe()
  await worker.db
    .prepare("UPDATE touchpoints SET name = '=cmd|A1', target = 95 WHERE id = ?")
    .bind(business.touchpointIds.till)
    .run()
  await postVotes(worker, [
    ...many(0, 14, 6, { touchpoint: "till" }),
    ...many(100, 3, 0, { touchpoint: "entry" }),
  ])
  const get = await signedIn(worker, business)
  const answer = await get("/journey.csv?period=7d&owner=mine")
  expect(answer.headers.get("Content-Type")).toContain("text/csv")
  const lines = (await answer.text()).trimEnd().split("\r\n")
  expect(lines).toHaveLength(3)
  expect(lines[0]).toMatch(/^from,to,stage,touchpoint,name,owner,kind,critical,love,hate,share,lower,upper/)
  expect(lines[1]).toContain(",first,entry,The entry,Ada,active,false,3,0,,,,0,0,,too few,,,,0")
  expect(lines[2]).toContain(
    ",core,till,'=cmd|A1,Ada,active,true,14,6,0.7,0.4810,0.8545,".replace("0.4810", "0.481"),
  )
  expect(lines[2]).toMatch(/,too few,,0\.95,missed,0$/)
})
