import * as v from "valibot"
import { CORNERS, LOOKS } from "../../../shared/asking.ts"
import { NAME_MAX_CHARS, SENTENCE_MAX_CHARS } from "../../../shared/limits.ts"
import { Question } from "../../../shared/touchpoint.ts"
import { m, t } from "../../frame/speech.tsx"
import type { Errors } from "../settings/read-form.ts"
import { type Draft, MOMENTS, reasonsOf } from "./draft.ts"
import { reasonSlug } from "./reason-slug.ts"

export type Reading = { tag: "read"; question: Question } | { tag: "wrong"; errors: Errors }

const textOf = (draft: Draft, name: string): string => (draft.get(name) ?? "").trim()

/** Digits only; the schema refuses NaN. */
const wholeOf = (draft: Draft, name: string): number => {
  const typed = textOf(draft, name)
  return /^\d+$/.test(typed) ? Number(typed) : Number.NaN
}

const Moment = v.fallback(v.picklist(MOMENTS), "rests")

/** The fields beside a moment, so that what is wrong with it is said where it was typed. */
const whenOf = (draft: Draft): { field: string; when: string } => {
  const moment = v.parse(Moment, draft.get("when"))
  switch (moment) {
    case "rests":
      return { field: "when", when: "" }
    case "now":
    case "leave":
      return { field: "when", when: moment }
    case "seconds":
      return { field: "when.seconds", when: `${textOf(draft, "when.seconds")}s` }
    case "scroll":
      return { field: "when.scroll", when: `scroll ${textOf(draft, "when.scroll")}%` }
    case "event":
      return { field: "when.event", when: `event ${textOf(draft, "when.event")}` }
  }
}

/**
 * A reason keeps the name that its votes carry, however it is reworded; a new one gets its own. A name that this face
 * had before for something else is not given again.
 */
const readReasons = (draft: Draft, face: "love" | "hate", saved: Question) => {
  const known = new Map<string, string>(saved[face].reasons.map(({ slug, label }) => [slug, label]))
  const rows = reasonsOf(draft, face)
    .map((reason, row) => ({ ...reason, label: reason.label.trim(), row }))
    .filter(({ label }) => label !== "")
  const kept = new Set(rows.map(({ slug }) => slug).filter((slug) => known.has(slug)))
  const given = new Set<string>()
  const reasons = rows.map(({ slug, label }) => {
    const others = [...known].filter(([, was]) => was !== label).map(([other]) => other)
    const named =
      kept.has(slug) && !given.has(slug) ? slug : reasonSlug(label, new Set([...kept, ...given, ...others]))
    given.add(named)
    return { slug: named, label }
  })
  return { rows: rows.map(({ row }) => row), reasons }
}

/** What the form says that the schema can't know: which moment has no number, which reason stands there twice. */
const WORDS: Readonly<Record<string, string>> = {
  question: m("Write a question of up to {max} characters."),
  "love.label": m("Write what the button says, up to {max} characters."),
  "hate.label": m("Write what the button says, up to {max} characters."),
  "when.seconds": m("Write whole seconds, from 1 to 3600."),
  "when.scroll": m("Write a whole number of percent, from 1 to 100."),
  "when.event": m("Write the event’s name, without spaces, like “order-done”."),
  "love.reasons": m("Six reasons are as many as a customer reads."),
  "hate.reasons": m("Six reasons are as many as a customer reads."),
  friend: m("Write a whole address, like “https://shop.example/review”, or leave it empty."),
  whenAgain: m("Write whole days, from 0 to 365."),
  whenShare: m("Write a whole number of percent, from 1 to 100."),
  for: m("Write a CSS selector on one line, like “#order-done”."),
}

/** Where the schema's paths have other names in the form. */
const FIELDS: Readonly<Record<string, string>> = {
  "offers.friend": "friend",
  "asking.where": "where",
  "asking.for": "for",
  "asking.look": "look",
  "asking.whenAgain": "whenAgain",
  "asking.whenShare": "whenShare",
}

type Row = ReturnType<typeof readReasons>

const fieldOf = (path: string, when: string, rows: Record<"love" | "hate", Row>): string => {
  if (path === "asking.when") return when
  const [, face, at] = /^(love|hate)\.reasons\.(\d)/.exec(path) ?? []
  if ((face === "love" || face === "hate") && at) return `${face}.reasons.${rows[face].rows[Number(at)]}`
  return FIELDS[path] ?? path
}

/** The same chip twice would split its votes. */
const repeated = (face: "love" | "hate", { rows, reasons }: Row): [string, string[]][] =>
  reasons.flatMap(({ label }, at): [string, string[]][] =>
    reasons.findIndex((other) => other.label.toLowerCase() === label.toLowerCase()) < at
      ? [[`${face}.reasons.${rows[at]}`, [t("This reason is there already.")]]]
      : [],
  )

/** The form against what a touchpoint can be asked with; `saved` says which reasons there were. */
export const readDraft = (draft: Draft, saved: Question): Reading => {
  const rows = { love: readReasons(draft, "love", saved), hate: readReasons(draft, "hate", saved) }
  const { field, when } = whenOf(draft)
  const after = draft.get("stands") === "after"
  const selector = textOf(draft, "for")
  const look = `${textOf(draft, "look")} ${textOf(draft, "scheme")}`.trim()
  const read = v.safeParse(Question, {
    question: textOf(draft, "question"),
    love: { label: textOf(draft, "love.label"), reasons: rows.love.reasons },
    hate: { label: textOf(draft, "hate.label"), reasons: rows.hate.reasons },
    offers: {
      contact: draft.has("contact"),
      friend: textOf(draft, "friend"),
      review: draft.get("leads") === "review",
      lookInto: draft.has("lookInto"),
    },
    asking: {
      where: CORNERS.find((corner) => corner === draft.get("where")) ?? CORNERS[0],
      when,
      whenAgain: wholeOf(draft, "whenAgain"),
      whenShare: wholeOf(draft, "whenShare"),
      for: after ? selector : "",
      look: LOOKS.find((known) => known === look) ?? LOOKS[0],
    },
  })
  const errors = new Map<string, string[]>([
    ...repeated("love", rows.love),
    ...repeated("hate", rows.hate),
    ...(after && selector === "" ? ([["for", [t(WORDS.for ?? "")]]] satisfies [string, string[]][]) : []),
  ])
  for (const issue of read.issues ?? []) {
    const name = fieldOf(v.getDotPath(issue) ?? "", field, rows)
    const max = name === "question" ? SENTENCE_MAX_CHARS : NAME_MAX_CHARS
    errors.set(name, [t(WORDS[name] ?? `${issue.message}.`, { max })])
  }
  return read.success && errors.size === 0
    ? { tag: "read", question: read.output }
    : { tag: "wrong", errors: inPageOrder(errors) }
}

/** The page opens at the first wrong field, as the eye reads it. */
const ORDER = ["question", "love.", "hate.", "friend", "where", "for", "when.", "whenAgain", "whenShare"]
const place = (name: string): number => ORDER.findIndex((start) => name.startsWith(start))
const inPageOrder = (errors: Map<string, string[]>): Errors =>
  new Map([...errors].sort(([a], [b]) => place(a) - place(b)))
