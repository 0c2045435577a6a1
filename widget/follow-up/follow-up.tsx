/** @jsxRuntime classic */
/** @jsx h */
// What JSX becomes: 100 B less than the automatic runtime.
import { h, render } from "preact"
import { COMMENT_MAX_CHARS, CONTACT_MAX_CHARS } from "../../shared/limits.ts"
import type { AskedQuestion } from "../../shared/touchpoint.ts"
import type { Face } from "../../shared/vote.ts"
import type { Ballot, Change } from "../ballot.ts"
import followUpCss from "../styles/follow-up.css?raw"
import { makeSheet } from "../styles/make-sheet.ts"
import { passOn } from "./pass-on.ts"
import { fill, type Speech, sayDay } from "./speech.ts"

const sheet = makeSheet(followUpCss)
const told = () => {}

/** The page's shortcuts are not meant for what is written here; Escape closes what this stands in. */
const keepIn = (event: KeyboardEvent) => {
  if (event.key !== "Escape") event.stopPropagation()
}

/** What grows within half a second of a tap counts as its effect (https://web.dev/articles/cls); a frame is left over. */
const GROWING_UNNOTICED_MS = 400

/** What is written and not sent, by touchpoint: a card that opened by itself is gone once closed, its words are not. */
const drafts: Record<string, { comment: string; contact: string } | undefined> = {}

/**
 * The conversation: reasons, comment, contact, change of mind, undo, thanks. Each optional, each sent as it is made.
 *
 * A reason goes out at its tap; what is written goes out with Send alone. Who writes and closes the card finds it as it
 * was when it is opened again, but has not sent it: words half written, or thought better of, are not ours to take.
 *
 * State lives in this closure. Views keep their children in their places, with something falsy where there is nothing:
 * see `build/lean-preact.ts`.
 */
