import { type EmailGoal, type EmailLinkOf, writeMergeLink } from "../email-link.ts"
import type { SenderSystem } from "../email-send.ts"
import { SENDERS } from "./senders.ts"

/** What a program puts the links for that `POST /v1/links` has answered: one word each, found by any search. */
export const API_PLACES: Record<EmailGoal, string> = {
  love: "LOVE_LINK",
  hate: "HATE_LINK",
  other: "DECOY_LINK",
}

/** The links of a send's e-mail, with what its system puts a recipient for. */
export const linksOf =
  (link: EmailLinkOf, system: SenderSystem) =>
  (goal: EmailGoal): string =>
    system === "api" ? API_PLACES[goal] : writeMergeLink(link, goal, SENDERS[system].tag)
