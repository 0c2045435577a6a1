import type { Context } from "hono"
import * as v from "valibot"
import type { Slug } from "../../shared/ids.ts"
import { dateToDay, dayToDate, type LocalTime, localTime } from "../../shared/local-time.ts"
import type { MemberEnv } from "../auth/guard.ts"
import {
  DEFAULT_PERIOD,
  PERIODS,
  type Period,
  periodAt,
  periodOfDays,
  periodSince,
  RANGE_MAX_DAYS,
  type RangeFault,
} from "../pulse/period.ts"
import { findLastImprovement, type LastImprovement } from "../store/last-improvement.ts"

/** Why the usual period is shown instead of the one asked for. */
export type PeriodSlip = RangeFault | "no days" | "no improvement"

/** The period that an address asks for. */
export interface Viewed {
  period: Period
  slip?: PeriodSlip
  /** Where the period is `since`: since what. */
  since?: LastImprovement
}

/** An address with a period nobody knows shows the usual one. */
const Asked = v.object({
  period: v.fallback(v.picklist([...PERIODS, "since"]), DEFAULT_PERIOD),
  from: v.optional(v.string(), ""),
  to: v.optional(v.string(), ""),
})

const rangeOf = (from: string, to: string, now: LocalTime): Period | PeriodSlip => {
  const first = dateToDay(from)
  const last = to === "" ? now.day : dateToDay(to)
  return first === undefined || last === undefined ? "no days" : periodOfDays({ from: first, to: last }, now)
}

/**
 * What an address shows: `?period=28d`, `?period=since` (the last improvement) or `?from=2026-10-01&to=2026-11-15` (`to`
 * left out: up to today), in the business's own days.
 *
 * @param of the touchpoint whose improvements count; without, those of the whole journey
 */
export const periodOf = async (c: Context<MemberEnv>, now: number, of?: Slug): Promise<Viewed> => {
  const { business } = c.var
  const local = localTime(business.timeZone, now)
  const usual = periodAt(DEFAULT_PERIOD, local)
  const { period, from, to } = v.parse(Asked, c.req.query())
  if (from !== "" || to !== "") {
    const range = rangeOf(from, to, local)
    return typeof range === "string" ? { period: usual, slip: range } : { period: range }
  }
  if (period !== "since") return { period: periodAt(period, local) }
  const days = { from: local.day - RANGE_MAX_DAYS + 1, to: local.day }
  const since = await findLastImprovement(c.env.DB, business.id, days, of)
  return since ? { period: periodSince(since.day, local), since } : { period: usual, slip: "no improvement" }
}

/** What of an address says which period it shows. */
export const periodFields = ({ name, current }: Period): Record<string, string> =>
  name === "range" ? { from: dayToDate(current.from), to: dayToDate(current.to) } : { period: name }

/** An address with what it says behind the path; what is empty or undefined is left out. */
export const addressOf = (path: string, fields: Readonly<Record<string, string | undefined>>): string => {
  const said = Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said)}`
}
