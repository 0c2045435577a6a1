import type { Slug } from "../../../shared/ids.ts"
import { dayToDate } from "../../../shared/local-time.ts"
import type { Period } from "../../pulse/period.ts"
import { addressOf, periodFields } from "../period-of.ts"

const DAY_MS = 86_400_000

export const touchpointPath = (slug: Slug): string => `/touchpoints/${slug}`

/** What of the page can be fetched as CSV. */
export const CHARTS = ["time", "when", "channels", "places", "balance", "reasons"] as const
export type Chart = (typeof CHARTS)[number]

/** The figures of one chart as a file, of the period that is shown. */
export const csvPath = (slug: Slug, chart: Chart, period: Period): string =>
  addressOf(`${touchpointPath(slug)}/export.csv`, { chart, ...periodFields(period) })

/** The page of exactly these days, whenever it is opened. */
export const daysPath = (slug: Slug, { from, to }: { from: number; to: number }): string =>
  addressOf(touchpointPath(slug), { from: dayToDate(from), to: dayToDate(to) })

/** The days of the last whole month before a day: what a monthly report is about. */
export const monthBefore = (day: number): { from: number; to: number } => {
  const date = new Date(day * DAY_MS)
  const first = (month: number) => Date.UTC(date.getUTCFullYear(), month, 1) / DAY_MS
  return { from: first(date.getUTCMonth() - 1), to: first(date.getUTCMonth()) - 1 }
}
