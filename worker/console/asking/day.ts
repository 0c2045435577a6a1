import * as v from "valibot"

const DAY_MS = 86_400_000

/** “2026-11-03”, as date fields have it. */
export const isoOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

const startOf = (text: string): number => Date.parse(`${text}T00:00:00Z`)
const isDay = (text: string): boolean =>
  !Number.isNaN(startOf(text)) && isoOf(startOf(text) / DAY_MS) === text

/** The other way round; a date that no calendar has is none. */
export const DayField = v.pipe(
  v.string(),
  v.trim(),
  v.isoDate(),
  // 31 February would be read as a day of March.
  v.check((text) => isDay(text)),
  v.transform((text) => startOf(text) / DAY_MS),
  v.number(),
  v.integer(),
)
