import { describe, expect, test } from "vitest"
import type { BusinessId } from "../../shared/ids.ts"
import { localTime } from "../../shared/local-time.ts"
import { recordVotes } from "../../worker/store/record-votes.ts"
import { admittedVote } from "../support/admitted-vote.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { decideAndRead, postDecision } from "../support/decide-and-read.ts"
import { counterErrors } from "../support/ledger.ts"
import { signedIn } from "../support/member.ts"
import { textOf } from "../support/text-of.ts"
import { useWorker } from "../support/use-worker.ts"
import { voteId } from "../support/votes.ts"

const worker = useWorker()

const DAY_MS = 86_400_000
const hexId = (number: number) => voteId(number).replaceAll("-", "")

const record = (business: MadeBusiness, votes: ReturnType<typeof admittedVote>[]) =>
  recordVotes(worker.db, business.id as BusinessId, votes, Date.now())

const statesOf = async () => {
  const { results } = await worker.db
    .prepare("SELECT state, count(*) AS votes FROM votes GROUP BY state")
    .all<{ state: string; votes: number }>()
  return Object.fromEntries(results.map(({ state, votes }) => [state, votes]))
}

const setRole = (business: MadeBusiness, role: string) =>
  worker.db.prepare("UPDATE members SET role = ?2 WHERE id = ?1").bind(business.memberId, role).run()

test("what customers' browsers sent turns nothing around that stands beside it", async () => {
  const business = await makeBusiness(worker.db)
  const said = { held: "visitor-cap", comment: "\u202Eeh saw", reason: "slow", page: "\u202E/yap" } as const
  await record(business, [admittedVote(1, business.touchpointIds.checkout, said)])
  const html = await (await (await signedIn(worker, business))("/held")).text()
  for (const sent of [said.comment, said.page]) expect(html).toContain(`<bdi>${sent}</bdi>`)
})

/** At the checkout twenty loves count, three votes wait by the visitor cap and a bot's hate; at the menu one waits. */
const someHeld = async () => {
  const business = await makeBusiness(worker.db, { touchpoints: ["checkout", "menu"] })
  const { checkout, menu } = business.touchpointIds
  const held = "visitor-cap"
  await record(business, [
    ...Array.from({ length: 20 }, (_, at) => admittedVote(100 + at, checkout)),
    admittedVote(1, checkout, { held, reaction: "hate", comment: "So slow", place: "till-1", page: "/pay" }),
    admittedVote(2, checkout, { held, reaction: "hate", reason: "slow" }),
    admittedVote(3, checkout, { held }),
    admittedVote(4, menu, { held, at: Date.now() - 60 * DAY_MS }),
    admittedVote(5, checkout, { held: "bot-agent", reaction: "hate" }),
  ])
  return business
}

