import { drawFace } from "../faces.ts"
import { askTexts as texts } from "../locales/en.ts"
import { makeElement } from "../make-element.ts"

/** A tab and the gap to the next one: tags that share the corner are stacked. */
const STEP_PX = 60

/** One card at a time: the page's corner has no room for two. */
let closeOpenCard: (() => void) | null

/** A tab that rests in the page's corner and opens to the card; on a host with `open`, the card alone, gone once closed. */
export const mountFloating = (
  host: Element,
  root: HTMLElement,
  card: HTMLElement,
  question: string,
  emit: (name: string) => void,
): void => {
  const before = document.querySelector<HTMLElement>(":focus")
  const asked = host.hasAttribute("open")
  const tab = makeElement("button", { class: "tab" }, drawFace("love"), drawFace("hate"), question)
  const cross = makeElement("button", { class: "x", "aria-label": texts.close }, "×")

  const open = () => {
    closeOpenCard?.()
    closeOpenCard = close
    root.replaceChildren(card)
    card.focus()
    emit("shown")
  }
  const close = () => {
    closeOpenCard = null
    root.replaceChildren(tab)
    emit("dismiss")
    tab.focus()
    if (asked) {
      host.remove()
      before?.focus()
    }
  }
  tab.onclick = open
  cross.onclick = close
  card.onkeydown = ({ key }) => {
    if (key === "Escape") close()
  }
  card.append(cross)
  root.style.bottom = `${document.querySelectorAll("love-tap[mode=floating]").length * STEP_PX - STEP_PX}px`
  root.replaceChildren(tab)
  if (asked) open()
}
