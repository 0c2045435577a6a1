import { CORNERS, LOOKS } from "../../shared/asking.ts"
import { STAGES } from "../../shared/journey.ts"
import { LANGUAGES } from "../../shared/languages.ts"
import {
  ADDRESS_MAX_CHARS,
  ASK_AFTER_MAX_S,
  ASK_AGAIN_MAX_DAYS,
  NAME_MAX_CHARS,
  REASONS_PER_FACE_MAX,
  SELECTOR_MAX_CHARS,
  SENTENCE_MAX_CHARS,
  TARGET_MAX_PERCENT,
  TARGET_MIN_PERCENT,
  TRANSLATIONS_MAX,
} from "../../shared/limits.ts"
import { ref, slug } from "./openapi-schemas.ts"

const name = { type: "string", maxLength: NAME_MAX_CHARS }
const sentence = { type: "string", maxLength: SENTENCE_MAX_CHARS }

const Face = {
  type: "object",
  properties: {
    label: name,
    reasons: {
      type: "array",
      maxItems: REASONS_PER_FACE_MAX,
      items: { type: "object", properties: { slug, label: name } },
    },
  },
}

const TranslatedFace = {
  type: "object",
  properties: {
    label: name,
    reasons: { type: "object", description: "By slug.", additionalProperties: name },
  },
}

const Translations = {
  type: "object",
  description: "Its words in other languages, by language: for links, letters, posters and kiosks.",
  propertyNames: { enum: LANGUAGES },
  maxProperties: TRANSLATIONS_MAX,
  additionalProperties: {
    type: "object",
    properties: { question: sentence, love: TranslatedFace, hate: TranslatedFace },
  },
}

const Offers = {
  type: "object",
  description: "What customers are offered after the tap.",
  properties: {
    contact: { type: "boolean", description: "To leave an address or number and be answered." },
    friend: {
      type: "string",
      maxLength: ADDRESS_MAX_CHARS,
      description: "After love: an address to pass on. Empty: none.",
    },
    review: { type: "boolean", description: "That address is a page to write a review on: it is opened." },
    lookInto: {
      type: "boolean",
      description: "After hate: told that the owner, by first name, looks into it.",
    },
  },
}

const Asking = {
  type: "object",
  description:
    "When, where and how often it asks, and in which look; a tag that says it otherwise goes first.",
  properties: {
    where: { enum: CORNERS },
    when: {
      type: "string",
      description: `Empty: it waits to be tapped. Else it shows itself: now, leave, seconds (5s, at most ${ASK_AFTER_MAX_S}), scroll 50%, event order-done.`,
    },
    whenAgain: {
      type: "integer",
      minimum: 0,
      maximum: ASK_AGAIN_MAX_DAYS,
      description: "Days before a visitor is asked again. 0: always.",
    },
    whenShare: { type: "integer", minimum: 1, maximum: 100, description: "Percent of page views." },
    for: {
      type: "string",
      maxLength: SELECTOR_MAX_CHARS,
      description: "A CSS selector: it stands right after that element. Empty: it floats.",
    },
    look: { enum: LOOKS },
  },
}

export const Touchpoint = {
  type: "object",
  properties: {
    slug,
    name,
    stage: { enum: STAGES },
    kind: {
      enum: ["active", "passive"],
      description: "Whether customers deal with you, or see something of yours.",
    },
    critical: { type: "boolean" },
    expectation: { ...sentence, description: "What customers expect here. Empty: nobody has said." },
    target: {
      type: ["integer", "null"],
      minimum: TARGET_MIN_PERCENT,
      maximum: TARGET_MAX_PERCENT,
      description: "The love share wanted here, in percent; null where none was set.",
    },
    owner: { type: ["string", "null"], description: "A name; null where nobody owns it." },
    question: sentence,
    love: Face,
    hate: Face,
    translations: Translations,
    offers: Offers,
    asking: Asking,
  },
}

export const TouchpointsAnswer = {
  type: "object",
  properties: {
    business: { type: "object", properties: { name: { type: "string" }, timeZone: { type: "string" } } },
    touchpoints: { type: "array", items: ref("Touchpoint") },
  },
}
