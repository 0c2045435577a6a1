import * as v from "valibot"
import { Slug } from "../../shared/ids.ts"
import { dateToDay } from "../../shared/local-time.ts"
import { GROUPINGS } from "../store/pulse-groups.ts"

/** Days in one answer: three years, leap day included. */
const RANGE_MAX_DAYS = 1096
/** Four whole weeks: every weekday counts the same. */
const DEFAULT_RANGE_DAYS = 28

const Day = v.pipe(
  v.string(),
  v.transform(dateToDay),
  v.number("must be a date that exists, like 2026-11-22"),
)

/** The query of `GET /v1/pulse`. Without `to` it ends today, without `from` it is 28 days long, both local. */
export const pulseQuery = (today: number) =>
  v.pipe(
    v.object({
      touchpoint: Slug,
      from: v.optional(Day),
      to: v.optional(Day),
      by: v.optional(v.picklist(GROUPINGS, `must be one of ${GROUPINGS.join(", ")}`)),
    }),
    v.transform(({ touchpoint, from, to = today, by }) => ({
      touchpoint,
      from: from ?? to - DEFAULT_RANGE_DAYS + 1,
      to,
      by,
    })),
    v.forward(
      v.check(({ from, to }) => from <= to, "must not be after “to”"),
      ["from"],
    ),
    v.forward(
      v.check(({ from, to }) => to - from < RANGE_MAX_DAYS, `must be within ${RANGE_MAX_DAYS} days of “to”`),
      ["from"],
    ),
  )
