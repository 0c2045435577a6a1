import type { Face, VoteInput } from "../shared/vote.ts"
import type { Change, Prepare } from "./ballot.ts"
import { drawFace } from "./faces.ts"
import { askTexts as texts } from "./locales/en.ts"
import { makeElement } from "./make-element.ts"
import { mountFloating } from "./mount/floating.ts"
import { postTo } from "./send/post.ts"
import { createTransport } from "./send/transport.ts"
import { mintVoteId, randomDigit } from "./send/vote-id.ts"

/** Path of the built follow-up, relative to the script; its name holds a hash of its content. */
declare const FOLLOW_UP_FILE: string

/**
 * The two faces, plain DOM: all that a page view pays for. `base` is the address of the folder the script came from.
 * What the element does not say of key and place, `page` says for the whole page.
 */
export const showQuestion = (shadow: ShadowRoot, base: string, page: DOMStringMap): void => {
  const { host } = shadow
  const read = (name: string, fallback = "") => host.getAttribute(name) || fallback
  const question = read("question", texts.question)
  const key = read("key", page.key)
  const about = {
    touchpoint: read("touchpoint"),
    place: read("place", page.place),
  }
  let vote: VoteInput | undefined
  let followUpAddress = base + FOLLOW_UP_FILE

  /** What is written stays between the customer and the business: other scripts of the page are not told. */
  const emit = (name: string) =>
    host.dispatchEvent(
      new CustomEvent(`lovetap:${name}`, {
        bubbles: true,
        composed: true,
        detail: { ...about, ...vote, comment: "" },
      }),
    )

  const say = (sentence: string) => head.replaceChildren(drawFace(vote?.reaction ?? "none"), sentence)

  const [send, hurry] = createTransport(postTo(`${base}v1/votes`, key), (late) =>
    say(late ? texts.late : texts.thanks),
  )
  addEventListener("online", hurry)

  const cast = (change: Change) => {
    const now = new Date()
    vote = {
      id: mintVoteId(+now, randomDigit),
      at: now.toISOString(),
      lang: document.documentElement.lang,
      page: location.pathname,
      reaction: "none",
      ...about,
      ...vote,
      ...change,
      rev: (vote?.rev ?? 0) + 1,
    }
    // Whatever kept the follow-up away may have passed once the vote is there.
    send(vote).then(follow)
    emit(change.reaction ? "vote" : "follow-up")
  }

  /** The finger is on its way: when it lifts, the follow-up is mostly here. A failure costs only the follow-up. */
  const warm = () =>
    import(followUpAddress).then(
      (module: { prepare: Prepare }) => module.prepare(base, key, about.touchpoint),
      () => {
        // Browsers remember that a module failed, by its whole address: another fragment makes them ask again.
        followUpAddress += "#"
      },
    )

  const follow = (tappedAt?: number) =>
    warm().then((show) => show?.({ shadow, head, faces, tappedAt, cast, vote: () => vote }))

  const button = (face: Face) => {
    const made = makeElement("button", { class: face }, drawFace(face), read(face, texts[face]))
    made.onpointerdown = made.onfocus = warm
    made.onclick = () => {
      cast({ reaction: face })
      say(texts.thanks)
      // Out of sight, but their room stays: nothing on the page moves.
      faces.inert = true
      // The button that had the focus is gone; without this a keyboard would start at the page's top again.
      card.focus()
      follow(performance.now())
    }
    return made
  }

  const head = makeElement("div", { class: "head", role: "status" }, question)
  const faces = makeElement("div", { class: "faces" }, button("love"), button("hate"))
  const card = makeElement("div", { class: "card", tabindex: "-1" }, head, faces)
  const root = makeElement("section", { "aria-label": question }, card)
  shadow.append(root)
  if (read("mode") === "floating") mountFloating(host, root, card, question, emit)
  else emit("shown")
}
