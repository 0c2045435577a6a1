import type { Language } from "../../../shared/languages.ts"
import type { Face } from "../../../shared/vote.ts"
import type { Move, Screen } from "./conversation.ts"
import type { Wording } from "./wording.ts"

/** What stands before the customer, ready to be drawn. */
export interface Shown {
  screen: Screen
  wording: Wording
  languages: readonly Language[]
  business: string
  /** Whole seconds in which the last vote can be taken back; 0: it is final. */
  undoSeconds: number
  lowered: boolean
  /** Nobody has come for a while. */
  isIdle: boolean
  comment: boolean
  masked: boolean
}

/** What a customer can do. */
export interface Hands {
  tap(face: Face): void
  move(move: Exclude<Move, { type: "tap" | "time" }>): void
}
