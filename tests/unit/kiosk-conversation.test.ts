import { describe, expect, it } from "vitest"
import {
  ATTRACT_MS,
  type Conversation,
  GONE_MS,
  isAtRest,
  LOCK_MS,
  type Move,
  type Offered,
  type Order,
  SAID_MS,
  startConversation,
  step,
  UNDO_MS,
  WRITING_GONE_MS,
} from "../../widget/kiosk/state/conversation.ts"

const PLAIN: Offered = { reasons: () => false, comment: false, lowered: false }
const WITH_REASONS: Offered = { ...PLAIN, reasons: (reaction) => reaction === "hate" }
const WITH_COMMENT: Offered = { ...PLAIN, comment: true }

/** A kiosk and what its keep was told, with a clock that moves only when it is told to. */
const kiosk = (offered: Offered = PLAIN) => {
  let now = 1_000_000
  let conversation: Conversation = startConversation(offered, now)
  const orders: Order[] = []
  const make = (move: Move) => {
    const made = step(conversation, move, now, offered)
    conversation = made.next
    orders.push(...made.orders)
  }
  return {
    orders,
    tap: (face: "love" | "hate", id = `${face}-${now}`) => make({ type: "tap", face, id }),
    move: make,
    pass: (ms: number) => {
      now += ms
      make({ type: "time" })
    },
    /** Time goes by, and nothing looks at it. */
    sleep: (ms: number) => {
      now += ms
    },
    tag: () => conversation.screen.tag,
    get it() {
      return conversation
    },
    rests: (ms: number) => isAtRest(conversation, now, ms),
    kept: (hasty: boolean) => orders.filter((order) => order.type === "keep" && order.hasty === hasty).length,
  }
}

describe("a tap", () => {
  it("is kept at once, locks the faces, and asks again when the lock is over", () => {
    const it = kiosk()
    it.tap("love", "a")
    expect(it.orders).toEqual([{ type: "keep", id: "a", reaction: "love", hasty: false }])
    expect(it.tag()).toBe("locked")
    it.pass(LOCK_MS - 1)
    expect(it.tag()).toBe("locked")
    it.pass(1)
    expect(it.tag()).toBe("asking")
  })

  it("of the next customer counts as soon as the lock is over, though nobody looked at the time", () => {
    const it = kiosk()
    it.tap("love")
    it.sleep(LOCK_MS)
    it.tap("hate")
    expect([it.kept(false), it.kept(true)]).toEqual([2, 0])
    expect(it.it.vote?.reaction).toBe("hate")
  })

  it("again and again within the lock is one vote, and every other is stored as hasty", () => {
    const it = kiosk()
    for (let tap = 0; tap < 20; tap++) {
      it.tap(tap % 2 ? "love" : "hate", `tap-${tap}`)
      it.pass(500)
    }
    expect([it.kept(false), it.kept(true)]).toEqual([1, 19])
    expect(it.it.vote?.id).toBe("tap-0")
    it.pass(LOCK_MS)
    expect(it.tag()).toBe("asking")
  })
})

describe("taking back", () => {
  it("takes back the vote, not the hasty taps after it", () => {
    const it = kiosk()
    it.tap("love", "a")
    it.tap("love", "b")
    it.move({ type: "undo" })
    expect(it.orders.at(-1)).toEqual({ type: "take back", id: "a" })
    expect(it.it.screen).toMatchObject({ tag: "said", what: "undone" })
    it.move({ type: "undo" })
    expect(it.orders.filter(({ type }) => type === "take back")).toHaveLength(1)
    it.pass(SAID_MS)
    expect(it.tag()).toBe("asking")
  })

  it("ends after four seconds", () => {
    const it = kiosk()
    it.tap("love")
    it.pass(UNDO_MS - 1)
    expect(it.rests(0)).toBe(false)
    it.pass(1)
    it.move({ type: "undo" })
    expect(it.orders).toHaveLength(1)
  })
})

