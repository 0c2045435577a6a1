import { CAFE_SITE } from "../business.ts"
import { atTheCounter } from "../rhythm.ts"
import { type DemoTouchpoint, setUp } from "../touchpoint.ts"

export const coffee: DemoTouchpoint = {
  setup: setUp(
    {
      slug: "coffee",
      name: "The coffee itself",
      stage: "core",
      kind: "active",
      critical: true,
      expectation: "Hot, fresh and the way I like it, every single time.",
      target: 85,
    },
    "How was your coffee?",
    {
      love: {
        taste: "The taste",
        crema: "Perfect crema",
        milk: "Silky milk",
        hot: "Just hot enough",
        beans: "The beans",
        cup: "The cup",
      },
      hate: {
        cold: "Not hot",
        bitter: "Bitter",
        weak: "Weak",
        wrong: "Not what I ordered",
        slow: "Took too long",
      },
    },
    { offers: { friend: CAFE_SITE, lookInto: true } },
  ),
  owner: "mila@cafe-lumen.example",
  votes: { perDay: 68 },
  rhythm: atTheCounter,
  outlets: [
    { channel: "kiosk", place: "tray-return", weight: 7 },
    { channel: "link", place: "table-cards", weight: 3, shift: -0.01 },
    { channel: "web", page: "/receipt.html", weight: 1, shift: -0.02 },
  ],
  chapters: [
    {
      fromDaysAgo: 90,
      share: 0.885,
      said: {
        love: {
          reasons: { taste: 9, crema: 3, milk: 4, hot: 3, beans: 4, cup: 1 },
          comments: [
            ["taste", "The {drink} was the best thing that happened to me this week."],
            ["milk", "Oat milk that does not split! How?"],
            ["crema", "Crema like velvet."],
            ["beans", "Whatever the guest bean is this week, keep it."],
            ["taste", "I usually take sugar. Not here."],
            ["hot", "Hot, but I could drink it straight away. Rare."],
            ["cup", "The green cups make me unreasonably happy."],
            ["taste", "Tastes of hazelnut and somehow of Sunday."],
            ["beans", "Bought a bag of the house roast after the first sip."],
            ["milk", "The galão here is how my grandmother made it."],
            ["taste", "A proper bica. Enough said."],
            ["crema", "Short, thick, perfect."],
            "Second {drink} today. No shame.",
            ["beans", "Decaf that does not taste like decaf, finally."],
            ["taste", "Had a {drink}, then another {drink}."],
            ["hot", "Still warm after the whole crossword."],
            ["milk", "Flat white of my dreams, and a swan on top."],
          ],
        },
        hate: {
          reasons: { cold: 6, bitter: 5, weak: 3, wrong: 3, slow: 5 },
          comments: [
            ["cold", "My {drink} was lukewarm by the time I sat down."],
            ["bitter", "Burnt today. It is not always, but today it was."],
            ["wrong", "Asked for oat, got cow."],
            ["slow", "{minutes} minutes for a {drink}."],
            ["weak", "More milk than coffee."],
            ["wrong", "Somebody else's name on my cup, somebody else's drink inside."],
            [
              "bitter",
              "The afternoon espresso is more bitter than the morning one, does someone clean the machine?",
            ],
            ["cold", "The cup was cold, so the coffee was too."],
            ["weak", "The filter on Sundays is basically tea."],
            ["slow", "Three people behind the bar and one making coffee."],
          ],
        },
      },
    },
  ],
}