export const showFollowUp = (
  { shadow, head, faces, vote, cast }: Ballot,
  [form, done, language]: Speech,
  wording?: AskedQuestion,
): void => {
  if (!faces.inert || !faces.parentNode) return
  const [
    whyLove,
    whyHate,
    commentLabel,
    hint,
    contactLabel,
    meant,
    send,
    finish,
    changed,
    undo,
    more,
    privacy,
  ] = form
  const [thanksForLove, thanksForHate, undone, change, reference, friend, copied, lookInto, youSaidWeDid] =
    done
  const { host } = shadow
  const card = head.parentElement
  const mount = document.createElement("div")
  const { touchpoint } = vote()
  const written = drafts[touchpoint] ?? { comment: "", contact: "" }
  drafts[touchpoint] = written
  let stage: "late" | "asking" | "thanked" =
    Date.now() - Date.parse(faces.dataset.at ?? vote().at ?? "") > GROWING_UNNOTICED_MS ? "late" : "asking"

  const face = (reaction: Face) => faces.querySelector(`button.${reaction}`)
  const paint = () => {
    render(view(), mount)
    // Whatever has a class is a part that the page may style.
    for (const element of mount.querySelectorAll("[class]")) element.setAttribute("part", element.className)
  }
  /** What had the focus goes with this; the card takes it. After a tap of its own, the card may shrink, too. */
  const settle = () => {
    mount.style.minHeight = ""
    // Set anew, the cross rests as all new content does: a smaller card may bring it under the finger.
    const cross = shadow.querySelector(".x")
    cross?.replaceWith(cross)
    // A small screen's card may have been scrolled; what is said stands on top.
    card?.scrollTo(0, 0)
    card?.focus()
  }
  const turn = (next: typeof stage) => {
    stage = next
    paint()
    settle()
  }
  const say = (sentence: string, reaction?: Face, second = "") => {
    const words = document.createElement("span")
    const line = document.createElement("small")
    line.append(second)
    words.append(`${sentence} `, line)
    head.replaceChildren(reaction ? (face(reaction)?.firstChild?.cloneNode(true) ?? "") : "", words)
  }

  const isUnsent = () =>
    written.comment !== (vote().comment ?? "") || written.contact !== (vote().contact ?? "")

  const conclude = (reaction: Face) => {
    if (isUnsent())
      cast({ comment: written.comment || undefined, contact: written.contact || undefined }, told)
    drafts[touchpoint] = undefined
    const owner = reaction === "hate" && wording?.owner
    say(reaction === "love" ? thanksForLove : thanksForHate, reaction, owner ? fill(lookInto, owner) : "")
    turn("thanked")
  }

  const takeBack = () => {
    cast({ reaction: "none", reason: undefined, comment: undefined, contact: undefined }, told)
    drafts[touchpoint] = undefined
    say(undone)
    faces.inert = false
    // A vote keeps the time of its first tap; the room grows with the tap that was last.
    faces.onclick = () => {
      faces.dataset.at = new Date().toISOString()
    }
    mount.replaceWith(faces)
    settle()
  }

  const button = (name: string, label: string, go: () => void, pressed?: boolean) => (
    <button type="button" class={name} aria-pressed={pressed} onClick={go}>
      {label}
    </button>
  )

  const end = (text: string, go: () => void) => (
    <div class="row">
      {button("link", text, go)}
      <small>{privacy}</small>
    </div>
  )

  const field = (name: keyof typeof written, label: string, maxLength: number, reaction: Face) => {
    const Field = name === "comment" ? "textarea" : "input"
    return (
      <label key={name} for={name}>
        {label}
        <Field
          id={name}
          class="field"
          dir="auto"
          // An address for e-mail is what most leave; a number may be typed all the same.
          autocomplete={name === "contact" ? "email" : undefined}
          aria-describedby={name === "comment" && wording?.masked ? "hint" : undefined}
          maxLength={maxLength}
          value={written[name]}
          onInput={(event) => {
            written[name] = event.currentTarget.value
            paint()
          }}
          // Browsers bring the line into view that is written on, on a low screen not the field around it.
          onFocus={(event) => event.currentTarget.scrollIntoView({ block: "nearest" })}
          onKeyPress={keepIn}
          onKeyUp={keepIn}
          onKeyDown={(event) => {
            keepIn(event)
            // One that ends a composition ends nothing else.
            if (
              event.key === "Enter" &&
              !event.isComposing &&
              (name === "contact" || event.ctrlKey || event.metaKey)
            )
              conclude(reaction)
          }}
        />
      </label>
    )
  }

  const asking = (reaction: Face) => {
    const other = reaction === "love" ? "hate" : "love"
    const amend = (next: Change) => {
      cast(next, told)
      paint()
    }
    const reasons = (wording?.[reaction].reasons ?? []).map(({ slug, label }) => {
      const chosen = vote().reason === slug
      return button("chip", label, () => amend({ reason: chosen ? undefined : slug }), chosen)
    })
    return (
      <div key={reaction} class={reaction}>
        <p id="why">{reaction === "love" ? whyLove : whyHate}</p>
        {h("div", { class: "chips", role: "group", "aria-labelledby": "why" }, ...reasons)}
        {field("comment", commentLabel, COMMENT_MAX_CHARS, reaction)}
        {/* What becomes of some words, told before they are written. */}
        {wording?.masked && <small id="hint">{hint}</small>}
        {/* Who is content is asked for an address only once there is something to answer. */}
        {wording?.contact &&
          (reaction === "hate" || written.comment || written.contact) &&
          field("contact", contactLabel, CONTACT_MAX_CHARS, reaction)}
        <div key="go" class="row">
          {button("link", fill(meant, face(other)?.textContent ?? ""), () => {
            amend({ reaction: other, reason: undefined })
            say(changed, other)
            settle()
          })}
          {button("send", isUnsent() ? send : finish, () => conclude(reaction))}
        </div>
        {end(undo, takeBack)}
      </div>
    )
  }

  const thanked = (reaction: Face) => {
    const url = reaction === "love" && wording?.friend
    const did = wording?.did
    return (
      <div key="done">
        {did && (
          <div class="did love">
            <b>{youSaidWeDid}</b> <small>{sayDay(did.day, language)}</small>
            <p>{did.text}</p>
          </div>
        )}
        {url && (
          <a
            class="friend"
            href={url}
            target="_blank"
            rel="noopener"
            onClick={(event) => {
              if (!wording.review && /^h/.test(url) && passOn(url, () => say(copied, reaction)))
                event.preventDefault()
            }}
          >
            {friend}
          </a>
        )}
        {/* The end of the vote's id: whoever quotes it wrote the comment. */}
        {(vote().comment || vote().contact) && (
          <small class="reference">
            {fill(reference, vote().id?.slice(-8).toUpperCase().replace(/.{4}/, "$& ") ?? "")}
          </small>
        )}
        {end(change, () => turn("asking"))}
      </div>
    )
  }

  const view = () => {
    const { reaction } = vote()
    if (!reaction || reaction === "none") return null
    if (stage === "asking") return asking(reaction)
    // Too late to grow: one line of the room that the faces had, which opens when it is asked to.
    return stage === "late" ? end(more, () => turn("asking")) : thanked(reaction)
  }

  if (!shadow.adoptedStyleSheets.includes(sheet)) {
    shadow.adoptedStyleSheets.push(sheet)
    // Who has answered is not asked again: the tab says what the card said last.
    host.addEventListener("lovetap:dismiss", () =>
      shadow.querySelector(".tab")?.replaceChildren(...head.cloneNode(true).childNodes),
    )
  }
  mount.className = "more"
  mount.style.minHeight = `${faces.offsetHeight}px`
  faces.replaceWith(mount)
  paint()
}
