import type { Change, Vote } from "../ballot.ts"
import { loadFrom } from "../load/load-from.ts"
import { makeElement } from "../make-element.ts"
import { openDisk } from "../send/disk.ts"
import { createOutbox } from "../send/outbox.ts"
import { postTo } from "../send/post.ts"
import type { Unsent } from "../send/unsent.ts"
import { makeSheet } from "../styles/make-sheet.ts"
import questionCss from "../styles/question.css?raw"
import cardCss from "./card.css?raw"

const UUID_CHARS = 36

const base = location.origin
const load = loadFrom(base)
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Where the conversation of the widget takes place, below the question: unseen until the first tap. */
const makeCard = (form: HTMLFormElement) => {
  const host = makeElement("div", { hidden: "" })
  const shadow = host.attachShadow({ mode: "open" })
  shadow.adoptedStyleSheets = [makeSheet(questionCss), makeSheet(cardCss)]
  const head = makeElement("div", { class: "head", role: "status" })
  const faces = makeElement("div", { class: "faces" })
  for (const button of form.querySelectorAll("button")) {
    const copy = makeElement(
      "button",
      { class: button.className, type: "button", value: button.value },
      ...[...button.childNodes].map((node) => node.cloneNode(true)),
    )
    faces.append(copy)
  }
  const card = makeElement("div", { class: "card", tabindex: "-1" }, head, faces)
  shadow.append(
    makeElement("section", { "aria-labelledby": "question", dir: document.documentElement.dir }, card),
  )
  form.after(host)
  return { host, shadow, head, faces, card }
}

/**
 * The page works without this. With it a tap is on the disk before it is thanked for and survives a lost network, and
 * the conversation goes on in place. The vote is the form's: sent both ways it is one.
 */
const enhance = (form: HTMLFormElement) => {
  const { key = "", touchpoint = "", rev, thanks = "" } = form.dataset
  const { lang } = document.documentElement
  /** Ends with the vote's id. */
  const address = form.getAttribute("action") ?? ""
  const id = address.slice(-UUID_CHARS)
  const place = `${new FormData(form).get("p") ?? ""}`
  let vote: Vote & { id: string } = { key, touchpoint, place, channel: "link", lang, id, rev: Number(rev) }
  const { host, shadow, head, faces, card } = makeCard(form)
  const send = createOutbox(base, openDisk(base), postTo(base), load, () => indexedDB.databases(), wait)

  const warm = () =>
    load("follow-up").then(
      (prepare) => prepare(base, key, `${touchpoint}?lang=${lang}`, load),
      () => {},
    )
  const follow = () => warm().then((show) => show?.({ shadow, head, faces, cast, vote: () => vote }))

  const cast = (change: Change, told: () => void) => {
    const { reaction } = { ...vote, ...change }
    if (!reaction) return
    const next: Unsent = { at: new Date().toISOString(), ...vote, ...change, reaction, rev: vote.rev + 1 }
    vote = next
    send(next, told).then(follow)
  }

  const tap = (button: HTMLButtonElement) => {
    const reaction = button.value === "love" ? "love" : "hate"
    form.hidden = true
    host.hidden = false
    // Out of sight, but their room stays, until the follow-up takes it.
    faces.inert = true
    // The button that had the focus is gone; without this a keyboard would start at the page's top again.
    card.focus()
    cast({ reaction }, () => {
      head.replaceChildren(button.firstChild?.cloneNode(true) ?? "", thanks)
      // Reloaded, the page shows where this vote stands, and never asks for another.
      history.replaceState(null, "", address + location.search)
      follow()
    })
  }

  for (const button of [...form.querySelectorAll("button"), ...faces.querySelectorAll("button")]) {
    // The finger is on its way: when it lifts, the follow-up is mostly here.
    button.onpointerdown = button.onfocus = warm
    button.onclick = (event) => {
      event.preventDefault()
      tap(button)
    }
  }
}

// Whatever goes wrong in here stays in here: the form below still votes.
try {
  const form = document.querySelector<HTMLFormElement>("form.ask")
  if (form) enhance(form)
} catch {}
