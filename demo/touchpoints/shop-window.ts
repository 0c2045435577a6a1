import { onTheStreet } from "../rhythm.ts"
import { type DemoTouchpoint, setUp } from "../touchpoint.ts"

export const shopWindow: DemoTouchpoint = {
  setup: setUp(
    {
      slug: "shop-window",
      name: "Shop window",
      stage: "pre",
      kind: "passive",
      expectation: "One look from the pavement says what we are, what it costs and whether we are open.",
    },
    "Does our window make you want to come in?",
    {
      love: { cakes: "The cakes", light: "The warm light", clear: "Clear opening hours" },
      hate: { hours: "Are you open?", prices: "No prices", dark: "Too dark", cluttered: "Too much going on" },
    },
    { labels: { love: "Yes, please", hate: "Not really" } },
  ),
  owner: "mila@cafe-lumen.example",
  votes: { perDay: 4.2 },
  rhythm: onTheStreet,
  outlets: [{ channel: "link", weight: 1 }],
  chapters: [
    {
      fromDaysAgo: 90,
      share: 0.58,
      said: {
        love: {
          reasons: { cakes: 6, light: 4, clear: 1 },
          comments: [
            ["cakes", "That {cake} in the window got me off the tram."],
            ["light", "The lamps make it look like someone's kitchen. In a good way."],
            "My daughter waves at the big brass machine every morning.",
            ["cakes", "I walked past, walked back, bought two."],
            ["clear", "Finally a café that says when it closes."],
            ["light", "Prettiest window in the street after dark."],
          ],
        },
        hate: {
          reasons: { hours: 6, prices: 4, dark: 2, cluttered: 3 },
          comments: [
            ["hours", "Could not see from outside if you were open. Lights on, door shut?"],
            ["prices", "No prices in the window, so I went next door."],
            ["cluttered", "Posters over posters, I could not see in."],
            ["dark", "At eight in the morning it looks closed."],
            ["hours", "The opening hours on the door are not the ones on your website."],
            ["prices", "A price list outside would help when you are counting coins."],
          ],
        },
      },
    },
  ],
}
