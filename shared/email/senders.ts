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
}

/** By system, each with the page on which its vendor describes the tag or the place to paste. */
export const SENDERS: Record<Exclude<SenderSystem, "api">, Sender> = {
  // https://mailchimp.com/help/all-the-merge-tags-cheat-sheet/: ten hexadecimal digits for each contact of an audience
  mailchimp: {
    name: "Mailchimp",
    tag: "*|UNIQID|*",
    guessing: "drawn",
  },
  // https://help.klaviyo.com/hc/en-us/articles/115005247088: “To call this ID dynamically, you can use {{ person.KlaviyoID }}”
  klaviyo: {
    name: "Klaviyo",
    tag: "{{person.KlaviyoID}}",
    guessing: "drawn",
  },
  // https://developers.hubspot.com/docs/guides/cms/content/data-driven-content/emails-with-programmable-content
  hubspot: {
    name: "HubSpot",
    tag: "{{contact.hs_object_id}}",
    guessing: "counted",
  },
  // https://www.twilio.com/docs/sendgrid/ui/managing-contacts/custom-fields: none of its reserved fields tells contacts apart but the address
  sendgrid: {
    name: "SendGrid",
    tag: "{{recipient_id}}",
    guessing: "own",
  },
  // https://docs.customer.io/integrations/data-in/connections/javascript/js-source/#auto-identify: {{customer.cio_id}} in links
  customerio: {
    name: "Customer.io",
    tag: "{{customer.cio_id}}",
    guessing: "drawn",
  },
  // https://help.brevo.com/hc/en-us/articles/4402386448530: {{ contact.ATTRIBUTE }}
  brevo: {
    name: "Brevo",
    tag: "{{contact.RECIPIENT_ID}}",
    guessing: "own",
  },
  // https://help.salesforce.com/s/articleView?id=mktg.mc_es_personalization_strings.htm: the subscriber key may be the address
  salesforce: {
    name: "Salesforce Marketing Cloud",
    tag: "%%subscriberid%%",
    guessing: "counted",
  },
  plain: {
    name: "Another program, with merge tags",
    tag: "[recipient]",
    guessing: "own",
  },
}
