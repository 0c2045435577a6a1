import type { Stage } from "../../shared/journey.ts"
import { languageName } from "../../shared/language-name.ts"
import type { Language } from "../../shared/languages.ts"
import { localTime } from "../../shared/local-time.ts"
import type { Channel } from "../../shared/vote.ts"
import { settingNow } from "../frame/setting.ts"
import { localeNow, m, numberText, t } from "../frame/speech.tsx"
import type { Span } from "../pulse/period.ts"
import type { Interval } from "../pulse/share.ts"
import type { Role } from "../store/members.ts"

const DAY_MS = 86_400_000

/** Made once for each language: making one takes longer than using it. */
const inLocale = <Made>(make: (locale: string) => Made): (() => Made) => {
  const made = new Map<string, Made>()
  return () => {
    const locale = localeNow()
    const known = made.get(locale) ?? make(locale)
    made.set(locale, known)
    return known
  }
}

/** "1,204" */
export const count = numberText

/** "1 vote", "1,204 votes" */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`

const percents = inLocale((locale) => new Intl.NumberFormat(locale, { style: "percent" }))
/** Whole percent: with a few hundred votes a decimal would only pretend. */
export const percent = (share: number): string => percents().format(Math.round(share * 100) / 100)

const decimals = inLocale(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
)
/** "1.2", "1,2" */
export const tenths = (value: number): string => decimals().format(value)

const precise = inLocale(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
)
/** "0.52", "0,52" */
export const hundredths = (value: number): string => precise().format(value)

/** A language by what the reader's own calls it: "German", "Deutsch". */
export const languageIn = (language: Language): string => languageName(language, settingNow().language)

const lists = inLocale((locale) => new Intl.ListFormat(locale))
/** "a, b and c" */
export const listOf = (parts: readonly string[]): string => lists().format(parts)

const collator = inLocale((locale) => new Intl.Collator(locale))
/** As people look for a name in a list. */
export const byName = (one: string, other: string): number => collator().compare(one, other)

/** A title as a sentence has it: where nouns begin small, so does the title. */
export const withinSentence = (title: string): string =>
  settingNow().language === "en" ? title.toLowerCase() : title

/** "46–52", in percent. */
export const bounds = ({ lower, upper }: Interval): string =>
  `${Math.round(lower * 100)}–${Math.round(upper * 100)}`

/** A difference of shares as whole points, without its sign. */
export const points = (difference: number): number => Math.round(Math.abs(difference) * 100)

/** "19", and "<1" for a change that is sure and yet too small for a whole point. */
export const pointsText = (difference: number): string => String(points(difference) || "<1")

/** "+12", "−18", "0", with the minus sign that is as wide as the plus. */
export const signed = (value: number): string =>
  value === 0 ? "0" : `${value > 0 ? "+" : "−"}${count(Math.abs(value))}`

/** Said by `t`. */
export const CHANNEL_NAMES: Record<Channel, string> = {
  web: m("Web"),
  email: m("E-mail"),
  kiosk: m("Kiosk"),
  link: m("Link"),
}

const STAGES: Record<Stage, string> = {
  pre: m("Before##stage"),
  first: m("First##stage"),
  core: m("Core##stage"),
  last: m("Last##stage"),
  in: m("Staying in touch"),
}
export const stageName = (stage: Stage): string => t(STAGES[stage])

const ROLES: Record<Role, string> = {
  admin: m("admin##role"),
  owner: m("owner##role"),
  viewer: m("viewer##role"),
}
/** "viewer", as in "You are signed in as viewer". */
export const roleName = (role: Role): string => t(ROLES[role])

const shortDay = inLocale(
  (locale) => new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" }),
)
const dayWithYear = inLocale(
  (locale) =>
    new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }),
)

const yearOf = (day: number): number => new Date(day * DAY_MS).getUTCFullYear()
/** Whether two local days lie in one year, so that naming it would say nothing. */
export const sameYear = (day: number, other: number): boolean => yearOf(day) === yearOf(other)

/** A local calendar day: "3 Nov", "3 Nov 2025". */
export const dayName = (day: number, withYear: boolean): string =>
  (withYear ? dayWithYear : shortDay)().format(day * DAY_MS)

const hourName = (hour: number): string => `${String(hour).padStart(2, "0")}:00`

/** "3 Nov", "3 – 9 Nov", "14:00–15:00"; with its year where that is not the year of `today`: "3 – 9 Nov 2025". */
export const spanName = ({ from, to, hours }: Span, today: number): string => {
  if (hours) return `${hourName(hours.from)}–${hourName(hours.to + 1)}`
  const withYear = !sameYear(from, today) || !sameYear(to, today)
  // A range of one day is written as that day.
  return (withYear ? dayWithYear : shortDay)().formatRange(from * DAY_MS, to * DAY_MS)
}

/** When a vote was tapped, in the business's time zone: "today 12:41", "yesterday 09:10", "3 Nov 12:41". */
export const momentName = (at: number, timeZone: string, now: number): string => {
  const time = new Intl.DateTimeFormat(localeNow(), { timeStyle: "short", timeZone }).format(at)
  const { day } = localTime(timeZone, at)
  const today = localTime(timeZone, now).day
  if (day === today) return t("today {time}", { time })
  if (day === today - 1) return t("yesterday {time}", { time })
  return t("{day} {time}", { day: dayName(day, !sameYear(day, today)), time })
}

/** What stands before a name and is none: "Dr. Mira Holt" is MH. */
const TITLE = /^(?:dr|prof|mr|mrs|ms|frau|herr)\.?$/i

/** "Ana Duarte" → "AD"; by what readers see as letters, so that no name breaks. */
export const initials = (name: string): string => {
  const all = name.split(/\s+/).filter(Boolean)
  const first = all.findIndex((word) => !TITLE.test(word))
  // Who is called nothing but a title keeps it.
  const words = all.slice(Math.max(0, first))
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => [...(word ?? "")][0]?.toLocaleUpperCase(localeNow()) ?? "").join("")
}
