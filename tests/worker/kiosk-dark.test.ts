import { describe, expect, test } from "vitest"
import { watchKiosks } from "../../worker/keep/watch-kiosks.ts"
import { makeBusiness } from "../support/businesses.ts"
import { makePairedKiosk } from "../support/made-kiosk.ts"
import { FROM_OUR_PAGE, signedIn } from "../support/member.ts"
import { useWorker } from "../support/use-worker.ts"

const worker = useWorker()
const MINUTE_MS = 60_000

const open = (from: number, to: number) => ({ from: from * 60, to: to * 60 })
const DAYTIME = open(8, 18)
const WEEK = [null, DAYTIME, DAYTIME, DAYTIME, open(18, 2), open(18, 2), DAYTIME] as const

/** A kiosk in Berlin that was heard of at a moment, and nothing since. */
const silentSince = async (heard: string, hours: unknown = WEEK) => {
  const business = await makeBusiness(worker.db, { timeZone: "Europe/Berlin" })
  const paired = await makePairedKiosk(worker, business, { hours: hours as never })
  await worker.db.prepare("UPDATE devices SET last_seen_at = ?1").bind(Date.parse(heard)).run()
  return { business, ...paired }
}

const alerts = async () => {
  const { results } = await worker.db
    .prepare("SELECT kiosk_id, since, resolved_at, acknowledged_by FROM alerts ORDER BY id")
    .all<{ kiosk_id: number; since: number; resolved_at: number | null; acknowledged_by: number | null }>()
  return results
}

const isNoticed = async (now: string) => {
  await watchKiosks(worker.db, Date.parse(now))
  return (await alerts()).length > 0
}

describe("a kiosk that is silent", () => {
  // 2026-11-24 is a Tuesday; Berlin is an hour ahead of UTC in winter, two in summer.
  test.each([
    ["2026-11-24T10:00:00Z", "2026-11-24T10:19:59Z", false, "for less than twenty minutes"],
    ["2026-11-24T10:00:00Z", "2026-11-24T10:20:00Z", true, "for twenty minutes"],
    ["2026-11-24T16:50:00Z", "2026-11-24T17:30:00Z", false, "since it closed at six"],
    ["2026-11-24T16:50:00Z", "2026-11-25T06:59:00Z", false, "all night"],
    ["2026-11-24T16:50:00Z", "2026-11-25T07:10:00Z", false, "for ten minutes since it opened"],
    ["2026-11-24T16:50:00Z", "2026-11-25T07:20:00Z", true, "for twenty minutes since it opened"],
    ["2026-11-22T16:50:00Z", "2026-11-23T11:00:00Z", false, "on the day it is closed"],
    ["2026-11-27T22:00:00Z", "2026-11-27T23:30:00Z", true, "after midnight of a night that goes on"],
    ["2026-11-28T00:55:00Z", "2026-11-28T01:30:00Z", false, "after that night has ended"],
    // Clocks go back in the night to Sunday 2026-10-25, and eight o'clock is an hour later than the day before.
    ["2026-10-25T01:00:00Z", "2026-10-25T07:19:00Z", false, "before eight by winter's clock"],
    ["2026-10-25T01:00:00Z", "2026-10-25T07:20:00Z", true, "twenty minutes after it"],
    // And forward in the night to Sunday 2026-03-29.
    ["2026-03-29T01:00:00Z", "2026-03-29T06:19:00Z", false, "before eight by summer's clock"],
    ["2026-03-29T01:00:00Z", "2026-03-29T06:20:00Z", true, "twenty minutes after that"],
  ])("since %s is noticed at %s: %s (%s)", async (heard, now, expected) => {
    await silentSince(heard)
    expect(await isNoticed(now)).toBe(expected)
  })

  test("and never closes is noticed at any hour", async () => {
    await silentSince("2026-11-23T02:00:00Z", null)
    expect(await isNoticed("2026-11-23T02:20:00Z")).toBe(true)
  })

  test("is told of once, until it is heard and falls silent again", async () => {
    const { kioskId } = await silentSince("2026-11-24T10:00:00Z")
    for (const now of ["2026-11-24T10:30:00Z", "2026-11-24T10:40:00Z"]) await isNoticed(now)
    expect(await alerts()).toEqual([
      {
        kiosk_id: kioskId,
        since: Date.parse("2026-11-24T10:00:00Z"),
        resolved_at: null,
        acknowledged_by: null,
      },
    ])
    await worker.db.prepare("UPDATE alerts SET resolved_at = 1").run()
    await worker.db
      .prepare("UPDATE devices SET last_seen_at = ?1")
      .bind(Date.parse("2026-11-24T11:00:00Z"))
      .run()
    await isNoticed("2026-11-24T11:30:00Z")
    expect(await alerts()).toHaveLength(2)
  })

  test("is nobody's business once it is revoked, or where it never came", async () => {
    await silentSince("2026-11-24T10:00:00Z")
    await worker.db.prepare("UPDATE devices SET revoked_at = 1").run()
    expect(await isNoticed("2026-11-24T12:00:00Z")).toBe(false)
  })

  test("does not keep the others from being looked at when its settings can't be read", async () => {
    await silentSince("2026-11-24T10:00:00Z")
    await worker.db.prepare("UPDATE kiosks SET settings = '{\"odd\":1}'").run()
    expect(await isNoticed("2026-11-24T12:00:00Z")).toBe(true)
  })
})

