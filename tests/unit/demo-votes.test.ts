import * as v from "valibot"
import { describe, expect, it } from "vitest"
import { CAFE_LUMEN } from "../../demo/business.ts"
import { JOURNEY } from "../../demo/journey.ts"
import { isOpen, weekdayOf } from "../../demo/rhythm.ts"
import { type DemoVote, demoVotes } from "../../demo/votes.ts"
import { STAGES } from "../../shared/journey.ts"
import { VOTE_AGE_MAX_MS } from "../../shared/limits.ts"
import { localTime } from "../../shared/local-time.ts"
import { Vote } from "../../shared/vote.ts"
import { maskPersonalData } from "../../worker/collect/mask.ts"

const DAY_MS = 86_400_000
/** A Sunday afternoon with a clock change among the 90 days before it. */
const NOW = Date.parse("2026-11-22T15:20:00Z")
const VOTES = demoVotes(NOW)

const asSent = ({
  id,
  rev,
  touchpoint,
  reaction,
  channel,
  place,
  at,
  reason,
  comment,
  lang,
  page,
}: DemoVote) => ({
  ...{ id, rev, touchpoint, reaction, channel, at: new Date(at).toISOString() },
  ...(place !== "" && { place }),
  ...(reason !== null && { reason }),
  ...(comment !== null && { comment }),
  ...(lang !== null && { lang }),
  ...(page !== null && { page }),
})

describe("the demo's votes", () => {
  it("are the same ones for the same moment", () => {
    expect(demoVotes(NOW)).toEqual(VOTES)
  })

  it("are enough to fill every chart and few enough to seed in seconds", () => {
    expect(VOTES.length).toBeGreaterThan(20_000)
    expect(VOTES.length).toBeLessThan(40_000)
  })

  it("lie in the past, and none is so old that it would be held", () => {
    const times = VOTES.map(({ at }) => at)
    expect(Math.max(...times)).toBeLessThanOrEqual(NOW)
    expect(Math.min(...times)).toBeGreaterThan(NOW - VOTE_AGE_MAX_MS + DAY_MS)
  })

  it("have ids of their own that carry the time of the tap", () => {
    expect(new Set(VOTES.map(({ id }) => id)).size).toBe(VOTES.length)
    const strangers = VOTES.filter(
      ({ id, at }) => id[14] !== "7" || Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) !== at,
    )
    expect(strangers).toEqual([])
  })

  it("are votes that a customer could have sent", () => {
    const refused = VOTES.filter((vote) => !v.is(Vote, asSent(vote)))
    expect(refused).toEqual([])
  })

  it("are counted on the café's days and hours, clock change included", () => {
    const misplaced = VOTES.filter(({ at, day, hour }) => {
      const local = localTime(CAFE_LUMEN.timeZone, at)
      return local.day !== day || local.hour !== hour
    })
    expect(misplaced).toEqual([])
  })

  it("come from kiosks only while the café is open", () => {
    const kiosk = VOTES.filter(({ channel }) => channel === "kiosk")
    expect(kiosk.length).toBeGreaterThan(5000)
    expect(kiosk.filter(({ day, hour }) => !isOpen(weekdayOf(day), hour))).toEqual([])
  })

  it("give only reasons that their touchpoint offers", () => {
    const offered = new Set(
      JOURNEY.flatMap(({ setup: { slug, question } }) =>
        (["love", "hate"] as const).flatMap((face) =>
          question[face].reasons.map((reason) => `${slug} ${face} ${reason.slug}`),
        ),
      ),
    )
    const given = VOTES.flatMap(({ touchpoint, reaction, reason }) =>
      reason === null ? [] : [`${touchpoint} ${reaction} ${reason}`],
    )
    expect(given.filter((reason) => !offered.has(reason))).toEqual([])
    expect(given.length).toBeGreaterThan(5000)
  })

  it("say something at every touchpoint, with every slot of a sentence filled", () => {
    const comments = VOTES.filter(({ comment }) => comment !== null)
    expect(new Set(comments.map(({ touchpoint }) => touchpoint)).size).toBe(JOURNEY.length)
    expect(comments.filter(({ comment }) => /[{}]/.test(comment ?? ""))).toEqual([])
  })
})

describe("the demo's comments", () => {
  const comments = VOTES.flatMap(({ comment }) => comment ?? [])

  it("hold nothing that would have been masked when it came in", () => {
    expect(comments.filter((comment) => maskPersonalData(comment) !== comment)).toEqual([])
  })
})

describe("the demo's journey", () => {
  it("has a touchpoint in every stage, active ones and passive ones, each with a slug of its own", () => {
    expect(new Set(JOURNEY.map(({ setup }) => setup.stage))).toEqual(new Set(STAGES))
    expect(new Set(JOURNEY.map(({ setup }) => setup.kind))).toEqual(new Set(["active", "passive"]))
    expect(new Set(JOURNEY.map(({ setup }) => setup.slug)).size).toBe(JOURNEY.length)
  })

  it("has a critical “checkout” that Tom Reyes owns", () => {
    const checkout = JOURNEY.find(({ setup }) => setup.slug === "checkout")
    expect(checkout).toMatchObject({
      owner: "tom@cafe-lumen.example",
      setup: { name: "Pay at the till", stage: "core", critical: true },
    })
  })
})
