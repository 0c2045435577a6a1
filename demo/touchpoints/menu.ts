import { onTheWeb } from "../rhythm.ts"
import { type DemoTouchpoint, type Said, setUp } from "../touchpoint.ts"

const PLAIN_MENU_HATED: Said = {
  reasons: { small: 5, photos: 8, allergens: 3, prices: 2, slow: 1 },
  comments: [
    ["photos", "Names only, no pictures. What is a “Lumen”?"],
    ["small", "The print is tiny on my phone, I had to zoom into every line."],
    ["allergens", "Which cakes have nuts? I can't tell from this."],
    ["photos", "I can't picture the sizes. Is a galão big?"],
    ["prices", "Prices only for half of it."],
    ["small", "Grey on cream. My eyes gave up."],
    ["photos", "One photo would say more than these adjectives."],
    ["allergens", "Please mark what is vegan."],
  ],
}

export const menu: DemoTouchpoint = {
  setup: setUp(
    {
      slug: "menu",
      name: "Menu on the web",
      stage: "pre",
      kind: "passive",
      expectation: "I see what you have, what it costs and what is in it before I set out.",
    },
    "Does this menu help you choose?",
    {
      love: {
        photos: "The drawings",
        clear: "Easy to read",
        allergens: "Says what is in it",
        prices: "Fair prices",
      },
      hate: {
        photos: "No pictures",
        small: "Hard to read",
        allergens: "What is in it?",
        prices: "Prices missing",
        slow: "Slow to load",
      },
    },
  ),
  owner: "ana@cafe-lumen.example",
  votes: { perDay: 15 },
  rhythm: onTheWeb,
  outlets: [{ channel: "web", page: "/menu.html", weight: 1 }],
  chapters: [
    {
      fromDaysAgo: 90,
      share: 0.59,
      said: {
        love: {
          reasons: { clear: 4, allergens: 1, prices: 4 },
          comments: [
            ["prices", "Honest prices, no surprises at the till."],
            ["clear", "Short and sweet. More places should have a short menu."],
            "The bit about the farm was nice to read.",
            ["prices", "Under two euros for an espresso, bless you."],
          ],
        },
        hate: PLAIN_MENU_HATED,
      },
    },
    {
      // The new menu: a drawing and the allergens beside every line.
      fromDaysAgo: 27,
      share: 0.75,
      said: {
        love: {
          reasons: { photos: 8, clear: 5, allergens: 5, prices: 3 },
          comments: [
            ["photos", "The little drawings are lovely, now I know what a galão is."],
            ["allergens", "You mark nuts and milk on every line. Thank you, really."],
            ["clear", "So much easier to read than the old one."],
            ["photos", "Showed it to my mother and she picked three cakes."],
            ["allergens", "First café where my coeliac son could choose on his own."],
            ["clear", "Found what I wanted in five seconds."],
            ["prices", "Prices for every size, good."],
            ["photos", "Who draws these? I want the {cake} on a postcard."],
          ],
        },
        hate: {
          reasons: { small: 4, allergens: 2, prices: 2, slow: 3 },
          comments: [
            ["slow", "Took a while to load on the metro."],
            ["small", "Nice, but the notes under each line are small."],
            ["prices", "Oat milk costs extra, and it only says so at the very end."],
            "Where did the lunch soup go?",
            ["allergens", "Says “may contain traces” for everything. That tells me nothing."],
          ],
        },
      },
    },
  ],
}
