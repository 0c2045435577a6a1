import type { ApiScope } from "../../../shared/api-scope.ts"
import { m } from "../../frame/speech.tsx"

/** What a scope is called, and what it lets a program do. */
export const SCOPE_WORDS: Record<ApiScope, { name: string; about: string }> = {
  read: {
    name: m("Read"),
    about: m("Touchpoints, their pulse, and every vote with its outcome, without what customers wrote."),
  },
  comments: {
    name: m("Read comments"),
    about: m(
      "Also what customers wrote, and how to reach those who asked for an answer. Only for programs that need it.",
    ),
  },
  links: { name: m("Make links"), about: m("Signed links for e-mails, and nothing else.") },
}
