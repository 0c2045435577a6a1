import { onTheStreet } from "../rhythm.ts"
import { type DemoTouchpoint, setUp } from "../touchpoint.ts"

export const deliveryVan: DemoTouchpoint = {
  setup: setUp(
    {
      slug: "delivery-van",
      name: "Delivery van",
      stage: "pre",
      kind: "passive",
      expectation: "A friendly van that drives and parks the way we would like others to.",
    },
    "You met our van. How did that go?",
    {
      love: {
        looks: "It looks lovely",
        quiet: "So quiet",
        smell: "It smells of coffee",
        driver: "Kind driver",
      },
      hate: {
        parking: "Where it parked",
        driving: "How it drove",
        engine: "Left running",
        dirty: "It was dirty",
      },
    },
  ),
  owner: "mila@cafe-lumen.example",
  votes: { perDay: 4 },
  rhythm: onTheStreet,
  outlets: [
    { channel: "link", place: "van-1", weight: 3, shift: 0.08 },
    { channel: "link", place: "van-2", weight: 2, shift: -0.16 },
    { channel: "web", page: "/", weight: 1, shift: 0.05 },
  ],
  chapters: [
    {
      fromDaysAgo: 90,
      share: 0.68,
      said: {
        love: {
          reasons: { looks: 6, quiet: 3, smell: 5, driver: 2 },
          comments: [
            ["smell", "Stood behind it at the lights and suddenly needed a coffee."],
            ["looks", "The little sun on the back made me smile in traffic."],
            ["driver", "Your driver let me cross with the pram. Thanks!"],
            ["quiet", "Did not hear it at all at six in the morning. Perfect."],
            ["looks", "My kids call it the sunshine car."],
            ["driver", "He helped my neighbour carry her shopping in. Keep him."],
          ],
        },
        hate: {
          reasons: { parking: 8, driving: 3, engine: 2, dirty: 1 },
          comments: [
            ["parking", "Parked on the cycle lane again. Third time this month."],
            ["parking", "Half on the pavement, I could not get past with the wheelchair."],
            // As it is stored: the number was masked when the comment came in.
            ["parking", "You block our gate. Call me and I will open it: [phone]"],
            ["driving", "A bit quick through our street, there is a school."],
            ["parking", "Double-parked for {minutes} minutes outside number 40."],
            ["dirty", "Could hardly read your name for the mud."],
            ["engine", "Radio on full volume at seven on a Sunday."],
          ],
        },
      },
    },
  ],
}
