import { onTheWeb } from "../rhythm.ts"
import { type DemoTouchpoint, setUp } from "../touchpoint.ts"

export const receiptEmail: DemoTouchpoint = {
  setup: setUp(
    {
      slug: "receipt-email",
      name: "Receipt e-mail",
      stage: "last",
      kind: "passive",
      expectation: "The receipt at once, readable, and nothing that wants to sell me something.",
    },
    "Was this receipt useful?",
    {
      love: {
        quick: "There at once",
        clear: "Easy to read",
        brewing: "The brewing tip",
        tax: "Tax number on it",
      },
      hate: {
        late: "Came late",
        spam: "Landed in spam",
        ads: "Too much advertising",
        tax: "Tax number missing",
      },
    },
    { labels: { love: "Useful", hate: "Not useful" } },
  ),
  owner: "ana@cafe-lumen.example",
  votes: { perDay: 13 },
  rhythm: onTheWeb,
  outlets: [{ channel: "email", weight: 1 }],
  chapters: [
    {
      fromDaysAgo: 90,
      share: 0.73,
      said: {
        love: {
          reasons: { quick: 4, clear: 4, brewing: 6, tax: 2 },
          comments: [
            ["brewing", "The brewing tip changed my mornings: a coarser grind, who knew."],
            ["tax", "Tax number right there, my accountant says hello."],
            ["quick", "It arrived before I had put my phone away."],
            ["clear", "One page, big numbers, no nonsense."],
            ["brewing", "Please never stop with the brewing tips."],
          ],
        },
        hate: {
          reasons: { late: 3, spam: 5, ads: 3, tax: 4 },
          comments: [
            ["spam", "Found it in spam a week later."],
            ["tax", "I typed my tax number and it is not on the receipt."],
            ["ads", "I want a receipt, not a reading list."],
            ["late", "Came the next day, I had already filed my expenses."],
            ["spam", "The subject line looks like a scam."],
          ],
        },
      },
    },
  ],
}