test("the cron of every ten minutes looks around, and the night's does not", async () => {
  await silentSince("2026-11-20T10:00:00Z", null)
  await worker.fetch(`/cdn-cgi/local/scheduled?cron=${encodeURIComponent("17 2 * * *")}`)
  expect(await alerts()).toEqual([])
  const looked = await worker.fetch(`/cdn-cgi/local/scheduled?cron=${encodeURIComponent("*/10 * * * *")}`)
  expect(looked.status).toBe(200)
  expect(await alerts()).toHaveLength(1)
})

describe("an alert", () => {
  const setUp = async () => {
    const made = await silentSince(new Date(Date.now() - 40 * MINUTE_MS).toISOString(), null)
    await watchKiosks(worker.db, Date.now())
    const fetch = await signedIn(worker, made.business)
    const id = await worker.db.prepare("SELECT id FROM alerts").first<number>("id")
    const take = (takes: string, headers: Record<string, string> = FROM_OUR_PAGE) =>
      fetch(`/alerts/${id}`, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
        body: new URLSearchParams({ takes, back: "/journey" }).toString(),
      })
    return { ...made, fetch, id, take }
  }

  test("stands on the journey and on the kiosks' page until somebody is on it, and says who", async () => {
    const { fetch, take, business } = await setUp()
    for (const path of ["/journey", "/kiosks"]) {
      const page = await (await fetch(path)).text()
      expect(page).toContain("is dark.")
      expect(page).toContain("I’m on it")
    }
    const before = (await fetch("/journey")).headers.get("ETag")
    const answer = await take("yes")
    expect(answer.headers.get("Location")).toBe("/journey")
    expect(await alerts()).toMatchObject([{ acknowledged_by: business.memberId, resolved_at: null }])
    const journey = await fetch("/journey", { headers: { "If-None-Match": before ?? "" } })
    expect(journey.status, "an open page hears of it").toBe(200)
    expect(await journey.text()).toContain("Ada is on it")
    expect(await (await fetch("/log")).text()).toContain("is on it: ")
    await take("no")
    expect(await alerts()).toMatchObject([{ acknowledged_by: null }])
  })

  test("leaves the journey its room when a whole branch is dark, and shows first what nobody is on", async () => {
    const { fetch, take, business } = await setUp()
    await take("yes")
    for (let more = 0; more < 4; more++) await makePairedKiosk(worker, business, { hours: null as never })
    await worker.db
      .prepare("UPDATE devices SET last_seen_at = ?1")
      .bind(Date.now() - 30 * MINUTE_MS)
      .run()
    await watchKiosks(worker.db, Date.now())
    const pages = await Promise.all(["/journey", "/kiosks"].map(async (path) => (await fetch(path)).text()))
    const [journey, kiosks] = pages.map((page) => page.split("is dark.").length - 1)
    expect({ journey, kiosks }).toEqual({ journey: 3, kiosks: 5 })
    expect(pages[0]).toContain("2 more kiosks are dark")
    expect(pages[0]).not.toContain("Ada is on it")
  })

  test("is taken on by admins and by the owner of what it is about, by no one else and from no other site", async () => {
    const { take, business, id } = await setUp()
    const become = (role: string) =>
      worker.db.prepare("UPDATE members SET role = ?2 WHERE id = ?1").bind(business.memberId, role).run()
    expect((await take("yes", { "Sec-Fetch-Site": "cross-site" })).status).toBe(403)
    await become("viewer")
    expect((await take("yes")).status).toBe(403)
    await become("owner")
    await worker.db.prepare("UPDATE touchpoints SET owner_id = NULL").run()
    expect((await take("yes")).status).toBe(403)
    const stranger = await signedIn(worker, await makeBusiness(worker.db, { siteKey: "lt_alertstranger" }))
    await stranger(`/alerts/${id}`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", ...FROM_OUR_PAGE },
      body: "takes=yes",
    })
    expect(await alerts()).toMatchObject([{ acknowledged_by: null }])
    await worker.db.prepare("UPDATE touchpoints SET owner_id = ?1").bind(business.memberId).run()
    expect((await take("yes")).status).toBe(303)
    expect(await alerts()).toMatchObject([{ acknowledged_by: business.memberId }])
    expect((await take("maybe")).status).toBe(400)
  })
})
