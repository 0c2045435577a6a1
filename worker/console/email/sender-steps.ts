import { SENDERS } from "../../../shared/email/senders.ts"
import type { SenderSystem } from "../../../shared/email-send.ts"
import { m, t } from "../../frame/speech.tsx"

/** What is to be done in a sender's system; said by `t`. */
interface Steps {
  /** What must be done before the tag says anything. */
  before?: string
  /** Where the HTML goes. */
  paste: string
  /** What becomes of the plain text. */
  text: string
}

export const SENDER_STEPS: Record<Exclude<SenderSystem, "api">, Steps> = {
  mailchimp: {
    paste: m("Drag a Code block into the e-mail, empty it, and paste the HTML into it."),
    text: m(
      "Mailchimp makes a plain text of its own, in which the hidden link would be seen: open “Plain-text version” and paste this one instead.",
    ),
  },
  klaviyo: {
    paste: m("Drag an HTML block into the template and paste the HTML into it."),
    text: m(
      "Klaviyo makes a plain text of its own, in which the hidden link would be seen: open the text version and paste this one instead.",
    ),
  },
  hubspot: {
    paste: m("In the drag-and-drop editor, add an HTML module and paste the HTML into it."),
    text: m(
      "HubSpot makes a plain text of its own, in which the hidden link would be seen: open “Plain text” in the settings and paste this one instead.",
    ),
  },
  sendgrid: {
    before: m(
      "SendGrid has no id of its own to put in. Make a custom field recipient_id, or send it along as template data: letters, digits and hyphens, another one for everybody, hard to guess.",
    ),
    paste: m("In the design editor, add a Code module and paste the HTML into it."),
    text: m("Switch off “Generate plain text”, and paste this one as the plain content."),
  },
  customerio: {
    paste: m(
      "In the code editor, paste the HTML where the question should stand; in the visual one, into an HTML block.",
    ),
    text: m(
      "Open the message’s plain text and paste this one: one made out of the HTML would show the hidden link.",
    ),
  },
  brevo: {
    before: m(
      "Make a contact attribute RECIPIENT_ID of the type text, and fill it: letters, digits and hyphens, another one for everybody, hard to guess.",
    ),
    paste: m("Drag an HTML block into the design and paste the HTML into it."),
    text: m(
      "Where your plan lets you edit the plain text, paste this one: one made out of the HTML would show the hidden link.",
    ),
  },
  salesforce: {
    paste: m("In Content Builder, drag an HTML block into the e-mail and paste the HTML into it."),
    text: m("Open the text version, switch off “Auto-generate”, and paste this one."),
  },
  plain: {
    before: m(
      "Put your program’s merge tag in the place of [recipient]: letters, digits and hyphens, another one for everybody, hard to guess. Left as it is, links work all the same, and every tap is a vote of its own.",
    ),
    paste: m("Paste the HTML where the question should stand."),
    text: m("Send it as the text/plain part."),
  },
}

/** “Mailchimp”; what has no name of its own is described. */
export const systemName = (system: SenderSystem): string => {
  switch (system) {
    case "api":
      return t("A program of your own, with signed links")
    case "plain":
      return t("Another program, with merge tags")
    default:
      return SENDERS[system].name
  }
}
