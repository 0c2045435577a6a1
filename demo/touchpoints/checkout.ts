import { CAFE_SITE } from "../business.ts"
import { atTheCounter } from "../rhythm.ts"
import { type DemoTouchpoint, setUp } from "../touchpoint.ts"
import { HATED_BEFORE, HATED_SINCE, LOVED_BEFORE, LOVED_SINCE } from "./checkout-comments.ts"
import { CHECKOUT_WORDS } from "./checkout-words.ts"

/** The new card terminal went live on the local day that lies this many days before today. */
export const NEW_TERMINAL_DAYS_AGO = 19

/** Two queues meet at noon: lunch to eat in and lunch to take away. */
export const LUNCH_HOURS = [12, 13]
const lunch = (shift: number) => (_weekday: number, hour: number) => (LUNCH_HOURS.includes(hour) ? shift : 0)

export const checkout: DemoTouchpoint = {
  setup: setUp(
    {
      slug: "checkout",
      name: "Pay at the till",
      stage: "core",
      kind: "active",
      critical: true,
      expectation: "To pay in under two minutes, with any card, and be thanked.",
      target: 75,
    },
    "How was paying at the till?",
    {
      love: {
        friendly: "Friendly",
        quick: "Quick",
        split: "Split the bill",
        receipt: "Receipt by link",
        honest: "Honest prices",
      },
      hate: {
        wait: "Long wait",
        card: "Card did not work",
        price: "Price was wrong",
        cash: "No change",
        tip: "Pushed to tip",
        unfriendly: "Unfriendly",
      },
    },
    { offers: { contact: true, friend: CAFE_SITE, lookInto: true }, translations: CHECKOUT_WORDS },
  ),
  owner: "tom@cafe-lumen.example",
  votes: { perDay: 72 },
  talkative: 2,
  rhythm: atTheCounter,
  outlets: [
    { channel: "kiosk", place: "till-1", weight: 6, shift: -0.02 },
    { channel: "kiosk", place: "till-2", weight: 3, shift: 0.05 },
    { channel: "web", page: "/receipt.html", weight: 1 },
  ],
  chapters: [
    {
      fromDaysAgo: 90,
      share: 0.74,
      shiftAt: lunch(-0.17),
      said: {
        love: { reasons: { friendly: 7, quick: 7, split: 2, receipt: 2, honest: 1 }, comments: LOVED_BEFORE },
        hate: {
          reasons: { wait: 8, card: 1, price: 3, cash: 2, tip: 2, unfriendly: 1 },
          comments: HATED_BEFORE,
        },
      },
    },
    {
      fromDaysAgo: NEW_TERMINAL_DAYS_AGO,
      share: 0.5,
      shiftAt: lunch(-0.24),
      said: {
        love: {
          reasons: { friendly: 9, quick: 2, split: 2, receipt: 2, honest: 1 },
          comments: LOVED_SINCE,
        },
        hate: {
          reasons: { wait: 10, card: 9, price: 2, cash: 1, tip: 2, unfriendly: 1 },
          comments: HATED_SINCE,
        },
      },
    },
  ],
}
