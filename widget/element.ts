import type { Load } from "./load/parts.ts"
import { ASK_ENGLISH } from "./locales/ask-english.ts"
import type { askWith } from "./question.ts"
import { makeSheet } from "./styles/make-sheet.ts"
import questionCss from "./styles/question.css?raw"

declare global {
  interface HTMLElementTagNameMap {
    "love-tap": HTMLElement
  }
}

/**
 * `when`, `when-again`, `when-share`, `where`, `for`, `look`, `look-love`, `look-hate`: only where an element has one of
 * these attributes is the part loaded that knows them.
 */
const ARRANGED = /wh|for|look/

/** `<love-tap>`: asks at the touchpoint it names when it is put on a page. */
export const defineElement = (load: Load, ask: ReturnType<typeof askWith>): void => {
  const sheet = makeSheet(questionCss)
  customElements.define(
    "love-tap",
    class extends HTMLElement {
      async connectedCallback() {
        // Without a touchpoint there is nothing to vote on: nothing is shown, nothing sent.
        if (this.shadowRoot || !this.getAttribute("touchpoint")) return
        try {
          const shadow = this.attachShadow({ mode: "open" })
          // Throws in the document of a frame: a sheet belongs to the one it was made in.
          shadow.adoptedStyleSheets = [sheet]
          const drawings = ARRANGED.test(`${this.getAttributeNames()}`)
            ? await (await load("arrange"))(this)
            : undefined
          const language = document.documentElement.lang || navigator.language
          ask(
            shadow,
            /^en/i.test(language) ? ASK_ENGLISH : await load(language).catch(() => ASK_ENGLISH),
            drawings,
          )
        } catch {}
      }
    },
  )
}
