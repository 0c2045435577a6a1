import { CAFE_REVIEWS } from "../business.ts"
import { onTheWeb } from "../rhythm.ts"
import { type DemoTouchpoint, setUp } from "../touchpoint.ts"

export const order: DemoTouchpoint = {
  setup: setUp(
    {
      slug: "order",
      name: "Ordering beans",
      stage: "core",
      kind: "active",
      critical: true,
      expectation: "Fresh beans ordered in two minutes, and a clear word on when they come.",
    },
    "How was ordering?",
    {
      love: { easy: "So easy", choice: "Good choice", grind: "Ground to order", date: "Clear delivery date" },
      hate: {
        shipping: "Cost of shipping",
        date: "When does it come?",
        payment: "Paying was hard",
        account: "Too many fields",
        stock: "Sold out",
      },
    },
    { offers: { contact: true, friend: CAFE_REVIEWS, review: true, lookInto: true } },
  ),
  owner: "tom@cafe-lumen.example",
  votes: { perDay: 24 },
  rhythm: onTheWeb,
  outlets: [
    { channel: "web", page: "/order-done.html", weight: 5 },
    { channel: "email", weight: 1, shift: -0.03 },
  ],
  chapters: [
    {
      fromDaysAgo: 90,
      share: 0.8,
      said: {
        love: {
          reasons: { easy: 8, choice: 3, grind: 4, date: 3 },
          comments: [
            ["easy", "Three taps and an address. That is how it should be."],
            ["grind", "Ground for my moka pot, on the house. Lovely."],
            ["choice", "The little taste wheels helped me choose."],
            ["date", "Said Thursday, came Thursday."],
            ["easy", "No account! Thank you for not asking for my birthday."],
            ["choice", "A sample of the guest bean in the parcel, what a nice surprise."],
            ["grind", "You asked which machine I have. Nobody ever asks."],
            ["easy", "Ordered on the tram between two stops."],
            "The handwritten card in the last parcel is on my fridge.",
            ["date", "Roasted yesterday, here today."],
          ],
        },
        hate: {
          reasons: { shipping: 7, date: 4, payment: 3, account: 2, stock: 4 },
          comments: [
            ["shipping", "4.90 shipping for one bag is steep."],
            ["stock", "The dark roast is sold out every time I come."],
            ["date", "“Soon” is not a delivery date."],
            ["payment", "My bank app opened and the order was gone when I came back."],
            ["account", "Why do you need my phone number for a bag of coffee?"],
            ["shipping", "Let me pick it up at the bar, I live next door."],
            ["payment", "Paid, then an error page, then an e-mail that it worked. Stressful."],
          ],
        },
      },
    },
  ],
}
