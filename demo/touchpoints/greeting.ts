import { CAFE_SITE } from "../business.ts"
import { atTheCounter } from "../rhythm.ts"
import { type DemoTouchpoint, setUp } from "../touchpoint.ts"

export const greeting: DemoTouchpoint = {
  setup: setUp(
    {
      slug: "greeting",
      name: "Barista’s greeting",
      stage: "first",
      kind: "active",
      expectation: "Someone looks up and says hello before I have found the queue.",
    },
    "How were you welcomed?",
    {
      love: {
        smile: "A real smile",
        name: "Remembered me",
        quick: "Seen at once",
        advice: "Good advice",
        patient: "Patient with me",
      },
      hate: {
        ignored: "Nobody looked up",
        rushed: "Felt rushed",
        mood: "Bad mood",
        language: "Not in my language",
      },
    },
    { offers: { friend: CAFE_SITE } },
  ),
  owner: "jana@cafe-lumen.example",
  votes: { perDay: 46 },
  rhythm: atTheCounter,
  outlets: [
    { channel: "kiosk", place: "bar", weight: 8 },
    { channel: "link", place: "counter-card", weight: 2, shift: -0.02 },
  ],
  chapters: [
    {
      fromDaysAgo: 90,
      share: 0.933,
      said: {
        love: {
          reasons: { smile: 8, name: 5, quick: 4, advice: 3, patient: 2 },
          comments: [
            ["name", "They knew my order before I said it. On my third visit!"],
            ["smile", "Best hello of my week."],
            ["advice", "Asked what I usually drink and found me something better."],
            ["patient", "My Portuguese is terrible and nobody minded."],
            ["quick", "Queue to the door and still a nod and “with you in a minute”."],
            ["smile", "You can hear them laugh from the street. I love it."],
            ["name", "“Good morning, the usual?” I have never had a usual before."],
            ["advice", "Talked me into the {drink}. No regrets."],
            "My dog got a hello as well.",
            ["patient", "Let my son order on his own. He is five. It took a while."],
            ["smile", "They sing. Badly. Never stop."],
            ["quick", "Seen, greeted, served. {minutes} minutes all in."],
            "I come for the people. The coffee is also good.",
            ["name", "She asked how my exam went. I had told her a week ago."],
            ["advice", "Explained the difference between the two roasts without making me feel silly."],
          ],
        },
        hate: {
          reasons: { ignored: 5, rushed: 5, mood: 2, language: 1 },
          comments: [
            ["ignored", "Stood there for {minutes} minutes while two of them talked about football."],
            ["rushed", "“Next!” before I had put my change away."],
            ["mood", "Somebody got up on the wrong side today."],
            ["rushed", "I only wanted to ask about the beans and felt in the way."],
            ["language", "Switched to English before I opened my mouth. I am from here."],
            ["ignored", "Headphones in, behind the bar? Come on."],
          ],
        },
      },
    },
  ],
}
