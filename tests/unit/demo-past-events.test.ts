import * as v from "valibot"
import { describe, expect, it } from "vitest"
import { CAFE_LUMEN } from "../../demo/business.ts"
import type { PastEvent, SentVote } from "../../demo/doubtful/past-event.ts"
import { JOURNEY } from "../../demo/journey.ts"
import { pastEvents } from "../../demo/past-events.ts"
import { isOpen, weekdayOf } from "../../demo/rhythm.ts"
import { demoVotes } from "../../demo/votes.ts"
import { BusinessId, Slug, TouchpointId } from "../../shared/ids.ts"
import { localTime } from "../../shared/local-time.ts"
import { HELD_RULES } from "../../shared/outcome.ts"
import { Policy } from "../../shared/policy.ts"
import { Vote, type VoteInput } from "../../shared/vote.ts"
import { admit } from "../../worker/collect/admit.ts"
import { createMemory } from "../../worker/collect/memory.ts"
import type { Site } from "../../worker/store/sites.ts"

const DAY_MS = 86_400_000
const NOWS = ["2026-11-22T15:20:00Z", "2026-03-30T06:05:00Z", "2027-01-01T00:10:00Z", "2027-06-16T22:59:00Z"]

const votesOf = (events: readonly PastEvent[]) =>
  events.flatMap((event) => (event.tag === "votes" ? event.votes : []))

const asSent = (vote: SentVote): VoteInput => ({
  ...{ id: vote.id, rev: vote.rev, touchpoint: vote.touchpoint, reaction: vote.reaction },
  ...{ channel: vote.channel, at: new Date(vote.tappedAt).toISOString() },
  ...{ place: vote.place, reason: vote.reason, comment: vote.comment },
  ...(vote.page !== null && { page: vote.page }),
  ...(vote.lang !== null && { lang: vote.lang }),
})

const siteOf = (votes: readonly SentVote[], policy: Policy): Site => {
  const created = new Set<string>(JOURNEY.map(({ setup }) => setup.slug))
  const slugs = [...new Set(votes.map(({ touchpoint }) => touchpoint))]
  const touchpoint = (slug: Slug, index: number) => ({
    id: v.parse(TouchpointId, index + 1),
    state: created.has(slug) ? ("live" as const) : ("waiting" as const),
  })
  return {
    businessId: v.parse(BusinessId, 1),
    timeZone: CAFE_LUMEN.timeZone,
    policy,
    touchpoints: new Map(slugs.map((slug, index) => [slug, touchpoint(slug, index)])),
  }
}

/** Sends the votes to the collector's own memory and rules, under the policy that the café had at the time. */
const collectAgain = (events: readonly PastEvent[]) => {
  const memory = createMemory()
  let policy = v.parse(Policy, CAFE_LUMEN.policy)
  const decided = events.flatMap((event) => {
    if (event.tag === "policy") policy = v.parse(Policy, { ...policy, ...event.change })
    if (event.tag !== "votes") return []
    const site = siteOf(event.votes, policy)
    return event.votes.map((sent) => {
      const { receivedAt, sender } = sent
      const vote = v.parse(Vote, asSent(sent))
      const today = Math.floor(receivedAt / DAY_MS)
      const visitor = { today, hash: `${today} ${sender.visitor}`, yesterday: undefined }
      const seen = memory.observe(CAFE_LUMEN.siteKey, visitor, vote, receivedAt, sender.device?.id)
      const arrival = { key: CAFE_LUMEN.siteKey, sentAt: receivedAt, receivedAt, ownOrigin: false, ...sender }
      const admission = admit({ vote, seen }, arrival, site, receivedAt)
      if (admission?.vote.held === null) memory.counted(visitor, vote, vote.at ?? receivedAt, receivedAt)
      return { sent, admission }
    })
  })
  return { decided, policy }
}

