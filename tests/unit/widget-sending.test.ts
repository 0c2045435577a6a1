import fc from "fast-check"
import * as v from "valibot"
import { describe, expect, it, test } from "vitest"
import { VoteId } from "../../shared/ids.ts"
import { retryAfterMs } from "../../widget/send/answer.ts"
import { backoff } from "../../widget/send/backoff.ts"
import { nextBatch } from "../../widget/send/batch.ts"
import { isKept, type KeptVote, parkedVote } from "../../widget/send/kept-vote.ts"
import { mintVoteId, randomUuid } from "../../widget/send/vote-id.ts"

const CAP_MS = 60_000

describe("a vote's id", () => {
  it("is a UUIDv7 that carries the moment of the tap", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), (at) => {
        const id = mintVoteId(at, crypto.randomUUID())
        expect(v.parse(VoteId, id)).toBe(id)
        expect(id).toMatch(/^.{14}7.{4}[89ab]/)
        expect(Number.parseInt(id.replace("-", "").slice(0, 12), 16)).toBe(at)
      }),
    )
  })

  it("takes the randomness of a UUID, and differs from tap to tap within one millisecond", () => {
    expect(mintVoteId(0, "ffffffff-ffff-4fff-8fff-ffffffffffff")).toBe("00000000-0000-7fff-8fff-ffffffffffff")
    expect(new Set(Array.from({ length: 1000 }, () => mintVoteId(1, randomUuid()))).size).toBe(1000)
  })
})

describe("the pause after failures", () => {
  it("doubles from a second to a minute, give or take half", () => {
    const pauses = [1, 2, 3, 7, 8, 50].map((failures) => backoff(failures, null, 0.5))
    expect(pauses).toEqual([1000, 2000, 4000, CAP_MS, CAP_MS, CAP_MS])
    expect([backoff(3, null, 0), backoff(3, null, 1)]).toEqual([2000, 6000])
  })

  it("is never shorter than a Retry-After, and never endless", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.nat(3600),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (failures, seconds, random) => {
          const pause = backoff(failures, `${seconds}`, random)
          expect(pause).toBeGreaterThan(seconds * 1000)
          expect(pause).toBeLessThanOrEqual(seconds * 1000 + CAP_MS * 1.5)
        },
      ),
    )
  })

  it("takes a Retry-After that it can't read as none", () => {
    expect(backoff(1, "Wed, 21 Oct 2026 07:28:00 GMT", 0.5)).toBe(1000)
  })
})

describe("a Retry-After", () => {
  it("is read as seconds or as a date, and as nothing where it is neither", () => {
    const now = Date.UTC(2026, 9, 21, 7, 27)
    expect(
      ["7", "Wed, 21 Oct 2026 07:28:00 GMT", "soon", "-5", "", null].map((it) => retryAfterMs(it, now)),
    ).toEqual([7000, 60_000, 0, 0, 0, 0])
  })

  it("never overflows a timer, which would then fire at once", () => {
    expect(retryAfterMs("99999999999", 0)).toBe(2 ** 31 - 1)
  })
})

const vote = (id: string, rev = 1, more: object = {}): KeptVote => ({
  key: "lt_demo",
  id,
  rev,
  touchpoint: "checkout",
  reaction: "love",
  ...more,
})
const never = () => 0
const DAY_MS = 86_400_000

describe("a batch", () => {
  it("holds of each vote its highest rev, of one business, and says them as the contract wants", () => {
    const rows = [vote("a"), vote("a", 3), vote("a", 2), vote("b"), vote("c", 1, { key: "lt_other" })]
    const { votes, body } = nextBatch(rows, 0, 500, never)
    expect(votes.map(({ id, rev }) => [id, rev])).toEqual([
      ["a", 3],
      ["b", 1],
    ])
    expect(JSON.parse(body)).toEqual({
      key: "lt_demo",
      sentAt: "1970-01-01T00:00:00.000Z",
      votes: [
        { id: "a", rev: 3, touchpoint: "checkout", reaction: "love" },
        { id: "b", rev: 1, touchpoint: "checkout", reaction: "love" },
      ],
    })
  })

  it("stays within what browsers send on after the page is gone, whatever the script of the comments", () => {
    const rows = Array.from({ length: 500 }, (_, n) => vote(`${n}`, 1, { comment: "好".repeat(1000) }))
    const { votes, body } = nextBatch(rows, 0, 500, never)
    expect(votes.length).toBeGreaterThan(15)
    expect(new TextEncoder().encode(body).length).toBeLessThan(61_000)
  })

  it("names what no request can hold, and is not kept from the rest by it", () => {
    const cyclic = { self: {} }
    cyclic.self = cyclic
    const rows = [vote("a", 1, { comment: "x".repeat(70_000) }), vote("b", 1, { page: cyclic }), vote("c")]
    const { votes, unsendable } = nextBatch(rows, 0, 500, never)
    expect(votes.map(({ id }) => id)).toEqual(["c"])
    expect(unsendable.map(({ id }) => id)).toEqual(["a", "b"])
  })

  it("begins with what failed least", () => {
    const failed = ({ id }: KeptVote) => (id === "a" ? 2 : 0)
    expect(nextBatch([vote("a"), vote("b")], 0, 1, failed).votes.map(({ id }) => id)).toEqual(["b"])
  })

  it("leaves a parked vote out for a day, and sends what it amends meanwhile", () => {
    const parked = parkedVote(vote("a", 2), "rejected", 1000)
    if (!parked) throw new Error("a vote refused just now is kept")
    const ids = (now: number) => nextBatch([parked, vote("a")], now, 500, never).votes.map(({ rev }) => rev)
    expect([ids(1000), ids(DAY_MS), ids(DAY_MS + 1000), ids(1000 - DAY_MS)]).toEqual([[1], [1], [2], [2]])
  })
})

describe("a parked vote", () => {
  it("goes when it is refused again 90 days later", () => {
    const first = parkedVote(vote("a"), "404", 0)
    const later = first && parkedVote(first, "403", 89 * DAY_MS)
    expect(later?.parked).toEqual({ why: "403", since: 0, tried: 89 * DAY_MS })
    expect(later && parkedVote(later, "403", 90 * DAY_MS)).toBeUndefined()
  })
})

test.each([
  null,
  "vote",
  {},
  { id: "a", rev: "1", key: "lt_demo" },
  { id: 7, rev: 1, key: "lt_demo" },
  { id: "a", rev: 1 },
  { id: "a", rev: 1, key: "lt_demo", parked: true },
])("%j is no vote of ours", (row) => {
  expect(isKept(row)).toBe(false)
})
