import { CAFE_SITE } from "../business.ts"
import { afterTheLetter } from "../rhythm.ts"
import { type DemoTouchpoint, setUp } from "../touchpoint.ts"

export const newsletter: DemoTouchpoint = {
  setup: setUp(
    {
      slug: "newsletter",
      name: "The Thursday letter",
      stage: "in",
      kind: "passive",
      expectation: "Two minutes of good reading every other week, and never a hard sell.",
    },
    "Was this letter worth your time?",
    {
      love: { story: "The story", recipe: "The recipe", offer: "The guest bean", short: "Short enough" },
      hate: { long: "Too long", often: "Too often", selling: "Too much selling", dull: "Nothing new" },
    },
    { labels: { love: "Worth it", hate: "Not worth it" }, offers: { friend: `${CAFE_SITE}letter` } },
  ),
  owner: "mila@cafe-lumen.example",
  votes: { perDay: 6 },
  rhythm: afterTheLetter,
  outlets: [
    { channel: "email", weight: 9 },
    { channel: "web", page: "/letter.html", weight: 1 },
  ],
  chapters: [
    {
      fromDaysAgo: 90,
      share: 0.81,
      said: {
        love: {
          reasons: { story: 6, recipe: 5, offer: 3, short: 4 },
          comments: [
            ["recipe", "Made the orange cake twice already."],
            ["story", "The story about the roaster's bicycle made my lunch break."],
            ["short", "The only newsletter I read to the end."],
            ["offer", "Ordered the guest bean straight from the letter."],
            ["story", "More about the farmers, please."],
            ["recipe", "Cold brew with a bay leaf. Strange. Wonderful."],
            ["short", "Two minutes, as promised."],
            ["story", "I forwarded it to my sister in Porto."],
          ],
        },
        hate: {
          reasons: { long: 3, often: 4, selling: 4, dull: 3 },
          comments: [
            ["selling", "Half of it was the shop this time."],
            ["often", "Once a month would be plenty for me."],
            ["long", "Too long for my phone, the pictures jump."],
            ["dull", "Read that one last spring already."],
          ],
        },
      },
    },
  ],
}
