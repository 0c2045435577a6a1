import * as v from "valibot"
import { Asking } from "./asking.ts"
import { Slug } from "./ids.ts"
import { Kind, Stage } from "./journey.ts"
import { LANGUAGES } from "./languages.ts"
import {
  ADDRESS_MAX_CHARS,
  NAME_MAX_CHARS,
  REASONS_PER_FACE_MAX,
  SENTENCE_MAX_CHARS,
  TARGET_MAX_PERCENT,
  TARGET_MIN_PERCENT,
  TRANSLATIONS_MAX,
} from "./limits.ts"

/** Set up and asked about; named by votes and created by nobody yet; or taken out of the journey. */
export const TouchpointState = v.picklist(["live", "waiting", "archived"])
export type TouchpointState = v.InferOutput<typeof TouchpointState>

const line = (maxChars: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(maxChars))

/** A ready answer to "why?": one chip in the follow-up. */
export const Reason = v.object({ slug: Slug, label: line(NAME_MAX_CHARS) })
export type Reason = v.InferOutput<typeof Reason>

/** One of the two faces as worded at a touchpoint. */
export const FaceWording = v.object({
  label: line(NAME_MAX_CHARS),
  reasons: v.pipe(v.array(Reason), v.maxLength(REASONS_PER_FACE_MAX)),
})
export type FaceWording = v.InferOutput<typeof FaceWording>

/** The question, its two answers, and the ready answers to "why?". */
export const Wording = v.object({
  question: line(SENTENCE_MAX_CHARS),
  love: FaceWording,
  hate: FaceWording,
})
export type Wording = v.InferOutput<typeof Wording>

/** Nothing that runs when it is opened: a page, or a letter to write. */
const LEADS_SOMEWHERE = ["https:", "http:", "mailto:"]

const isAddress = (text: string): boolean =>
  URL.canParse(text) && LEADS_SOMEWHERE.includes(new URL(text).protocol)

/** What a customer is offered after the tap, beside a reason and a comment. */
export const Offers = v.object({
  /** To leave an e-mail address or phone number and be answered. */
  contact: v.optional(v.boolean(), false),
  /** After love: an address to pass on. Empty: none. */
  friend: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.maxLength(ADDRESS_MAX_CHARS, `must be at most ${ADDRESS_MAX_CHARS} characters`),
      v.check(
        (text) => text === "" || isAddress(text),
        "must be an address, like “https://shop.example/review”, or nothing",
      ),
    ),
    "",
  ),
  /** That address is a page to write a review on: it is opened, not passed on. */
  review: v.optional(v.boolean(), false),
  /** After hate: told that the touchpoint's owner, by first name, will look into it. */
  lookInto: v.optional(v.boolean(), false),
})
export type Offers = v.InferOutput<typeof Offers>

/** A face in another language. Reasons go by their slug; one without words here is said as it was written first. */
const FaceTranslation = v.object({
  label: line(NAME_MAX_CHARS),
  reasons: v.optional(v.record(v.string(), line(NAME_MAX_CHARS)), {}),
})

/** A touchpoint's words in another language than they were written in first. */
export const Translation = v.object({
  question: line(SENTENCE_MAX_CHARS),
  love: FaceTranslation,
  hate: FaceTranslation,
})
export type Translation = v.InferOutput<typeof Translation>

const Translations = v.optional(
  v.pipe(
    v.record(v.picklist(LANGUAGES), Translation),
    v.check((given) => Object.keys(given).length <= TRANSLATIONS_MAX, `must be at most ${TRANSLATIONS_MAX}`),
  ),
  {},
)

/** What customers are asked at a touchpoint, and how, as its people decided: all of it public. */
export const Question = v.object({
  ...Wording.entries,
  /** Where customers are met in their own language: links, letters, posters, kiosks. */
  translations: Translations,
  offers: v.optional(Offers, {}),
  asking: v.optional(Asking, {}),
})
export type Question = v.InferOutput<typeof Question>

/** The answer to `GET /v1/questions/:key/:touchpoint`, which the follow-up reads. What is absent is not offered. */
export const AskedQuestion = v.object({
  ...Wording.entries,
  /** Comments are masked: their writers are told beforehand, in their language. */
  masked: v.optional(v.literal(true)),
  /** Customers may leave an address or number to be answered at. */
  contact: v.optional(v.literal(true)),
  /** After love: the address to pass on to a friend. */
  friend: v.optional(v.pipe(v.string(), v.url(), v.regex(/^(https?|mailto):/))),
  /** What `friend` leads to is a page to write a review on: it is opened, not passed on. */
  review: v.optional(v.literal(true)),
  /** After hate: the first name of whoever will look into it. */
  owner: v.optional(line(NAME_MAX_CHARS)),
  /** What was changed here last because customers said so: its local day, and one sentence. */
  did: v.optional(v.object({ day: v.pipe(v.string(), v.isoDate()), text: line(SENTENCE_MAX_CHARS) })),
})
export type AskedQuestion = v.InferOutput<typeof AskedQuestion>

export const DEFAULT_QUESTION = "How was it?"
export const DEFAULT_LABELS = { love: "Loved it", hate: "Hated it" } as const

/** What is asked before anybody has worded it. */
export const DEFAULT_WORDING: Wording = {
  question: DEFAULT_QUESTION,
  love: { label: DEFAULT_LABELS.love, reasons: [] },
  hate: { label: DEFAULT_LABELS.hate, reasons: [] },
}

/** Likewise, with nothing offered and nothing arranged. */
export const UNDECIDED: Question = v.parse(Question, DEFAULT_WORDING)

/** Percent of love that a business wants at a touchpoint: whole, and neither nothing nor perfection. */
export const Target = v.pipe(
  v.number("must be a number"),
  v.integer("must be a whole number"),
  v.minValue(TARGET_MIN_PERCENT, `must be at least ${TARGET_MIN_PERCENT}`),
  v.maxValue(TARGET_MAX_PERCENT, `must be at most ${TARGET_MAX_PERCENT}`),
)

/** A named moment where a customer meets the business, as its people set it up. */
export const TouchpointSetup = v.object({
  slug: Slug,
  name: line(NAME_MAX_CHARS),
  stage: Stage,
  kind: Kind,
  critical: v.boolean(),
  /** What the customer expects here, one sentence; empty when nobody has said. */
  expectation: v.pipe(v.string(), v.trim(), v.maxLength(SENTENCE_MAX_CHARS)),
  /** The love share wanted here, in percent; null: none was set. */
  target: v.optional(v.nullable(Target), null),
  question: Question,
})
export type TouchpointSetup = v.InferOutput<typeof TouchpointSetup>
