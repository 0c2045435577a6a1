import * as v from "valibot"
import { SiteKey } from "../shared/ids.ts"

/** Where the demo's site stands when nobody asks for another port: the origin its votes are expected from. */
const DEMO_SITE_PORT = 8788

/** A fictitious espresso bar with a small web shop for beans. */
export const CAFE_LUMEN = {
  name: "Café Lumen",
  siteKey: v.parse(SiteKey, "lt_demo"),
  timeZone: "Europe/Lisbon",
  origins: [`http://localhost:${DEMO_SITE_PORT}`],
}

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
