import * as v from "valibot"
import {
  ASK_AFTER_MAX_S,
  ASK_AGAIN_MAX_DAYS,
  ASK_AGAIN_USUAL_DAYS,
  EVENT_NAME_MAX_CHARS,
  SELECTOR_MAX_CHARS,
} from "./limits.ts"

/** The corner a question floats in; *start* is where the page's language begins to read. */
export const CORNERS = ["bottom-end", "bottom-start", "top-end", "top-start"] as const
const Where = v.optional(v.picklist(CORNERS, `must be one of: ${CORNERS.join(", ")}`), "bottom-end")

const MOMENT = /^(?:|now|leave|(?<seconds>[1-9]\d*)s|scroll (?<percent>[1-9]\d?|100)%|event (?<name>\S+))$/

const isMoment = (text: string): boolean => {
  const moment = MOMENT.exec(text)
  if (!moment) return false
  const { seconds = "1", name = "" } = moment.groups ?? {}
  return Number(seconds) <= ASK_AFTER_MAX_S && name.length <= EVENT_NAME_MAX_CHARS
}

/** When the question shows itself; empty: it rests in its place and waits to be tapped. */
const When = v.optional(
  v.pipe(
    v.string(),
    v.trim(),
    v.check(
      isMoment,
      `must be “now”, “leave”, “scroll 50%”, “event order-done”, seconds like “5s” up to ${ASK_AFTER_MAX_S}, or nothing`,
    ),
  ),
  "",
)

const whole = (least: number, most: number) =>
  v.pipe(
    v.number("must be a number"),
    v.integer("must be a whole number"),
    v.minValue(least, `must be ${least} or more`),
    v.maxValue(most, `must be ${most} or less`),
  )

/** Days before the same visitor is asked again after a vote or a dismissal; 0: always. */
const WhenAgain = v.optional(whole(0, ASK_AGAIN_MAX_DAYS), ASK_AGAIN_USUAL_DAYS)

/** Percent of page views on which the question shows itself. */
const WhenShare = v.optional(whole(1, 100), 100)

/** A CSS selector: the question stands right after that element. Only browsers know whether it is one. */
const For = v.optional(
  v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(SELECTOR_MAX_CHARS, `must be at most ${SELECTOR_MAX_CHARS} characters`),
    v.regex(/^\P{Cc}*$/u, "must be one line"),
  ),
  "",
)

/** What stands on the two buttons, and in which light if not the page's. */
export const LOOKS = [
  "faces",
  "faces light",
  "faces dark",
  "thumbs",
  "thumbs light",
  "thumbs dark",
  "words",
  "words light",
  "words dark",
] as const
/** Faces where nobody has chosen. */
export const Look = v.optional(v.picklist(LOOKS, `must be one of: ${LOOKS.join(", ")}`), "faces")

/** When, where, how often and in which look a touchpoint asks. A tag that says it otherwise goes first. */
export const Asking = v.object({
  where: Where,
  when: When,
  whenAgain: WhenAgain,
  whenShare: WhenShare,
  for: For,
  look: Look,
})
export type Asking = v.InferOutput<typeof Asking>
