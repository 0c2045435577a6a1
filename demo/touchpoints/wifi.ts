import { atTheCounter } from "../rhythm.ts"
import { type DemoTouchpoint, setUp } from "../touchpoint.ts"

export const wifi: DemoTouchpoint = {
  setup: setUp(
    {
      slug: "wifi",
      name: "Wi-Fi",
      stage: "core",
      kind: "passive",
      expectation: "On in ten seconds, good enough for a video call.",
    },
    "Is the Wi-Fi good to you?",
    {
      love: { quick: "Quick", easy: "Easy to join", steady: "Never drops" },
      hate: {
        slow: "Slow",
        drops: "Keeps dropping",
        password: "Can't find the password",
        calls: "No good for calls",
      },
    },
    { offers: { lookInto: true } },
  ),
  owner: "tom@cafe-lumen.example",
  votes: { perDay: 8 },
  rhythm: atTheCounter,
  outlets: [
    { channel: "link", place: "table-cards", weight: 3 },
    { channel: "web", page: "/table.html", weight: 1 },
  ],
  chapters: [
    {
      fromDaysAgo: 90,
      share: 0.61,
      said: {
        love: {
          reasons: { quick: 4, easy: 5, steady: 3 },
          comments: [
            ["easy", "Password on the table card, works first time."],
            ["quick", "Sent a whole wedding album from here."],
            ["steady", "Two hours, one call, no drop."],
            ["easy", "No form, no e-mail, just Wi-Fi. Thank you."],
            ["quick", "Faster than at home."],
          ],
        },
        hate: {
          reasons: { slow: 6, drops: 5, password: 2, calls: 3 },
          comments: [
            ["drops", "Upstairs it drops every {minutes} minutes."],
            ["slow", "Fine until eleven, then everybody arrives."],
            ["calls", "My call froze with my mouth open."],
            ["password", "Is that a zero or an O on the card?"],
            ["slow", "Could not load the menu. Your own menu."],
            ["drops", "Works on the phone, never on the laptop."],
          ],
        },
      },
    },
  ],
}
