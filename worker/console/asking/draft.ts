import type { Question } from "../../../shared/touchpoint.ts"

/** What a checkbox sends. */
const ON = "on"

/** A touchpoint's form as it stands in the browser: each control's name, with what was typed. */
export type Draft = URLSearchParams

/** How a question may come up, as the form's radio buttons have it, with the field that goes with each. */
export const MOMENTS = ["rests", "now", "seconds", "scroll", "leave", "event"] as const
export type Moment = (typeof MOMENTS)[number]

/** What stands ready in the fields of moments that are not chosen. */
const READY = { seconds: "5", scroll: "50", event: "" } as const

const WHEN = /^(?:(?<seconds>\d+)s|scroll (?<scroll>\d+)%|event (?<event>.+))$/

/** “scroll 50%” → the moment `scroll` with “50” in its field. */
const momentLines = (when: string): [name: string, value: string][] => {
  const typed = { ...READY, ...WHEN.exec(when)?.groups }
  const said = Object.entries(WHEN.exec(when)?.groups ?? {}).find(([, value]) => value !== undefined)?.[0]
  return [
    ["when", said ?? (when === "" ? "rests" : when)],
    ["when.seconds", typed.seconds ?? READY.seconds],
    ["when.scroll", typed.scroll ?? READY.scroll],
    ["when.event", typed.event ?? READY.event],
  ]
}

const faceLines = (question: Question, face: "love" | "hate"): [name: string, value: string][] => [
  [`${face}.label`, question[face].label],
  ...question[face].reasons.flatMap(({ slug, label }): [string, string][] => [
    [`${face}.slugs`, slug],
    [`${face}.reasons`, label],
  ]),
]

/** What is saved, as the form shows it. */
export const draftOf = (question: Question): Draft => {
  const { offers, asking } = question
  const [look = "faces", scheme = ""] = asking.look.split(" ")
  return new URLSearchParams([
    ["question", question.question],
    ...faceLines(question, "love"),
    ...faceLines(question, "hate"),
    ...(offers.contact ? [["contact", ON]] : []),
    ["friend", offers.friend],
    ["leads", offers.review ? "review" : "share"],
    ...(offers.lookInto ? [["lookInto", ON]] : []),
    ["stands", asking.for === "" ? "corner" : "after"],
    ["where", asking.where],
    ["for", asking.for],
    ...momentLines(asking.when),
    ["whenAgain", String(asking.whenAgain)],
    ["whenShare", String(asking.whenShare)],
    ["look", look],
    ["scheme", scheme],
  ])
}

/** A reason's fields as they stand in the form. */
export interface ReasonDraft {
  /** Empty: it has not been saved yet. */
  slug: string
  label: string
}

export const reasonsOf = (draft: Draft, face: "love" | "hate"): ReasonDraft[] => {
  const slugs = draft.getAll(`${face}.slugs`)
  return draft.getAll(`${face}.reasons`).map((label, at) => ({ slug: slugs[at] ?? "", label }))
}

export const setReasons = (draft: Draft, face: "love" | "hate", reasons: readonly ReasonDraft[]): void => {
  draft.delete(`${face}.slugs`)
  draft.delete(`${face}.reasons`)
  for (const { slug, label } of reasons) {
    draft.append(`${face}.slugs`, slug)
    draft.append(`${face}.reasons`, label)
  }
}
