import * as v from "valibot"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { CAFE_LUMEN, CAFE_SITE, DEMO_ADMIN, MEMBERS } from "../../demo/business.ts"
import { JOURNEY } from "../../demo/journey.ts"
import { pastEvents } from "../../demo/past-events.ts"
import { seedDemo } from "../../demo/seed.ts"
import { demoVotes } from "../../demo/votes.ts"
import { WALL_PATH } from "../../demo/walls.ts"
import { Slug } from "../../shared/ids.ts"
import { localTime } from "../../shared/local-time.ts"
import { HELD_RULES } from "../../shared/outcome.ts"
import { Policy } from "../../shared/policy.ts"
import { AskedQuestion } from "../../shared/touchpoint.ts"
import { listBusinesses } from "../../worker/store/directory.ts"
import { readPolicy } from "../../worker/store/policy.ts"
import { listSends } from "../../worker/store/read-sends.ts"
import { counterErrors } from "../support/ledger.ts"
import { startWorker, type TestWorker } from "../support/start-worker.ts"

const NOW = Date.parse("2026-11-22T15:20:00Z")
const DOUBTFUL = pastEvents(NOW).flatMap((event) => (event.tag === "votes" ? event.votes : []))

/** What came in at a touchpoint on a day of the café, as it was answered then. */
interface Came {
  touchpoint_id: number
  day: number
  counted: number
  held: number
}

/** Building the Worker, starting workerd and seeding: seconds, unless the cores are busy with a browser. */
const START_TIMEOUT_MS = 90_000

