import { atTheCounter } from "../rhythm.ts"
import { type DemoTouchpoint, setUp } from "../touchpoint.ts"

/** A card by the door that hardly anyone sees: too few votes to tell anything by. */
export const goodbye: DemoTouchpoint = {
  setup: setUp(
    {
      slug: "goodbye",
      name: "Goodbye at the door",
      stage: "last",
      kind: "active",
      expectation: "Somebody notices that I leave, and is glad I came.",
    },
    "How did we say goodbye?",
    {
      love: { warm: "Warmly", sweet: "The little chocolate" },
      hate: { unseen: "Nobody noticed", door: "The heavy door" },
    },
  ),
  owner: "jana@cafe-lumen.example",
  votes: { onDaysAgo: [2, 5, 9, 13, 17, 21, 25, 33, 38, 44, 51, 59, 66, 74, 83] },
  rhythm: atTheCounter,
  outlets: [{ channel: "link", place: "door", weight: 1 }],
  chapters: [
    {
      fromDaysAgo: 90,
      share: 0.6,
      said: {
        love: {
          reasons: { warm: 3, sweet: 2 },
          comments: [
            ["sweet", "The little chocolate with “see you tomorrow” on it."],
            "“Até amanhã!” And so I came back.",
          ],
        },
        hate: {
          reasons: { unseen: 2, door: 3 },
          comments: [["door", "That door needs two hands, and I had a pram and a coffee."]],
        },
      },
    },
  ],
}
