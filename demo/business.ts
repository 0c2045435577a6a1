import * as v from "valibot"
import { SiteKey } from "../shared/ids.ts"
import type { PolicyInput } from "../shared/policy.ts"

/** A fictitious espresso bar with a small web shop for beans. */
export const CAFE_LUMEN = {
  name: "Café Lumen",
  siteKey: v.parse(SiteKey, "lt_demo"),
  timeZone: "Europe/Lisbon",
  policy: {
    origins: {
      // Wherever the demo's site is served on this machine; and "null", which the tablet at the till states: it opens
      // the menu from a file.
      expected: ["http://localhost:*", "http://127.0.0.1:*", "null"],
    },
    // Headless browsers count here: whoever tries the demo with one should see it move.
    heldAgents: ["crawler"],
  } satisfies PolicyInput,
}

/** Where its customers send their friends. It leads nowhere: `.example` domains never do. */
export const CAFE_SITE = "https://cafe-lumen.example/"
/** Where they may write a review. */
export const CAFE_REVIEWS = "https://reviews.example/cafe-lumen"

/** Its people, none of whom exist. The `.example` domain can never receive mail. */
export const MEMBERS = [
  { name: "Ana Duarte", email: "ana@cafe-lumen.example", role: "admin" },
  { name: "Tom Reyes", email: "tom@cafe-lumen.example", role: "owner" },
  { name: "Jana Kowal", email: "jana@cafe-lumen.example", role: "owner" },
  { name: "Mila Sørens", email: "mila@cafe-lumen.example", role: "owner" },
] as const
export type MemberEmail = (typeof MEMBERS)[number]["email"]

/** Who the sign-in link of `npm start` is for. */
export const DEMO_ADMIN: MemberEmail = "ana@cafe-lumen.example"
