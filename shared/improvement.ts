import * as v from "valibot"
import { SENTENCE_MAX_CHARS } from "./limits.ts"

/** The last local day that four-digit years reach, as days since 1970-01-01: `date` fields and ISO dates end there. */
const LAST_DAY = 2_932_896

/** A dated change at a touchpoint: since when, and what customers are told of it. */
export const Improvement = v.object({
  /** The local day on which it took effect. */
  day: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_DAY)),
  text: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, "must not be empty"),
    v.maxLength(SENTENCE_MAX_CHARS, `must be at most ${SENTENCE_MAX_CHARS} characters`),
  ),
})
export type Improvement = v.InferOutput<typeof Improvement>
