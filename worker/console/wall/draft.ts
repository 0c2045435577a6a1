import * as v from "valibot"
import { ConsoleLanguage } from "../../../shared/console-language.ts"
import { Slug } from "../../../shared/ids.ts"
import { NAME_MAX_CHARS, WALL_TOUCHPOINTS_MAX } from "../../../shared/limits.ts"
import { plainName } from "../../../shared/plain-name.ts"
import { WALL_LOOKS, WALL_PERIODS, WallSettings } from "../../../shared/wall.ts"
import { m, t } from "../../frame/speech.tsx"
import type { Draft } from "../settings/draft.ts"
import type { Errors } from "../settings/read-form.ts"

const DAY_MS = 86_400_000

/** How long a link holds: until it is revoked, or for a visit, a project, a season. */
export const HOLDS = {
  ever: { days: null, label: m("Until it is revoked") },
  day: { days: 1, label: m("A day") },
  month: { days: 30, label: m("30 days") },
  season: { days: 90, label: m("90 days") },
} as const
const Holds = v.fallback(v.picklist(["ever", "day", "month", "season"]), "ever")

/** When a link made now ends, by what was chosen; null: it does not. */
export const expiryOf = (draft: Draft, now: number): number | null => {
  const { days } = HOLDS[v.parse(Holds, draft.get("holds"))]
  return days === null ? null : now + days * DAY_MS
}

/** A wall's settings as the form shows them. */
export const draftOf = ({ name, touchpoints, period, look, language }: WallSettings): Draft =>
  new URLSearchParams([
    ["name", name],
    ["shows", touchpoints === null ? "all" : "some"],
    ...(touchpoints ?? []).map((slug): [string, string] => ["touchpoints", slug]),
    ["period", period],
    ["look", look],
    ["language", language],
  ])

type Reading = { tag: "read"; settings: WallSettings } | { tag: "wrong"; errors: Errors }

const Chosen = v.pipe(v.array(Slug), v.minLength(1), v.maxLength(WALL_TOUCHPOINTS_MAX))
const Look = v.picklist(WALL_LOOKS)
const Period = v.picklist(WALL_PERIODS)

/** What was typed as settings, or what is wrong with it, by the name of the control. */
export const readDraft = (draft: Draft): Reading => {
  const errors = new Map<string, string[]>()
  const name = plainName(draft.get("name") ?? "")
  if (name === "") errors.set("name", [t("Give it a name, so that you know which screen it is.")])
  else if (name.length > NAME_MAX_CHARS)
    errors.set("name", [t("Use at most {max} characters.##wall", { max: NAME_MAX_CHARS })])
  const chosen = v.safeParse(Chosen, draft.getAll("touchpoints"))
  if (draft.get("shows") === "some" && !chosen.success)
    errors.set("shows", [t("Choose at least one touchpoint, or the whole journey.")])
  if (errors.size > 0) return { tag: "wrong", errors }
  const settings = v.parse(WallSettings, {
    name,
    touchpoints: draft.get("shows") === "some" && chosen.success ? chosen.output : null,
    period: v.parse(v.fallback(Period, "28d"), draft.get("period")),
    look: v.parse(v.fallback(Look, "auto"), draft.get("look")),
    language: v.parse(v.fallback(ConsoleLanguage, "en"), draft.get("language")),
  })
  return { tag: "read", settings }
}
