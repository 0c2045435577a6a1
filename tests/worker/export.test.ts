import { expect, test } from "vitest"
import { makeBusiness } from "../support/businesses.ts"
import { putVotes } from "../support/ledger-rows.ts"
import { FROM_OUR_PAGE, signedIn } from "../support/member.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

const worker = useWorker()
type Fetch = Awaited<ReturnType<typeof signedIn>>

const download = (fetch: Fetch) =>
  fetch("/settings/export.ndjson", { method: "POST", headers: FROM_OUR_PAGE })

const linesOf = async (answer: Response): Promise<Record<string, unknown>[]> =>
  (await answer.text())
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line))

test("everything of the business is in it, from a manifest to a line that ends it", async () => {
  const business = await makeBusiness(worker.db, { timeZone: "Europe/Lisbon" })
  const at = new Date(Date.now() - 3_600_000)
  await postVotes(worker, [
    vote(1, { comment: "The lid leaks", contact: "kim@example.com", place: "till-3", at: at.toISOString() }),
    vote(2, { reaction: "hate", touchpoint: "nowhere" }),
  ])
  const fetch = await signedIn(worker, business)
  const answer = await download(fetch)
  expect(answer.headers.get("content-disposition")).toMatch(
    /^attachment; filename="lovetap-business-.*\.ndjson"$/,
  )
  const lines = await linesOf(answer)
  expect(lines[0]).toMatchObject({
    type: "manifest",
    business: { siteKey: business.siteKey, timeZone: "Europe/Lisbon" },
    counts: { vote: 2, member: 1, touchpoint: 2, counter: 2, log: 0 },
  })
  expect(lines.at(-1)).toEqual({ type: "end", lines: lines.length })
  expect(lines.find(({ type, outcome }) => type === "vote" && outcome === "counted")).toMatchObject({
    touchpoint: "checkout",
    reaction: "love",
    comment: "The lid leaks",
    contact: "kim@example.com",
    place: "till-3",
    at: at.toISOString(),
  })
  expect(lines.find(({ outcome }) => outcome === "held")).toMatchObject({
    touchpoint: "nowhere",
    why: "unknown-touchpoint",
  })
  expect(lines.find(({ type }) => type === "member")).toMatchObject({
    name: "Ada",
    role: "admin",
    leftAt: null,
  })
  expect(lines.find(({ slug }) => slug === "checkout")).toMatchObject({
    critical: false,
    question: { love: {} },
  })
  expect(lines.find(({ type }) => type === "log")).toMatchObject({
    action: "export",
    member: business.memberId,
  })
})

test("nothing of another business, and nothing that opens a door, is in it", async () => {
  const other = await makeBusiness(worker.db, {
    siteKey: "lt_theirs",
    touchpoints: ["checkout", "secret-door"],
  })
  await postVotes(worker, [vote(9, { comment: "theirs alone" })], { key: other.siteKey } as never)
  const business = await makeBusiness(worker.db)
  const fetch = await signedIn(worker, business)
  const text = await (await download(fetch)).text()
  expect(text).not.toMatch(/secret-door|theirs/)
  expect(text).not.toMatch(/token|hash|secret|pin"|public_key|publicKey/i)
})

test("a ledger of several reads is whole, each vote once", async () => {
  const business = await makeBusiness(worker.db, { touchpoints: ["checkout", "menu"] })
  const ids = Object.values(business.touchpointIds)
  const votes = Array.from({ length: 10_000 }, (_, number) => ({
    touchpointId: ids[number % 2] ?? 0,
    number,
  }))
  await putVotes(worker.db, business.id, votes)
  const lines = await linesOf(await download(await signedIn(worker, business)))
  const seen = lines.filter(({ type }) => type === "vote").map(({ id }) => id)
  expect(seen).toHaveLength(10_000)
  expect(new Set(seen).size).toBe(10_000)
  expect(lines.at(-1)).toEqual({ type: "end", lines: lines.length })
})

test.each(["owner", "viewer"])("a member who is %s takes nothing away", async (role) => {
  const business = await makeBusiness(worker.db)
  const fetch = await signedIn(worker, business)
  await worker.db.prepare("UPDATE members SET role = ?2 WHERE id = ?1").bind(business.memberId, role).run()
  expect((await fetch("/settings/export")).status).toBe(403)
  const refused = await download(fetch)
  expect(refused.status).toBe(403)
  expect(await refused.text()).not.toContain("manifest")
  expect(await worker.db.prepare("SELECT count(*) AS n FROM audit WHERE action = 'export'").first("n")).toBe(
    0,
  )
})
