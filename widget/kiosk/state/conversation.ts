import type { Face } from "../../../shared/vote.ts"

/** Nobody taps twice within this time to say two things: what is tapped meanwhile is stored, and held. */
export const LOCK_MS = 1500
/** As long as a vote can be taken back; then it is final. */
export const UNDO_MS = 4000
/** Long enough to read three words, short enough for the next in the queue. */
export const SAID_MS = 2500
/** A customer who does nothing for so long has gone: reasons close, the language and the layout go back. */
export const GONE_MS = 20_000
/** Who writes is not hurried: people look up, think, and help each other. */
export const WRITING_GONE_MS = 120_000
/** Nobody has touched the screen for so long that it may draw some attention to itself. */
export const ATTRACT_MS = 30_000

/** What the customer in front of the kiosk sees. */
export type Screen =
  | { tag: "asking" }
  /** Both faces still stand where they were; whatever is tapped there until then is no answer. */
  | { tag: "locked"; reaction: Face; until: number }
  | { tag: "why"; reaction: Face; reason: string | undefined; comment: string }
  | { tag: "said"; what: "thanks" | "undone"; reaction: Face; until: number }

/** One customer after the other. All times are of a clock that only goes forward. */
export interface Conversation {
  readonly screen: Screen
  /** The vote given last, and until when it can be taken back. */
  readonly vote: { id: string; reaction: Face; undoUntil: number } | undefined
  /** Chosen by the customer; undefined: the kiosk's first. */
  readonly language: string | undefined
  /** The faces stand within reach of a wheelchair. */
  readonly lowered: boolean
  readonly touchedAt: number
}

export type Move =
  /** `id`: what the vote of this tap is to be called. */
  | { type: "tap"; face: Face; id: string }
  | { type: "undo" }
  | { type: "reason"; slug: string }
  | { type: "write"; comment: string }
  | { type: "finish" }
  | { type: "speak"; language: string }
  | { type: "lower"; lowered: boolean }
  /** A hand is at the screen, whatever it does there. */
  | { type: "touch" }
  /** Nothing happens, but time goes on. */
  | { type: "time" }

/** What is to become of votes. */
export type Order =
  | { type: "keep"; id: string; reaction: Face; hasty: boolean }
  /** Its customer may still say more: it need not be sent for so long. */
  | { type: "hold"; id: string; ms: number }
  | { type: "take back"; id: string }
  | { type: "add"; id: string; reason: string | undefined; comment: string | undefined }

/** What the kiosk was told to offer. */
export interface Offered {
  reasons(reaction: Face): boolean
  comment: boolean
  lowered: boolean
}

export interface Step {
  next: Conversation
  orders: Order[]
}

export const startConversation = (offered: Pick<Offered, "lowered">, now: number): Conversation => ({
  screen: { tag: "asking" },
  vote: undefined,
  language: undefined,
  lowered: offered.lowered,
  touchedAt: now,
})

const asksWhy = (offered: Offered, reaction: Face) => offered.comment || offered.reasons(reaction)

export const canUndo = ({ vote }: Conversation, now: number): boolean =>
  vote !== undefined && now < vote.undoUntil

/** Nobody stands in front of the kiosk, as far as it can tell: what is shown may change. */
export const isAtRest = (conversation: Conversation, now: number, forMs: number): boolean =>
  conversation.screen.tag === "asking" &&
  !canUndo(conversation, now) &&
  conversation.language === undefined &&
  now - conversation.touchedAt >= forMs

const tap = (conversation: Conversation, face: Face, id: string, now: number): Step => {
  const { screen } = conversation
  switch (screen.tag) {
    case "asking":
      return {
        next: {
          ...conversation,
          screen: { tag: "locked", reaction: face, until: now + LOCK_MS },
          vote: { id, reaction: face, undoUntil: now + UNDO_MS },
        },
        orders: [{ type: "keep", id, reaction: face, hasty: false }],
      }
    case "locked":
      return {
        next: { ...conversation, screen: { ...screen, until: now + LOCK_MS } },
        orders: [{ type: "keep", id, reaction: face, hasty: true }],
      }
    case "why":
    case "said":
      return { next: conversation, orders: [] }
  }
}

const say = (
  conversation: Conversation,
  what: "thanks" | "undone",
  reaction: Face,
  now: number,
): Conversation => ({ ...conversation, screen: { tag: "said", what, reaction, until: now + SAID_MS } })

const takeBack = (conversation: Conversation, now: number): Step => {
  const { vote } = conversation
  if (!vote || now >= vote.undoUntil) return { next: conversation, orders: [] }
  return {
    next: { ...say(conversation, "undone", vote.reaction, now), vote: undefined },
    orders: [{ type: "take back", id: vote.id }],
  }
}