describe("the page of held votes", () => {
  test("says that nothing waits where nothing is held", async () => {
    const fetch = await signedIn(worker, await makeBusiness(worker.db))
    const text = await textOf(await fetch("/held"))
    expect(text).toContain("Nothing waits for a decision.")
    expect(text).not.toContain("Release")
  })

  test("shows per rule why, how many, where, and the newest with their words", async () => {
    const fetch = await signedIn(worker, await someHeld())
    const text = await textOf(await fetch("/held"))
    expect(text).toContain("5 votes wait for a decision: 2 love, 3 hate.")
    expect(text).toContain("Visitor cap 4 votes : 2 love, 2 hate One visitor cast more votes within an hour")
    expect(text).toContain("many people behind one address")
    expect(text).toContain("Release all 4 held by “visitor cap” Exclude all 4 held by “visitor cap”")
    expect(text).toMatch(
      /The checkout 3 1 love, 2 hate The menu 1 1 love, 0 hate 1 vote tapped before these 28 days/,
    )
    expect(text).toMatch(
      /Hate So slow today \d\d:\d\d · The checkout · Web, till-1 · \/pay , reference 0000 0001 Erase 0000 0001 Release/,
    )
    expect(text).toMatch(/Hate Slow today/)
    expect(text).toMatch(/ Love today \d\d:\d\d · The checkout · Web Release/)
    expect(text).toContain("Bots and programs 1 vote : 0 love, 1 hate")
  })

  test("begins with every rule that holds something, each leading to its card", async () => {
    const fetch = await signedIn(worker, await someHeld())
    const html = await (await fetch("/held")).text()
    const led = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => id !== "main")
    expect(led).toEqual(["rule-visitor-cap", "rule-bot-agent"])
    for (const id of led) expect(html).toContain(`id="${id}"`)
  })

  test("shows three votes of a rule, and leads to the rest and to the erasing of what they say", async () => {
    const fetch = await signedIn(worker, await someHeld())
    const html = await (await fetch("/held?touchpoint=checkout")).text()
    expect(html.match(/class="sample"/g)).toHaveLength(3 + 1)
    expect(html).toContain('href="/words/erase?reference=00000001"')
    expect(html).toMatch(/href="\/held\?rule=visitor-cap&amp;touchpoint=checkout">See all 3</)
    expect(await (await fetch("/held?rule=visitor-cap")).text()).toContain(
      'href="/words/erase?reference=00000001"',
    )
  })

  test("shows all touchpoints where the choice says all", async () => {
    const fetch = await signedIn(worker, await someHeld())
    const text = await textOf(await fetch("/held?touchpoint="))
    expect(text).toContain("Touchpoint All touchpoints The checkout The menu Show")
    expect(text).toContain("5 votes wait for a decision")
  })

  test("tells what the pulse would be if all were real, touchpoint by touchpoint", async () => {
    const fetch = await signedIn(worker, await someHeld())
    expect(await textOf(await fetch("/held"))).toContain(
      "If all were real the last 28 days The checkout 100% 84–100 → , and 88% 69–96 with the 4 held Decided",
    )
  })

  test("shows one touchpoint alone, to which the touchpoint's page leads", async () => {
    const fetch = await signedIn(worker, await someHeld())
    expect(await (await fetch("/touchpoints/checkout")).text()).toContain('href="/held?touchpoint=checkout"')
    const text = await textOf(await fetch("/held?touchpoint=menu"))
    expect(text).toContain("1 vote waits for a decision: 1 love, 0 hate.")
    expect(text).toContain("Only at The menu Show all touchpoints")
    expect(text).not.toContain("Bots and programs")
  })

  test("lists all that a rule holds, fifty to a page", async () => {
    const business = await makeBusiness(worker.db)
    const now = Date.now()
    await record(
      business,
      Array.from({ length: 120 }, (_, at) =>
        // Many share one instant.
        admittedVote(at, business.touchpointIds.checkout, {
          held: "bot-agent",
          comment: `Word ${at}.`,
          at: now - Math.floor(at / 40),
        }),
      ),
    )
    const fetch = await signedIn(worker, business)
    const seen: string[] = []
    let address: string | undefined = "/held?rule=bot-agent"
    for (let page = 0; address !== undefined; page++) {
      const html: string = await (await fetch(address)).text()
      const words = html.match(/Word \d+\./g) ?? []
      expect(words).toHaveLength([50, 50, 20][page] ?? 0)
      seen.push(...words)
      address = /href="([^"]+)">The next 50/.exec(html)?.[1]?.replaceAll("&amp;", "&")
    }
    expect(new Set(seen).size).toBe(120)
  })

  test("adds up what came in, in all and by touchpoint", async () => {
    const business = await makeBusiness(worker.db)
    const { day } = localTime("UTC", Date.now())
    const rows = [
      [day, business.touchpointIds.checkout, 1200, 1100, 60, 38, 2],
      [day - 27, 0, 7, 0, 0, 0, 7],
      [day - 28, business.touchpointIds.checkout, 9, 9, 0, 0, 0],
    ]
    for (const row of rows) {
      await worker.db
        .prepare(
          "INSERT INTO intake (business_id, day, touchpoint_id, received, counted, held, duplicate, rejected) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(business.id, ...row)
        .run()
    }
    const text = await textOf(await (await signedIn(worker, business))("/held"))
    expect(text).toMatch(
      /Received 1,207 Counted at once = 1,100 Held .*? \+ 60 Duplicate .*? \+ 38 Rejected .*? \+ 9 Decisions made later .*? By touchpoint/,
    )
    expect(text).toContain("The checkout 1,200 1,100 60 38 2 None that there is 7 0 0 0 7")
    expect(text).not.toContain("does not add up")
  })

  test("never shows what another business holds, decided or not", async () => {
    await someHeld()
    const theirs = await makeBusiness(worker.db, { siteKey: "lt_theirs", touchpoints: ["checkout"] })
    const fetch = await signedIn(worker, theirs)
    for (const address of ["/held", "/held?touchpoint=menu", "/held?rule=visitor-cap", "/log"]) {
      expect(await textOf(await fetch(address))).not.toMatch(/So slow|The menu|wait for/)
    }
  })

  test("keeps text that looks like markup as text", async () => {
    const attack = `"><img src=x onerror=alert(1)></section><script>alert(1)</script>`
    const business = await someHeld()
    await worker.db.prepare("UPDATE votes SET comment = ?1, page = ?1").bind(attack).run()
    await worker.db.prepare("UPDATE touchpoints SET name = ?1").bind(attack).run()
    const fetch = await signedIn(worker, business)
    await postDecision(fetch, { decision: "release", touchpoint: "menu", vote: hexId(4) })
    for (const address of ["/held", "/held?rule=visitor-cap&touchpoint=checkout", "/log"]) {
      const html = await (await fetch(address)).text()
      expect(html).toContain("&lt;script>")
      expect(html).not.toMatch(/<img|<script>/)
    }
  })

  test("stands whatever its address says", async () => {
    const fetch = await signedIn(worker, await someHeld())
    for (const query of [
      "touchpoint=Not%20one",
      "rule=no-such",
      "rule=visitor-cap&after=x",
      "rule=visitor-cap&after=1.2.zz",
      "decided=9999",
      "decided=-1",
    ]) {
      expect([query, (await fetch(`/held?${query}`)).status]).toEqual([query, 200])
    }
  })
})

