import { ASK_AGAIN_USUAL_DAYS } from "../../shared/limits.ts"
import { isTooSoon, toDay } from "./asked-before.ts"
import { type Draws, isDrawn } from "./draw-share.ts"
import { openNotes } from "./notes.ts"
import { openQuietly } from "./open-quietly.ts"
import { removeOwn } from "./own-host.ts"
import { perPageView } from "./page-view.ts"
import { readAttribute } from "./read-attribute.ts"
import { waitUntilDue } from "./wait-until-due.ts"
import { parseNumber, parseWhen, toShare } from "./when.ts"

declare global {
  interface Navigator {
    /** https://w3c.github.io/gpc/ */
    globalPrivacyControl?: boolean
  }
}

/** Who wants to be left alone is remembered for the visit only. */
const asked = openNotes("lovetap-asked", () =>
  navigator.globalPrivacyControl ? sessionStorage : localStorage,
)
const draws = perPageView((): Draws => new Map())

/**
 * Resolves when the question is due to this customer in this page view, `when`, `when-again` and `when-share` taken
 * together; never, when it is not. A floating one is opened by itself then, if there was something to wait for: `true`.
 * No function in here sees `host`: see `waitUntilDue`.
 */
const waitForMoment = async (host: HTMLElement): Promise<boolean> => {
  const touchpoint = readAttribute(host, "touchpoint") ?? ""
  const when = parseWhen(readAttribute(host, "when"))
  // What code asks opens in its own way; where there are no popovers, the card stands at the page's end.
  const opens =
    Boolean(when) &&
    readAttribute(host, "mode") === "floating" &&
    !host.hasAttribute("open") &&
    "popover" in host
  const again = parseNumber(readAttribute(host, "when-again"), when ? ASK_AGAIN_USUAL_DAYS : 0)
  const isAskedBefore = () => isTooSoon(asked.read(touchpoint), again, Date.now())
  const share = toShare(parseNumber(readAttribute(host, "when-share"), 100))

  let isAsked = !isAskedBefore() && isDrawn(draws(), touchpoint, share, Math.random())
  if (isAsked && when) {
    await waitUntilDue(host, when, opens)
    // Meanwhile in another tab, or by another question at the same touchpoint.
    isAsked = !isAskedBefore()
  }
  if (!isAsked) {
    removeOwn(host)
    return new Promise(() => {})
  }
  if (opens && host.shadowRoot) openQuietly(host, host.shadowRoot)
  if (again)
    for (const name of ["vote", "dismiss"])
      host.addEventListener(`lovetap:${name}`, () => asked.write(touchpoint, toDay(Date.now())))
  return opens
}

export default waitForMoment
