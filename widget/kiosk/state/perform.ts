import type { KioskConfig } from "../../../shared/kiosk.ts"
import type { Keep } from "../keep/keep.ts"
import { type Order, UNDO_MS } from "./conversation.ts"

/** Where and how a vote was asked for. */
export interface Asked {
  touchpoint: string
  place: KioskConfig["place"]
  language: string
}

/** Has the keep do what a step of the conversation wants done with votes. `at`: this device's wall clock. */
export const perform = (
  keep: Pick<Keep, "keep" | "undo" | "amend" | "holdBack">,
  order: Order,
  { touchpoint, place, language }: Asked,
  at: number,
): void => {
  switch (order.type) {
    case "keep":
      keep.keep(
        {
          id: order.id,
          touchpoint,
          reaction: order.reaction,
          at,
          lang: language,
          ...(place ? { place: place.slug } : {}),
          ...(order.hasty ? { hasty: true } : {}),
        },
        UNDO_MS,
      )
      break
    case "hold":
      keep.holdBack(order.id, order.ms)
      break
    case "take back":
      keep.undo(order.id)
      break
    case "add":
      keep.amend(order.id, {
        ...(order.reason ? { reason: order.reason } : {}),
        ...(order.comment ? { comment: order.comment } : {}),
      })
      break
  }
}
