import fc from "fast-check"
import * as v from "valibot"
import { afterEach, describe, expect, it, vi } from "vitest"
import { VoteId } from "../../shared/ids.ts"
import { backoff } from "../../widget/send/backoff.ts"
import { createTransport } from "../../widget/send/transport.ts"
import { mintVoteId, randomDigit } from "../../widget/send/vote-id.ts"

const CAP_MS = 60_000

describe("a vote's id", () => {
  it("is a UUIDv7 that carries the moment of the tap", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), (at) => {
        const id = mintVoteId(at, randomDigit)
        expect(v.parse(VoteId, id)).toBe(id)
        expect(id).toMatch(/^.{14}7.{4}8/)
        expect(Number.parseInt(id.replace("-", "").slice(0, 12), 16)).toBe(at)
      }),
    )
  })

  it("takes every random digit it is given, and differs from tap to tap within one millisecond", () => {
    expect(mintVoteId(0, () => "f")).toBe("00000000-0000-7fff-8fff-ffffffffffff")
    expect(new Set(Array.from({ length: 1000 }, () => mintVoteId(1, randomDigit))).size).toBe(1000)
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

afterEach(() => {
  vi.restoreAllMocks()
})

/** A transport in a world that stands still until told to go on. */
const still = () => {
  type Answer = { status: number; retryAfter?: string } | "nothing"
  const posted: string[] = []
  const told: boolean[] = []
  const pauses: { run: () => void; ms: number }[] = []
  const pending: ((answer: Answer) => void)[] = []
  vi.spyOn(Math, "random").mockReturnValue(0.5)
  const timers = vi.spyOn(globalThis, "setTimeout")
  timers.mockImplementation((run, ms = 0) => {
    pauses.push({ run, ms })
    return 0 as never
  })
  const [send, hurry] = createTransport<string>(
    (vote) => {
      posted.push(vote)
      return new Promise((resolve, reject) =>
        pending.push((answer) => {
          if (answer === "nothing") return reject(new TypeError("Failed to fetch"))
          const headers = new Headers(answer.retryAfter ? { "retry-after": answer.retryAfter } : {})
          resolve({ status: answer.status, headers })
        }),
      )
    },
    (late) => told.push(late),
  )
  /** Lets everything that is due run. */
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  return {
    posted,
    told,
    pauses,
    async send(vote: string) {
      send(vote)
      await settle()
    },
    async answer(answer: Answer) {
      pending.shift()?.(answer)
      await settle()
    },
    async wakeUp() {
      pauses.at(-1)?.run()
      await settle()
    },
    async hurry() {
      hurry()
      await settle()
    },
  }
}

describe("the transport", () => {
  it.each([201, 200, 202, 400, 404, 413, 415])("settles a vote that was answered with %i", async (status) => {
    const world = still()
    await world.send("rev 1")
    await world.answer({ status })
    expect(world).toMatchObject({ posted: ["rev 1"], pauses: [], told: [] })
  })

  it.each([429, 500, 502, 503])("sends a vote again that was answered with %i", async (status) => {
    const world = still()
    await world.send("rev 1")
    await world.answer({ status })
    expect(world.posted).toHaveLength(1)
    await world.wakeUp()
    expect(world.posted).toEqual(["rev 1", "rev 1"])
  })

  it("waits longer after each failure, and no less than the server asked for", async () => {
    const world = still()
    await world.send("rev 1")
    await world.answer("nothing")
    await world.wakeUp()
    await world.answer({ status: 503, retryAfter: "30" })
    await world.wakeUp()
    await world.answer({ status: 503 })
    expect(world.pauses.map(({ ms }) => ms)).toEqual([1000, 32_000, 4000])
  })

  it("tells of the second failure in a row, and of the arrival after it", async () => {
    const world = still()
    await world.send("rev 1")
    await world.answer("nothing")
    expect(world.told).toEqual([])
    await world.wakeUp()
    await world.answer("nothing")
    expect(world.told).toEqual([true])
    await world.wakeUp()
    await world.answer("nothing")
    await world.wakeUp()
    await world.answer({ status: 201 })
    expect(world.told).toEqual([true, false])
  })

  it("sends an amendment at once, and forgets what it amends", async () => {
    const world = still()
    await world.send("rev 1")
    await world.send("rev 2")
    expect(world.posted).toEqual(["rev 1", "rev 2"])
    await world.answer("nothing")
    await world.answer({ status: 201 })
    await world.wakeUp()
    expect(world.posted).toEqual(["rev 1", "rev 2"])
  })

  it("keeps an amendment back while it waits, and then sends the newest only", async () => {
    const world = still()
    await world.send("rev 1")
    await world.answer({ status: 429, retryAfter: "5" })
    await world.send("rev 2")
    await world.send("rev 3")
    expect(world.posted).toEqual(["rev 1"])
    await world.wakeUp()
    expect(world.posted).toEqual(["rev 1", "rev 3"])
  })

  it("goes at once when the network is back, and once only", async () => {
    const world = still()
    await world.hurry()
    await world.send("rev 1")
    await world.answer("nothing")
    await world.hurry()
    expect(world.posted).toHaveLength(2)
    await world.answer({ status: 201 })
    await world.wakeUp()
    await world.hurry()
    expect(world.posted).toHaveLength(2)
  })
})
