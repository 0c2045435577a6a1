/**
 * Opening hours and day plans, on the wall clock of the business. Pure and without packages: the kiosk keeps to them
 * where there is no network, and the Worker judges by the same lines whether a kiosk ought to be awake.
 */

export const MINUTES_PER_DAY = 1440
const DAYS_PER_WEEK = 7

/** Open from one minute of the local day to another. `to` at or before `from`: on the next day, over midnight. */
export interface OpenHours {
  readonly from: number
  readonly to: number
}

/** Monday first; null: closed on that day. */
export type WeekHours = readonly (OpenHours | null)[]

/** What the wall clock shows. */
export interface WallTime {
  /** 0: Monday. */
  readonly weekday: number
  /** Since local midnight. */
  readonly minute: number
}

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

/** Making a formatter costs far more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>()

const formatterOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat("en-u-nu-latn", {
    timeZone,
    hourCycle: "h23",
    weekday: "short",
    hour: "numeric",
    minute: "numeric",
  })
  formatters.set(timeZone, made)
  return made
}

/** The wall clock of an IANA time zone at an instant (epoch ms). */
export const wallTime = (timeZone: string, at: number): WallTime => {
  const wall = { weekday: 0, hour: 0, minute: 0 }
  for (const { type, value } of formatterOf(timeZone).formatToParts(at)) {
    if (type === "weekday") wall.weekday = WEEKDAYS.indexOf(value)
    if (type === "hour" || type === "minute") wall[type] = Number(value)
  }
  return { weekday: wall.weekday, minute: wall.hour * 60 + wall.minute }
}

const overMidnight = ({ from, to }: OpenHours): boolean => to <= from

/** Whether it is open then. `hours` null: always. */
export const isOpen = (hours: WeekHours | null, { weekday, minute }: WallTime): boolean => {
  if (hours === null) return true
  const today = hours[weekday]
  if (today && minute >= today.from && (overMidnight(today) || minute < today.to)) return true
  const yesterday = hours[(weekday + DAYS_PER_WEEK - 1) % DAYS_PER_WEEK]
  return yesterday ? overMidnight(yesterday) && minute < yesterday.to : false
}

/** When it opens next, seen from a moment when it is closed: days from today and the minute. Undefined: never. */
export const opensNext = (
  hours: WeekHours,
  { weekday, minute }: WallTime,
): { inDays: number; minute: number } | undefined => {
  for (let inDays = 0; inDays <= DAYS_PER_WEEK; inDays++) {
    const day = hours[(weekday + inDays) % DAYS_PER_WEEK]
    if (day && (inDays > 0 || day.from > minute)) return { inDays, minute: day.from }
  }
  return undefined
}

/** A part of the day: from this minute on, until the next part begins. */
export interface PlanPart {
  readonly from: number
  readonly touchpoint: string
}

/** The touchpoint asked about then: of the part begun last; before the first, of the last one, since yesterday. */
export const plannedAt = (plan: readonly PlanPart[], minute: number): string | undefined =>
  (plan.findLast(({ from }) => from <= minute) ?? plan.at(-1))?.touchpoint
