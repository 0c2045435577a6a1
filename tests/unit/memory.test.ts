import * as v from "valibot"
import { expect, test } from "vitest"
import { VoteId } from "../../shared/ids.ts"
import { Vote, type VoteInput } from "../../shared/vote.ts"
import { createMemory } from "../../worker/collect/memory.ts"
import type { Visitor } from "../../worker/collect/visitor.ts"
import { voteId } from "../support/votes.ts"

const HOUR_MS = 3_600_000
/** On the hour. */
const NOW = Date.parse("2026-11-22T12:00:00Z")
const KEY = "lt_test"
const ADA: Visitor = { today: 20_779, hash: "a".repeat(16), yesterday: undefined }
const BEN: Visitor = { today: 20_779, hash: "b".repeat(16), yesterday: undefined }

const vote = (number: number, rest: Partial<VoteInput> = {}): Vote =>
  v.parse(Vote, { id: voteId(number), touchpoint: "checkout", reaction: "love", ...rest })
const id = (number: number) => v.parse(VoteId, voteId(number))
const iso = (at: number) => new Date(at).toISOString()

test("a visitor's votes are counted within the hour, and from one again in the next", () => {
  const memory = createMemory()
  const votesAt = (number: number, visitor: Visitor, now: number) =>
    memory.observe(KEY, visitor, vote(number), now).visitorVotes
  expect([1, 2, 3].map((number) => votesAt(number, ADA, NOW))).toEqual([1, 2, 3])
  expect(votesAt(4, BEN, NOW)).toBe(1)
  expect(votesAt(5, ADA, NOW + HOUR_MS - 1)).toBe(4)
  expect(votesAt(6, ADA, NOW + HOUR_MS)).toBe(1)
})

test("a vote seen before is seen as it was the first time, whatever came since", () => {
  const memory = createMemory()
  const first = memory.observe(KEY, ADA, vote(1), NOW)
  memory.observe(KEY, ADA, vote(2), NOW)
  expect(memory.observe(KEY, ADA, vote(1, { rev: 2, reaction: "hate" }), NOW + HOUR_MS)).toEqual(first)
  expect(memory.observe(KEY, ADA, vote(3), NOW).visitorVotes).toBe(3)
})

test("votes of one id at two touchpoints, or at two businesses, are two votes", () => {
  const memory = createMemory()
  memory.observe(KEY, ADA, vote(1), NOW)
  expect(memory.observe(KEY, ADA, vote(1, { touchpoint: "menu" }), NOW).visitorVotes).toBe(2)
  expect(memory.observe("lt_other", BEN, vote(1), NOW).visitorVotes).toBe(1)
})

test("the vote before, at the same touchpoint, is the latest that counted, by its own clock", () => {
  const memory = createMemory()
  const previousOf = (number: number, at: number, touchpoint = "checkout", counts = true) => {
    const seen = vote(number, { at: iso(at), touchpoint })
    const { previous } = memory.observe(KEY, ADA, seen, NOW)
    if (counts) memory.counted(ADA, seen, at, NOW)
    return previous
  }
  expect(previousOf(1, NOW - 5000)).toBe(null)
  expect(previousOf(2, NOW - 9000)).toEqual({ id: id(1), at: NOW - 5000 })
  expect(previousOf(3, NOW - 1000)).toEqual({ id: id(1), at: NOW - 5000 })
  expect(previousOf(4, NOW, "checkout", false)).toEqual({ id: id(3), at: NOW - 1000 })
  expect(previousOf(6, NOW + 1000)).toEqual({ id: id(3), at: NOW - 1000 })
  expect(previousOf(5, NOW, "menu")).toBe(null)
})

test("taps at one kiosk are set apart by the one before, wherever they come in the order", () => {
  const memory = createMemory()
  const tap = (number: number, at: number, place = "till-1") => {
    const seen = memory.observe(KEY, ADA, vote(number, { channel: "kiosk", place, at: iso(at) }), NOW)
    return [seen.sinceLastTapMs, seen.tapsInMinute]
  }
  expect(tap(1, NOW - 50_000)).toEqual([null, 1])
  expect(tap(2, NOW - 49_000)).toEqual([1000, 2])
  expect(tap(3, NOW)).toEqual([49_000, 3])
  expect(tap(4, NOW - 49_500)).toEqual([500, 2])
  expect(tap(5, NOW + 20_000)).toEqual([20_000, 2])
  expect(tap(6, NOW, "till-2")).toEqual([null, 1])
})

