import * as v from "valibot"
import { Slug } from "./ids.ts"
import { Kind, Stage } from "./journey.ts"
import { NAME_MAX_CHARS, REASONS_PER_FACE_MAX, SENTENCE_MAX_CHARS } from "./limits.ts"

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

/** What customers are asked at a touchpoint, as its people worded it: all of it public. */
export const Question = v.object({
  question: line(SENTENCE_MAX_CHARS),
  love: FaceWording,
  hate: FaceWording,
})
export type Question = v.InferOutput<typeof Question>

/** The answer to `GET /v1/questions/:key/:touchpoint`, which the follow-up reads. What is absent is not offered. */
export const AskedQuestion = v.object({
  ...Question.entries,
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
export const DEFAULT_WORDING: Question = {
  question: DEFAULT_QUESTION,
  love: { label: DEFAULT_LABELS.love, reasons: [] },
  hate: { label: DEFAULT_LABELS.hate, reasons: [] },
}

/** A named moment where a customer meets the business, as its people set it up. */
export const TouchpointSetup = v.object({
  slug: Slug,
  name: line(NAME_MAX_CHARS),
  stage: Stage,
  kind: Kind,
  critical: v.boolean(),
  /** What the customer expects here, one sentence; empty when nobody has said. */
  expectation: v.pipe(v.string(), v.trim(), v.maxLength(SENTENCE_MAX_CHARS)),
  question: Question,
})
export type TouchpointSetup = v.InferOutput<typeof TouchpointSetup>
