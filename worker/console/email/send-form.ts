import * as v from "valibot"
import { EmailSend } from "../../../shared/email-send.ts"
import { FoldedSlug, type Slug } from "../../../shared/ids.ts"
import { NAME_MAX_CHARS } from "../../../shared/limits.ts"
import { plainName } from "../../../shared/plain-name.ts"
import { m, t } from "../../frame/speech.tsx"
import type { Errors } from "../settings/read-form.ts"

/** What a new send is before anybody has said anything about it. */
export const NEW_SEND: EmailSend = {
  name: "",
  system: "mailchimp",
  language: null,
  sent: null,
  signedOnly: false,
}

/** A form as it stands in the browser before anybody has touched it. */
export const draftOfSend = ({ name, system, language, sent, signedOnly }: EmailSend): URLSearchParams => {
  const draft = new URLSearchParams({
    name,
    system,
    language: language ?? "",
    sent: sent === null ? "" : `${sent}`,
  })
  if (signedOnly) draft.set("signedOnly", "on")
  return draft
}

/** Digits, and what people put between them; the schema refuses NaN. */
const sentOf = (typed: string): number | null => {
  const digits = typed.replace(/[\s,.’']/gu, "")
  if (digits === "") return null
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN
}

const WORDS: Readonly<Record<string, string>> = {
  name: m("Write a name of up to {max} characters."),
  system: m("Choose one of the list."),
  language: m("Choose one of the list."),
  sent: m("Write a whole number, or nothing."),
}

export type ReadSend = { tag: "read"; send: EmailSend } | { tag: "wrong"; errors: Errors }

/** What was typed, against the schema; what is wrong stands beside its field. */
export const readSendForm = (draft: URLSearchParams): ReadSend => {
  const language = draft.get("language") ?? ""
  const read = v.safeParse(EmailSend, {
    name: plainName(draft.get("name") ?? ""),
    system: draft.get("system") ?? "",
    language: language === "" ? null : language,
    sent: sentOf(draft.get("sent") ?? ""),
    signedOnly: draft.has("signedOnly"),
  })
  if (read.success) return { tag: "read", send: read.output }
  const errors = new Map<string, readonly string[]>()
  for (const issue of read.issues) {
    const name = v.getDotPath(issue) ?? ""
    if (!errors.has(name)) errors.set(name, [t(WORDS[name] ?? issue.message, { max: NAME_MAX_CHARS })])
  }
  return { tag: "wrong", errors }
}

/** What a send is called in its links, where its name has no letter that addresses have. */
const NAMELESS = "letter"
/** Sends of one name that are told apart: more would be a slip. */
export const SAME_NAME_MAX = 50

/** “November letter” → `november-letter`; the next of that name `november-letter-2`. */
export const slugOfSend = (name: string, time: number): Slug => {
  const folded = v.safeParse(FoldedSlug, name)
  const first = folded.success ? folded.output : NAMELESS
  return v.parse(FoldedSlug, time === 1 ? first : `${first.slice(0, 58)}-${time}`)
}

/** The send as it was when the member began, as the form carries it. */
export const Base = v.pipe(v.string(), v.parseJson(), EmailSend)
