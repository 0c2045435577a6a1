import type { SenderSystem } from "../email-send.ts"

/** How hard it is to come by another recipient's id: drawn by lot, counted up, or whatever the business puts there. */
type Guessing = "drawn" | "counted" | "own"

interface Sender {
  name: string
  /**
   * What the system puts a recipient's id for: who they are to the sender, never their address. It stands in links as it
   * is. What it becomes needs no encoding: letters, digits and hyphens.
   */
  tag: string
  guessing: Guessing
  /** What must be done before the tag says anything. */
  before?: string
  /** Where the HTML goes. */
  paste: string
  /** What becomes of the plain text. */
  text: string
}

/** By system, each with the page on which its vendor describes the tag or the place to paste. */
export const SENDERS: Record<Exclude<SenderSystem, "api">, Sender> = {
  // https://mailchimp.com/help/all-the-merge-tags-cheat-sheet/: ten hexadecimal digits for each contact of an audience
  mailchimp: {
    name: "Mailchimp",
    tag: "*|UNIQID|*",
    guessing: "drawn",
    paste: "Drag a Code block into the e-mail, empty it, and paste the HTML into it.",
    text: "Mailchimp makes a plain text of its own, in which the hidden link would be seen: open “Plain-text version” and paste this one instead.",
  },
  // https://help.klaviyo.com/hc/en-us/articles/115005247088: “To call this ID dynamically, you can use {{ person.KlaviyoID }}”
  klaviyo: {
    name: "Klaviyo",
    tag: "{{person.KlaviyoID}}",
    guessing: "drawn",
    paste: "Drag an HTML block into the template and paste the HTML into it.",
    text: "Klaviyo makes a plain text of its own, in which the hidden link would be seen: open the text version and paste this one instead.",
  },
  // https://developers.hubspot.com/docs/guides/cms/content/data-driven-content/emails-with-programmable-content
  hubspot: {
    name: "HubSpot",
    tag: "{{contact.hs_object_id}}",
    guessing: "counted",
    paste: "In the drag-and-drop editor, add an HTML module and paste the HTML into it.",
    text: "HubSpot makes a plain text of its own, in which the hidden link would be seen: open “Plain text” in the settings and paste this one instead.",
  },
  // https://www.twilio.com/docs/sendgrid/ui/managing-contacts/custom-fields: none of its reserved fields tells contacts apart but the address
  sendgrid: {
    name: "SendGrid",
    tag: "{{recipient_id}}",
    guessing: "own",
    before:
      "SendGrid has no id of its own to put in. Make a custom field recipient_id, or send it along as template data: letters, digits and hyphens, another one for everybody, hard to guess.",
    paste: "In the design editor, add a Code module and paste the HTML into it.",
    text: "Switch off “Generate plain text”, and paste this one as the plain content.",
  },
  // https://docs.customer.io/integrations/data-in/connections/javascript/js-source/#auto-identify: {{customer.cio_id}} in links
  customerio: {
    name: "Customer.io",
    tag: "{{customer.cio_id}}",
    guessing: "drawn",
    paste:
      "In the code editor, paste the HTML where the question should stand; in the visual one, into an HTML block.",
    text: "Open the message’s plain text and paste this one: one made out of the HTML would show the hidden link.",
  },
  // https://help.brevo.com/hc/en-us/articles/4402386448530: {{ contact.ATTRIBUTE }}
  brevo: {
    name: "Brevo",
    tag: "{{contact.RECIPIENT_ID}}",
    guessing: "own",
    before:
      "Make a contact attribute RECIPIENT_ID of the type text, and fill it: letters, digits and hyphens, another one for everybody, hard to guess.",
    paste: "Drag an HTML block into the design and paste the HTML into it.",
    text: "Where your plan lets you edit the plain text, paste this one: one made out of the HTML would show the hidden link.",
  },
  // https://help.salesforce.com/s/articleView?id=mktg.mc_es_personalization_strings.htm: the subscriber key may be the address
  salesforce: {
    name: "Salesforce Marketing Cloud",
    tag: "%%subscriberid%%",
    guessing: "counted",
    paste: "In Content Builder, drag an HTML block into the e-mail and paste the HTML into it.",
    text: "Open the text version, switch off “Auto-generate”, and paste this one.",
  },
  plain: {
    name: "Another program, with merge tags",
    tag: "[recipient]",
    guessing: "own",
    before:
      "Put your program’s merge tag in the place of [recipient]: letters, digits and hyphens, another one for everybody, hard to guess. Left as it is, links work all the same, and every tap is a vote of its own.",
    paste: "Paste the HTML where the question should stand.",
    text: "Send it as the text/plain part.",
  },
}

export const API_NAME = "A program of your own, with signed links"

export const senderName = (system: SenderSystem): string =>
  system === "api" ? API_NAME : SENDERS[system].name
