import type { Reaction } from "../../shared/vote.ts"
import { makeElement } from "../make-element.ts"

/**
 * A tab that rests in the page's corner and opens the card; on a host with `open`, the card opens by itself and is gone
 * once closed. The card is a popover: over everything, one at a time, closed by Escape or a tap beside it; all
 * of that is the browser's.
 */
export const mountFloating = (
  host: Element,
  root: HTMLElement,
  card: HTMLElement,
  question: string,
  closeLabel: string,
  draw: (reaction: Reaction) => SVGElement,
  emit: (name: string) => void,
): void => {
  const tab = makeElement("button", { class: "tab" }, draw("love"), draw("hate"), question)
  const cross = makeElement("button", { class: "x", "aria-label": closeLabel }, "×")
  const asked = host.hasAttribute("open")
  const before = asked ? document.querySelector<HTMLElement>(":focus") : tab
  card.popover = "auto"
  tab.popoverTargetElement = cross.popoverTargetElement = card
  // Who opens it reads it from the top.
  card.autofocus = true
  // Before, because afterwards it is too late to know where the focus was; Chromium gives it back to nothing in a shadow root.
  card.onbeforetoggle = ({ newState }) => {
    if (newState === "open") return emit("shown")
    emit("dismiss")
    if (card.matches(":focus-within")) before?.focus()
    if (asked) host.remove()
  }
  card.append(cross)
  if (asked) card.showPopover()
  else root.append(tab)
}