describe.each(NOWS)("the café's doubtful votes, started at %s", (iso) => {
  const now = Date.parse(iso)
  const events = pastEvents(now)
  const votes = votesOf(events)
  const { decided, policy } = collectAgain(events)

  it("are the same ones for the same moment, in the order of time and all in the past", () => {
    expect(pastEvents(now)).toEqual(events)
    const times = events.map(({ at }) => at)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(Math.max(...times, ...votes.flatMap(({ at, receivedAt }) => [at, receivedAt]))).toBeLessThan(now)
  })

  it("are held, or counted, by the collector's own rules", () => {
    const wrong = decided.filter(({ sent, admission }) => admission?.vote.held !== sent.held)
    expect(wrong.map(({ sent, admission }) => ({ sent, held: admission?.vote.held }))).toEqual([])
    expect(decided.flatMap(({ admission }) => admission?.broken ?? [])).toEqual([])
  })

  it("are written as the collector would write them", () => {
    const told = ({ at, clockError, day, hour, channel, place, reason, comment, page }: SentVote) => ({
      ...{ at, clockError, day, hour, channel, place, reason, comment, page },
    })
    for (const { sent, admission } of decided) expect(admission?.vote).toMatchObject(told(sent))
  })

  it("show every rule at work but one that the café has off, and one that would be a bug of ours", () => {
    const rules = new Set(votes.flatMap(({ held }) => held ?? []))
    expect(HELD_RULES.filter((rule) => !rules.has(rule))).toEqual(["unpaired-kiosk", "failed-rule"])
  })

  it("come in on one of the café's days each time, so that a day's intake is right", () => {
    const dayOf = (at: number) => localTime(CAFE_LUMEN.timeZone, at).day
    for (const event of events.filter(({ tag }) => tag === "votes")) {
      expect(new Set(votesOf([event]).map(({ receivedAt }) => dayOf(receivedAt))).size).toBe(1)
    }
  })

  it("give only reasons that their touchpoint offers, where there is one", () => {
    const offered = new Map(JOURNEY.map(({ setup: { slug, question } }) => [slug, question]))
    const strange = votes.filter(({ touchpoint, reaction, reason }) => {
      if (reason === null || reaction === "none") return false
      const question = offered.get(touchpoint) ?? offered.get(v.parse(Slug, "checkout"))
      return !question?.[reaction].reasons.some(({ slug }) => slug === reason)
    })
    expect(strange).toEqual([])
    expect(votes.filter(({ reason }) => reason !== null).length).toBeGreaterThan(20)
  })

  it("have ids that nothing else has", () => {
    const ids = [...votes, ...demoVotes(now)].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it("come from kiosks only while the café is open", () => {
    const kiosk = votes.filter(({ channel }) => channel === "kiosk")
    expect(kiosk.filter(({ day, hour }) => !isOpen(weekdayOf(day), hour))).toEqual([])
  })

  it("leave the café's policy as it was", () => {
    expect(policy).toEqual(v.parse(Policy, CAFE_LUMEN.policy))
  })

  it("leave the newest class and the newest night waiting for whoever tries the demo", () => {
    const newest = (rule: string) =>
      Math.max(...votes.filter(({ held }) => held === rule).map(({ at }) => at))
    const decisions = events.filter((event) => event.tag === "decision")
    expect(decisions.map(({ decision, rule }) => `${decision} ${rule}`).sort()).toEqual([
      "exclude unknown-origin",
      "release visitor-cap",
    ])
    for (const { rule, at } of decisions) expect(newest(rule)).toBeGreaterThan(at)
  })

  it("are of the last four weeks, but for what is told as older", () => {
    const today = localTime(CAFE_LUMEN.timeZone, now).day
    const old = votes.filter(({ held, day }) => held !== null && today - day >= 28)
    const rules = new Set(old.map(({ held }) => held))
    rules.delete("bot-agent") // The letter before the last may have gone out 29 days ago.
    expect([...rules].sort()).toEqual(["repeated-vote", "too-old"])
  })
})
