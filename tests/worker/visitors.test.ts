import { createHmac } from "node:crypto"
import { beforeAll, expect, test, vi } from "vitest"
import { ensureSalts } from "../../worker/store/salts.ts"
import { type BusinessFixture, type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { fromVisitor } from "../support/from-visitor.ts"
import { useWorker } from "../support/use-worker.ts"
import { postVotes, vote } from "../support/votes.ts"

const worker = useWorker()

const DAY_MS = 86_400_000
/** Notes are written within a second or two of the answer. */
const WRITTEN_SOON = { timeout: 10_000 }

interface VisitorRow {
  day: number
  business_id: number
  visitor: number[]
  votes: number
  latest: string
}

const visitors = async () => (await worker.db.prepare("SELECT * FROM visitors").all<VisitorRow>()).results
const salts = async () =>
  (await worker.db.prepare("SELECT day, salt FROM salts ORDER BY day").all<{ day: number; salt: number[] }>())
    .results

const open = (policy: BusinessFixture["policy"]) => makeBusiness(worker.db, { policy: policy ?? {} })

const post = (number: number, visitor: number, rest = {}) =>
  postVotes(worker, [vote(number, rest)], { headers: fromVisitor(visitor) })

/** The salt that the isolate has read and keeps for the day, whatever is deleted between the tests. */
let isolatesSalt: number[] = []
beforeAll(async () => {
  await postVotes(worker, [vote(1)], { key: "lt_nobody" })
  isolatesSalt = (await salts())[0]?.salt ?? []
})

/** The hash as the design writes it down: HMAC-SHA-256(salt; business, address, agent) cut to 64 bits. */
const hashOf = (salt: number[], { siteKey }: MadeBusiness, visitor: number): number[] => {
  const { "CF-Connecting-IP": address, "User-Agent": agent } = fromVisitor(visitor)
  const mac = createHmac("sha256", Buffer.from(salt)).update(`${siteKey}\n${address}\n${agent}`).digest()
  return [...mac.subarray(0, 8)]
}

test("who votes once is not written down at all, who votes again is, as a hash with a count", async () => {
  const business = await open({})
  await post(1, 1)
  await post(2, 2)
  await post(3, 2)
  await vi.waitFor(async () => expect(await visitors()).toHaveLength(1), WRITTEN_SOON)
  const [row] = await visitors()
  expect(row).toMatchObject({ business_id: business.id, votes: 2, latest: "{}" })
  expect(row?.visitor).toHaveLength(8)
})

test("one visitor's later votes add to their row, whichever touchpoint they are at", async () => {
  await open({})
  await post(1, 3)
  await post(2, 3)
  await vi.waitFor(async () => expect(await visitors()).toMatchObject([{ votes: 2 }]), WRITTEN_SOON)
  await post(3, 3, { touchpoint: "elsewhere" })
  await vi.waitFor(async () => expect(await visitors()).toMatchObject([{ votes: 3 }]), WRITTEN_SOON)
})

test("a business that watches for repeated votes has each visitor's last vote, for as long as the salt lives", async () => {
  await open({ repeated: {} })
  await post(7, 4)
  await vi.waitFor(async () => expect(await visitors()).toHaveLength(1), WRITTEN_SOON)
  const [row] = await visitors()
  expect(Object.keys(JSON.parse(row?.latest ?? ""))).toEqual(["checkout"])
})

test("a visitor's row forgets the votes that no rule looks back to", async () => {
  const business = await open({ repeated: { withinMinutes: 10 } })
  const at = Date.now()
  const old = ["019ab000-0000-7000-8000-0000000000ff", at - 11 * 60_000]
  await worker.db
    .prepare(
      "INSERT INTO visitors (day, business_id, visitor, hour, votes, latest) VALUES (?1, ?2, ?3, ?4, 1, ?5)",
    )
    .bind(
      Math.floor(at / DAY_MS),
      business.id,
      new Uint8Array(hashOf(isolatesSalt, business, 7)),
      Math.floor(at / 3_600_000),
      JSON.stringify({ menu: old }),
    )
    .run()
  await post(3, 7)
  await vi.waitFor(async () => {
    const [row] = await visitors()
    expect(Object.keys(JSON.parse(row?.latest ?? ""))).toEqual(["checkout"])
  }, WRITTEN_SOON)
})

test("what another isolate has written of a visitor is known here: their repeated vote is held", async () => {
  const business = await open({ repeated: { keep: "first" } })
  const at = Date.now()
  await worker.db
    .prepare(
      "INSERT OR REPLACE INTO visitors (day, business_id, visitor, hour, votes, latest) VALUES (?1, ?2, ?3, ?4, 1, ?5)",
    )
    .bind(
      Math.floor(at / DAY_MS),
      business.id,
      new Uint8Array(hashOf(isolatesSalt, business, 6)),
      Math.floor(at / 3_600_000),
      JSON.stringify({ checkout: ["019ab000-0000-7000-8000-0000000000ff", at - 1000] }),
    )
    .run()
  expect(await (await post(2, 6)).json()).toMatchObject({
    results: [{ outcome: "held", why: "repeated-vote" }],
  })
})

test("a hash is made as it is written down, and can't be made again once its salt is gone", async () => {
  const business = await open({})
  // Whatever day the isolate knows a salt of, the table was emptied: this one is in the table.
  const today = Math.floor(Date.now() / DAY_MS)
  const [made] = await ensureSalts(worker.db, today, crypto.getRandomValues(new Uint8Array(32)))
  const salt = [...(made?.salt ?? [])]
  const then = hashOf(salt, business, 1)
  const again = async (day: number) =>
    (await ensureSalts(worker.db, day, crypto.getRandomValues(new Uint8Array(32)))).map(({ salt: each }) =>
      hashOf([...each], business, 1),
    )
  expect(await again(today)).toEqual([then])
  expect(await again(today + 1)).toContainEqual(then)
  expect(await again(today + 2)).not.toContainEqual(then)
  expect((await salts()).map(({ day }) => day)).toEqual([today + 1, today + 2])
})
