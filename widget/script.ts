import { defineElement } from "./element.ts"
import { loadFrom } from "./load/load-from.ts"
import { place } from "./mount/place.ts"
import { askWith } from "./question.ts"
import { openDisk } from "./send/disk.ts"
import { createOutbox } from "./send/outbox.ts"
import { postTo } from "./send/post.ts"

declare global {
  // The other kind of script there may be. It has none: making an address of that throws, and stays in here.
  interface SVGScriptElement {
    src: string
  }
  interface Window {
    lovetap?: { ask(touchpoint: string, attributes?: Record<string, string>): void }
  }
}

/** A module has no script of its own, and nothing to read here: that throws, too. A method's type lets it. */
type Start = { method(script: HTMLOrSVGScriptElement | null): void }["method"]

const start: Start = (script: HTMLOrSVGScriptElement) => {
  const { dataset } = script
  // The tabs of several tags share a corner: who comes later finds its place above.
  // An element of the page may be called that, but asks nothing.
  if (window.lovetap?.ask) {
    if (!dataset.mode) dataset.where ??= ""
  } else {
    const base = new URL(script.src).origin
    const load = loadFrom(base)
    const send = createOutbox(
      base,
      openDisk(base),
      postTo(base),
      load,
      () => indexedDB.databases(),
      (ms) => new Promise((done) => setTimeout(done, ms)),
    )
    defineElement(load, askWith(base, load, send, dataset))
    window.lovetap = {
      ask: (touchpoint, attributes) => place({ ...attributes, touchpoint, open: "" }, script),
    }
  }
  if (dataset.touchpoint) place(dataset, script)
}

// Whatever goes wrong in here stays in here: a page must never break over a question.
try {
  start(document.currentScript)
} catch {}
