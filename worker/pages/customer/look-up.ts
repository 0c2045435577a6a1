import type { SiteKey, Slug } from "../../../shared/ids.ts"
import type { Env } from "../../env.ts"
import { findStand } from "../../store/customer-votes.ts"
import { type FoundQuestion, findQuestion } from "../../store/questions.ts"

/** What a customer's page finds behind its address. */
export type Stand =
  | { tag: "unknown" }
  | { tag: "closed"; business: string }
  /**
   * Whoever taps is heard: at a touchpoint as its people set it up; at one that nobody has created yet, whose votes
   * wait; and while the database can't be asked, and the queue takes what comes.
   */
  | { tag: "open"; business: string | undefined; found: FoundQuestion | undefined }

export const lookUp = async (db: Env["DB"], key: SiteKey, slug: Slug): Promise<Stand> => {
  try {
    const [stand, found] = await Promise.all([findStand(db, key, slug), findQuestion(db, key, slug)])
    if (!stand) return { tag: "unknown" }
    const { business, state } = stand
    return state === "archived" ? { tag: "closed", business } : { tag: "open", business, found }
  } catch (error) {
    console.error("a page asks unread:", error instanceof Error ? error.message : error)
    return { tag: "open", business: undefined, found: undefined }
  }
}
