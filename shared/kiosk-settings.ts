import * as v from "valibot"
import { Slug } from "./ids.ts"
import { KIOSK_LOOKS, KioskLanguages, KioskPlan, KioskWeek } from "./kiosk.ts"
import { NAME_MAX_CHARS } from "./limits.ts"

/** How a kiosk's people set it up. Everything but its name and its plan has a default. */
export const KioskSettings = v.object({
  name: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, "must not be empty"),
    v.maxLength(NAME_MAX_CHARS, `must be at most ${NAME_MAX_CHARS} characters`),
  ),
  /** Goes with each vote; null: the touchpoint stands only once. */
  place: v.optional(v.nullable(Slug), null),
  plan: v.pipe(
    KioskPlan,
    v.minLength(1, "must name a touchpoint"),
    v.check(
      (plan) => plan.every(({ from }, index) => index === 0 || (plan[index - 1]?.from ?? 0) < from),
      "must name each time once, in the order of the day",
    ),
  ),
  /** Null: always open. */
  hours: v.optional(v.nullable(KioskWeek), null),
  languages: v.optional(
    v.pipe(
      KioskLanguages,
      v.check((given) => new Set(given).size === given.length, "must name each language once"),
    ),
    ["en"],
  ),
  /** Ready answers to "why?" after the tap. */
  reasons: v.optional(v.boolean(), true),
  /** Writing on the screen: off, because the next customer waits. */
  comment: v.optional(v.boolean(), false),
  sound: v.optional(v.boolean(), false),
  look: v.optional(v.picklist(KIOSK_LOOKS), "auto"),
  /** The faces stand within reach of a wheelchair from the start. */
  reach: v.optional(v.boolean(), false),
  /** Epoch ms; null: it stands in the list. */
  removedAt: v.optional(v.nullable(v.number()), null),
})
export type KioskSettings = v.InferOutput<typeof KioskSettings>

/** As stored in a column. */
export const StoredKioskSettings = v.pipe(v.string(), v.parseJson(), KioskSettings)
