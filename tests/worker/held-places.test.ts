import { describe, expect, test } from "vitest"
import type { BusinessId } from "../../shared/ids.ts"
import { recordVotes } from "../../worker/store/record-votes.ts"
import { admittedVote } from "../support/admitted-vote.ts"
import { type MadeBusiness, makeBusiness } from "../support/businesses.ts"
import { decideAndRead, postDecision } from "../support/decide-and-read.ts"
import { signedIn } from "../support/member.ts"
import { textOf } from "../support/text-of.ts"
import { useWorker } from "../support/use-worker.ts"
import { voteId } from "../support/votes.ts"

const worker = useWorker()

const hexId = (number: number) => voteId(number).replaceAll("-", "")

const record = (business: MadeBusiness, votes: ReturnType<typeof admittedVote>[]) =>
  recordVotes(worker.db, business.id as BusinessId, votes, Date.now())

/** The visitor cap holds a vote at the checkout and one at the menu. */
const someHeld = async () => {
  const business = await makeBusiness(worker.db, { touchpoints: ["checkout", "menu"] })
  const { checkout, menu } = business.touchpointIds
  await record(business, [
    admittedVote(1, checkout, { held: "visitor-cap" }),
    admittedVote(2, menu, { held: "visitor-cap" }),
  ])
  return business
}

describe("the page of held votes", () => {
  test("names the touchpoint that is looked at, whatever waits there, and says that decisions are of all", async () => {
    const fetch = await signedIn(worker, await someHeld())
    expect(await textOf(await fetch("/held"))).toContain("Decided Audit log")
    await postDecision(fetch, { decision: "release", rule: "visitor-cap", touchpoint: "menu" })
    for (const address of ["/held?touchpoint=menu", "/held?touchpoint=menu&rule=visitor-cap"]) {
      expect(await textOf(await fetch(address))).toContain("Only at The menu Show all touchpoints")
    }
    const text = await textOf(await fetch("/held?touchpoint=menu"))
    expect(text).toContain("Nothing waits for a decision here.")
    expect(text).toContain("Decided at all touchpoints Audit log")
  })

  test("of a touchpoint that there is not, and that no vote has named, is not found", async () => {
    const business = await someHeld()
    await worker.db
      .prepare(
        "INSERT INTO touchpoints (business_id, slug, state, created_at) VALUES (?1, 'chekout', 'waiting', 0)",
      )
      .bind(business.id)
      .run()
    const theirs = await makeBusiness(worker.db, { siteKey: "lt_terrace", touchpoints: ["terrace"] })
    expect(theirs.id).not.toBe(business.id)
    const fetch = await signedIn(worker, business)
    for (const [slug, status] of [
      ["chekout", 200],
      ["nope", 404],
      ["terrace", 404],
    ] as const) {
      for (const rule of ["", "&rule=too-old"]) {
        const address = `/held?touchpoint=${slug}${rule}`
        const response = await fetch(address)
        expect([address, response.status]).toEqual([address, status])
        if (status === 404) expect(await textOf(response)).toContain("No such touchpoint")
      }
    }
  })

  test("tells of votes without a known time when they came in", async () => {
    const business = await makeBusiness(worker.db)
    await record(business, [
      admittedVote(1, business.touchpointIds.checkout, { held: "unknown-clock" }),
      admittedVote(2, business.touchpointIds.checkout, { held: "too-old" }),
    ])
    const text = await textOf(await (await signedIn(worker, business))("/held"))
    expect(text.match(/came in today \d\d:\d\d · Web/g)).toHaveLength(1)
  })

  test("tells a decision about one of many where its vote stood, for as long as its rule holds others", async () => {
    const business = await makeBusiness(worker.db)
    const now = Date.now()
    await record(
      business,
      [1, 2, 3, 4].map((number) =>
        admittedVote(number, business.touchpointIds.checkout, {
          held: "bot-agent",
          comment: `Word ${number}.`,
          at: now - number * 1000,
        }),
      ),
    )
    const fetch = await signedIn(worker, business)
    const decided = (number: number) => ({ decision: "exclude", touchpoint: "checkout", vote: hexId(number) })
    const order = (text: string) =>
      text.match(/Word \d|1 vote at The checkout excluded|2 votes at The checkout excluded/g)
    for (const address of ["/held", "/held?rule=bot-agent"]) {
      const { location, text } = await decideAndRead(fetch, decided(2), address)
      expect(order(text)).toEqual(["Word 1", "1 vote at The checkout excluded", "Word 3", "Word 4"])
      await postDecision(fetch, {
        decision: "undo",
        entry: new URL(location, worker.origin).searchParams.get("decided") ?? "",
      })
    }
    await decideAndRead(fetch, decided(2))
    const { text } = await decideAndRead(fetch, decided(1))
    expect(order(text)).toEqual(["1 vote at The checkout excluded", "Word 3", "Word 4"])
    const all = await decideAndRead(fetch, { decision: "exclude", rule: "bot-agent" })
    expect(order(all.text)).toEqual(["2 votes at The checkout excluded"])
  })
})
