import { m } from "../../frame/speech.tsx"
import type { Trade } from "./templates/trades.ts"

/** A trade's name, and what its journey goes from and to. Said by `t`. */
export const TRADE_WORDS: Record<Trade, { name: string; about: string }> = {
  cafe: {
    name: m("Café or restaurant"),
    about: m("From the shop window, the welcome and the food to the newsletter."),
  },
  shop: { name: m("Shop"), about: m("From the advert, the advice and the shelves to the loyalty letter.") },
  clinic: {
    name: m("Medical practice or clinic"),
    about: m("From the appointment, the wait and the treatment to the results."),
  },
  hotel: {
    name: m("Hotel or guesthouse"),
    about: m("From the booking, the room and the breakfast to the letter afterwards."),
  },
  saas: {
    name: m("Software or app"),
    about: m("From the first page, the sign-up and everyday work to what is new."),
  },
  delivery: {
    name: m("Delivery or online shop"),
    about: m("From the van, the order and the handover to the letter afterwards."),
  },
  office: {
    name: m("Public office"),
    about: m("From the website, the wait and the counter to the reminder."),
  },
}
