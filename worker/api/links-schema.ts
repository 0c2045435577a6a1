import { LANGUAGES } from "../../shared/languages.ts"
import { NAME_MAX_CHARS, RECIPIENT_MAX_CHARS, SIGNED_RECIPIENTS_MAX } from "../../shared/limits.ts"
import { slug } from "./openapi-schemas.ts"

const address = { type: "string", format: "uri" }

export const LinksRequest = {
  type: "object",
  required: ["touchpoint", "send", "recipients"],
  properties: {
    touchpoint: slug,
    send: {
      ...slug,
      description: "One e-mail that goes to many: “november-letter”. Made, if there is none yet.",
    },
    name: { type: "string", maxLength: NAME_MAX_CHARS, description: "Of a new send. Its slug, when absent." },
    recipients: {
      type: "array",
      minItems: 1,
      maxItems: SIGNED_RECIPIENTS_MAX,
      description:
        "As you name them; best by a number of yours. Never stored: it makes the vote’s id, one way.",
      items: { type: "string", minLength: 1, maxLength: RECIPIENT_MAX_CHARS },
    },
    place: slug,
    lang: { enum: LANGUAGES, description: "Of the page. The reader’s browser decides, when absent." },
  },
}

export const LinksAnswer = {
  type: "object",
  properties: {
    touchpoint: slug,
    send: slug,
    links: {
      type: "array",
      description: "One per recipient, in the order asked.",
      items: {
        type: "object",
        properties: {
          recipient: { type: "string" },
          love: address,
          hate: address,
          decoy: {
            ...address,
            description:
              "Put it after the other two, hidden: what opens it is no person, and is not counted.",
          },
        },
      },
    },
  },
}