const finish = (conversation: Conversation, now: number): Step => {
  const { screen, vote } = conversation
  if (screen.tag !== "why" || !vote) return { next: conversation, orders: [] }
  const { reason, reaction } = screen
  const comment = screen.comment.trim() || undefined
  const add: Order[] = reason || comment ? [{ type: "add", id: vote.id, reason, comment }] : []
  // Nothing more will be said to it: it may go as soon as it can't be taken back.
  const release: Order = { type: "hold", id: vote.id, ms: Math.max(0, vote.undoUntil - now) }
  return { next: say(conversation, "thanks", reaction, now), orders: [...add, release] }
}

/** Where there is nothing to write, a reason is the last word; elsewhere it can be chosen and let go. */
const choose = (conversation: Conversation, slug: string, now: number, offered: Offered): Step => {
  const { screen } = conversation
  if (screen.tag !== "why") return { next: conversation, orders: [] }
  const reason = screen.reason === slug ? undefined : slug
  const chosen: Conversation = { ...conversation, screen: { ...screen, reason } }
  return offered.comment ? { next: chosen, orders: [] } : finish(chosen, now)
}

/** A customer who went away in the middle: what was chosen stays, what was not sent is nobody's business. */
const leave = (conversation: Conversation, now: number): Step => {
  const { screen, vote } = conversation
  const { orders } =
    screen.tag === "why"
      ? finish({ ...conversation, screen: { ...screen, comment: "" } }, now)
      : { orders: [] }
  return {
    next: { ...conversation, screen: { tag: "asking" }, vote: screen.tag === "why" ? undefined : vote },
    orders,
  }
}

const patienceMs = (comment: string) => (comment ? WRITING_GONE_MS : GONE_MS)

/** While a customer may still say more, the vote stays here, so that it travels once. */
const holdBack = ({ screen, vote }: Conversation): Order[] =>
  screen.tag === "why" && vote ? [{ type: "hold", id: vote.id, ms: patienceMs(screen.comment) }] : []

const unlock = (
  conversation: Conversation,
  { reaction }: { reaction: Face },
  now: number,
  offered: Offered,
): Step => {
  if (!asksWhy(offered, reaction)) return { next: { ...conversation, screen: { tag: "asking" } }, orders: [] }
  const next: Conversation = {
    ...conversation,
    // Reading begins now, however long ago the tap was.
    touchedAt: now,
    screen: { tag: "why", reaction, reason: undefined, comment: "" },
  }
  return { next, orders: holdBack(next) }
}

const passTime = (conversation: Conversation, now: number, offered: Offered): Step => {
  const { screen, touchedAt } = conversation
  const quietMs = now - touchedAt
  switch (screen.tag) {
    case "locked":
      return now < screen.until
        ? { next: conversation, orders: [] }
        : unlock(conversation, screen, now, offered)
    case "why":
      return quietMs < patienceMs(screen.comment)
        ? { next: conversation, orders: [] }
        : leave(conversation, now)
    case "said":
      if (now < screen.until) break
      return { next: { ...conversation, screen: { tag: "asking" } }, orders: [] }
    case "asking": {
      const changed = conversation.language !== undefined || conversation.lowered !== offered.lowered
      if (!changed || quietMs < GONE_MS) break
      return { next: { ...conversation, language: undefined, lowered: offered.lowered }, orders: [] }
    }
  }
  return { next: conversation, orders: [] }
}

/** The whole conduct of a kiosk towards customers, as a pure function: no clock, no disk, no screen. */
export const step = (conversation: Conversation, move: Move, now: number, offered: Offered): Step => {
  // What time has brought about has happened before the hand comes.
  const passed = passTime(conversation, now, offered)
  if (move.type === "time") return passed
  const taken = take({ ...passed.next, touchedAt: now }, move, now, offered)
  return { next: taken.next, orders: [...passed.orders, ...taken.orders, ...holdBack(taken.next)] }
}

const take = (
  conversation: Conversation,
  move: Exclude<Move, { type: "time" }>,
  now: number,
  offered: Offered,
): Step => {
  const { screen } = conversation
  switch (move.type) {
    case "tap":
      return tap(conversation, move.face, move.id, now)
    case "undo":
      return takeBack(conversation, now)
    case "reason":
      return choose(conversation, move.slug, now, offered)
    case "write":
      return {
        next:
          screen.tag === "why"
            ? { ...conversation, screen: { ...screen, comment: move.comment } }
            : conversation,
        orders: [],
      }
    case "finish":
      return finish(conversation, now)
    case "speak":
      return { next: { ...conversation, language: move.language }, orders: [] }
    case "lower":
      return { next: { ...conversation, lowered: move.lowered }, orders: [] }
    case "touch":
      return { next: conversation, orders: [] }
  }
}
