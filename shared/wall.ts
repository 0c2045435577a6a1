import * as v from "valibot"
import { ConsoleLanguage, DEFAULT_CONSOLE_LANGUAGE } from "./console-language.ts"
import { Slug } from "./ids.ts"
import { NAME_MAX_CHARS, WALL_TOUCHPOINTS_MAX } from "./limits.ts"

/** What a wall can show: periods that move while somebody looks. */
export const WALL_PERIODS = ["today", "7d", "28d", "90d"] as const
export type WallPeriod = (typeof WALL_PERIODS)[number]

/** `auto`: as the screen's own system says. */
export const WALL_LOOKS = ["auto", "light", "dark"] as const

/** How an admin set a wall up. Everything but its name has a default. */
export const WallSettings = v.object({
  name: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, "must not be empty"),
    v.maxLength(NAME_MAX_CHARS, `must be at most ${NAME_MAX_CHARS} characters`),
  ),
  /** Null: the whole journey, also what is added to it later. */
  touchpoints: v.optional(v.nullable(v.pipe(v.array(Slug), v.maxLength(WALL_TOUCHPOINTS_MAX))), null),
  period: v.optional(v.picklist(WALL_PERIODS), "28d"),
  look: v.optional(v.picklist(WALL_LOOKS), "auto"),
  language: v.optional(ConsoleLanguage, DEFAULT_CONSOLE_LANGUAGE),
})
export type WallSettings = v.InferOutput<typeof WallSettings>

/** As stored in a column. */
export const StoredWallSettings = v.pipe(v.string(), v.parseJson(), WallSettings)
