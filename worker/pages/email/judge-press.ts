import type { Signs } from "./sender-signs.ts"

/**
 * No person sees a page, finds a button and presses it sooner after the Worker has made the page: the way to the eye and
 * a simple choice take that long without any network. Machines that press after 250 ms have been seen.
 */
export const PRESS_AFTER_MS = 700

/** What is known of one press of a button on a page under an e-mail's link. Times epoch ms. */
export interface Press {
  now: number
  /** When the page was made; undefined: the form is none of ours. */
  madeAt: number | undefined
  /** It filled in or pressed what no person sees. */
  trapped: boolean
  /** What the page's script says of it; `unsaid`: no script ran there, or none was asked. */
  hand: "person" | "machine" | "unsaid"
  signs: Signs
}

const fits = ({ agent, fetchSite, byHand }: Signs, hand: Press["hand"]): boolean =>
  agent === "browser" &&
  // A program dressed as a browser forgets what that browser says by itself.
  (!fetchSite.expected || fetchSite.stated === "same-origin") &&
  (!byHand.expected || byHand.stated || hand === "person")

/** Whether a press is taken for a person's, as far as it tells by itself. What its copy tells, the store knows. */
export const isByPerson = ({ now, madeAt, trapped, hand, signs }: Press): boolean =>
  madeAt !== undefined &&
  now - madeAt >= PRESS_AFTER_MS &&
  !trapped &&
  hand !== "machine" &&
  fits(signs, hand)
