import { CAFE_SITE } from "../business.ts"
import { atTheCounter } from "../rhythm.ts"
import { type DemoTouchpoint, setUp } from "../touchpoint.ts"
import { CHECKOUT_WORDS } from "./checkout-words.ts"

/** The new card terminal went live on the local day that lies this many days before today. */
export const NEW_TERMINAL_DAYS_AGO = 19

/** Two queues meet at noon: lunch to eat in and lunch to take away. */
export const LUNCH_HOURS = [12, 13]
const lunch = (shift: number) => (_weekday: number, hour: number) => (LUNCH_HOURS.includes(hour) ? shift : 0)

const LOVED_BEFORE = [
  ["quick", "Tap, done, gone. {minutes} seconds."],
  ["friendly", "The lady at the till remembered my name!"],
  ["quick", "Fastest queue in the neighbourhood."],
  ["split", "We were five and they split it without a sigh."],
  ["friendly", "He ran after me with my forgotten change."],
  ["receipt", "Receipt as a link, no paper. Good."],
  ["honest", "They told me the small one was enough for me. Honest."],
  ["quick", "Paid with my watch, did not even stop walking."],
  ["friendly", "Even at the till they wish you a nice day and mean it."],
  ["split", "Half cash, half card, no problem."],
] as const

const HATED_BEFORE = [
  ["wait", "Queue out of the door again."],
  ["wait", "One till open with this queue, really?"],
  ["price", "The board says 2.10, the till says 2.30."],
  ["cash", "No change for a twenty."],
  ["unfriendly", "Not a word, not a look. Just the terminal turned at me."],
  ["wait", "{minutes} minutes in the queue for a takeaway {drink}."],
  ["tip", "The tip question comes before I have had anything."],
  ["price", "Charged me for two pastéis, I had one."],
] as const

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
          comments: [
            ["friendly", "The terminal gave up, she did not. Got a cookie for the wait."],
            ["friendly", "Tom stayed calm with twelve people staring at him."],
            ["receipt", "Like the receipt as a link."],
            ["friendly", "The lady at the till remembered my name!"],
            ["split", "Split four ways, took a while, all smiles."],
            ["quick", "Cash is king: in and out in a minute."],
            ["friendly", "They apologised before I could complain."],
          ],
        },
        hate: {
          reasons: { wait: 10, card: 9, price: 2, cash: 1, tip: 2, unfriendly: 1 },
          comments: [
            ["card", "Terminal asked for my PIN three times, queue behind me out of the door."],
            ["card", "New card machine does not take my watch any more."],
            ["wait", "{minutes} minutes because the new terminal had to restart."],
            ["card", "“Please try again.” Four times. In front of everyone."],
            ["wait", "The queue at the till is now longer than my lunch break."],
            ["card", "Contactless never works on the left till since the new machine came."],
            ["card", "Had to go to the cash machine across the road for a {drink}."],
            ["wait", "What happened? It used to take ten seconds."],
            ["card", "It charged me twice and printed nothing."],
            ["wait", "Two tills, one terminal, do the maths."],
            ["card", "Foreign card refused. It worked here in the summer."],
            ["tip", "The new screen wants a tip before it shows the price."],
            ["wait", "Gave up waiting and left my soup on the counter. Sorry."],
            ["card", "The terminal was slow to connect, everyone sighed in chorus."],
            ["price", "New machine, old price on the board."],
            ["card", "Receipt screen in a language I do not read, could not find OK."],
            ["wait", "By the time it printed, my soup was cold."],
            ["card", "Please bring the old terminal back."],
          ],
        },
      },
    },
  ],
}
