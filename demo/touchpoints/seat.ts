import { atTheCounter } from "../rhythm.ts"
import { type DemoTouchpoint, setUp } from "../touchpoint.ts"

const WEEKEND = [0, 6]

export const seat: DemoTouchpoint = {
  setup: setUp(
    {
      slug: "seat",
      name: "Finding a seat",
      stage: "first",
      kind: "active",
      expectation: "A clean table within a minute or two, even when it is busy.",
    },
    "Did you find a good seat?",
    {
      love: { window: "By the window", quiet: "Quiet corner", clean: "Clean table", socket: "Near a socket" },
      hate: {
        full: "All full",
        dirty: "Table not cleared",
        laptops: "Laptops for hours",
        cold: "Draughty",
        loud: "Too loud",
        pram: "No room for a pram",
      },
    },
  ),
  owner: "jana@cafe-lumen.example",
  votes: { perDay: 16 },
  rhythm: atTheCounter,
  outlets: [
    { channel: "link", place: "downstairs", weight: 5, shift: 0.02 },
    { channel: "link", place: "upstairs", weight: 3, shift: 0.06 },
    { channel: "link", place: "terrace", weight: 2, shift: -0.08 },
    { channel: "web", page: "/table.html", weight: 1 },
  ],
  chapters: [
    {
      fromDaysAgo: 90,
      share: 0.67,
      shiftAt: (weekday, hour) => (WEEKEND.includes(weekday) && hour >= 10 && hour < 13 ? -0.18 : 0.02),
      said: {
        love: {
          reasons: { window: 5, quiet: 4, clean: 3, socket: 3 },
          comments: [
            ["window", "The bench in the window with the morning sun. Heaven."],
            ["quiet", "Upstairs at the back, nobody, just rain on the roof."],
            ["clean", "Table was wiped while I was still looking at it."],
            ["socket", "A socket AND a view."],
            "The big table is great, I met two neighbours.",
            ["quiet", "Read forty pages. Thank you for no music upstairs."],
            ["window", "My favourite stool was free."],
          ],
        },
        hate: {
          reasons: { full: 7, dirty: 4, laptops: 5, cold: 2, loud: 3, pram: 2 },
          comments: [
            ["full", "Walked round twice with a full tray."],
            ["laptops", "Six people, six laptops, six empty cups."],
            ["dirty", "Crumbs and cups of two parties before us."],
            ["pram", "With a pram you can only sit by the door."],
            ["cold", "The terrace door does not close, my coffee went cold first."],
            ["loud", "We had to shout at each other by the grinder."],
            ["full", "Sunday at eleven, no chance. Ended up on the steps."],
            ["laptops", "Could the big table be laptop-free on weekends?"],
            ["dirty", "Sticky table, sticky menu."],
          ],
        },
      },
    },
  ],
}