describe("reasons", () => {
  it("are asked for where there are some, once the lock is over", () => {
    const it = kiosk(WITH_REASONS)
    it.tap("love")
    it.pass(LOCK_MS)
    expect(it.tag()).toBe("asking")
    it.tap("hate", "h")
    it.pass(LOCK_MS)
    expect(it.tag()).toBe("why")
    expect(it.orders.at(-1)).toEqual({ type: "hold", id: "h", ms: GONE_MS })
  })

  it("are the last word where nothing can be written; the vote may go when it can't be taken back", () => {
    const it = kiosk(WITH_REASONS)
    it.tap("hate", "h")
    it.pass(LOCK_MS)
    it.move({ type: "reason", slug: "slow" })
    expect(it.orders.slice(-2)).toEqual([
      { type: "add", id: "h", reason: "slow", comment: undefined },
      { type: "hold", id: "h", ms: UNDO_MS - LOCK_MS },
    ])
    expect(it.it.screen).toMatchObject({ tag: "said", what: "thanks" })
    it.move({ type: "undo" })
    expect(it.orders.at(-1)).toEqual({ type: "take back", id: "h" })
  })

  it("can be let go where something can be written", () => {
    const it = kiosk(WITH_COMMENT)
    it.tap("love", "a")
    it.pass(LOCK_MS)
    it.move({ type: "reason", slug: "quick" })
    it.move({ type: "reason", slug: "quick" })
    it.move({ type: "finish" })
    expect(it.orders.map(({ type }) => type)).not.toContain("add")
    expect(it.tag()).toBe("said")
  })

  it("close by themselves when the customer has gone, and keep what was chosen but not what was not sent", () => {
    const it = kiosk(WITH_COMMENT)
    it.tap("hate", "h")
    it.pass(LOCK_MS)
    it.move({ type: "reason", slug: "slow" })
    it.move({ type: "write", comment: "half a sen" })
    it.pass(GONE_MS)
    expect(it.tag()).toBe("why")
    it.pass(WRITING_GONE_MS)
    expect(it.tag()).toBe("asking")
    expect(it.orders.find(({ type }) => type === "add")).toEqual({
      type: "add",
      id: "h",
      reason: "slow",
      comment: undefined,
    })
  })

  it("hurry nobody who writes: each sign starts the time anew, and the vote waits as long", () => {
    const it = kiosk(WITH_COMMENT)
    it.tap("hate", "h")
    it.pass(LOCK_MS)
    for (let signs = 1; signs < 5; signs++) {
      it.move({ type: "write", comment: "x".repeat(signs) })
      expect(it.orders.at(-1)).toEqual({ type: "hold", id: "h", ms: WRITING_GONE_MS })
      it.pass(WRITING_GONE_MS - 1)
      expect(it.tag()).toBe("why")
    }
    it.move({ type: "finish" })
    expect(it.orders.at(-2)).toEqual({ type: "add", id: "h", reason: undefined, comment: "xxxx" })
  })

  it("are no faces: a tap there is no vote", () => {
    const it = kiosk(WITH_COMMENT)
    it.tap("hate")
    it.pass(LOCK_MS)
    it.tap("love")
    expect(it.kept(false)).toBe(1)
  })
})

describe("a customer's language and reach", () => {
  it("last through a vote and go back when the customer has gone", () => {
    const it = kiosk()
    it.move({ type: "speak", language: "de" })
    it.move({ type: "lower", lowered: true })
    it.tap("love")
    it.pass(GONE_MS - 1)
    expect(it.it).toMatchObject({ language: "de", lowered: true })
    expect(it.rests(0)).toBe(false)
    it.pass(1)
    expect(it.it).toMatchObject({ language: undefined, lowered: false })
    expect(it.rests(GONE_MS)).toBe(true)
  })

  it("begin low where the kiosk hangs for wheelchairs", () => {
    const it = kiosk({ ...PLAIN, lowered: true })
    it.move({ type: "lower", lowered: false })
    it.pass(GONE_MS)
    expect(it.it.lowered).toBe(true)
  })
})

describe("rest", () => {
  it("is when nobody has touched anything for so long, and is over at a touch", () => {
    const it = kiosk()
    it.pass(ATTRACT_MS)
    expect(it.rests(ATTRACT_MS)).toBe(true)
    it.move({ type: "touch" })
    expect(it.rests(1)).toBe(false)
  })
})
