import { m } from "../../frame/speech.tsx"
import type { Role } from "../../store/members.ts"

/** What a role is called, and what it may do. */
export const ROLE_WORDS: Record<Role, { name: string; about: string }> = {
  admin: {
    name: m("Admin##role"),
    about: m("Everything: people, settings, and every touchpoint."),
  },
  owner: {
    name: m("Owner##role"),
    about: m("Sees everything, and changes the touchpoints that are theirs."),
  },
  viewer: { name: m("Viewer##role"), about: m("Sees everything, and changes nothing.") },
}
