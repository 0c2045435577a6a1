import { defineElement } from "./element.ts"
import { place } from "./mount/place.ts"

declare global {
  // The other kind of script there may be. It has none: making an address of that throws, and stays in here.
  interface SVGScriptElement {
    src: string
  }
  interface Window {
    lovetap?: { ask(touchpoint: string, attributes?: Record<string, string>): void }
  }
}

// Whatever goes wrong in here stays in here: a page must never break over a question.
try {
  const script = document.currentScript
  if (script) {
    const { dataset } = script
    if (!window.lovetap) {
      defineElement(new URL(".", script.src).href, dataset)
      window.lovetap = {
        ask: (touchpoint, attributes) =>
          place({ ...attributes, touchpoint, mode: "floating", open: "" }, script),
      }
    }
    if (dataset.touchpoint) place({ mode: "floating", ...dataset }, script)
  }
} catch {}
