import type { Built, HostPage, Hosts } from "./host-page.ts"

const before = (script: string): HostPage => ({ head: `<script>${script}</script>` })

/** Wraps a method the way session recorders and error trackers do: what it does stays, who calls is noted. */
const WRAP = `window.noted = 0
  const wrap = (owner, name) => { const plain = owner[name]; owner[name] = function (...all) { noted++; return plain.apply(this, all) } }
  const wrapSetter = (owner, name) => { const { get, set } = Object.getOwnPropertyDescriptor(owner, name) ?? {};
    if (set) Object.defineProperty(owner, name, { configurable: true, get, set(value) { noted++; set.call(this, value) } }) };`

const tagged = (built: Built, how: string) => ({
  tag: (attributes: string) => `<script ${how} src="${built.src}" data-key="lt_demo" ${attributes}></script>`,
})

/** Makes a script as tag managers do. */
const inject = ({ src }: Built, attributes: string, into: string) => `<script>{
  const script = document.createElement("script")
  script.src = "${src}"
  script.dataset.key = "lt_demo"
  for (const [, name, value] of ${JSON.stringify(attributes)}.matchAll(/([\\w-]+)="(.*?)"/g)) script.setAttribute(name, value)
  ${into}
}</script>`

/** What a page's own scripts did to the browser before ours came. */
export const PATCHES: Hosts = {
  "freezes what all scripts share": () =>
    before(`for (const shared of [Object, Array, Function, String, Number, Boolean, Symbol, Promise, Map, Set, WeakMap, RegExp, Date,
      Error, JSON, Math, Reflect, EventTarget, Node, Element, HTMLElement, SVGElement, ShadowRoot, Document, Event, CustomEvent,
      CSSStyleSheet, DOMTokenList, NodeList, URL, Blob, Response, Request, Headers, AbortSignal, IDBFactory, IDBRequest, Crypto])
      { Object.freeze(shared); if (shared.prototype) Object.freeze(shared.prototype) }
      for (const it of [fetch, crypto, customElements, indexedDB, navigator, location.constructor]) Object.freeze(it)`),
  "wraps what a session recorder wraps": () =>
    before(`${WRAP} for (const name of ["fetch", "setTimeout", "requestAnimationFrame", "queueMicrotask"]) wrap(window, name)
      for (const name of ["appendChild", "insertBefore", "removeChild", "cloneNode"]) wrap(Node.prototype, name)
      for (const name of ["append", "attachShadow", "setAttribute", "replaceChildren", "remove", "after"]) wrap(Element.prototype, name)
      wrap(EventTarget.prototype, "addEventListener"); wrap(CSSStyleSheet.prototype, "replaceSync")
      wrap(CSSStyleSheet.prototype, "insertRule"); wrap(document, "createElement"); wrap(document, "createElementNS")
      wrap(history, "pushState"); wrap(JSON, "stringify"); wrap(customElements, "define"); wrap(IDBFactory.prototype, "open")
      wrapSetter(ShadowRoot.prototype, "adoptedStyleSheets"); wrapSetter(Element.prototype, "innerHTML")
      wrapSetter(Node.prototype, "textContent"); wrapSetter(HTMLElement.prototype, "onclick")`),
  "puts its own promises and event handlers in, as zones do": () =>
    before(`${WRAP} const Plain = Promise
      class ZonePromise extends Plain { then(...all) { noted++; return super.then(...all) } }
      window.Promise = ZonePromise
      for (const owner of [HTMLElement.prototype, IDBRequest.prototype, IDBOpenDBRequest.prototype, IDBTransaction.prototype])
        for (const name of Object.keys(owner).filter((name) => name.startsWith("on"))) {
          const held = new WeakMap()
          Object.defineProperty(owner, name, { configurable: true, enumerable: true, get() { return held.get(this) ?? null },
            set(run) { const old = held.get(this); if (old) this.removeEventListener(name.slice(2), old)
              if (run) { held.set(this, run); this.addEventListener(name.slice(2), run) } } }) }
      const plainFetch = fetch; window.fetch = (...all) => new ZonePromise((yes, no) => plainFetch(...all).then(yes, no))`),
  "has an old library's ideas of arrays, events and functions": () =>
    before(`Array.prototype.toJSON = function () { return "[" + this.map((it) => JSON.stringify(it)).join(", ") + "]" }
      String.prototype.toJSON = function () { return '"' + this + '"' }
      Array.from = (many) => many ? (many.toArray ? many.toArray() : Array.prototype.slice.call(many)) : []
      Array.prototype.each = Array.prototype.forEach; Array.prototype.include = Array.prototype.includes
      Function.prototype.bind = function (self, ...first) { const plain = this; return function (...all) { return plain.apply(self, [...first, ...all]) } }
      Object.keys = (of) => { const all = []; for (const name in of) all.push(name); return all }
      Element.prototype.hide = function () { this.style.display = "none"; return this }
      Element.prototype.getStorage = () => ({}); window.$ = (id) => document.getElementById(id); window.Prototype = { Version: "1.6.1" }`),
  "writes its dates in its own way": () =>
    before(`Date.prototype.toJSON = function () { return '"' + this.toString() + '"' }`),
  "adds to every object there is": () =>
    before(`Object.prototype.extend = function (more) { for (const name in more) this[name] = more[name]; return this }
      Object.prototype.isEmpty = () => false; Array.prototype.last = function () { return this[this.length - 1] }`),
  "swaps events and elements for its own": () =>
    before(`const Plain = CustomEvent; window.CustomEvent = function (name, how) { return new Plain(name, how) }
      window.Element = class Element {}; window.Event = { observe() {}, stop() {} }; window.Request = undefined`),
  "loads its scripts with a module loader": () =>
    before(`window.define = Object.assign(() => { throw new Error("anonymous define()") }, { amd: {} }); window.module = { exports: {} }
      window.exports = window.module.exports; window.require = () => { throw new Error("require()") }; window.process = { env: {} }`),
  "stopped its clock and its chance": () =>
    before(`Date.now = () => 0; Math.random = () => 0.5; performance.now = () => 0`),
  "has no storage left": () =>
    before(`for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError") } })
      IDBFactory.prototype.open = function () { throw new DOMException("denied", "SecurityError") }
      IDBFactory.prototype.databases = function () { throw new DOMException("denied", "SecurityError") }`),
  "has no IndexedDB at all": () => before("Object.defineProperty(window, 'indexedDB', { value: undefined })"),
  "swallows every key and click that reaches it": () =>
    before(`for (const name of ["click", "pointerdown", "keydown", "keyup", "mousedown", "focusin"])
      addEventListener(name, (event) => event.stopPropagation())
      for (const name of ["keydown", "pointerdown"]) addEventListener(name, (event) => { if (event.target.localName !== "love-tap") event.preventDefault() })`),
}

