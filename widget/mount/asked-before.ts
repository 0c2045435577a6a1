const DAY_MS = 86_400_000
/** Clocks are set right now and then; one that is further off has noted a day that says nothing. */
const CLOCK_ERROR_DAYS = 1

/** The day of a moment, the same all over the world: nothing finer is noted of a customer. */
export const toDay = (now: number): string => new Date(now).toISOString().slice(0, 10)

/** Whether `noted`, the day of the last vote or dismissal, is less than so many days ago. Rubbish is no day. */
export const isTooSoon = (noted: string | undefined, days: number, now: number): boolean => {
  if (!/^\d{4}-\d\d-\d\d$/.test(noted ?? "")) return false
  const past = (Date.parse(toDay(now)) - Date.parse(noted ?? "")) / DAY_MS
  return past >= -CLOCK_ERROR_DAYS && past < days
}
