import * as v from "valibot"

const DAY_MS = 86_400_000

/** Making a formatter costs far more than using it, and a Worker serves few zones. */
const formatters = new Map<string, Intl.DateTimeFormat>()

const formatterOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
  })
  formatters.set(timeZone, made)
  return made
}

/** An IANA time zone that this runtime knows: `Europe/Lisbon`, `Asia/Kolkata`. */
export const TimeZone = v.pipe(
  v.string(),
  v.check((zone) => {
    try {
      formatterOf(zone)
      return true
    } catch {
      return false
    }
  }, "must be an IANA time zone, like “Europe/Lisbon”"),
)

/** The local calendar day, as days since 1970-01-01, and the local hour 0–23. A repeated hour has one number. */
export interface LocalTime {
  readonly day: number
  readonly hour: number
}

/** Every zone's offset is a whole number of quarters (since 1972), so within one the day and hour can't change. */
const QUARTER_MS = 900_000
/** Votes come in the order of time, mostly: the last few hours of a few zones are asked for again and again. */
const QUARTERS_KEPT_MAX = 1000

/** Asking the calendar takes a tenth of all the time that a vote does; nearly every vote falls in a known quarter. */
const quarters = new Map<string, LocalTime>()

/** Where an instant (epoch ms) falls on the business's wall calendar; half-hour zones and clock changes included. */
export const localTime = (timeZone: string, at: number): LocalTime => {
  const quarter = `${Math.floor(at / QUARTER_MS)} ${timeZone}`
  const known = quarters.get(quarter)
  if (known) return known
  const found = readCalendar(timeZone, at)
  if (quarters.size >= QUARTERS_KEPT_MAX) quarters.clear()
  quarters.set(quarter, found)
  return found
}

const readCalendar = (timeZone: string, at: number): LocalTime => {
  const part = { year: 0, month: 0, day: 0, hour: 0 }
  for (const { type, value } of formatterOf(timeZone).formatToParts(at)) {
    if (type === "year" || type === "month" || type === "day" || type === "hour") part[type] = Number(value)
  }
  return { day: Date.UTC(part.year, part.month - 1, part.day) / DAY_MS, hour: part.hour }
}

/** 20 514 → "2026-03-02". */
export const dayToDate = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** "2026-03-02" → 20 514. Takes only dates that exist; undefined otherwise. */
export const dateToDay = (date: string): number | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined
  const at = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date ? undefined : at / DAY_MS
}