/** How the script comes onto the page. */
export const TAGS: Hosts = {
  "loads it while it is parsed": (built) => tagged(built, ""),
  "loads it once it is parsed": (built) => tagged(built, "defer"),
  "has its tag in the head, before there is a body": (built) => ({
    head: `<script src="${built.src}" data-key="lt_demo" data-touchpoint="coffee" data-where="bottom-end" data-question="And the coffee?"></script>`,
    body: () => '<div><love-tap touchpoint="checkout"></love-tap></div>',
  }),
  "has a tag manager put it in": (built) => ({
    tag: (attributes) =>
      `${inject(built, attributes, attributes.includes("inline") ? "document.querySelector('div').append(script)" : "document.head.append(script)")}`,
  }),
  "has a tag manager put it in long after it has loaded": (built) => ({
    tag: (attributes) =>
      inject(
        built,
        attributes,
        `addEventListener("load", () => requestIdleCallback(() => ${attributes.includes("inline") ? "document.querySelector('div')" : "document.body"}.append(script)))`,
      ),
  }),
  "has it from two addresses, the current one and a pinned one": (built) => ({
    tag: (attributes) =>
      `<script async src="${attributes.includes("inline") ? built.src : built.pinned}" data-key="lt_demo" ${attributes}></script>`,
  }),
}
