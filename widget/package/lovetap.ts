import type { Reaction } from "../../shared/vote.ts"
import { defineElement } from "../element.ts"
import { place } from "../mount/place.ts"
import { askWith } from "../question.ts"
import { openDisk } from "../send/disk.ts"
import { createOutbox } from "../send/outbox.ts"
import { postTo } from "../send/post.ts"
import { load } from "./load-bundled.ts"

/** Attributes of `<love-tap>`. All but `touchpoint` are optional. */
export type LoveTapAttributes = {
  /** The touchpoint's slug. Without one nothing is asked. */
  touchpoint?: string
  /** The business's site key, where it is not the page's own. */
  key?: string
  /** The question; “How was it?” in the page's language by default. */
  question?: string
  /** The label of the face that loves; “Loved it” in the page's language by default. */
  love?: string
  /** The label of the face that hates; “Hated it” in the page's language by default. */
  hate?: string
  /** Which till, van or table this is, as a slug. */
  place?: string
  /** `inline` where the element stands, or `floating` in a corner of the page. `inline` by default. */
  mode?: "inline" | "floating"
  /** The corner where it floats; `bottom-end` by default. */
  where?: "bottom-end" | "bottom-start" | "top-end" | "top-start"
  /** A CSS selector: the question stands right after that element whenever it is on the page. */
  for?: string
  /** `now`, `5s`, `scroll 50%`, `leave` or `event name`: nothing is shown until then. */
  when?: string
  /** Days before it asks again after a vote or a dismissal; `30` where `when` is set, `0` for always. */
  "when-again"?: string
  /** Share of page views that are asked: `10%`. */
  "when-share"?: string
  /** Words out of `faces`, `thumbs`, `words`, and `light`, `dark`; `faces` in the page's scheme by default. */
  look?: string
  /** Address of an image instead of the face that loves. */
  "look-love"?: string
  /** Address of an image instead of the face that hates. */
  "look-hate"?: string
}

/** What the events carry. What customers write stays between them and the business. */
export interface LoveTapDetail {
  key: string
  touchpoint: string
  place: string
  /** 0 before the tap; each change of the vote has the next one. */
  rev: number
  /** The vote's UUIDv7; there from the first tap on. */
  id?: string
  /** When it was tapped, ISO 8601; there from the first tap on. */
  at?: string
  /** `none` once it was taken back. */
  reaction?: Reaction
  /** The slug of the reason that was chosen. */
  reason?: string
}

/** Events of `<love-tap>`. They bubble and cross shadow roots. */
export interface LoveTapEvents {
  /** The question is on the screen. */
  "lovetap:shown": CustomEvent<LoveTapDetail>
  /** A face was tapped, changed or taken back. */
  "lovetap:vote": CustomEvent<LoveTapDetail>
  /** A reason, a comment or an address was added or changed. */
  "lovetap:follow-up": CustomEvent<LoveTapDetail>
  /** The card was closed. */
  "lovetap:dismiss": CustomEvent<LoveTapDetail>
}

export interface LovetapOptions {
  /** Where your Lovetap is: `https://lovetap.example`. */
  origin: string
  /** The business's site key, `lt_…`: public, it only names you. */
  key: string
  /** Which shop or venue the whole page is about, as a slug. */
  place?: string
}

export interface Lovetap {
  /** Opens a card that asks at this touchpoint, and is gone once closed. */
  ask(touchpoint: string, attributes?: LoveTapAttributes): void
}

declare global {
  interface GlobalEventHandlersEventMap extends LoveTapEvents {}
  interface HTMLElementTagNameMap {
    "love-tap": HTMLElement
  }
}

/**
 * Defines `<love-tap>`. Where there is no DOM, as on a server, it does nothing; a second call, or a script tag on the same
 * page, adds nothing.
 */
export const defineLovetap = ({ origin, key, place: where }: LovetapOptions): Lovetap => {
  const lovetap: Lovetap = {
    ask: (touchpoint, attributes) => {
      if (typeof document === "undefined") return
      const said = { key, ...(where && { place: where }), ...attributes }
      place({ ...said, touchpoint, mode: "floating", open: "" }, document.documentElement)
    },
  }
  if (typeof customElements === "undefined" || customElements.get("love-tap")) return lovetap
  const base = new URL(origin).origin
  const send = createOutbox(
    base,
    openDisk(base),
    postTo(base),
    load,
    () => indexedDB.databases(),
    (ms) => new Promise((done) => setTimeout(done, ms)),
  )
  defineElement(load, askWith(base, load, send, { key, place: where }))
  // By this the script tag knows that the element is there.
  Object.assign(window, { lovetap })
  return lovetap
}
