/** @jsxRuntime classic */
/** @jsx h */
// biome-ignore lint/correctness/noUnusedImports: what JSX becomes; 100 B less than the automatic runtime
import { h, render } from "preact"
import { COMMENT_MAX_CHARS } from "../../shared/limits.ts"
import type { AskedQuestion } from "../../shared/touchpoint.ts"
import type { Face } from "../../shared/vote.ts"
import type { Ballot, Change } from "../ballot.ts"
import { DONE_ENGLISH, FORM_ENGLISH } from "../locales/follow-up-english.ts"
import followUpCss from "../styles/follow-up.css?raw"
import { makeSheet } from "../styles/make-sheet.ts"

const sheet = makeSheet(followUpCss)
const [
  whyLove,
  whyHate,
  commentLabel,
  hintText,
  ,
  meant,
  sendLabel,
  done,
  changed,
  undoLabel,
  more,
  privacy,
] = FORM_ENGLISH
const [thanksForLove, thanksForHate, undone, change, reference] = DONE_ENGLISH
const why = { love: whyLove, hate: whyHate }
const thanks = { love: thanksForLove, hate: thanksForHate }
const told = () => {}

/** What grows within half a second of a tap counts as its effect (https://web.dev/articles/cls); a frame is left over. */
const GROWING_UNNOTICED_MS = 400

/** Reasons, comment, change of mind, undo: each optional, each sent as it is made. State lives in this closure. */
export const showFollowUp = ({ shadow, head, faces, vote, cast }: Ballot, wording?: AskedQuestion): void => {
  if (!faces.inert || !faces.parentNode) return
  if (!shadow.adoptedStyleSheets.includes(sheet)) shadow.adoptedStyleSheets.push(sheet)
  const mount = document.createElement("div")
  let comment = vote()?.comment ?? ""
  /** Too late to grow: then it takes one line of the room the faces had, and opens when it is asked to. */
  let closed = Date.now() - Date.parse(vote().at ?? "") > GROWING_UNNOTICED_MS
  let label = more
  const hint = wording?.masked && hintText

  const face = (reaction: Face) => faces.querySelector(`button.${reaction}`)
  const paint = () => render(view(), mount)
  const amend = (next: Change) => {
    cast(next, told)
    paint()
  }
  /** What had the focus goes with this; the card takes it. After a tap of its own, the card may shrink, too. */
  const settle = () => {
    mount.style.minHeight = ""
    // Set anew, the cross rests as all new content does: a smaller card may bring it under the finger.
    const cross = shadow.querySelector(".x")
    cross?.replaceWith(cross)
    head.parentElement?.focus()
  }
  const turn = (toClosed: boolean) => {
    closed = toClosed
    paint()
    settle()
  }
  const say = (sentence: string, reaction?: Face) =>
    head.replaceChildren(reaction ? (face(reaction)?.firstChild?.cloneNode(true) ?? "") : "", sentence)

  const undo = () => {
    cast({ reaction: "none", reason: undefined, comment: undefined }, told)
    say(undone)
    faces.inert = false
    mount.replaceWith(faces)
    settle()
  }

  const end = (text: string, go: () => void) => (
    <div class="row">
      <button type="button" class="link" onClick={go}>
        {text}
      </button>
      <small>{privacy}</small>
    </div>
  )

  const reasons = (reaction: Face) =>
    wording?.[reaction].reasons.map(({ slug, label }) => {
      const chosen = vote()?.reason === slug
      return (
        <button
          key={slug}
          type="button"
          aria-pressed={chosen}
          onClick={() => amend({ reason: chosen ? undefined : slug })}
        >
          {label}
        </button>
      )
    })

  const form = (reaction: Face) => {
    const other = reaction === "love" ? "hate" : "love"
    const unsent = comment !== (vote()?.comment ?? "")
    return (
      <div key={reaction} class={reaction}>
        <p id="why">{why[reaction]}</p>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't be laid out like the text it is */}
        <div class="chips" role="group" aria-labelledby="why">
          {reasons(reaction)}
        </div>
        <textarea
          aria-label={commentLabel}
          aria-describedby={hint && "hint"}
          placeholder={commentLabel}
          dir="auto"
          maxLength={COMMENT_MAX_CHARS}
          value={comment}
          onInput={(event) => {
            comment = event.currentTarget.value
            paint()
          }}
          onKeyDown={(event) => {
            // The page's shortcuts are not meant for what is written here; Escape closes, unless it ends a composition.
            if (event.key !== "Escape" || event.isComposing) event.stopPropagation()
          }}
        />
        {/* What becomes of some words, told before they are written. */}
        {hint && <small id="hint">{hint}</small>}
        <div class="row">
          <button
            type="button"
            class="link"
            onClick={() => {
              amend({ reaction: other, reason: undefined })
              say(changed, other)
              settle()
            }}
          >
            {meant.replace("{}", shadow.host.getAttribute(other) || other)}
          </button>
          <button
            type="button"
            class="send"
            onClick={() => {
              if (unsent) cast({ comment: comment || undefined }, told)
              say(thanks[reaction], reaction)
              label = change
              turn(true)
            }}
          >
            {unsent ? sendLabel : done}
          </button>
        </div>
        {end(undoLabel, undo)}
      </div>
    )
  }

  const view = () => {
    const reaction = vote()?.reaction
    if (!reaction || reaction === "none") return null
    if (!closed) return form(reaction)
    return (
      <div>
        {/* The end of the vote's id: whoever quotes it wrote the comment. */}
        {vote()?.comment && (
          <small>
            {reference.replace("{}", vote().id?.slice(-8).toUpperCase().replace(/.{4}/, "$& ") ?? "")}
          </small>
        )}
        {end(label, () => turn(false))}
      </div>
    )
  }

  // Who has answered is not asked again: the tab says what the card said last.
  shadow.host.addEventListener("lovetap:dismiss", () =>
    shadow.querySelector(".tab")?.replaceChildren(...head.cloneNode(true).childNodes),
  )
  mount.className = "more"
  mount.style.minHeight = `${faces.offsetHeight}px`
  faces.replaceWith(mount)
  paint()
}