describe("seeding the demo", () => {
  let worker: TestWorker
  let written = 0
  beforeAll(async () => {
    worker = await startWorker()
    written = await seedDemo(worker.db, NOW)
  }, START_TIMEOUT_MS)
  afterAll(() => worker?.stop())
  const count = async (table: string) =>
    worker.db.prepare(`SELECT count(*) AS n FROM ${table}`).first<number>("n")
  const all = async <Row>(sql: string, ...values: unknown[]): Promise<Row[]> => {
    const { results } = await worker.db
      .prepare(sql)
      .bind(...values)
      .all<Row>()
    return results
  }

  it("opens the café with its people, touchpoints and votes, each touchpoint with its owner", async () => {
    expect(written).toBe(demoVotes(NOW).length + DOUBTFUL.length)
    expect(await count("votes")).toBe(written)
    expect(await count("members")).toBe(MEMBERS.length)
    const created = await all(
      `SELECT t.slug, m.email FROM touchpoints AS t JOIN members AS m ON m.id = t.owner_id
       JOIN businesses AS b ON b.id = t.business_id WHERE b.site_key = ?1 ORDER BY t.position`,
      CAFE_LUMEN.siteKey,
    )
    expect(created).toEqual(JOURNEY.map(({ setup, owner }) => ({ slug: setup.slug, email: owner })))
    const others = await all("SELECT slug, state FROM touchpoints WHERE owner_id IS NULL")
    expect(others, "a name that nobody has created").toEqual([{ slug: "chekout", state: "waiting" }])
  })

  it("leaves votes waiting by every rule but one that is off and one that would be a bug, and counters that are right", async () => {
    const waiting = await all<{ held: string }>("SELECT DISTINCT held FROM votes WHERE state = 'held'")
    const rules = new Set(waiting.map(({ held }) => held))
    expect(HELD_RULES.filter((rule) => !rules.has(rule))).toEqual(["unpaired-kiosk", "failed-rule"])
    expect(await counterErrors(worker.db)).toEqual([])
    expect(await count("visitors"), "demo votes have no visitors").toBe(0)
  })

  it("counts nothing in the pulse but what was admitted as real, or released", async () => {
    const [pulse] = await all("SELECT sum(love + hate) AS votes FROM counters")
    const released = 12
    const beside = DOUBTFUL.filter(({ held }) => held === null).length
    expect(pulse).toEqual({ votes: demoVotes(NOW).length + beside + released })
  })

  it("tells of what came in: received is counted, held, duplicate and rejected, at each touchpoint and in all", async () => {
    const differ = await all("SELECT * FROM intake WHERE received <> counted + held + duplicate + rejected")
    expect(differ).toEqual([])
    const told = await all<Came>(
      "SELECT touchpoint_id, day, counted, held FROM intake WHERE touchpoint_id > 0 ORDER BY day, touchpoint_id",
    )
    const ledger = await all<Omit<Came, "day"> & { received_at: number }>(
      `SELECT touchpoint_id, received_at, sum(held IS NULL) AS counted, sum(held IS NOT NULL) AS held FROM votes
       GROUP BY touchpoint_id, received_at ORDER BY received_at, touchpoint_id`,
    )
    const recounted = new Map<string, Came>()
    for (const { touchpoint_id, received_at, counted, held } of ledger) {
      const { day } = localTime(CAFE_LUMEN.timeZone, received_at)
      const sum = recounted.get(`${day}/${touchpoint_id}`) ?? { touchpoint_id, day, counted: 0, held: 0 }
      const added = { ...sum, counted: sum.counted + counted, held: sum.held + held }
      recounted.set(`${day}/${touchpoint_id}`, added)
    }
    const inOrder = [...recounted.values()].sort((a, b) => a.day - b.day || a.touchpoint_id - b.touchpoint_id)
    expect(told).toEqual(inOrder)
    const [sums] = await all<Record<string, number>>(
      `SELECT sum(received) AS received, sum(duplicate) AS duplicate, sum(rejected) AS rejected,
         sum(rejected) FILTER (WHERE touchpoint_id = 0) AS unnamed FROM intake`,
    )
    const { received = 0, duplicate = 0, rejected = 0, unnamed = 0 } = sums ?? {}
    expect(duplicate / received).toBeGreaterThan(0.005)
    expect(duplicate / received).toBeLessThan(0.015)
    expect(rejected).toBeGreaterThan(unnamed)
    expect(rejected / received).toBeLessThan(0.005)
  })

  it("tells in the log what its admin changed and decided, and each decision can still be undone", async () => {
    const log = await all<{ action: string; at: number }>(
      `SELECT a.action, a.at, m.email, a.detail->>'rule' AS rule, a.detail->>'votes' AS votes,
         (SELECT count(*) FROM votes AS v WHERE v.decided_by = a.id) AS carried
       FROM audit AS a JOIN members AS m ON m.id = a.member_id ORDER BY a.id`,
    )
    const policy = { action: "policy", email: DEMO_ADMIN, rule: null, votes: null, carried: 0 }
    expect(
      log.filter(
        ({ action }) => !["improvement", "place", "send", "kiosk-device", "wall-link"].includes(action),
      ),
    ).toMatchObject([
      policy,
      policy,
      policy,
      { action: "release", email: DEMO_ADMIN, rule: "visitor-cap", votes: 12, carried: 12 },
      { action: "exclude", email: DEMO_ADMIN, rule: "unknown-origin", votes: 20, carried: 20 },
      policy,
    ])
    const times = log.map(({ at }) => at)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })

  it("has a kiosk that is well, one that is behind, one that is dark with its alert, and one to pair", async () => {
    const kiosks = await all<{ name: string; waiting: number | null; seen: number | null; alert: number }>(
      `SELECT k.settings->>'name' AS name, d.state->>'waiting' AS waiting, ?1 - d.last_seen_at AS seen,
         (SELECT count(*) FROM alerts AS a WHERE a.kiosk_id = k.id AND a.resolved_at IS NULL) AS alert
       FROM kiosks AS k LEFT JOIN devices AS d ON d.kiosk_id = k.id ORDER BY k.id`,
      NOW,
    )
    expect(kiosks).toEqual([
      { name: "Till 1", waiting: 0, seen: 0, alert: 0 },
      { name: "Tray return", waiting: 312, seen: 0, alert: 0 },
      { name: "Bar", waiting: 0, seen: 3 * 3_600_000, alert: 1 },
      { name: "Till 2", waiting: null, seen: null, alert: 0 },
    ])
  })

  it("has a wall, opened by the link that is printed", async () => {
    expect((await worker.fetch(WALL_PATH)).status).toBe(200)
    expect(await all("SELECT settings->>'name' AS name FROM walls")).toEqual([{ name: "Behind the bar" }])
  })

  it("has improvements, the till's told to its customers beside all else that is offered there", async () => {
    const told = await all(
      `SELECT t.slug, i.published_at IS NOT NULL AS told, m.id = t.owner_id AS by_owner FROM improvements AS i
       JOIN touchpoints AS t ON t.id = i.touchpoint_id JOIN members AS m ON m.id = i.created_by ORDER BY i.day`,
    )
    expect(told).toEqual([
      { slug: "order", told: 1, by_owner: 1 },
      { slug: "menu", told: 1, by_owner: 1 },
      { slug: "seat", told: 0, by_owner: 1 },
      { slug: "checkout", told: 1, by_owner: 1 },
    ])
    const entries = await all("SELECT id FROM audit WHERE action = 'improvement'")
    expect(entries).toHaveLength(told.length)
    const asked = await (await worker.fetch(`/v1/questions/${CAFE_LUMEN.siteKey}/checkout`)).json()
    expect(v.parse(AskedQuestion, asked)).toMatchObject({
      contact: true,
      friend: CAFE_SITE,
      owner: "Tom",
      did: { day: "2026-11-17" },
    })
  })

  it("has letters that went out, opened and confirmed by people, the latest gone through by a scanner too", async () => {
    const [cafe] = await listBusinesses(worker.db)
    const [latest, before, ...others] = cafe
      ? await listSends(worker.db, cafe.id, v.parse(Slug, "newsletter"))
      : []
    expect(others).toEqual([])
    expect([latest, before]).toMatchObject([
      { slug: "letter-41", named: { name: "Letter Nº 41", sent: 423 }, marked: 7, held: 7 },
      { slug: "letter-40", named: { name: "Letter Nº 40", sent: 417 }, marked: 0, held: 0 },
    ])
    for (const send of [latest, before]) {
      const { opened = 0, unconfirmed = 0, confirmed = 0, love = 0, hate = 0 } = send ?? {}
      expect(confirmed).toBeGreaterThan(40)
      expect(love + hate).toBe(confirmed)
      expect(opened).toBe(confirmed + unconfirmed)
      expect(opened).toBeLessThan(send?.named?.sent ?? 0)
    }
    const inLog = await all("SELECT id FROM audit WHERE action = 'send'")
    expect(inLog).toHaveLength(2)
  })

  it("leaves the café with the policy that it opened with", async () => {
    const [cafe] = await listBusinesses(worker.db)
    expect(cafe && (await readPolicy(worker.db, cafe.id))).toEqual(v.parse(Policy, CAFE_LUMEN.policy))
  })

  it("keeps what is there when the café is open already", async () => {
    expect(await seedDemo(worker.db, NOW)).toBe(0)
    expect(await count("votes")).toBe(written)
    expect(await count("businesses")).toBe(1)
  })
})
