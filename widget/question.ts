import type { Face } from "../shared/vote.ts"
import type { Change, Vote } from "./ballot.ts"
import { type Drawings, drawWith, FACES } from "./faces.ts"
import type { Load } from "./load/parts.ts"
import type { AskTexts } from "./locales/texts.ts"
import { makeElement } from "./make-element.ts"
import { mountFloating } from "./mount/floating.ts"
import { mintVoteId, randomUuid } from "./send/vote-id.ts"

/** A first change always holds a reaction, so that what is sent is whole; the type of a method lets it be said here. */
type Send = { method(vote: Vote, told: () => void): Promise<unknown> }["method"]

/**
 * Shows the two faces, plain DOM: all that a page view pays for. What an element does not say of key and place, `page`
 * says for the whole page.
 */
export const askWith =
  (base: string, load: Load, send: Send, page: DOMStringMap) =>
  (
    shadow: ShadowRoot,
    [defaultQuestion, love, hate, closeLabel, thanks, dir]: AskTexts,
    drawings: Drawings = FACES,
  ): void => {
    const { host } = shadow
    const read = (name: string, fallback?: string) => host.getAttribute(name) || fallback || ""
    const draw = drawWith(drawings)
    const question = read("question", defaultQuestion)
    let vote: Vote = {
      key: read("key", page.key),
      touchpoint: read("touchpoint"),
      place: read("place", page.place),
      rev: 0,
    }

    /** What is written stays between the customer and the business: other scripts of the page are not told. */
    const emit = (name: string) =>
      host.dispatchEvent(
        new CustomEvent(`lovetap:${name}`, {
          bubbles: true,
          composed: true,
          detail: { ...vote, comment: "", contact: "" },
        }),
      )

    const cast = (change: Change, told: () => void) => {
      const now = new Date()
      const next = {
        id: mintVoteId(+now, randomUuid()),
        at: now.toISOString(),
        lang: document.documentElement.lang,
        page: location.pathname,
        ...vote,
        ...change,
        rev: vote.rev + 1,
      }
      vote = next
      // Whatever kept the follow-up away may have passed once the vote is there.
      send(next, told).then(follow)
      emit(change.reaction ? "vote" : "follow-up")
    }

    /** The finger is on its way: when it lifts, the follow-up is mostly here. A failure costs only the follow-up. */
    const warm = () =>
      load("follow-up").then(
        (prepare) => prepare(base, vote.key, vote.touchpoint, load),
        () => {},
      )

    const follow = () => warm().then((show) => show?.({ shadow, head, faces, cast, vote: () => vote }))

    const button = (face: Face, label: string) => {
      const made = makeElement("button", { class: face }, draw(face), read(face, label))
      made.onpointerdown = made.onfocus = warm
      made.onclick = () => {
        // Out of sight, but their room stays: nothing on the page moves.
        faces.inert = true
        // The button that had the focus is gone; without this a keyboard would start at the page's top again.
        card.focus()
        cast({ reaction: face }, () => {
          head.replaceChildren(draw(face), thanks)
          follow()
        })
      }
      return made
    }

    const head = makeElement("div", { class: "head", role: "status" }, question)
    const faces = makeElement("div", { class: "faces" }, button("love", love), button("hate", hate))
    const card = makeElement("div", { class: "card", tabindex: "-1" }, head, faces)
    const root = makeElement("section", { "aria-label": question, dir }, card)
    shadow.replaceChildren(root)
    if (read("mode") === "floating") mountFloating(host, root, card, question, closeLabel, draw, emit)
    else emit("shown")
  }
