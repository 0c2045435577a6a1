const DAY_MS = 86_400_000
/** A week in which a business that was closed can be opened again: time to miss it, and to come back from a weekend. */
export const CLOSED_FOR_DAYS = 7
export const CLOSED_FOR_MS = CLOSED_FOR_DAYS * DAY_MS