test("without a visitor nothing is counted, and kiosks are still told apart by place", () => {
  const memory = createMemory()
  memory.observe(KEY, undefined, vote(1), NOW)
  expect(memory.observe(KEY, undefined, vote(2), NOW)).toEqual({
    visitorVotes: 0,
    previous: null,
    sinceLastTapMs: null,
    tapsInMinute: 0,
  })
})

test("what the database knows is added to what was seen here, and nothing counted twice", () => {
  const memory = createMemory()
  memory.observe(KEY, ADA, vote(1), NOW)
  const seen = memory.find(ADA, NOW)
  expect(seen).toMatchObject({ votes: 1, unsaved: 1 })
  // Ours has been written, and other isolates wrote six more.
  if (seen) seen.unsaved = 0
  memory.observe(KEY, ADA, vote(2), NOW)
  memory.learn(ADA, { hour: NOW / HOUR_MS, votes: 7, latest: new Map() }, NOW)
  expect(memory.observe(KEY, ADA, vote(3), NOW).visitorVotes).toBe(9)
  memory.learn(ADA, { hour: NOW / HOUR_MS - 1, votes: 500, latest: new Map() }, NOW)
  expect(memory.observe(KEY, ADA, vote(4), NOW).visitorVotes).toBe(10)
})

test("after midnight a visitor is known by the new day's hash, and no longer by yesterday's", () => {
  const memory = createMemory()
  memory.observe(KEY, ADA, vote(1), NOW)
  const next: Visitor = { today: ADA.today + 1, hash: "c".repeat(16), yesterday: ADA.hash }
  expect(memory.observe(KEY, next, vote(2), NOW).visitorVotes).toBe(2)
  expect(memory.find(ADA, NOW)).toBe(undefined)
})

test("votes that no rule looks back to are forgotten, so that one day is not linked to the next", () => {
  const memory = createMemory()
  const DAY_MS = 24 * HOUR_MS
  memory.observe(KEY, ADA, vote(1), NOW)
  memory.counted(ADA, vote(1), NOW, NOW)
  const next: Visitor = { today: ADA.today + 1, hash: "c".repeat(16), yesterday: ADA.hash }
  expect(memory.find(next, NOW + DAY_MS)?.latest.size).toBe(1)
  memory.learn(next, { hour: 0, votes: 1, latest: new Map([["menu", { id: id(2), at: NOW }]]) }, NOW + DAY_MS)
  expect(memory.find(next, NOW + DAY_MS + 1)?.latest.size).toBe(0)
})

test("two kiosks behind one address have a lane each, and one kiosk has one whatever it asks about", () => {
  const memory = createMemory()
  const tap = (number: number, device: number, touchpoint: string) =>
    memory.observe(KEY, ADA, vote(number, { channel: "kiosk", touchpoint }), NOW + number, device)
      .sinceLastTapMs
  expect(tap(1, 1, "checkout")).toBe(null)
  expect(tap(2, 2, "checkout")).toBe(null)
  expect(tap(3, 1, "menu")).toBe(2)
})

test("a visitor whose amendment of a vote cast elsewhere counted is remembered as having voted", () => {
  const memory = createMemory()
  memory.observe(KEY, ADA, vote(1), NOW)
  memory.observe(KEY, BEN, vote(1, { rev: 2 }), NOW)
  memory.counted(BEN, vote(1), NOW, NOW)
  expect(memory.observe(KEY, BEN, vote(2), NOW).previous).toEqual({ id: id(1), at: NOW })
})

test("of a visitor's two rows after midnight the one of the later hour tells, in whichever order they come", () => {
  const hour = NOW / HOUR_MS
  for (const hours of [
    [hour - 1, hour],
    [hour, hour - 1],
  ]) {
    const memory = createMemory()
    for (const each of hours) {
      memory.learn(ADA, { hour: each, votes: each === hour ? 7 : 3, latest: new Map() }, NOW)
    }
    expect(memory.observe(KEY, ADA, vote(1), NOW).visitorVotes).toBe(8)
  }
})
