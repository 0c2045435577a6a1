import * as v from "valibot"
import { Slug } from "../../../shared/ids.ts"
import { KioskSettings } from "../../../shared/kiosk-settings.ts"
import { LANGUAGES } from "../../../shared/languages.ts"
import { KIOSK_LANGUAGES_MAX, KIOSK_PLAN_MAX, NAME_MAX_CHARS } from "../../../shared/limits.ts"
import { MINUTES_PER_DAY } from "../../../shared/opening-hours.ts"
import { plainName } from "../../../shared/plain-name.ts"
import { m, t } from "../../frame/speech.tsx"
import type { Draft } from "../settings/draft.ts"
import type { Errors } from "../settings/read-form.ts"

/** Said by `t`. */
export const WEEKDAYS = [
  m("Monday"),
  m("Tuesday"),
  m("Wednesday"),
  m("Thursday"),
  m("Friday"),
  m("Saturday"),
  m("Sunday"),
] as const
/** What the fields begin with where a kiosk was always open. */
const USUAL_DAY = { from: 8 * 60, to: 18 * 60 }
const MINUTES_PER_HOUR = 60

/** 510 → "08:30". The end of a day is the next one's midnight. */
export const timeText = (minute: number): string => {
  const within = minute % MINUTES_PER_DAY
  const two = (value: number) => String(value).padStart(2, "0")
  return `${two(Math.floor(within / MINUTES_PER_HOUR))}:${two(within % MINUTES_PER_HOUR)}`
}

/** "8:30" → 510; undefined: that is no time of the day. */
const minuteOf = (text: string): number | undefined => {
  const [, hours, minutes] = /^\s*(\d{1,2})[:.](\d{2})\s*$/.exec(text) ?? []
  const minute = Number(hours) * MINUTES_PER_HOUR + Number(minutes)
  return minute <= MINUTES_PER_DAY && Number(minutes) < MINUTES_PER_HOUR ? minute : undefined
}

/** The parts of a day as the form has them: the first from midnight on. */
export const partsOf = ({ plan }: Pick<KioskSettings, "plan">): { from: number; touchpoint: string }[] => {
  const last = plan.at(-1)
  if (!last || plan[0]?.from === 0) return [...plan]
  return [{ from: 0, touchpoint: last.touchpoint }, ...plan].slice(0, KIOSK_PLAN_MAX)
}

export const draftOf = (settings: KioskSettings): Draft => {
  const { name, place, hours, languages, look } = settings
  const lines: [string, string][] = [
    ["name", name],
    ["place", place ?? ""],
    ["look", look],
    ["hours", hours === null ? "always" : "week"],
    ["language", languages[0] ?? "en"],
  ]
  for (const [row, part] of partsOf(settings).entries()) {
    lines.push([`plan.${row}.from`, timeText(part.from)], [`plan.${row}.touchpoint`, part.touchpoint])
  }
  for (const day of WEEKDAYS.keys()) {
    const open = hours === null ? USUAL_DAY : hours[day]
    lines.push([`hours.${day}.from`, open ? timeText(open.from) : ""])
    lines.push([`hours.${day}.to`, open ? timeText(open.to) : ""])
  }
  for (const language of languages.slice(1)) lines.push(["languages", language])
  for (const flag of ["reasons", "comment", "sound", "reach"] as const) {
    if (settings[flag]) lines.push([flag, "on"])
  }
  return new URLSearchParams(lines)
}

/** Collects what is wrong beside the field it is about. */
const notes = () => {
  const errors = new Map<string, string[]>()
  return { errors, wrong: (name: string, said: string) => errors.set(name, [said]) }
}

type Notes = ReturnType<typeof notes>

const readPlan = (draft: Draft, { wrong }: Notes) => {
  const parts: { from: number; touchpoint: string }[] = []
  for (let row = 0; row < KIOSK_PLAN_MAX; row++) {
    const touchpoint = draft.get(`plan.${row}.touchpoint`) ?? ""
    if (touchpoint === "") {
      if (row === 0) wrong("plan.0.touchpoint", t("Choose the touchpoint that it asks about."))
      continue
    }
    const from = row === 0 ? 0 : minuteOf(draft.get(`plan.${row}.from`) ?? "")
    if (from === undefined || from === MINUTES_PER_DAY) {
      wrong(`plan.${row}.from`, t("Say from when, like 11:30."))
      continue
    }
    if (parts.some((part) => part.from === from))
      wrong(`plan.${row}.from`, t("Another part begins at this time."))
    parts.push({ from, touchpoint })
  }
  return parts.sort((one, other) => one.from - other.from)
}

const readHours = (draft: Draft, { wrong }: Notes) => {
  if (draft.get("hours") !== "week") return null
  const week = WEEKDAYS.map((_, day) => {
    const [from = "", to = ""] = [draft.get(`hours.${day}.from`), draft.get(`hours.${day}.to`)].map((time) =>
      (time ?? "").trim(),
    )
    if (from === "" && to === "") return null
    const open = { from: minuteOf(from), to: minuteOf(to) }
    if (open.from === undefined || open.to === undefined || open.from === MINUTES_PER_DAY) {
      wrong(`hours.${day}.from`, t("Write both times, like 08:00 and 18:00, or neither."))
      return null
    }
    return open
  })
  if (week.every((day) => day === null)) wrong("hours.0.from", t("Open it on one day at least."))
  return week
}

const readLanguages = (draft: Draft, { wrong }: Notes) => {
  const first = draft.get("language") ?? ""
  const chosen = new Set(draft.getAll("languages"))
  const languages = [first, ...LANGUAGES.filter((language) => language !== first && chosen.has(language))]
  if (languages.length > KIOSK_LANGUAGES_MAX) {
    wrong(
      "language",
      t("Choose {max} languages at most: more buttons have no room.", {
        max: KIOSK_LANGUAGES_MAX,
      }),
    )
  }
  return languages
}

export type Reading = { tag: "read"; settings: KioskSettings } | { tag: "wrong"; errors: Errors }

/** What stands in the form, as settings; `removedAt` is none of its business. */
export const readDraft = (draft: Draft, removedAt: number | null): Reading => {
  const noted = notes()
  const name = plainName(draft.get("name") ?? "")
  if (name === "") noted.wrong("name", t("Give it a name, like “Till 1”."))
  if (name.length > NAME_MAX_CHARS)
    noted.wrong("name", t("Write {max} characters at most.", { max: NAME_MAX_CHARS }))
  const place = draft.get("place") ?? ""
  if (place !== "" && !v.is(Slug, place)) noted.wrong("place", t("Choose a place from the list."))
  const wanted = {
    name,
    place: place === "" ? null : place,
    plan: readPlan(draft, noted),
    hours: readHours(draft, noted),
    languages: readLanguages(draft, noted),
    reasons: draft.has("reasons"),
    comment: draft.has("comment"),
    sound: draft.has("sound"),
    reach: draft.has("reach"),
    look: draft.get("look"),
    removedAt,
  }
  if (noted.errors.size > 0) return { tag: "wrong", errors: noted.errors }
  const read = v.safeParse(KioskSettings, wanted)
  if (read.success) return { tag: "read", settings: read.output }
  // Nothing that the form offers leads here: it was made by something else.
  const errors = new Map(read.issues.map((issue) => [v.getDotPath(issue) ?? "name", [issue.message]]))
  return { tag: "wrong", errors }
}
