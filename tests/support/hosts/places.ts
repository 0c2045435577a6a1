import type { Built, Hosts } from "./host-page.ts"
import { NO_DATABASES } from "./policies.ts"

const around = (before: string, after: string) => ({ body: (tags: string) => before + tags + after })

/** As wide and high as the page around it, so that the question looks as it does there. */
const frameOf = (attributes: string) =>
  `<!doctype html><title>Around</title><iframe id="frame" src="/framed" ${attributes} style="border: 0; position: fixed; inset: 0; width: 100%; height: 100%"></iframe>`

const elements = ({ src }: Built) =>
  `<script async src="${src}" data-key="lt_demo"></script>
   <template id="both"><div><love-tap touchpoint="checkout"></love-tap></div>
   <love-tap mode="floating" touchpoint="coffee" where="bottom-end" question="And the coffee?"></love-tap></template>`

/** Where on a page, and in what kind of document, the questions stand. */
export const PLACES: Hosts = {
  "is a plain one": () => ({}),
  "is in quirks mode": () => ({ doctype: "" }),
  "is nearly in quirks mode": () => ({
    doctype:
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
  }),
  "is XHTML": () => ({
    headers: { "content-type": "application/xhtml+xml; charset=utf-8" },
    document: (tags) =>
      `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en"><head><title>Café</title></head><body>${tags}</body></html>`,
  }),
  "moves all relative addresses elsewhere": () => ({
    head: '<base href="https://elsewhere.invalid/deep/" target="_blank">',
  }),
  "shows them in a modal dialog": (built) => ({
    ...around(
      `${elements(built)}<p>Behind</p><dialog id="box"></dialog>`,
      "<script>box.append(both.content.cloneNode(true)); box.showModal()</script>",
    ),
    tag: () => "",
  }),
  "shows them in a popover of its own": (built) => ({
    ...around(
      `${elements(built)}<div id="box" popover="manual"></div>`,
      "<script>box.append(both.content.cloneNode(true)); box.showPopover()</script>",
    ),
    tag: () => "",
  }),
  "keeps them in a shadow root": (built) => ({
    ...around(
      `${elements(built)}<main id="box"></main>`,
      `<script>box.attachShadow({ mode: "open" }).innerHTML = "<style>* { all: unset } div { display: block }</style>";
       box.shadowRoot.append(both.content.cloneNode(true))</script>`,
    ),
    tag: () => "",
  }),
  "slots them into an element of its own": (built) => ({
    ...around(
      elements(built),
      `<script>customElements.define("shop-card", class extends HTMLElement { constructor() { super();
         this.attachShadow({ mode: "open" }).innerHTML = "<style>::slotted(*) { color: red !important; opacity: 0.5 }</style><slot></slot>" } })
       const card = document.createElement("shop-card"); card.append(both.content.cloneNode(true)); document.body.append(card)</script>`,
    ),
    tag: () => "",
    // A slot that dims what it is given dims the question with it: that much is the page's right.
  }),
  "keeps them in a frame": () => ({
    frame: frameOf(""),
  }),
  "keeps them in a sandboxed frame, where nothing can be kept": () => ({
    frame: frameOf('sandbox="allow-scripts"'),
    heard: NO_DATABASES,
  }),
  "keeps them in a disabled form": () =>
    around('<form action="/sent" method="post"><fieldset disabled><label>', "</label></fieldset></form>"),
  "is wholly editable": () => around("<main contenteditable>", "</main>"),
  "scrolls inside a box of its own": () => ({
    head: "<style>html, body { height: 100%; overflow: hidden; margin: 0 } main { height: 100%; overflow: auto; scroll-behavior: smooth }</style>",
    ...around('<main><p style="height: 1500px">Far up</p>', '<p style="height: 1500px">Far down</p></main>'),
  }),
  "is written by its own script": () => ({
    body: (tags) =>
      `<script>document.write(${JSON.stringify(tags).replaceAll("</", "<\\/")})</script><p>After</p>`,
  }),
  "is written anew once it has loaded": () => ({
    body: (tags) =>
      `${tags}<script>addEventListener("load", () => setTimeout(() => { if (window.anew) return; const all = ${JSON.stringify(
        `<!doctype html><html lang="en"><title>Anew</title>${tags}<i id="anew"></i>`,
      ).replaceAll("</", "<\\/")}; document.open(); document.write(all); document.close() }))</script>`,
    ready: "#anew",
  }),
  "has an element called lovetap": () => around('<div id="lovetap"><form name="key"></form>', "</div>"),
}