describe("a decision", () => {
  test("by rule moves its votes, says so with Undo, and Undo puts them back", async () => {
    const fetch = await signedIn(worker, await someHeld())
    const released = await decideAndRead(fetch, { decision: "release", rule: "visitor-cap" })
    expect(released.text).toContain("4 votes at 2 touchpoints released. They count now. Undo")
    expect(released.text).toMatch(/Ada released 4 votes held by “visitor cap” at 2 touchpoints/)
    expect(released.text).toContain("1 vote waits for a decision")
    expect(await statesOf()).toEqual({ counted: 24, held: 1 })
    const entry = new URLSearchParams(released.location.split("?")[1]).get("decided") ?? ""
    const undone = await decideAndRead(fetch, { decision: "undo", entry })
    expect(undone.text).toContain("Undone. 4 votes at 2 touchpoints wait for a decision again.")
    expect(undone.text).not.toContain("Undo the decision")
    expect(await statesOf()).toEqual({ counted: 20, held: 5 })
    const again = await decideAndRead(fetch, { decision: "undo", entry })
    expect(again.text).toContain("Nothing changed")
    expect(await counterErrors(worker.db)).toEqual([])
  })

  test("about one vote leaves its neighbours, and comes back to where it was made", async () => {
    const fetch = await signedIn(worker, await someHeld())
    const address = "/held?rule=visitor-cap&touchpoint=checkout"
    const fields = { decision: "exclude", touchpoint: "checkout", vote: hexId(1) }
    const { location, text } = await decideAndRead(fetch, fields, address)
    expect(location).toMatch(/^\/held\?rule=visitor-cap&touchpoint=checkout&decided=\d+$/)
    expect(text).toContain("1 vote at The checkout excluded. It stays in the ledger and counts nowhere. Undo")
    expect(text).not.toContain("So slow")
    expect(await statesOf()).toEqual({ counted: 20, held: 4, excluded: 1 })
  })

  test("made before the last four is a press away, and can be undone there", async () => {
    const fetch = await signedIn(worker, await someHeld())
    for (const number of [1, 2, 3, 5]) {
      await postDecision(fetch, { decision: "release", touchpoint: "checkout", vote: hexId(number) })
    }
    const page = async () => (await fetch("/held")).text()
    expect(await page()).not.toContain("Before these")
    await postDecision(fetch, { decision: "release", touchpoint: "menu", vote: hexId(4) })
    const [newest = "", older = ""] = (await page()).split("Before these")
    expect(newest.match(/value="undo"/g)).toHaveLength(4)
    expect(older.match(/value="undo"/g)).toHaveLength(1)
  })

  test("at one touchpoint moves what that one holds", async () => {
    const fetch = await signedIn(worker, await someHeld())
    await decideAndRead(fetch, { decision: "release", rule: "visitor-cap", touchpoint: "menu" })
    expect(await statesOf()).toEqual({ counted: 21, held: 4 })
    expect(await textOf(await fetch("/touchpoints/checkout"))).toMatch(/Held back 4 88% /)
  })

  test("brings a released vote's words to its touchpoint, and keeps an excluded one's from it", async () => {
    const fetch = await signedIn(worker, await someHeld())
    const touchpoint = async () => textOf(await fetch("/touchpoints/checkout"))
    expect(await touchpoint()).not.toMatch(/So slow|Slow 1/)
    const { location } = await decideAndRead(fetch, { decision: "release", rule: "visitor-cap" })
    expect(await touchpoint()).toMatch(/Hate: So slow .* What they hate 2 Slow 1 1 gave no reason/)
    expect(await textOf(await fetch("/journey"))).toContain("21 love · 2 hate")
    await postDecision(fetch, { decision: "undo", entry: location.split("decided=")[1] ?? "" })
    await postDecision(fetch, { decision: "exclude", rule: "visitor-cap" })
    expect(await touchpoint()).not.toMatch(/So slow|Slow 1/)
    expect(await touchpoint()).toContain("Held back 1 95%")
    expect(await textOf(await fetch("/journey"))).toContain("20 love · 0 hate")
  })

  test("is refused to viewers, who may look", async () => {
    const business = await someHeld()
    await setRole(business, "viewer")
    const fetch = await signedIn(worker, business)
    const text = await textOf(await fetch("/held"))
    expect(text).toContain("5 votes wait for a decision")
    expect(text).not.toContain("Release")
    expect((await postDecision(fetch, { decision: "release", rule: "visitor-cap" })).status).toBe(403)
    expect((await postDecision(fetch, { decision: "undo", entry: "1" })).status).toBe(403)
    expect(await statesOf()).toEqual({ counted: 20, held: 5 })
  })

  test("is an owner's at their own touchpoints alone", async () => {
    const business = await someHeld()
    await setRole(business, "owner")
    await worker.db.prepare("UPDATE touchpoints SET owner_id = NULL WHERE slug = 'checkout'").run()
    const fetch = await signedIn(worker, business)
    const text = await textOf(await fetch("/held"))
    expect(text).toContain("Release 1 held by “visitor cap”")
    expect(text).not.toContain("held by “bots and programs” Exclude")
    const strange = { decision: "release", touchpoint: "checkout", vote: hexId(1) }
    expect((await postDecision(fetch, strange)).status).toBe(403)
    expect((await postDecision(fetch, { ...strange, vote: "", rule: "visitor-cap" })).status).toBe(403)
    const own = await decideAndRead(fetch, { decision: "release", rule: "visitor-cap" })
    expect(own.text).toContain("1 vote at The menu released.")
    expect(await statesOf()).toEqual({ counted: 21, held: 4 })
  })

  test("in the waiting room excludes, and never releases", async () => {
    const business = await makeBusiness(worker.db)
    await worker.db
      .prepare(
        "INSERT INTO touchpoints (id, business_id, slug, state, created_at) VALUES (901, ?1, 'chekout', 'waiting', 0)",
      )
      .bind(business.id)
      .run()
    await record(business, [admittedVote(1, 901, { held: "unknown-touchpoint" })])
    const fetch = await signedIn(worker, business)
    const text = await textOf(await fetch("/held"))
    expect(text).toContain("are released when you create the touchpoint chekout")
    expect(text).not.toContain("Release")
    const fields = { touchpoint: "chekout", vote: hexId(1) }
    expect((await postDecision(fetch, { decision: "release", ...fields })).status).toBe(409)
    expect((await decideAndRead(fetch, { decision: "exclude", ...fields })).text).toContain(
      "1 vote at chekout excluded.",
    )
  })

  test("about another business's votes is not found and moves nothing", async () => {
    const business = await someHeld()
    const ours = await signedIn(worker, business)
    const { location } = await decideAndRead(ours, { decision: "exclude", rule: "bot-agent" })
    const entry = location.split("=")[1] ?? ""
    const theirs = await makeBusiness(worker.db, { siteKey: "lt_strangers", touchpoints: ["checkout"] })
    const fetch = await signedIn(worker, theirs)
    const menu = { decision: "release", touchpoint: "menu", vote: hexId(4) }
    expect((await postDecision(fetch, menu)).status).toBe(404)
    for (const fields of [
      { decision: "release", touchpoint: "checkout", vote: hexId(1) },
      { decision: "release", rule: "visitor-cap" },
      { decision: "undo", entry },
    ]) {
      expect((await decideAndRead(fetch, fields)).text).toContain("Nothing changed")
    }
    expect(await textOf(await fetch(location))).not.toContain("excluded.")
    expect(await statesOf()).toEqual({ counted: 20, held: 4, excluded: 1 })
  })

  test("posted from another site, or by nobody, moves nothing", async () => {
    const fetch = await signedIn(worker, await someHeld())
    const fields = { decision: "release", rule: "visitor-cap" }
    expect((await postDecision(fetch, fields, "/held", { "Sec-Fetch-Site": "cross-site" })).status).toBe(403)
    const stranger = await postDecision(worker.fetch, fields)
    expect(stranger.status).toBe(401)
    expect(await statesOf()).toEqual({ counted: 20, held: 5 })
  })

  test("that can't be read is refused", async () => {
    const fetch = await signedIn(worker, await someHeld())
    for (const fields of [
      {},
      { decision: "release" },
      { decision: "delete", rule: "visitor-cap" },
      { decision: "release", rule: "no-such" },
      { decision: "release", touchpoint: "checkout", vote: "x" },
      { decision: "undo", entry: "one" },
    ]) {
      expect([fields, (await postDecision(fetch, { ...fields } as Record<string, string>)).status]).toEqual([
        fields,
        400,
      ])
    }
    expect(await statesOf()).toEqual({ counted: 20, held: 5 })
  })
})
