import type { VNode } from "preact"
import type { KioskConfig } from "../../shared/kiosk.ts"
import type { Language } from "../../shared/languages.ts"
import { mintVoteId } from "../send/vote-id.ts"
import { makeTick } from "./device/make-tick.ts"
import type { Keep } from "./keep/keep.ts"
import {
  ATTRACT_MS,
  canUndo,
  isAtRest,
  type Move,
  type Offered,
  startConversation,
  step,
} from "./state/conversation.ts"
import { type Asked, perform } from "./state/perform.ts"
import { dueAt } from "./state/schedule.ts"
import type { Hands } from "./state/shown.ts"
import { type Wording, wordingOf } from "./state/wording.ts"
import { Closed } from "./views/closed.tsx"
import { CustomerScreen } from "./views/customer-screen.tsx"
import { Idle } from "./views/idle.tsx"
import type { SpokenLanguages } from "./words/spoken.ts"

/** Nobody has just come up to the screen: what it asks may change under their eyes. */
const SWAP_REST_MS = 3000
const SECOND_MS = 1000

interface World {
  keep: Keep
  languages: SpokenLanguages
  /** Epoch ms, the clock's error taken out. */
  trueNow(): number
  /** Of this device, for what happens here: the first never goes backwards. */
  ticks(): number
  wallNow(): number
  /** This device's own choice, where it has one. */
  loweredHere(): boolean | undefined
  /** What is on the screen is no longer right. */
  show(): void
}

/** The kiosk towards customers: one conversation after the other, under a config that changes between them only. */
export const serveCustomers = (first: KioskConfig, world: World) => {
  const { keep, ticks } = world
  const tick = makeTick()
  let config = first
  let pending: KioskConfig | undefined
  let due = dueAt(config, world.trueNow())
  let touchpoint = due.touchpoint

  const wording = (language?: Language): Wording =>
    wordingOf(config, touchpoint ?? "", language ?? config.languages[0] ?? "en", world.languages)

  const offered = (): Offered => ({
    reasons: (reaction) => wording().faces[reaction].reasons.length > 0,
    comment: config.comment,
    lowered: world.loweredHere() ?? config.reach,
  })
  let conversation = startConversation(offered(), ticks())

  const chosen = () => config.languages.find((language) => language === conversation.language)

  const go = (move: Move): void => {
    const asked: Asked = {
      touchpoint: touchpoint ?? "",
      place: config.place,
      language: wording(chosen()).language,
    }
    const { next, orders } = step(conversation, move, ticks(), offered())
    conversation = next
    for (const order of orders) {
      perform(keep, order, asked, world.wallNow())
      if (order.type === "keep" && !order.hasty && config.sound) tick(order.reaction)
    }
  }

  const act = (move: Move): void => {
    go(move)
    world.show()
  }

  const hands: Hands = {
    tap: (face) => act({ type: "tap", face, id: mintVoteId(world.wallNow(), crypto.randomUUID()) }),
    move: act,
  }

  const swap = (): void => {
    if (pending) {
      config = pending
      pending = undefined
      conversation = startConversation(offered(), ticks())
      due = dueAt(config, world.trueNow())
    }
    touchpoint = due.touchpoint
  }

  return {
    config: () => config,
    touchpoint: () => touchpoint,
    lowered: () => offered().lowered,
    /** A newer config: from the next time on that nobody is there. */
    take: (newer: KioskConfig) => {
      pending = newer
    },
    /** Nobody has been there for so long; while it is closed, nobody is. */
    isAtRest: (forMs: number) => !due.isOpen || isAtRest(conversation, ticks(), forMs),
    /** In the middle of nothing that a screen of the staff's would interrupt. */
    isFree: () => conversation.screen.tag === "asking" && !canUndo(conversation, ticks()),
    go,
    passTime: () => {
      go({ type: "time" })
      due = dueAt(config, world.trueNow())
      if ((pending || due.touchpoint !== touchpoint) && isAtRest(conversation, ticks(), SWAP_REST_MS)) swap()
    },
    view: (): VNode => {
      const free = conversation.screen.tag === "asking" && !canUndo(conversation, ticks())
      if (!due.isOpen && free)
        return <Closed wording={wording()} business={config.business} opens={due.opens} />
      if (touchpoint === undefined) return <Idle wording={wording()} name={config.name} />
      const now = ticks()
      return (
        <CustomerScreen
          hands={hands}
          shown={{
            screen: conversation.screen,
            wording: wording(chosen()),
            languages: config.languages,
            business: config.business,
            undoSeconds: Math.max(0, Math.ceil(((conversation.vote?.undoUntil ?? now) - now) / SECOND_MS)),
            lowered: conversation.lowered,
            isIdle: isAtRest(conversation, now, ATTRACT_MS),
            comment: config.comment,
            masked: config.masked,
          }}
        />
      )
    },
  }
}

export type Customers = ReturnType<typeof serveCustomers>
