import * as v from "valibot"
import { LANGUAGES } from "./languages.ts"
import { NAME_MAX_CHARS, RECIPIENTS_MAX } from "./limits.ts"

/** What sends the e-mails; `api`: a program that asks for signed links; `plain`: anything else. */
export const SENDER_SYSTEMS = [
  "mailchimp",
  "klaviyo",
  "hubspot",
  "sendgrid",
  "customerio",
  "brevo",
  "salesforce",
  "plain",
  "api",
] as const
export const SenderSystem = v.picklist(SENDER_SYSTEMS)
export type SenderSystem = v.InferOutput<typeof SenderSystem>

/** One e-mail that goes to many: “November letter”. All of it that can be changed; its slug stands in links for ever. */
export const EmailSend = v.object({
  name: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, "must not be empty"),
    v.maxLength(NAME_MAX_CHARS, `must be at most ${NAME_MAX_CHARS} characters`),
  ),
  system: SenderSystem,
  /** The language it is written in; null: its links leave it to the reader's browser. */
  language: v.nullable(v.picklist(LANGUAGES)),
  /** How many were sent, as its sender tells; null: nobody has told. */
  sent: v.nullable(
    v.pipe(
      v.number("must be a number"),
      v.integer("must be a whole number"),
      v.minValue(0, "must be 0 or more"),
      v.maxValue(RECIPIENTS_MAX, `must be at most ${RECIPIENTS_MAX}`),
    ),
  ),
  /** Links without a valid signature lead to a page that says so, and to no vote. */
  signedOnly: v.boolean(),
})
export type EmailSend = v.InferOutput<typeof EmailSend>
