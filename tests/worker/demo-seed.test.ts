import { describe, expect, it } from "vitest"
import { CAFE_LUMEN, MEMBERS } from "../../demo/business.ts"
import { JOURNEY } from "../../demo/journey.ts"
import { seedDemo } from "../../demo/seed.ts"
import { demoVotes } from "../../demo/votes.ts"
import { createBusiness } from "../../worker/store/setup.ts"
import { useWorker } from "../support/use-worker.ts"

const NOW = Date.parse("2026-11-22T15:20:00Z")

describe("seeding the demo", () => {
  const worker = useWorker()
  const count = async (table: string) =>
    worker.db.prepare(`SELECT count(*) AS n FROM ${table}`).first<number>("n")

  it("opens the café with its people, touchpoints and votes, each touchpoint with its owner", async () => {
    await seedDemo(worker.db, NOW)
    expect(await count("votes")).toBe(demoVotes(NOW).length)
    expect(await count("members")).toBe(MEMBERS.length)
    const { results } = await worker.db
      .prepare(
        `SELECT t.slug, m.email FROM touchpoints AS t JOIN members AS m ON m.id = t.owner_id
         JOIN businesses AS b ON b.id = t.business_id WHERE b.site_key = ?1 ORDER BY t.position`,
      )
      .bind(CAFE_LUMEN.siteKey)
      .all()
    expect(results).toEqual(JOURNEY.map(({ setup, owner }) => ({ slug: setup.slug, email: owner })))

    const apart = await worker.db
      .prepare(
        `SELECT touchpoint_id, day, channel, place, sum(reaction = 'love') AS love, sum(reaction = 'hate') AS hate
         FROM votes GROUP BY touchpoint_id, day, channel, place
         EXCEPT SELECT touchpoint_id, day, channel, place, love, hate FROM counters`,
      )
      .all()
    expect(apart.results, "counters that differ from the ledger").toEqual([])
  })

  it("keeps what is there when the café is open already", async () => {
    await createBusiness(worker.db, CAFE_LUMEN, NOW)
    expect(await seedDemo(worker.db, NOW)).toBe(0)
    expect(await count("votes")).toBe(0)
  })
})
