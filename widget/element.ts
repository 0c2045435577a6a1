import { showQuestion } from "./question.ts"
import { makeSheet } from "./styles/make-sheet.ts"
import questionCss from "./styles/question.css?raw"

declare global {
  interface HTMLElementTagNameMap {
    "love-tap": HTMLElement
  }
}

/** `<love-tap>`: the shadow root, once. `page` is what the script tag says for the whole page. */
export const defineElement = (base: string, page: DOMStringMap): void => {
  const sheet = makeSheet(questionCss)
  customElements.define(
    "love-tap",
    class extends HTMLElement {
      connectedCallback() {
        // Without a touchpoint there is nothing to vote on: nothing is shown, nothing sent.
        if (this.shadowRoot || !this.getAttribute("touchpoint")) return
        const shadow = this.attachShadow({ mode: "open" })
        shadow.adoptedStyleSheets = [sheet]
        showQuestion(shadow, base, page)
      }
    },
  )
}
